import type { ArticleTables, ReturningClaimRow } from '../../model/corpus-rows.ts';
import { fold } from '../../text/words/fold.ts';

/** Claims of fewer words that tell something are too short to be known again. */
const leastWords = 4;
/** Claims are looked up by so many of their rarest words: two that agree as far as asked share one of them. */
const lookedUp = 6;
/** A claim is one that stood before where so much of their words agrees, rare words counting more. */
const leastSimilarity = 0.55;
/** So many claims that share a rare word are held against a new one; the earliest. */
const mostCandidates = 50;

/** Claims of a corpus while its articles are gone through. */
export interface ClaimsOfCorpus {
  add(tables: Pick<ArticleTables, 'articles' | 'claims'>): void;
  /** Finds the claims that stand in two articles or more. */
  find(): readonly ReturningClaimRow[];
}

/** A claim as numbers of its words. */
interface StoredClaim {
  readonly article: string;
  readonly date: string | null;
  readonly claim: number;
  readonly isPositive: boolean;
  readonly words: Int32Array;
  /** Those of them that are numbers. */
  readonly figures: ReadonlySet<number>;
}

/** Types that are not statements. */
const attitudes: ReadonlySet<string> = new Set(['belief', 'intention', 'agreement', 'question']);

/**
 * Collects the claims of articles and finds those that come back: in order of time, each is held against the first of each
 * group that shares rare words, names and numbers among them, with it. A claim and its denial are two, and so are claims of other numbers. Memory grows with the
 * number of claims. `isFunctionWord` knows words, lower case, that tell nothing.
 */
export function collectClaims(isFunctionWord: (word: string) => boolean): ClaimsOfCorpus {
  const claims: StoredClaim[] = [];
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const numberOf = (word: string) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, counts.length);
    counts.push(0);
    return counts.length - 1;
  };
  return {
    add({ articles: [article], claims: rows }) {
      if (!article) return;
      for (const row of rows) {
        if (attitudes.has(row.type)) continue;
        const words = new Set(wordsOf(row.text).filter((word) => !isFunctionWord(word)));
        if (words.size < leastWords) continue;
        const own = Int32Array.from(words, numberOf);
        for (const word of own) counts[word] = (counts[word] ?? 0) + 1;
        claims.push({
          article: article.article,
          date: article.date,
          claim: row.claim,
          isPositive: row.polarity === 'positive',
          words: own,
          figures: new Set([...words].filter((word) => /\d/.test(word)).map(numberOf)),
        });
      }
    },
    find: () => findGroups(claims, counts),
  };
}

/** Words and numbers, folded; plural and possessive endings are left out. */
function wordsOf(text: string): readonly string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu) ?? [];
  return words.map((word) => word.replace(/['’]s$/, '').replace(/(?<=\p{L}{3})s$/u, ''));
}

interface Group {
  readonly first: StoredClaim;
  readonly members: { readonly claim: StoredClaim; readonly similarity: number }[];
}

function findGroups(claims: readonly StoredClaim[], counts: readonly number[]): readonly ReturningClaimRow[] {
  const weights = counts.map((count) => Math.log((claims.length + 1) / count));
  const byWord = new Map<number, Group[]>();
  const groups: Group[] = [];
  for (const claim of inTime(claims)) {
    // A word that one claim alone has leads nowhere.
    const rarest = [...claim.words]
      .filter((word) => (counts[word] ?? 0) > 1)
      .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
      .slice(0, lookedUp);
    const candidates = new Set(rarest.flatMap((word) => byWord.get(word)?.slice(0, mostCandidates) ?? []));
    let best: Group | null = null;
    let most = 0;
    for (const group of candidates) {
      if (group.first.isPositive !== claim.isPositive || figuresDiffer(group.first.figures, claim.figures)) continue;
      const similarity = similarityOf(group.first.words, claim.words, weights);
      if (similarity <= most) continue;
      best = group;
      most = similarity;
    }
    if (best !== null && most >= leastSimilarity) {
      best.members.push({ claim, similarity: Math.round(most * 1000) / 1000 });
      continue;
    }
    const group: Group = { first: claim, members: [{ claim, similarity: 1 }] };
    groups.push(group);
    for (const word of rarest) {
      const own = byWord.get(word);
      if (own) own.push(group);
      else byWord.set(word, [group]);
    }
  }
  return groups
    .filter(({ members }) => members.some(({ claim }) => claim.article !== members[0]?.claim.article))
    .flatMap(({ members }, claim_group) =>
      members.map(({ claim: { article, claim, date }, similarity }, occurrence) => ({
        claim_group,
        occurrence,
        article,
        claim,
        date,
        similarity,
      })),
    );
}

/** Whether each has a number that the other has not: `691 delegates` and `370 delegates`. One that leaves a number out may say the same. */
function figuresDiffer(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return [...a].some((figure) => !b.has(figure)) && [...b].some((figure) => !a.has(figure));
}

/** By date, those without one last; else in their own order. */
function inTime(claims: readonly StoredClaim[]): readonly StoredClaim[] {
  const key = ({ date }: StoredClaim) => date ?? '\uffff';
  return [...claims].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Weight of the words in common by weight of all: 0 to 1. */
function similarityOf(a: Int32Array, b: Int32Array, weights: readonly number[]): number {
  const own = new Set(a);
  let shared = 0;
  let all = 0;
  for (const word of a) all += weights[word] ?? 0;
  for (const word of b) {
    const weight = weights[word] ?? 0;
    if (own.has(word)) shared += weight;
    else all += weight;
  }
  return all === 0 ? 0 : shared / all;
}
