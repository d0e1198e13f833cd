import type { Timex } from '../../../model/entity.ts';
import { isoDay } from './calendar.ts';
import type { ValueMention } from './find-values.ts';

/** Code units between a clock time and the day that it stands with: `10:35 a.m. (0735 GMT) on Friday`. */
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
  return mentions.map((mention, index) => {
    const { value } = mention;
    if (value?.kind !== 'time' || mention.timex) return mention;
    const date = nearDay(mentions, index, text);
    const fallback = lastDay(mentions, index) ?? (reference === null ? null : isoDay(reference));
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

/** The day named right after a time, or before it. */
function nearDay(mentions: readonly ValueMention[], index: number, text: string): string | null {
  const at = mentions[index];
  if (!at) return null;
  for (let other = index + 1; other < mentions.length; other++) {
    const next = mentions[other];
    if (!next || next.span.start - at.span.end > reach || endsBetween(text, at.span.end, next.span.start)) break;
    const day = dayOfMention(next);
    if (day) return day;
  }
  for (let other = index - 1; other >= 0; other--) {
    const last = mentions[other];
    if (!last || at.span.start - last.span.end > reach || endsBetween(text, last.span.end, at.span.start)) break;
    const day = dayOfMention(last);
    if (day) return day;
  }
  return null;
}

function lastDay(mentions: readonly ValueMention[], index: number): string | null {
  for (let other = index - 1; other >= 0; other--) {
    const mention = mentions[other];
    const day = mention && dayOfMention(mention);
    if (day) return day;
  }
  return null;
}

function dayOfMention({ value }: ValueMention): string | null {
  if (value?.kind === 'time') return value.date;
  return value?.kind === 'date' && value.precision === 'day' ? value.iso : null;
}

/** Whether a sentence ends between. */
function endsBetween(text: string, start: number, end: number): boolean {
  return /[^.][^.\s][.!?][)”"]?\s+\p{Lu}/u.test(text.slice(start, end + 1));
}
