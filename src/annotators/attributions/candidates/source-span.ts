import type { Span } from '../../../model/span.ts';
import type { ItemRange } from '../phrases/noun-phrase.ts';
import type { Unit } from '../phrases/reading.ts';
import { isPossessive, itemAt } from '../phrases/words.ts';
import type { FoundSource } from './found.ts';

/** The span from the first to the last item of a range. */
export function spanOf(unit: Unit, range: ItemRange): Span {
  return { start: itemAt(unit, range.from)?.start ?? 0, end: itemAt(unit, range.to - 1)?.end ?? 0 };
}

/** The span of words of a source; of a possessive (`Reed’s claim`) without its ending. */
export function sourceSpan(unit: Unit, { place }: FoundSource, range: ItemRange): Span {
  const { start, end } = spanOf(unit, range);
  const last = itemAt(unit, range.to - 1);
  const isBare = place !== 'possessive' || !last || !isPossessive(last);
  return { start, end: isBare ? end : end - (/['’]s?$/.exec(last.token.text)?.[0].length ?? 0) };
}
