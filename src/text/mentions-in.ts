import type { Mention } from '../model/entity.ts';
import { lowerBound } from '../model/lists/lower-bound.ts';
import type { Span } from '../model/span.ts';

/** Mentions that overlap a sentence; the list is in text order, so that it is not looked through from its start. */
export function mentionsIn(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  const low = lowerBound(mentions.length, (index) => (mentions[index]?.span.start ?? 0) < start);
  let first = low;
  while (first > 0 && (mentions[first - 1]?.span.end ?? 0) > start) first--;
  let last = low;
  while (last < mentions.length && (mentions[last]?.span.start ?? end) < end) last++;
  return mentions.slice(first, last);
}
