import type { Article, BlockKind } from '../model/article.ts';
import type { AttributionLayer } from '../model/attribution.ts';
import type { StylePlace, StyleScope } from '../model/config/style.ts';
import type { Document } from '../model/document.ts';
import { bySpan, contains, type Span } from '../model/span.ts';
import { blockAt } from '../text/positions/blocks.ts';

/** A stretch of an article that patterns are compared with. */
export interface Unit extends Span {
  readonly text: string;
  readonly place: StylePlace;
}

const placesOfKinds: Readonly<Partial<Record<BlockKind, StylePlace>>> = {
  headline: 'headline',
  deck: 'deck',
  subhead: 'subhead',
  abstract: 'paragraphs',
  paragraph: 'paragraphs',
  'list-item': 'paragraphs',
  blockquote: 'paragraphs',
  caption: 'captions',
};

/** Everything that readers see as the story: all places but labels. */
export const storyPlaces: readonly StylePlace[] = ['headline', 'deck', 'subhead', 'paragraphs', 'captions'];

/** The stretches of the article that the scope names, in order of the text. */
export function unitsOf(article: Article, document: Document, scope: StyleScope): readonly Unit[] {
  const blocks = article.blocks.flatMap(({ kind, start, end }) => {
    const place = placesOfKinds[kind];
    return place && scope.places.includes(place) ? [unit(article, { start, end }, place)] : [];
  });
  const labels = scope.places.includes('labels')
    ? article.labels.map(({ span, text }) => (span ? unit(article, span, 'labels') : unseen(article, text)))
    : [];
  if (scope.unit !== 'sentence') return [...blocks, ...labels].sort((a, b) => a.start - b.start);
  const sentences = document.sentences.flatMap(({ block, start, end }) => {
    const kind = article.blocks[block]?.kind;
    const place = kind && placesOfKinds[kind];
    return place && scope.places.includes(place) ? [unit(article, { start, end }, place)] : [];
  });
  return [...sentences, ...labels].sort((a, b) => a.start - b.start);
}

function unit(article: Article, { start, end }: Span, place: StylePlace): Unit {
  return { start, end, place, text: article.text.slice(start, end) };
}

/** A label that is in the metadata alone: as if behind the text, where `isUnseen` knows it. */
function unseen(article: Article, text: string): Unit {
  const start = article.text.length + 1;
  return { start, end: start + text.length, place: 'labels', text };
}

/** Whether the span is that of words that are nowhere in the text. */
export function isUnseen({ text }: Article, span: Span | null): boolean {
  return span !== null && span.start > text.length;
}

/** Gives whose words a stretch is: somebody's who is quoted, or the outlet's own. */
export type IsQuoted = (span: Span) => boolean;

/**
 * Makes the function that distinguishes quoted words from own ones. Quoted are the words within quotation marks of any kind, block
 * quotes, what follows a speaker's name in an interview or transcript, and all that is said in captions of a recording. A stretch that reaches beyond the words themselves, to a mark or
 * to words around it, is the outlet's own: marks and what is beside them are of its making.
 */
export function quotedIn(article: Article, { quotations, attributions }: AttributionLayer): IsQuoted {
  const turns = attributions.flatMap(({ cue, content }) => (cue?.pos === 'mark' ? [...content] : []));
  const inner = united([...quotations.map((quotation) => quotation.inner), ...turns]);
  if ((article.turns ?? []).length > 0) return () => true;
  return (span) => {
    if (blockAt(article, span.start)?.kind === 'blockquote') return true;
    let low = 0;
    let high = inner.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const candidate = inner[middle];
      if (!candidate) return false;
      if (contains(candidate, span)) return true;
      if (candidate.end <= span.start) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  };
}

/** The spans in order, with those that share text made one. */
function united(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort(bySpan)) {
    const last = all.at(-1);
    if (last && span.start < last.end) all.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
    else all.push(span);
  }
  return all;
}

/** Whether words of that kind are looked at by the scope. */
export function isInScope({ words }: StyleScope, isQuoted: boolean): boolean {
  return words === 'all-words' || (words === 'quoted-words') === isQuoted;
}
