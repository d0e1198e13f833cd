import type { TimexMod } from '../../../../model/entity.ts';
import type { Holiday } from '../../../../model/resources/time-words.ts';

/** Which one of a kind that comes again and again: `last Monday`, `next month`, `this summer`; null where the text leaves it open. */
export type Which = 'last' | 'this' | 'next' | null;

/** Part of a period: `early 2007`, `mid-July`, `late 1980s`. */
export type PartOfPeriod = 'early' | 'mid' | 'late';

/** Part of the day as TIMEX3 names it: morning, midday, afternoon, evening, night. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';

/** Unit of time, singular. */
export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** What a date in the text says, before it is resolved against a calendar. Months count from 1, weekdays from 0 for Sunday. */
export type DateExpression =
  | {
      readonly kind: 'day';
      readonly year: StatedYear;
      readonly month: number;
      readonly day: number;
      /** Last day of a range, with its month where that is another: `July 14 to 24`, `May 30-June 2`. */
      readonly last: { readonly month: number; readonly day: number } | null;
      readonly weekday: number | null;
    }
  | { readonly kind: 'month'; readonly year: StatedYear; readonly month: number; readonly which: Which }
  | {
      readonly kind: 'year';
      readonly year: number;
      readonly last: number | null;
      /** A fiscal year is only about where the calendar's does. */
      readonly fiscal: boolean;
    }
  | { readonly kind: 'decade'; readonly year: number }
  | { readonly kind: 'century'; readonly century: number }
  | {
      readonly kind: 'quarter';
      /** 1 to 4, or 1 to 2 of halves. */
      readonly number: number;
      readonly of: 4 | 2;
      readonly year: StatedYear;
      readonly which: Which;
    }
  | { readonly kind: 'season'; readonly season: Season; readonly year: StatedYear; readonly which: Which }
  /** `week` where the text gives it: `Friday of last week`, `Wednesday next week`. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which; readonly week: Which }
  /** `the week of March 6`. */
  | { readonly kind: 'week-of'; readonly month: number; readonly day: number }
  /** `Thanksgiving Day`, `last Christmas`, `Easter 2019`. */
  | {
      readonly kind: 'holiday';
      readonly holiday: Holiday;
      readonly year: StatedYear;
      readonly which: Which;
      /** `Easter week`, `Thanksgiving weekend`: what the day stands for. */
      readonly stretch: 'week' | 'weekend' | null;
    }
  /** `the last Friday of March`, `the second weekend in July`, `the first week of June`; -1 for the last. */
  | {
      readonly kind: 'nth';
      readonly nth: number;
      /** 0 for Sunday. */
      readonly of: number | 'week' | 'weekend';
      readonly month: number;
      readonly year: StatedYear;
    }
  /** `that September`: of the year that was named before. */
  | { readonly kind: 'that-month'; readonly month: number }
  /** `the day before last Tuesday`: so many days from another one. */
  | { readonly kind: 'beside'; readonly by: number; readonly day: DateExpression }
  /** `the first nine months`, of the year reported or of the article's. */
  | { readonly kind: 'months'; readonly count: number; readonly year: StatedYear }
  /** The same quarter or month a year before the one named last: `the year-ago period`. */
  | { readonly kind: 'year-ago' }
  /**
   * Shifted by whole units from the article's date (`yesterday`, `two years ago`) or from the one named before (`two days later`);
   * `same`: from the quarter or month named before, else from the article's date (`a year ago`).
   */
  | {
      readonly kind: 'shift';
      readonly unit: TimeUnit;
      readonly by: number;
      readonly from: 'article' | 'previous' | 'same';
    }
  /** A stretch that ends or starts at the article's date: `the past 10 years`, `the next two weeks`. */
  | { readonly kind: 'stretch'; readonly unit: TimeUnit; readonly by: number }
  /** No day that there is: `July 42nd`. Has no value. */
  | { readonly kind: 'impossible' };

/** Season of the northern calendar. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** A year reported in figures, or counted from the article's: -1 in `April of last year`; null where neither is. */
export type StatedYear = number | { readonly fromArticle: number } | null;

/** An expression with its place among the lexemes, [from, to), and the part of the period that is meant. */
export interface DateMatch {
  readonly from: number;
  readonly to: number;
  readonly expression: DateExpression;
  readonly part: PartOfPeriod | null;
  readonly dayPart: DayPart | null;
  /** What the words in front say of it: `more than four decades ago`. */
  readonly mod: TimexMod | null;
  readonly approximate: boolean;
  readonly other?: ReadDate['other'];
}

/** An expression and the index after it. */
export interface ReadDate {
  readonly to: number;
  readonly expression: DateExpression;
  readonly dayPart?: DayPart;
  /** Another day of the month that follows: `14` in `Oct. 13 and 14`. */
  readonly other?: {
    readonly from: number;
    readonly to: number;
    readonly year: number | null;
    readonly month: number;
    readonly day: number;
  };
}
