import type { DuplicatePassage } from '../../model/cross-text/duplicate.ts';
import { NewsanError } from '../../model/error.ts';
import type { Steps } from '../../model/lists/steps.ts';
import type { Span } from '../../model/span.ts';
import { byPlace, describeCluster } from '../passages/describe-cluster.ts';
import type { DuplicateOptions } from '../passages/options.ts';
import { type Corpus, createWordStore, pairCorpus, type WordStore } from '../shingles/corpus.ts';
import { createWordScanner } from '../shingles/words.ts';
import { type Align, type Cluster, clusterMatches, type Member, type Site, similarityOf } from './cluster.ts';
import { createMatcher, type Match, type MatcherOptions } from './matcher.ts';
import { makePlacer, type Place, reachOf, type SearchedArticle, searchedBlocks } from './place.ts';
import { makeResume, type Resume } from './resume.ts';
import { weigh } from './strand.ts';

/** Finds passages that are in more than one place, without keeping the articles: two bytes a word are kept, and the articles with passages are requested again. */
export interface Detector {
  /** Takes an article in. */
  add(article: SearchedArticle): void;
  /** Looks for passages, when all articles are in. */
  detect(): Steps<Detection>;
}

/** Passages that were found, whose articles have to be looked at again. */
export interface Detection {
  /** Ids of the articles in which there is any. */
  readonly needed: ReadonlySet<string>;
  /** Looks at one of them; returns the stretches of it in which the occurrences of passages will be. Throws a `NewsanError` if it changed. */
  look(article: SearchedArticle): readonly Span[];
  /** The passages, in order of their first occurrence, when all that are needed were looked at. */
  passages(): readonly DuplicatePassage[];
}

/** How matches are looked for, and what they need. */
interface Search extends Pick<MatcherOptions, 'winnowing' | 'places'> {
  /** Least share of the evidence in both places that agrees. */
  readonly density: number;
}

/** Shingles of four words survive editing of every third word; five earlier places keep common phrases from costing. */
const matching: Search = { winnowing: { size: 4, window: 4 }, places: 5, density: 0 };
/**
 * In very many words nearly every short shingle repeats by chance, and stretches that share nothing but the words that bind
 * others: half as many longer ones still find copies with a tenth of the words edited.
 */
const sparseMatching: Search = { winnowing: { size: 5, window: 8 }, places: 4, density: 0.4 };
/** From this many words on, some 50 MB of text. */
const manyWords = 8_000_000;
const aligning: MatcherOptions = { winnowing: { size: 3, window: 2 }, places: 4, isExact: false, leastWeight: 0 };
/** Least share of different words among the first ones of a passage; prose has 0.7 in a hundred words. */
const leastVariety = 0.25;
const varietySample = 100;
/** Least evidence for a passage, in words of more than three letters (four short ones count as one). */
const leastWeight = 10;

/** Makes a detector without articles. Their order does not matter: they are taken by id. */
export function createDetector(options: DuplicateOptions): Detector {
  const words = createWordStore();
  const ids: string[] = [];
  const scanner = createWordScanner();
  const searched = (article: SearchedArticle) => searchedBlocks(article, options.includeBoilerplate);
  return {
    add(article) {
      ids.push(article.id);
      words.add(scanner.codes(article.text, searched(article)));
    },
    *detect() {
      const { clusters, order, lengths } = yield* findClusters(words, ids, options);
      words.clear();
      const places = new Map<Site, Place>();
      const sites = sitesByArticle(clusters, (article) => ids[order[article] ?? 0] ?? '');
      return {
        needed: new Set(sites.keys()),
        look(article) {
          const scanned = scanner.words(article.text, searched(article));
          const describe = makePlacer(article, scanned);
          return (sites.get(article.id) ?? []).map(({ member, isExact }) => {
            if (scanned.codes.length !== lengths[member.article])
              throw new NewsanError('read', `${article.id}: changed while being read; try again`);
            const place = describe(member.from, member.to, isExact);
            places.set(member, place);
            return reachOf(place);
          });
        },
        passages: () => clusters.flatMap((cluster) => describeCluster(cluster, places, options) ?? []).sort(byFirst),
      };
    },
  };
}

interface FoundClusters {
  readonly clusters: readonly Cluster[];
  readonly order: readonly number[];
  readonly lengths: Uint32Array;
}

/** Clusters over the articles in order of their ids: `order` has the former number of each, `lengths` its number of words. */
function* findClusters(words: WordStore, ids: readonly string[], options: DuplicateOptions): Steps<FoundClusters> {
  const order = ids.map((_, number) => number).sort((a, b) => compareIds(ids[a] ?? '', ids[b] ?? ''));
  const corpus = words.arrange(order);
  const resume = makeResume();
  const matches = yield* findMatches(corpus, options, resume);
  const clusters = yield* clusterMatches(matches, options.similarity, makeAlign(corpus, resume));
  return {
    clusters,
    order,
    lengths: Uint32Array.from(order, (_, article) => corpus.end(article) - corpus.start(article)),
  };
}

function* findMatches(corpus: Corpus, options: DuplicateOptions, resume: Resume): Steps<readonly Match[]> {
  const { density, ...search } = corpus.codes.length < manyWords ? matching : sparseMatching;
  const matcher = createMatcher(corpus, { ...search, isExact: options.similarity === 1, leastWeight }, resume);
  const isVaried = makeVarietyTest(corpus.codes);
  const matches: Match[] = [];
  for (let article = 0; article < corpus.count; article++) {
    yield;
    const start = corpus.start(article);
    for (const match of matcher.match(article)) {
      const isProse = () => isVaried(start + match.from, start + match.to);
      if (isWanted(match, options) && isDense(corpus, match, density) && isProse()) matches.push(match);
    }
  }
  return matches;
}

function isWanted(match: Match, options: DuplicateOptions): boolean {
  if (!(match.article === match.other ? options.within : options.across)) return false;
  const words = Math.min(match.to - match.from, match.otherTo - match.otherFrom);
  return words >= options.minWords && similarityOf(match) >= options.similarity;
}

function isDense({ codes, start }: Corpus, match: Match, density: number): boolean {
  if (density === 0) return true;
  const here = start(match.article);
  const there = start(match.other);
  const both =
    weigh(codes, here + match.from, here + match.to) + weigh(codes, there + match.otherFrom, there + match.otherTo);
  return 2 * match.weight >= density * both;
}

/** Makes a function that says whether words come in some variety, as in prose, and not the same few over and over. */
function makeVarietyTest(codes: Uint16Array): (from: number, to: number) => boolean {
  /** For each code, the number of the call that met it last. */
  const metBy = new Uint32Array(1 << 16);
  let call = 0;
  return (from, to) => {
    call++;
    const end = Math.min(to, from + varietySample);
    let different = 0;
    for (let at = from; at < end; at++) {
      const code = codes[at] ?? 0;
      if (metBy[code] !== call) different++;
      metBy[code] = call;
    }
    return different >= leastVariety * (end - from);
  };
}

function makeAlign({ codes, start }: Corpus, resume: Resume): Align {
  const wordsOf = ({ article, from, to }: Site) => codes.subarray(start(article) + from, start(article) + to);
  return (site, within): Member | null => {
    const pair = createMatcher(pairCorpus(wordsOf(site), wordsOf(within)), aligning, resume);
    pair.match(0);
    let best: Match | null = null;
    for (const match of pair.match(1)) {
      if (match.other === 0 && match.equal > (best?.equal ?? 0)) best = match;
    }
    if (!best) return null;
    return {
      article: within.article,
      from: within.from + best.from,
      to: within.from + best.to,
      similarity: (2 * best.equal) / (site.to - site.from + best.to - best.from),
    };
  };
}

/** The members of clusters that are in each article, by its id, and whether their texts are to be compared. */
function sitesByArticle(
  clusters: readonly Cluster[],
  idOf: (article: number) => string,
): ReadonlyMap<string, readonly { readonly member: Member; readonly isExact: boolean }[]> {
  const sites = new Map<string, { readonly member: Member; readonly isExact: boolean }[]>();
  for (const { members } of clusters) {
    const isExact = members.every(({ similarity }) => similarity === 1);
    for (const member of members) {
      const id = idOf(member.article);
      const known = sites.get(id);
      if (known) known.push({ member, isExact });
      else sites.set(id, [{ member, isExact }]);
    }
  }
  return sites;
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byFirst(a: DuplicatePassage, b: DuplicatePassage): number {
  return byPlace(a.occurrences[0], b.occurrences[0]) || byPlace(a.occurrences[1], b.occurrences[1]);
}
