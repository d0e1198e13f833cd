import type { FoundDraft } from '../candidates/found.ts';
import type { Reading, Unit } from '../phrases/reading.ts';
import { isDateWord, isPossessive, isTimeNoun, itemAt } from '../phrases/words.ts';

/** What somebody is asked, or asks, on the condition of which he or she speaks: `not to be named`. */
const condition = /^(?:named|identified|quoted|photographed|recorded|filmed)$/;

/**
 * Whether what was found is no report whatever the cue is: a day or month says nothing, and `asked not to be named` is the
 * condition on which somebody speaks.
 */
export function isNoReport(reading: Reading, unit: Unit, { source, content }: FoundDraft): boolean {
  if (source && source.place !== 'relative' && isTime(reading, unit, source.core.from, source.core.to)) return true;
  return content.frame === 'toinf' && content.ranges.some(({ from }) => isCondition(unit, from));
}

/** `not to be named`, `to be identified`. */
function isCondition(unit: Unit, from: number): boolean {
  const at = itemAt(unit, from)?.norm === 'not' ? from + 1 : from;
  const [to, be, participle] = [at, at + 1, at + 2].map((index) => itemAt(unit, index)?.norm ?? '');
  return to === 'to' && be === 'be' && condition.test(participle ?? '');
}

/** `Friday`, `last week`, `July 2024`: every word is of a time. */
export function isTime(reading: Reading, unit: Unit, from: number, to: number): boolean {
  let timed = false;
  for (let index = from; index < to; index++) {
    const item = itemAt(unit, index);
    if (!item || item.quotation || isPossessive(item)) return false;
    const isOfTime = isDateWord(reading, item) || isTimeNoun(item);
    timed ||= isOfTime;
    if (!isOfTime && item.pos !== 'number' && !/^(?:last|this|next|that|the|early|late)$/.test(item.norm)) return false;
  }
  return timed;
}
