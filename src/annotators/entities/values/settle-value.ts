import type { Span } from '../../../model/span.ts';
import { baseOf } from './amounts/counts/counted-noun.ts';
import { readAnchor } from './dates/anchored.ts';
import type { Lexeme } from './lexemes.ts';
import type { DateContext } from './resolve/date-context.ts';
import { directionAt } from './resolve/direction.ts';
import { resolveDate } from './resolve/resolve-date.ts';
import { shiftDate } from './resolve/shift-date.ts';
import { timexOfDate } from './resolve/timex.ts';
import type { Found, Scene, ValueMention } from './value-mention.ts';

/** Resolves what was found. */
export function settle(
  scene: Scene,
  lexemes: readonly Lexeme[],
  found: Found,
  isHeadline: boolean,
  before: Pick<DateContext, 'previous' | 'period'>,
): ValueMention {
  const { span, type, form, timex } = found;
  const context = (at: Span, attributive = false): DateContext => ({
    ...before,
    reference: scene.reference,
    direction: directionAt({ ...scene, isHeadline }, at, attributive),
    isAttributive: attributive,
  });
  if (found.date) {
    const seen = context(span, isAttributive(lexemes, found.from, found.to));
    const value = resolveDate(found.date, seen);
    const dated = timexOfDate(found.date, value, seen);
    if (found.value?.kind !== 'time') return { span, type, value, timex: dated, form };
    const day = value?.precision === 'day' ? value.iso : null;
    // `7:30 tonight` is in the evening though no `p.m.` says so.
    const hour = Number(found.value.iso.slice(0, 2));
    const isLate = /^(?:AF|EV|NI)$/.test(found.date.dayPart ?? '') && hour > 0 && hour < 12;
    const told = {
      ...found.value,
      date: day,
      iso: isLate ? `${hour + 12}${found.value.iso.slice(2)}` : found.value.iso,
    };
    const stamp = dated && `${dated.value.replace(/T.*$/, '')}T${told.iso}`;
    return { span, type, value: told, timex: dated && stamp ? { ...dated, type: 'TIME', value: stamp } : null, form };
  }
  const anchored = found.value?.kind === 'duration' ? readAnchor(lexemes, found.at, found.to, scene.words) : null;
  const first = anchored && lexemes[anchored.anchor.from];
  const base = anchored && first ? resolveDate(anchored.anchor, context(first)) : null;
  const counted = anchored && base ? shiftDate(anchored.unit, anchored.by, base) : null;
  if (counted && base) {
    return { span, type: 'date', value: counted, timex: timex && { ...timex, anchor: base.start }, form: 'nominal' };
  }
  const { value } = found;
  if (value?.kind !== 'percent') return { span, type, value, timex, form };
  // `82 per cent renewables target` is of no renewables; `3 in 10 farmers` is of farmers.
  const isSign = /^(?:%|percent|pct|cent|points?)$/.test(lexemes[found.to - 1]?.norm ?? '');
  const hasBase = !isSign || lexemes[found.to]?.norm === 'of';
  const whole = hasBase ? baseOf(scene.document, scene.tags, lexemes, found.to) : null;
  return { span, type, value: { ...value, base: whole }, timex, form };
}

/** Whether the date is before a noun of its own: `the Oct. 23 shooting`, `Wednesday’s ruling`. */
function isAttributive(lexemes: readonly Lexeme[], from: number, to: number): boolean {
  const next = lexemes[to];
  if (next?.norm === "'" && next.glued && lexemes[to + 1]?.norm === 's')
    return /^\p{Ll}/u.test(lexemes[to + 2]?.text ?? '');
  const led = /^(?:the|a|an|his|her|its|their)$/.test(lexemes[from - 1]?.norm ?? '');
  return led && next?.kind === 'word' && /^\p{Ll}/u.test(next.text);
}
