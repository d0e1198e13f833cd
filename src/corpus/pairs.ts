import type { DuplicatePassage, Occurrence } from '../model/duplicate.ts';
import type { Span } from '../model/span.ts';

/** Two places that share a passage, in order of article and start. */
export interface OccurrencePair {
  readonly passage: DuplicatePassage;
  readonly a: Occurrence;
  readonly b: Occurrence;
}

/** Every pair of places that share a passage, each once: where a narrower passage stands within both places of a wider one, the wider pair says it. Widest passages first. */
export function pairOccurrences(passages: readonly DuplicatePassage[]): readonly OccurrencePair[] {
  const pairs: OccurrencePair[] = [];
  const told = new Map<string, OccurrencePair[]>();
  for (const passage of [...passages].sort((a, b) => b.tokens - a.tokens)) {
    passage.occurrences.forEach((a, index) => {
      for (const b of passage.occurrences.slice(index + 1)) {
        const key = `${a.article}\0${b.article}`;
        const known = told.get(key) ?? [];
        if (known.some((pair) => covers(pair.a.span, a.span) && covers(pair.b.span, b.span))) continue;
        const pair = { passage, a, b };
        pairs.push(pair);
        told.set(key, [...known, pair]);
      }
    });
  }
  return pairs;
}

/** Whether most of the inner span lies within the wide one. */
function covers(wide: Span, inner: Span): boolean {
  return Math.min(wide.end, inner.end) - Math.max(wide.start, inner.start) >= 0.7 * (inner.end - inner.start);
}
