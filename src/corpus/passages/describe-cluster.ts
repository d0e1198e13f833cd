import type { DuplicatePassage, Occurrence } from '../../model/cross-text/duplicate.ts';
import type { Span } from '../../model/span.ts';
import { type Edge, widenEdges } from '../matching/edge.ts';
import type { Place } from '../matching/place.ts';
import type { DuplicateOptions } from './options.ts';
import { reasonOf } from './reason.ts';

/** A place of a cluster, and the share of its words that agree with the fullest one. */
export interface PlacedMember {
  readonly place: Place;
  readonly similarity: number;
}

/** Makes a passage of the places of a cluster, the fullest first; null where it is not running text, or not requested. */
export function describeCluster(
  placed: readonly PlacedMember[],
  { minWords, ignoreQuotes, includeBoilerplate }: DuplicateOptions,
): DuplicatePassage | null {
  const members = placed.filter(({ place }) => place.storyWords >= minWords);
  const [fullest] = members;
  if (!fullest) return null;
  const places = members.map(({ place }) => place);
  const similarities = members.map((member) => member.similarity);
  const reason = reasonOf(places, similarities);
  if (ignoreQuotes && (reason === 'quotation' || reason === 'pull-quote')) return null;
  if (!includeBoilerplate && reason === 'boilerplate') return null;

  const similarity = similarities.reduce((least, each) => Math.min(least, each), 1);
  const text = fullest.place.fingerprint;
  const isExact = similarity === 1 && text !== null && places.every(({ fingerprint }) => fingerprint === text);
  const spans = settleEdges(places, similarity < 1, isExact);
  const occurrences = members.map(({ place: { article, paragraphs }, similarity: agreement }, index): Occurrence => {
    return { article, span: spans[index] ?? { start: 0, end: 0 }, paragraphs, similarity: agreement };
  });
  const [first, second, ...rest] = occurrences.sort(byPlace);
  if (!first || !second) return null;
  return {
    kind: isExact ? 'exact' : 'near',
    similarity,
    tokens: fullest.place.words,
    reason,
    occurrences: [first, second, ...rest],
  };
}

/** Order of places: by article, then start, the longer one first. */
function byPlace(a: Occurrence, b: Occurrence): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.span.start - b.span.start || b.span.end - a.span.end;
}

/**
 * The spans of the places: edited ones reach to the ends of their sentences where those are near in all places, and all
 * take in what they share at their edges: that of all where the text is the same, that of any two where it is not.
 */
function settleEdges(places: readonly Place[], edited: boolean, isExact: boolean): readonly Span[] {
  const starts = chooseEdges(places.map((place) => [place.start, edited ? place.sentenceStart : null]));
  const ends = chooseEdges(places.map((place) => [place.end, edited ? place.sentenceEnd : null]));
  const from = widenEdges(starts, -1, isExact);
  const to = widenEdges(ends, 1, isExact);
  return places.map((_, index) => ({ start: from[index] ?? 0, end: to[index] ?? 0 }));
}

function chooseEdges(edges: readonly (readonly [Edge, Edge | null])[]): readonly Edge[] {
  const ofSentences = edges.flatMap(([, edge]) => (edge ? [edge] : []));
  return ofSentences.length === edges.length ? ofSentences : edges.map(([edge]) => edge);
}
