import type { Article } from '../model/article.ts';
import type { DuplicatePassage, Occurrence } from '../model/duplicate.ts';
import type { Span } from '../model/span.ts';
import { type Cluster, clusterMatches, type Member, type Site, similarityOf } from './cluster.ts';
import { createMatcher, type Match, type MatcherOptions } from './matcher.ts';
import { type DuplicateOptions, defaultDuplicateOptions } from './options.ts';
import { type Edge, makePlacer, type Place, searchedBlocks } from './place.ts';
import { reasonOf } from './reason.ts';
import { scanWords } from './words.ts';

/** Shingles of four words survive editing of every third word; eight earlier places keep common phrases from costing. */
const matching: MatcherOptions = { winnowing: { size: 4, window: 4 }, places: 8 };
const aligning: MatcherOptions = { winnowing: { size: 3, window: 2 }, places: 4 };
/** Least share of different words among the first ones of a passage; prose has 0.7 in a hundred words. */
const leastVariety = 0.25;
const varietySample = 100;
/** Least evidence for a passage, in words of more than three letters (four short ones count as one). */
const leastWeight = 10;

/**
 * Finds the passages that stand in more than one place of the given articles, exact or lightly edited.
 * The order of the articles does not matter: they are taken by id. Passages in order of their first occurrence.
 */
export function findDuplicates(
  articles: readonly Article[],
  chosen: Partial<DuplicateOptions> = {},
): readonly DuplicatePassage[] {
  const options = { ...defaultDuplicateOptions, ...chosen };
  const ordered = [...articles].sort((a, b) => compareIds(a.id, b.id));
  // Scanned again where a passage is: to keep all words and their offsets would take more room than the text.
  const scan = (article: Article) => scanWords(article.text, searchedBlocks(article, options.includeBoilerplate));
  const matcher = createMatcher(matching);
  const matches: Match[] = [];
  for (const article of ordered) {
    const { codes } = scan(article);
    for (const match of matcher.add(codes)) {
      if (isWanted(match, options) && isVaried(codes.subarray(match.from, match.to))) matches.push(match);
    }
  }

  function align(site: Site, within: Site): Member | null {
    const pair = createMatcher(aligning);
    pair.add(matcher.codesOf(site.article).subarray(site.from, site.to));
    let best: Match | null = null;
    for (const match of pair.add(matcher.codesOf(within.article).subarray(within.from, within.to))) {
      if (match.other === 0 && match.equal > (best?.equal ?? 0)) best = match;
    }
    if (!best) return null;
    return {
      article: within.article,
      from: within.from + best.from,
      to: within.from + best.to,
      similarity: (2 * best.equal) / (site.to - site.from + best.to - best.from),
    };
  }

  const placers = new Map<number, (from: number, to: number) => Place>();
  function placeOf({ article: number, from, to }: Site): Place {
    const known = placers.get(number);
    if (known) return known(from, to);
    const article = ordered[number];
    if (!article) throw new Error(`findDuplicates: no article ${number}`);
    const placer = makePlacer(article, scan(article));
    placers.set(number, placer);
    return placer(from, to);
  }

  return clusterMatches(matches, options.similarity, align)
    .flatMap((cluster) => describe(cluster, placeOf, options) ?? [])
    .sort(byFirst);
}

function isWanted(match: Match, options: DuplicateOptions): boolean {
  if (!(match.article === match.other ? options.within : options.across)) return false;
  const words = Math.min(match.to - match.from, match.otherTo - match.otherFrom);
  return words >= options.minWords && match.weight >= leastWeight && similarityOf(match) >= options.similarity;
}

/** Whether words come in some variety, as in prose, and not the same few over and over. */
function isVaried(codes: Uint16Array): boolean {
  const sample = codes.subarray(0, varietySample);
  return new Set(sample).size >= leastVariety * sample.length;
}

/** Makes a passage of a cluster; null where it is not running text, or not wanted. */
function describe(
  cluster: Cluster,
  placeOf: (site: Site) => Place,
  { minWords, ignoreQuotes, includeBoilerplate }: DuplicateOptions,
): DuplicatePassage | null {
  const members = cluster.members
    .map((member) => ({ place: placeOf(member), similarity: member.similarity }))
    .filter(({ place }) => place.storyWords >= minWords);
  const [fullest] = members;
  if (!fullest) return null;
  const places = members.map(({ place }) => place);
  const reason = reasonOf(
    places,
    members.map((member) => member.similarity),
  );
  if (ignoreQuotes && (reason === 'quotation' || reason === 'pull-quote')) return null;
  if (!includeBoilerplate && reason === 'boilerplate') return null;

  const similarity = Math.min(...members.map((member) => member.similarity));
  const spans = settleEdges(places, similarity < 1);
  const occurrences = members.map(({ place: { article, paragraphs }, similarity }, index): Occurrence => {
    return { article, span: spans[index] ?? { start: 0, end: 0 }, paragraphs, similarity };
  });
  const [first, second, ...rest] = occurrences.sort(byPlace);
  if (!first || !second) return null;
  const isExact = similarity === 1 && places.every(({ text }) => text === fullest.place.text);
  return {
    kind: isExact ? 'exact' : 'near',
    similarity,
    tokens: fullest.place.words,
    reason,
    occurrences: [first, second, ...rest],
  };
}

/** The spans of the places: edited ones reach to the ends of their sentences where those are near in all places, and all take in the marks at their edges that they share. */
function settleEdges(places: readonly Place[], edited: boolean): readonly Span[] {
  const starts = chooseEdges(places.map((place) => [place.start, edited ? place.sentenceStart : null]));
  const ends = chooseEdges(places.map((place) => [place.end, edited ? place.sentenceEnd : null]));
  const before = shared(starts.map(({ marks }) => [...marks].reverse().join('')));
  const after = shared(ends.map(({ marks }) => marks));
  return places.map((_, index) => ({
    start: (starts[index]?.offset ?? 0) - before.length,
    end: (ends[index]?.offset ?? 0) + after.length,
  }));
}

function chooseEdges(edges: readonly (readonly [Edge, Edge | null])[]): readonly Edge[] {
  const ofSentences = edges.flatMap(([, edge]) => (edge ? [edge] : []));
  return ofSentences.length === edges.length ? ofSentences : edges.map(([edge]) => edge);
}

/** The longest string that all of the given ones start with. */
function shared(strings: readonly string[]): string {
  let common = strings[0] ?? '';
  for (const string of strings) while (!string.startsWith(common)) common = common.slice(0, -1);
  return common;
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byPlace(a: Occurrence, b: Occurrence): number {
  return compareIds(a.article, b.article) || a.span.start - b.span.start || b.span.end - a.span.end;
}

function byFirst(a: DuplicatePassage, b: DuplicatePassage): number {
  return byPlace(a.occurrences[0], b.occurrences[0]) || byPlace(a.occurrences[1], b.occurrences[1]);
}
