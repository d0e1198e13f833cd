import type { ArticleTables, ReturningClaimRow } from '../../model/tables/corpus-rows.ts';
import { fold } from '../../text/words/fold.ts';

/** Claims of fewer words that show something are too short to be known again. */
const leastWords = 4;
/** Claims are looked up by this many of their rarest words: two that agree as far as asked share one of them. */
const lookedUp = 6;
/** A claim is one that was before where so much of their words agrees, rare words counting more. */
const leastSimilarity = 0.55;
/** This many claims that share a rare word are compared with a new one; the earliest. */
const mostCandidates = 50;

/** Claims of a corpus while its articles are gone through. */
export interface ClaimsOfCorpus {
  add(tables: Pick<ArticleTables, 'articles' | 'claims'>): void;
  /** Finds the claims that appear in two or more articles. */
  find(): readonly ReturningClaimRow[];
}

/** A claim with the stretch of all words that are its own, ascending. */
interface StoredClaim {
  readonly head: { readonly article: string; readonly date: string | null };
  readonly claim: number;
  readonly isPositive: boolean;
  readonly from: number;
  readonly to: number;
}

/** Words by number: of all claims one behind the other, how many claims have each, and which are figures. */
interface WordStore {
  all: Int32Array;
  length: number;
  readonly counts: number[];
  readonly areFigures: boolean[];
}

/** Types that are not statements. */
const attitudes: ReadonlySet<string> = new Set(['belief', 'intention', 'agreement', 'question']);

/**
 * Collects the claims of articles and finds those that come back: in order of time, each is compared with the first of each
 * group that shares rare words, names and numbers among them, with it. A claim and its denial are two, and so are claims of other numbers. Memory grows with the
 * number of claims. `isFunctionWord` knows words, lower case, that carry no content.
 */
export function collectClaims(isFunctionWord: (word: string) => boolean): ClaimsOfCorpus {
  const claims: StoredClaim[] = [];
  const numbers = new Map<string, number>();
  const store: WordStore = { all: new Int32Array(1 << 16), length: 0, counts: [], areFigures: [] };
  const numberOf = (word: string) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, store.counts.length);
    store.areFigures.push(/\d/.test(word));
    return store.counts.push(0) - 1;
  };
  return {
    add({ articles: [article], claims: rows }) {
      if (!article) return;
      const head = { article: article.article, date: article.date };
      for (const { type, text, claim, polarity } of rows) {
        if (attitudes.has(type)) continue;
        const words = new Set(wordsOf(text).filter((word) => !isFunctionWord(word)));
        if (words.size < leastWords) continue;
        const own = Int32Array.from(words, numberOf).sort();
        for (const word of own) store.counts[word] = (store.counts[word] ?? 0) + 1;
        const from = keepWords(store, own);
        claims.push({ head, claim, isPositive: polarity === 'positive', from, to: from + own.length });
      }
    },
    find: () => findGroups(claims, store),
  };
}

/** Puts words behind the others. Returns where they begin. */
function keepWords(store: WordStore, words: Int32Array): number {
  const from = store.length;
  if (from + words.length > store.all.length) {
    const larger = new Int32Array(2 * (from + words.length));
    larger.set(store.all);
    store.all = larger;
  }
  store.all.set(words, from);
  store.length += words.length;
  return from;
}

/** Words and numbers, folded; plural and possessive endings are skipped. */
function wordsOf(text: string): readonly string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu) ?? [];
  return words.map((word) => word.replace(/['’]s$/, '').replace(/(?<=\p{L}{3})s$/u, ''));
}

/** A claim that was before, and how much of its words it has in common with the first. */
interface Member {
  readonly claim: StoredClaim;
  readonly similarity: number;
}

function findGroups(claims: readonly StoredClaim[], store: WordStore): readonly ReturningClaimRow[] {
  const { all, counts } = store;
  const weights = Float64Array.from(counts, (count) => Math.log((claims.length + 1) / count));
  const firstByWord = new Map<number, StoredClaim[]>();
  const groups = new Map<StoredClaim, Member[]>();
  for (const claim of inTime(claims)) {
    // A word that one claim alone has leads nowhere.
    const known = all.subarray(claim.from, claim.to).filter((word) => (counts[word] ?? 0) > 1);
    const rarest = [...known].sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b).slice(0, lookedUp);
    const candidates = new Set(rarest.flatMap((word) => firstByWord.get(word)?.slice(0, mostCandidates) ?? []));
    let best: StoredClaim | null = null;
    let most = 0;
    for (const first of candidates) {
      const similarity = first.isPositive === claim.isPositive ? similarityOf(first, claim, store, weights) : 0;
      if (similarity <= most) continue;
      best = first;
      most = similarity;
    }
    if (best !== null && most >= leastSimilarity) {
      const members = groups.get(best) ?? [];
      members.push({ claim, similarity: Math.round(most * 1000) / 1000 });
      groups.set(best, members);
      continue;
    }
    for (const word of rarest) {
      const own = firstByWord.get(word);
      if (own === undefined) firstByWord.set(word, [claim]);
      else if (own.length < mostCandidates) own.push(claim);
    }
  }
  return rowsOf(groups);
}

/** Rows of the groups that are in two articles or more, by the time of the first. */
function rowsOf(groups: ReadonlyMap<StoredClaim, readonly Member[]>): readonly ReturningClaimRow[] {
  const shared = [...groups].filter(([first, members]) =>
    members.some(({ claim }) => claim.head.article !== first.head.article),
  );
  return inTime(shared.map(([first]) => first)).flatMap((first, claim_group) =>
    [{ claim: first, similarity: 1 }, ...(groups.get(first) ?? [])].map(
      ({ claim: { head, claim }, similarity }, occurrence) => ({
        claim_group,
        occurrence,
        article: head.article,
        claim,
        date: head.date,
        similarity,
      }),
    ),
  );
}

/** By date, those without one last; else in their own order. */
function inTime(claims: readonly StoredClaim[]): readonly StoredClaim[] {
  const key = ({ head }: StoredClaim) => head.date ?? '\uffff';
  return [...claims].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/**
 * Weight of the words in common by weight of all: 0 to 1. 0 where each has a number that the other has not (`691 delegates`,
 * `370 delegates`); one that leaves a number out may say the same.
 */
function similarityOf(a: StoredClaim, b: StoredClaim, { all, areFigures }: WordStore, weights: Float64Array): number {
  let shared = 0;
  let apart = 0;
  let hasOwnFigure = false;
  let hasOtherFigure = false;
  let left = a.from;
  let right = b.from;
  while (left < a.to || right < b.to) {
    const x = left < a.to ? (all[left] ?? 0) : Number.POSITIVE_INFINITY;
    const y = right < b.to ? (all[right] ?? 0) : Number.POSITIVE_INFINITY;
    const word = Math.min(x, y);
    if (x === y) shared += weights[word] ?? 0;
    else apart += weights[word] ?? 0;
    if (x < y && areFigures[word]) hasOwnFigure = true;
    if (y < x && areFigures[word]) hasOtherFigure = true;
    if (x <= y) left++;
    if (y <= x) right++;
  }
  return (hasOwnFigure && hasOtherFigure) || shared === 0 ? 0 : shared / (shared + apart);
}
