import type { DuplicatePassage, Occurrence } from '../../model/cross-text/duplicate.ts';
import type { Span } from '../../model/span.ts';

/** Two places that share a passage, in order of article and start. */
export interface OccurrencePair {
  readonly passage: DuplicatePassage;
  readonly a: Occurrence;
  readonly b: Occurrence;
}

/** Every pair of places that share a passage, each once: where a narrower passage is within both places of a wider one, the wider pair says it. Widest passages first. */
export function pairOccurrences(passages: readonly DuplicatePassage[]): readonly OccurrencePair[] {
  const pairs: OccurrencePair[] = [];
  const told = new Map<string, OccurrencePair[]>();
  for (const passage of [...passages].sort((a, b) => b.tokens - a.tokens)) {
    passage.occurrences.forEach((a, index) => {
      for (const b of passage.occurrences.slice(index + 1)) {
        const key = `${a.article}\0${b.article}`;
        const known = told.get(key) ?? [];
        if (known.some((pair) => tells(pair, a.span, b.span))) continue;
        const pair = { passage, a, b };
        pairs.push(pair);
        told.set(key, [...known, pair]);
      }
    });
  }
  return pairs;
}

/** Whether a pair of places says what the pair of a narrower passage would: it covers most of one of them, and a part of the other. */
function tells(pair: OccurrencePair, a: Span, b: Span): boolean {
  const shareA = shareOf(pair.a.span, a);
  const shareB = shareOf(pair.b.span, b);
  return Math.max(shareA, shareB) >= 0.7 && Math.min(shareA, shareB) >= 0.3;
}

/** Share of the inner span that is within the wide one. */
function shareOf(wide: Span, inner: Span): number {
  return (Math.min(wide.end, inner.end) - Math.max(wide.start, inner.start)) / (inner.end - inner.start);
}
