import type { Document, TagLayer } from '../../../model/document.ts';
import type { DateValue, EntityType, NormalisedValue, Timex } from '../../../model/entity.ts';
import type { Gazetteer, Resources, TimeWords } from '../../../model/resources.ts';
import type { Span } from '../../../model/span.ts';
import { foreignKinds } from '../../../text/positions/blocks.ts';
import { countryOfPeople, placeKey } from '../places/gazetteer.ts';
import { tokenAt } from '../token-at.ts';
import { readAnchor } from './anchored.ts';
import { bareDollarOf } from './bare-dollar.ts';
import { dayOf, parseIsoDay, partsOf, spanValue } from './calendar.ts';
import { baseOf, readCount } from './counts.ts';
import type { DateContext } from './date-context.ts';
import type { DateMatch } from './date-expression.ts';
import { readDate } from './dates.ts';
import { type DirectionScene, directionAt } from './direction.ts';
import { readDuration } from './durations.ts';
import { type Lexeme, lex } from './lexemes.ts';
import { readMeasure } from './measures.ts';
import { type MoneyContext, readMoney } from './money.ts';
import { readNumber, startsNumber } from './numbers.ts';
import { resolveDate } from './resolve-date.ts';
import { readReference, readSet } from './sets.ts';
import { readShare } from './shares.ts';
import { shiftDate } from './shift-date.ts';
import { mayStart } from './starts.ts';
import { dateTimes } from './time-dates.ts';
import { readTime } from './times.ts';
import { timexOfDate } from './timex.ts';

/** A date, time, sum, percentage or quantity in the text; `value` is null where it could not be resolved. */
export interface ValueMention {
  readonly span: Span;
  readonly type: Extract<EntityType, 'date' | 'time' | 'money' | 'percent' | 'quantity'>;
  readonly value: NormalisedValue | null;
  /** Null for what is neither a date nor a time nor a length of time. */
  readonly timex: Timex | null;
  /** `nominal` for a date told from another (`last month`), `value` for one of the calendar and for all other values. */
  readonly form: 'value' | 'nominal';
}

/** What the readers need beside the lexemes. */
interface Scene extends Omit<DirectionScene, 'isHeadline'> {
  readonly money: MoneyContext;
  readonly units: Resources['units'];
  readonly words: TimeWords;
  readonly reference: number | null;
}

/** Finds the values of a document by linear grammar, in text order, never overlapping. Dates are resolved against the article's date. */
export function findValues(
  document: Document,
  tags: TagLayer,
  gazetteer: Gazetteer,
  { currencies, units, links, timeWords: words }: Pick<Resources, 'currencies' | 'units' | 'links' | 'timeWords'>,
): readonly ValueMention[] {
  const { article } = document;
  const money: MoneyContext = {
    currencies,
    bareDollar: bareDollarOf(article, { gazetteer, currencies, places: links.places }),
    countryOf: (name) => (gazetteer.byName.get(placeKey(name)) ?? countryOfPeople(gazetteer, name))?.code ?? null,
  };
  const reference = article.date ? parseIsoDay(article.date.value) : null;
  const scene: Scene = { document, tags, money, units, words, scheduled: words.scheduled, reference };
  const mentions: ValueMention[] = [];
  let previous: DateValue | null = null;
  for (const block of article.blocks) {
    if (foreignKinds.has(block.kind)) continue;
    const lexemes = lex(article.text, block);
    const found = findInBlock(scene, lexemes, block.kind === 'headline', previous);
    previous = null;
    for (const { value } of found) if (value?.kind === 'date') previous = value;
    mentions.push(...dateTimes(found, article.text, reference));
  }
  return mentions;
}

/** The values of one block; `before` is the last date of the block before it. */
function findInBlock(
  scene: Scene,
  lexemes: readonly Lexeme[],
  isHeadline: boolean,
  before: DateValue | null,
): readonly ValueMention[] {
  const mentions: ValueMention[] = [];
  let previous = before;
  let period: DateValue | null = null;
  let floor = 0;
  for (let at = 0; at < lexemes.length; ) {
    const found = mayStart(lexemes, at, scene.words) ? longest(scene, lexemes, at, floor) : null;
    if (!found) {
      at++;
      continue;
    }
    const mention = settle(scene, lexemes, found, isHeadline, { previous, period });
    if (mention.value?.kind === 'date') {
      previous = mention.value;
      if (mention.value.precision === 'quarter' || found.date?.expression.kind === 'months') period = previous;
      else period = periodEnded(lexemes, found.from, mention.value) ?? period;
    }
    mentions.push(mention);
    at = found.to;
    const other = found.date?.other && otherDay(lexemes, found.date.other);
    if (other) {
      const next = settle(scene, lexemes, other, isHeadline, { previous, period });
      mentions.push(next);
      if (next.value?.kind === 'date') previous = next.value;
      at = other.to;
    }
    floor = at;
  }
  return mentions;
}

/** The quarter or months that end on a day: `the quarter ended Sept. 30`, `for the nine months ended Sept. 30`. */
function periodEnded(lexemes: readonly Lexeme[], from: number, value: DateValue): DateValue | null {
  if (!/^(?:ended|ending)$/.test(lexemes[from - 1]?.norm ?? '') || value.precision !== 'day') return null;
  const { year, month } = partsOf(parseIsoDay(value.start) ?? 0);
  const noun = lexemes[from - 2]?.norm;
  if (noun === 'quarter') {
    const quarter = spanValue(dayOf(year, month - 2, 1), dayOf(year, month + 1, 0), 'quarter');
    return { ...quarter, iso: `${quarter.start.slice(0, 4)}-Q${Math.ceil(month / 3)}` };
  }
  const count = noun === 'months' ? readNumber(lexemes, from - 3)?.amount : null;
  return count ? spanValue(dayOf(year, month - count + 1, 1), dayOf(year, month + 1, 0), 'interval') : null;
}

/** Resolves what was found. */
function settle(
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

/** Whether the date stands before a noun of its own: `the Oct. 23 shooting`, `Wednesday’s ruling`. */
function isAttributive(lexemes: readonly Lexeme[], from: number, to: number): boolean {
  const next = lexemes[to];
  if (next?.norm === "'" && next.glued && lexemes[to + 1]?.norm === 's')
    return /^\p{Ll}/u.test(lexemes[to + 2]?.text ?? '');
  const led = /^(?:the|a|an|his|her|its|their)$/.test(lexemes[from - 1]?.norm ?? '');
  return led && next?.kind === 'word' && /^\p{Ll}/u.test(next.text);
}

/** The second day of `Oct. 13 and 14, 1989`. */
function otherDay(lexemes: readonly Lexeme[], { from, to, ...day }: NonNullable<DateMatch['other']>): Found | null {
  const [first, last] = [lexemes[from], lexemes[to - 1]];
  if (!first || !last) return null;
  const expression = { kind: 'day', ...day, last: null, weekday: null } as const;
  const date: DateMatch = { from, to, expression, part: null, dayPart: null, mod: null, approximate: false };
  return {
    span: { start: first.start, end: last.end },
    type: 'date',
    value: null,
    timex: null,
    form: 'value',
    at: from,
    from,
    to,
    date,
  };
}

interface Found extends ValueMention {
  /** Index of the lexeme at which the number stands. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly date: DateMatch | null;
}

/** The longest of what the readers see at a position; the first of equals. Words in front are taken back to `floor`. */
function longest(scene: Scene, lexemes: readonly Lexeme[], at: number, floor: number): Found | null {
  const { money, units, words } = scene;
  let best: Found | null = null;
  const add = (
    { from, to }: { readonly from: number; readonly to: number },
    type: ValueMention['type'],
    value: NormalisedValue | null,
    more: { readonly date?: DateMatch; readonly timex?: Timex | null } = {},
  ) => {
    const [first, last] = [lexemes[from], lexemes[to - 1]];
    if (!first || !last || (best && to <= best.to)) return;
    const date = more.date ?? null;
    const span = { start: first.start, end: last.end };
    best = { span, type, value, timex: more.timex ?? null, form: formOf(date, more.timex), at, from, to, date };
  };
  const date = readDate(lexemes, at, floor, words);
  if (date) add(date, 'date', null, { date });
  const isNumber = startsNumber(lexemes[at]);
  const sum = isNumber || maySignMoney(lexemes[at]) ? readMoney(lexemes, at, money) : null;
  if (sum) add(sum, 'money', sum.value);
  const measure = isNumber ? readMeasure(lexemes, at, units) : null;
  if (measure)
    add({ from: at, to: measure.to }, measure.value.kind === 'percent' ? 'percent' : 'quantity', measure.value);
  const part = readShare(lexemes, at);
  if (part) add({ from: at, to: part.to }, 'percent', part.value);
  const duration = readDuration(lexemes, at, floor);
  if (duration) add(duration, duration.value ? 'quantity' : 'date', duration.value, duration);
  const set = readSet(lexemes, at, words) ?? readRate(scene, lexemes, at) ?? readReference(lexemes, at, words);
  if (set) add(set, 'date', null, set);
  const time = readTime(lexemes, at);
  if (time) {
    const day = readDate(lexemes, time.to, time.to, words);
    const joined = day && isDay(day) ? { date: day } : {};
    add({ from: at, to: day && isDay(day) ? day.to : time.to }, 'time', time.value, joined);
  }
  return best ?? countAt(scene, lexemes, at);
}

/** A day that a clock time may stand before: `9 a.m. Tuesday`, `noon tomorrow`. */
function isDay({ expression }: DateMatch): boolean {
  return (
    expression.kind === 'weekday' ||
    expression.kind === 'day' ||
    (expression.kind === 'shift' && expression.unit === 'day')
  );
}

/** `a year` after a sum or a counted noun: `$1 billion a year`, `hundreds of calls a day`. */
function readRate({ document, tags }: Scene, lexemes: readonly Lexeme[], at: number): ReturnType<typeof readSet> {
  const [article, noun] = [lexemes[at], lexemes[at + 1]];
  if ((article?.norm !== 'a' && article?.norm !== 'an') || !noun || !/^(?:hour|day|week|month|year)$/.test(noun.norm))
    return null;
  const before = lexemes[at - 1];
  if (!before || lexemes[at + 2]?.norm === '-' || /^(?:ago|later|earlier)$/.test(lexemes[at + 2]?.norm ?? ''))
    return null;
  const isCounted =
    before.kind === 'number' ||
    /^(?:hundred|thousand|million|billion|trillion|times|percent|cent|%|bn|m)$/.test(before.norm) ||
    isPluralNoun(document, tags, before);
  if (!isCounted) return null;
  const letter = noun.norm === 'hour' ? 'T1H' : `1${noun.norm.charAt(0).toUpperCase()}`;
  return {
    from: at,
    to: at + 2,
    timex: { type: 'SET', value: `P${letter}`, mod: null, anchor: null, quant: null, freq: null },
  };
}

function isPluralNoun(document: Document, tags: TagLayer, { start }: Lexeme): boolean {
  const token = tokenAt(document, start);
  return token !== null && tags.has(token, 'Plural');
}

function formOf(date: DateMatch | null, timex: Timex | null | undefined): ValueMention['form'] {
  if (timex && timex.type !== 'DURATION') return 'nominal';
  return date && /^(?:shift|stretch|year-ago)$/.test(date.expression.kind) ? 'nominal' : 'value';
}

/** A counted noun. */
function countAt({ document, tags }: Scene, lexemes: readonly Lexeme[], at: number): Found | null {
  const count = readCount(document, tags, lexemes, at);
  const first = lexemes[at];
  if (!count || !first) return null;
  let to = count.to;
  while (to < lexemes.length && (lexemes[to]?.start ?? 0) < count.end) to++;
  const span = { start: first.start, end: count.end };
  return { span, type: 'quantity', value: count.value, timex: null, form: 'value', at, from: at, to, date: null };
}

/** Marks and short capitalised words: `$`, `US`, `Rs`. */
function maySignMoney(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'mark' || (lexeme !== undefined && lexeme.text !== lexeme.norm);
}
