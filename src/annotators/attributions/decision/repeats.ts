import type { Attribution } from '../../../model/attribution.ts';
import type { Repeat } from '../../../model/cross-text/duplicate.ts';
import { hull, type Span } from '../../../model/span.ts';
import { containmentTest } from '../../../text/positions/containment.ts';

/**
 * Folds attributions of later copies of a passage into those of its first place: the same words by the same source are
 * one attribution, with `repeatedAt`. What only the later copy says stays.
 */
export function foldRepeats(
  text: string,
  attributions: readonly Attribution[],
  repeats: readonly Repeat[],
): readonly Attribution[] {
  if (repeats.length === 0) return attributions;
  const isCopy = containmentTest(repeats.flatMap(({ later }) => later));
  const originals = new Map<string, number>();
  const copies = new Map<number, Span[]>();
  const kept: Attribution[] = [];
  for (const attribution of attributions) {
    const extent = extentOf(attribution);
    const key = keyOf(text, attribution);
    const original = originals.get(key);
    if (original !== undefined && isCopy(extent)) {
      const list = copies.get(original);
      if (list) list.push(extent);
      else copies.set(original, [extent]);
      continue;
    }
    if (!originals.has(key)) originals.set(key, kept.length);
    kept.push(attribution);
  }
  return kept.map((attribution, index) => {
    const repeatedAt = copies.get(index);
    return repeatedAt ? { ...attribution, repeatedAt } : attribution;
  });
}

/** From the first to the last character of source, cue and content. */
function extentOf({ source, cue, content }: Attribution): Span {
  return hull([...content, ...(cue ? [cue.span] : []), ...(source ? [source.span] : [])]);
}

function keyOf(text: string, { source, cue, content }: Attribution): string {
  const spans = [source?.span, cue?.span, ...content];
  return spans.map((span) => (span ? text.slice(span.start, span.end) : '')).join('\u0000');
}
