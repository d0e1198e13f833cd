import type { Timex } from '../../../../model/entity.ts';
import { isoDay } from '../resolve/calendar.ts';
import type { ValueMention } from '../value-mention.ts';

/** Code units between a clock time and the day that it is with: `10:35 a.m. (0735 GMT) on Friday`. */
const reach = 60;

/**
 * Gives the clock times of a block their day: that of a date near by in the same sentence, else, for the timex alone, the last
 * one named in the block, else the article's (as TimeML has it).
 */
export function dateTimes(
  mentions: readonly ValueMention[],
  text: string,
  reference: number | null,
): readonly ValueMention[] {
  let last: string | null = null;
  return mentions.map((mention, index) => {
    const { value } = mention;
    const fallback = last ?? (reference === null ? null : isoDay(reference));
    last = dayOfMention(mention) ?? last;
    if (value?.kind !== 'time' || mention.timex) return mention;
    const date = nearDay(mentions, index, text);
    const timex: Timex = {
      type: 'TIME',
      value: `${date ?? fallback ?? 'XXXX-XX-XX'}T${value.iso}`,
      mod: null,
      anchor: date ?? fallback,
      quant: null,
      freq: null,
    };
    return { ...mention, value: { ...value, date }, timex };
  });
}

/** The day of the date that is nearest to a time in its sentence. */
function nearDay(mentions: readonly ValueMention[], index: number, text: string): string | null {
  const at = mentions[index];
  if (!at) return null;
  const after = firstDay(mentions, index, 1);
  const before = firstDay(mentions, index, -1);
  const gapAfter = after ? after.span.start - at.span.end : Number.POSITIVE_INFINITY;
  const gapBefore = before ? at.span.start - before.span.end : Number.POSITIVE_INFINITY;
  const near = gapBefore < gapAfter ? before : after;
  if (!near || Math.min(gapBefore, gapAfter) > reach) return null;
  const [start, end] = near === before ? [near.span.end, at.span.start] : [at.span.end, near.span.start];
  return endsBetween(text, start, end) ? null : dayOfMention(near);
}

/** The next mention within reach that names a day, in one direction. */
function firstDay(mentions: readonly ValueMention[], index: number, step: 1 | -1): ValueMention | null {
  const at = mentions[index];
  if (!at) return null;
  for (let other = index + step; other >= 0 && other < mentions.length; other += step) {
    const mention = mentions[other];
    if (!mention || Math.max(mention.span.start - at.span.end, at.span.start - mention.span.end) > reach) return null;
    if (dayOfMention(mention)) return mention;
  }
  return null;
}

function dayOfMention({ value, timex }: ValueMention): string | null {
  if (timex?.type === 'DURATION') return null;
  if (value?.kind === 'time') return value.date;
  return value?.kind === 'date' && value.precision === 'day' ? value.iso : null;
}

/** Whether a sentence ends between. */
function endsBetween(text: string, start: number, end: number): boolean {
  return /[^.][^.\s][.!?][)”"]?\s+\p{Lu}/u.test(text.slice(start, end + 1));
}
