import type { Span } from './span.ts';

/** What a mention may name or measure. `group` holds nationalities, religions, parties' followers and other peoples. */
export const entityTypes = [
  'person',
  'organization',
  'place',
  'group',
  'event',
  'work',
  'product',
  'date',
  'time',
  'money',
  'percent',
  'quantity',
] as const;
/** Type of an entity. */
export type EntityType = (typeof entityTypes)[number];

/** One occurrence of a name or value in the text: exact span, no surrounding punctuation, possessive `'s` outside. */
export interface Mention {
  readonly index: number;
  readonly span: Span;
  readonly type: EntityType;
  /** `value` for dates of the calendar, sums and quantities; `nominal` for dates derived from another (`yesterday`, `last month`). */
  readonly form: 'name' | 'nominal' | 'pronoun' | 'value';
  /** Index of the entity that it refers to. */
  readonly entity: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** A capital or seat that acts for its government (`Washington accuses`). */
  readonly metonym: boolean;
}

/** What a name may name. */
export type NameType = Extract<
  EntityType,
  'person' | 'organization' | 'place' | 'group' | 'event' | 'work' | 'product'
>;

/** One occurrence of a name: exact span, title, possessive and surrounding punctuation outside; `confidence` from 0 to 1. */
export interface NameMention {
  readonly span: Span;
  readonly type: NameType;
  readonly confidence: number;
}

/** What somebody is called or does, as the text says: `US ambassador`, `a teacher`, `41`. */
export interface Role {
  readonly kind: 'title' | 'description' | 'age' | 'honorific';
  readonly span: Span;
  readonly text: string;
  /** Whether the text says that it is so no longer: `former councillor`, `then-president`, `the late bishop`. */
  readonly former: boolean;
}

/** ISO 8601 calendar interval, both ends inclusive: `{start: '2007-05-01', end: '2007-05-31'}` for `May 2007`. */
export interface DateValue {
  readonly kind: 'date';
  readonly start: string;
  readonly end: string;
  /** Shortest ISO form: `2007-05-29`, `2007-05`, `2007`, or `start/end`. */
  readonly iso: string;
  readonly precision: 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'decade' | 'century' | 'interval';
  readonly approximate: boolean;
}
/** Clock time `HH:MM`. */
export interface TimeValue {
  readonly kind: 'time';
  readonly iso: string;
  readonly zone: string | null;
  /** The day that the text gives it, ISO 8601; null where none is given. */
  readonly date: string | null;
}
/** How the value of a TIMEX3 is to be taken: its start, middle or end, about, or more or less than it. */
export type TimexMod =
  | 'BEFORE'
  | 'AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX';
/** A temporal expression as TIMEX3 of TimeML 1.2.1 has it (timeml.org). */
export interface Timex {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /**
   * `2007-05-29`, `2007-05-29TMO`, `2007-W22`, `2007-Q3`, `2007-SU`, `200X`, `P2W`; `X` for what the text leaves open
   * (`XXXX-WXX-1` for a Monday of no known week); `PRESENT_REF`, `PAST_REF` and `FUTURE_REF` for `now`, `recently`, `the future`.
   */
  readonly value: string;
  readonly mod: TimexMod | null;
  /** The date that the value was counted from, ISO 8601: the article's, or one named before; null if absolute. */
  readonly anchor: string | null;
  /** Of a set, how it is counted: `EVERY`, `EACH`. */
  readonly quant: string | null;
  /** Of a set, how often: `2X` for `twice a week`. */
  readonly freq: string | null;
}
/** A measured number: `amount` is null only where a range is given by `min` and `max`. */
interface Measured {
  readonly amount: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
}
/** An amount of money; `currency` is the ISO 4217 code, null where the text does not say (`500 francs`). */
export interface MoneyValue extends Measured {
  readonly kind: 'money';
  readonly currency: string | null;
}
/** A percentage, percentage points, or a share that stands for one (`3 in 10` is 30, `two-thirds` 66.7). */
export interface PercentValue extends Measured {
  readonly kind: 'percent';
  readonly points: boolean;
  /** What it is a part of, as the noun that follows says in the singular: `voter`; null where the text does not say. */
  readonly base: string | null;
}
/** A counted or measured quantity; `unit` is a normalised unit (`kilometre`) or the counted noun (`soldier`), null for a bare number. */
export interface QuantityValue extends Measured {
  readonly kind: 'quantity';
  readonly unit: string | null;
  readonly ordinal: boolean;
}
/** A length of time: `14 months`; ISO 8601 duration. */
export interface DurationValue extends Measured {
  readonly kind: 'duration';
  readonly iso: string;
}
/** The value of a date, time, money, percent or quantity mention. */
export type NormalisedValue = DateValue | TimeValue | MoneyValue | PercentValue | QuantityValue | DurationValue;

/** Who or what mentions of one article refer to. Indices are in order of first mention. */
export interface Entity {
  readonly index: number;
  /** The fullest name in the article. */
  readonly name: string;
  readonly type: EntityType;
  /** Other printed forms, in order of first mention, without the name itself. */
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  /** Only where the text gives it (`Mr.`, `she`, a gendered title or given name of one gender). */
  readonly gender: 'female' | 'male' | null;
  /** The gender where titles, honorifics or pronouns show it, and not the name alone; missing where they do not. */
  readonly statedGender?: 'female' | 'male';
  /** Indices of its mentions, in text order. */
  readonly mentions: readonly number[];
  /** Number of mentions, those in repeated passages counted once. */
  readonly count: number;
  /** Index of the place that a demonym belongs to or of the state that a metonym stands for, where that is an entity of the article too. */
  readonly related: number | null;
  /** Value of a date, time, money, percent or quantity entity; null for names and for values that could not be resolved. */
  readonly value: NormalisedValue | null;
  /** What TimeML says of a date, time, duration or set; null for all else, for ages, and for dates that no calendar has. */
  readonly timex: Timex | null;
  /** Country code (ISO 3166-1 alpha-2) or Wikidata id where the gazetteer holds one. */
  readonly link: { readonly country: string | null; readonly wikidata: string | null } | null;
  /** What the lexicon of the house says of it; missing where none that is in use holds it. */
  readonly known?: { readonly name: string; readonly role: string | null };
}

/** The entities of an article and all of their mentions, mentions in text order and never overlapping within one form. */
export interface EntityLayer {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}
