import type { DateValue, Mention, NormalisedValue, QuantityValue } from '../../model/entity.ts';

/** A value as it is compared. */
export interface UsedValue {
  readonly mention: Mention;
  /** As printed, lower case. */
  readonly text: string;
  /** Null where the text does not give it: a weekday of an article without a date. */
  readonly value: NormalisedValue | null;
  /** The number of periods that it is: `the past four months`; null for others. */
  readonly period: Period | null;
}

/** A number of periods up to or from a day; a count below 0 for one that is not given: `few`. */
export interface Period {
  readonly count: number;
  readonly unit: string;
}

/** How a value of a draft is to one of a source: the same, the same but rounded, another of the same kind, or of another kind altogether. */
export type ValueOutcome = 'equal' | 'rounded' | 'other' | 'unlike';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Factors to the unit that two measures share, by unit as values name it: `[kind, factor]`. */
export type Measures = Readonly<Record<string, readonly [string, number]>>;

/** How units are to each other. */
export interface Units {
  readonly measures: Measures;
  /** Whether two things that are counted exclude each other: doctors and nurses. */
  areContrasted(first: string, second: string): boolean;
}

/** Compares a value of a draft with one of a source. */
export function compareValues(draft: UsedValue, source: UsedValue, units: Units): ValueOutcome {
  const [own, other] = [draft.period, source.period];
  if (own !== null && other !== null) {
    if (own.unit !== other.unit) return own.count === other.count ? 'other' : 'unlike';
    return own.count === other.count ? 'equal' : 'other';
  }
  if (draft.value !== null && source.value !== null) return compareKnown(draft.value, source.value, units);
  if (draft.mention.type !== source.mention.type) return 'unlike';
  if (plain(draft.text) === plain(source.text)) return 'equal';
  return compareNames(draft.text, source.text);
}

/** Compares days and months by name, where no date is known. */
function compareNames(draft: string, source: string): ValueOutcome {
  for (const names of [weekdays, months]) {
    const own = names.find((name) => draft.includes(name));
    const other = names.find((name) => source.includes(name));
    if (own === undefined || other === undefined) continue;
    if (own !== other) return 'other';
    return partOfDay(draft) === partOfDay(source) || partOfDay(draft) === null ? 'equal' : 'other';
  }
  return 'unlike';
}

/** The day of the week or month that a text names; null where it names none. */
export function namedIn(text: string): string | null {
  return [...weekdays, ...months].find((name) => text.includes(name)) ?? null;
}

function partOfDay(text: string): string | null {
  return /\b(?:morning|noon|afternoon|evening|night)\b/.exec(text)?.[0] ?? null;
}

/** A value as printed, without what comes before it and changes nothing. */
export function plain(text: string): string {
  return text.replace(/^(?:the|on|in|about|around|some|nearly|almost|roughly) /, '').trim();
}

function compareKnown(draft: NormalisedValue, source: NormalisedValue, units: Units): ValueOutcome {
  switch (draft.kind) {
    case 'date':
      return source.kind === 'date' ? compareDates(draft, source) : 'unlike';
    case 'time':
      if (source.kind !== 'time') return 'unlike';
      return draft.iso === source.iso ? 'equal' : 'other';
    case 'money':
      if (source.kind !== 'money') return 'unlike';
      if (draft.currency !== null && source.currency !== null && draft.currency !== source.currency) return 'unlike';
      return compareAmounts(draft, source);
    case 'percent':
      return source.kind === 'percent' ? compareAmounts(draft, source) : 'unlike';
    case 'duration':
      if (source.kind !== 'duration') return 'unlike';
      return draft.iso === source.iso ? 'equal' : compareDurations(draft.iso, source.iso);
    case 'quantity':
      if (source.kind !== 'quantity' || draft.ordinal !== source.ordinal) return 'unlike';
      if (draft.unit !== null && source.unit !== null && draft.unit !== source.unit)
        return compareUnits(draft, source, units);
      return compareAmounts(draft, source);
  }
}

/** Two amounts of two units: converted where both measure one thing; of things that are counted the words may differ, and the number may not. */
function compareUnits(draft: QuantityValue, source: QuantityValue, { measures, areContrasted }: Units): ValueOutcome {
  const isSame = compareAmounts(draft, source) === 'equal';
  const [own, other] = [measures[draft.unit ?? ''], measures[source.unit ?? '']];
  if (!own && !other) {
    if (!isSame) return 'unlike';
    return areContrasted(draft.unit ?? '', source.unit ?? '') ? 'other' : 'equal';
  }
  if (!own || !other || own[0] !== other[0]) return 'unlike';
  if (isSame || draft.amount === null || source.amount === null) return 'other';
  const converted = (source.amount * other[1]) / own[1];
  return Math.abs(converted - draft.amount) <= Math.abs(converted) * leastConverted ? 'rounded' : 'other';
}

/** A conversion may be off by that share. */
const leastConverted = 0.06;

const counts: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, at + 1]),
);

/** A number of periods up to or from a day: `the past four months`; null for other words. */
export function periodOf(text: string): Period | null {
  const [, count = '', unit = ''] =
    /(?<![\w.])(\d{1,4}|\w+|few|several) (minute|hour|day|week|month|year|decade)s?(?:[’']s?)?(?: ago| later| earlier)?$/.exec(
      text,
    ) ?? [];
  const value = counts.get(count) ?? (/^\d+$/.test(count) ? Number(count) : vagueCounts.get(count));
  return value === undefined ? null : { count: value, unit };
}

/** Counts that nobody can check against each other. */
const vagueCounts: ReadonlyMap<string, number> = new Map([
  ['few', -1],
  ['several', -1],
]);

/** The draft's date may be less exact than the source's: `in May` for `on 29 May`. */
function compareDates(draft: DateValue, source: DateValue): ValueOutcome {
  if (draft.start <= source.start && source.end <= draft.end) return 'equal';
  const [own, other] = [daysOf(draft), daysOf(source)];
  return Math.max(own, other) > Math.min(own, other) * mostCoarser ? 'unlike' : 'other';
}

/** A year is never another value of a day: the two say different things. */
const mostCoarser = 60;

function daysOf({ start, end }: DateValue): number {
  return Math.max(1, (Date.parse(end) - Date.parse(start)) / 86_400_000);
}

function compareDurations(draft: string, source: string): ValueOutcome {
  const unit = (iso: string) => iso.replace(/[\d.]+/g, '');
  return unit(draft) === unit(source) ? 'other' : 'unlike';
}

interface Measure {
  readonly amount: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
}

function compareAmounts(draft: Measure, source: Measure): ValueOutcome {
  const own = draft.amount;
  const other = source.amount;
  if (own !== null && other !== null) {
    if (own === other) return 'equal';
    const isNear = Math.abs(own - other) <= Math.abs(other) * (draft.approximate ? 0.15 : 0.05);
    return isNear && isRounded(own, other) ? 'rounded' : 'other';
  }
  const [low, high] = bounds(draft);
  const [otherLow, otherHigh] = bounds(source);
  if (low === otherLow && high === otherHigh) return 'equal';
  // `more than 10` of what the source counts as 12
  if (low <= otherLow && otherHigh <= high && nearby(low, high, otherLow)) return 'rounded';
  return 'other';
}

function bounds({ amount, min, max }: Measure): readonly [number, number] {
  return amount === null ? [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY] : [amount, amount];
}

/** Whether a bound is one that a writer would give for the number: within a quarter of it. */
function nearby(low: number, high: number, exact: number): boolean {
  const bound = Number.isFinite(low) ? low : high;
  return Math.abs(exact - bound) <= Math.abs(exact) / 4;
}

/** Whether the first number is the second one rounded to fewer digits: 1.2 billion for 1,234,000,000. */
function isRounded(rounded: number, exact: number): boolean {
  if (rounded === 0 || exact === 0 || Math.sign(rounded) !== Math.sign(exact)) return false;
  const digits = significantDigits(rounded);
  return digits < significantDigits(exact) && Number(exact.toPrecision(digits)) === rounded;
}

/** Digits of a number without the zeros at its ends: 3 for 0.0417 and 41,700. */
export function significantDigits(value: number): number {
  return Math.abs(value).toPrecision(15).replace('.', '').replace(/^0+/, '').replace(/0+$/, '').replace(/e.*$/, '')
    .length;
}
