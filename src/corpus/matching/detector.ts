import type { DuplicatePassage } from '../../model/cross-text/duplicate.ts';
import { NewsanError } from '../../model/error.ts';
import type { Steps } from '../../model/lists/steps.ts';
import type { Span } from '../../model/span.ts';
import { describeCluster, type PlacedMember } from '../passages/describe-cluster.ts';
import { inOrder } from '../passages/in-order.ts';
import type { DuplicateOptions } from '../passages/options.ts';
import { type Corpus, createWordStore, makePairCorpus } from '../shingles/corpus.ts';
import { createWordScanner } from '../shingles/words.ts';
import { type Align, clusterMatches, type Member, similarityOf } from './cluster.ts';
import { type FoundSites, listSites } from './found-sites.ts';
import { createMatchList, type MatchList } from './match-list.ts';
import { createMatcher, type Match, type MatcherOptions, makeMatcherTools } from './matcher.ts';
import { makePlacer, type Place, reachOf, type SearchedArticle, searchedBlocks } from './place.ts';
import { createPlaceStore } from './place-store.ts';
import type { Site } from './site.ts';
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
  /** The passages, in order of their first occurrence, when all that are needed were looked at; each is made when it is its turn. */
  passages(): Iterable<DuplicatePassage>;
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
      const order = ids.map((_, number) => number).sort((a, b) => compareIds(ids[a] ?? '', ids[b] ?? ''));
      const { sites, lengths } = yield* findSites(words.arrange(order), options);
      words.clear();
      const idOf = (article: number) => ids[order[article] ?? -1] ?? '';
      const numbers = new Map<string, number>();
      for (const article of order.keys()) if (!numbers.has(idOf(article))) numbers.set(idOf(article), article);
      const numberOf = (id: string) => numbers.get(id) ?? -1;
      const places = createPlaceStore(sites.count);
      const placeOf = (number: number): Place => {
        const { article } = sites.site(number);
        const place = places.get(number, idOf(article));
        if (place === null) throw new Error(`createDetector: ${idOf(article)} was not looked at`);
        return place;
      };
      const describe = (cluster: number) => {
        const members: PlacedMember[] = [];
        for (let number = sites.firstOf(cluster); number < sites.endOf(cluster); number++)
          members.push({ place: placeOf(number), similarity: sites.similarity(number) });
        return describeCluster(members, options);
      };
      return {
        needed: new Set(order.flatMap((_, article) => (sites.inArticle(article).length > 0 ? [idOf(article)] : []))),
        look(article) {
          const scanned = scanner.words(article.text, searched(article));
          const placeAt = makePlacer(article, scanned);
          const reached: Span[] = [];
          // Articles of one id have numbers in a row.
          for (let number = numberOf(article.id); idOf(number) === article.id; number++) {
            for (const each of sites.inArticle(number)) {
              if (scanned.codes.length !== lengths[number])
                throw new NewsanError('read', `${article.id}: changed while being read; try again`);
              const { from, to } = sites.site(each);
              const place = placeAt(from, to, sites.isExact(each));
              places.put(each, place);
              reached.push(reachOf(place));
            }
          }
          return reached;
        },
        passages: () => inOrder(sites.clusters, describe, numberOf),
      };
    },
  };
}

interface FoundClusters {
  readonly sites: FoundSites;
  readonly lengths: Uint32Array;
}

/** The sites of clusters in a corpus, and the number of words of each article. */
function* findSites(corpus: Corpus, options: DuplicateOptions): Steps<FoundClusters> {
  const matches = yield* findMatches(corpus, options);
  const clusters = yield* clusterMatches(matches, options.similarity, makeAlign(corpus));
  return {
    sites: listSites(clusters, corpus.count),
    lengths: Uint32Array.from({ length: corpus.count }, (_, article) => corpus.end(article) - corpus.start(article)),
  };
}

function* findMatches(corpus: Corpus, options: DuplicateOptions): Steps<MatchList> {
  const { density, ...search } = corpus.codes.length < manyWords ? matching : sparseMatching;
  const tools = makeMatcherTools(search.winnowing);
  const matcher = createMatcher(corpus, { ...search, isExact: options.similarity === 1, leastWeight }, tools);
  const matches = createMatchList();
  for (let article = 0; article < corpus.count; article++) {
    yield;
    const start = corpus.start(article);
    for (const match of matcher.match(article)) {
      const isProse = () => isVaried(corpus.codes.subarray(start + match.from, start + match.to));
      if (isWanted(match, options) && isDense(corpus, match, density) && isProse()) matches.add(match);
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

/** Whether words come in some variety, as in prose, and not the same few over and over. */
function isVaried(words: Uint16Array): boolean {
  const sample = words.subarray(0, varietySample);
  return new Set(sample).size >= leastVariety * sample.length;
}

function makeAlign({ codes, start }: Corpus): Align {
  const tools = makeMatcherTools(aligning.winnowing);
  const pairCorpus = makePairCorpus();
  const wordsOf = ({ article, from, to }: Site) => codes.subarray(start(article) + from, start(article) + to);
  return (site, within): Member | null => {
    const pair = createMatcher(pairCorpus(wordsOf(site), wordsOf(within)), aligning, tools);
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

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
