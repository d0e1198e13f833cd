/** Day of a holiday: a day of a month, the n-th weekday of a month (-1 for the last), or days after Easter Sunday of the western churches. */
export type Holiday =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plus?: number }
  | { readonly easter: number };

/** Words of time that are no names of the calendar. */
export interface TimeWords {
  /** TIMEX3 value of words that refer to no day: `now`, `recently`. */
  readonly references: Readonly<Record<string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>>;
  /** ISO 8601 period of words for what comes again and again: `daily`. */
  readonly sets: Readonly<Record<string, string>>;
  /** Verbs, all forms of the present, that describe what is to come beside a day: `opens`, `begins`. */
  readonly scheduled: ReadonlySet<string>;
  /** Holidays by name in lower case, without `Day`. */
  readonly holidays: Readonly<Record<string, Holiday>>;
  /** Days that are called by their figures: `9/11`; `alone` where nothing has to follow. */
  readonly namedDays: Readonly<Record<string, { readonly day: string; readonly alone: boolean }>>;
  /** Words of the lists above that an expression may begin with. */
  readonly starts: ReadonlySet<string>;
}
