/** Which one of a kind that comes again and again: `last Monday`, `next month`, `this summer`; null where the text leaves it open. */
export type Which = 'last' | 'this' | 'next' | null;

/** Part of a period: `early 2007`, `mid-July`, `late 1980s`. */
export type PartOfPeriod = 'early' | 'mid' | 'late';

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
      readonly year: YearTold;
      readonly month: number;
      readonly day: number;
      /** Last day of a range, with its month where that is another: `July 14 to 24`, `May 30-June 2`. */
      readonly last: { readonly month: number; readonly day: number } | null;
      readonly weekday: number | null;
    }
  | { readonly kind: 'month'; readonly year: YearTold; readonly month: number; readonly which: Which }
  | {
      readonly kind: 'year';
      readonly year: number;
      readonly last: number | null;
      /** A fiscal year lies only about where the calendar's does. */
      readonly fiscal: boolean;
    }
  | { readonly kind: 'decade'; readonly year: number }
  | { readonly kind: 'century'; readonly century: number }
  | {
      readonly kind: 'quarter';
      /** 1 to 4, or 1 to 2 of halves. */
      readonly number: number;
      readonly of: 4 | 2;
      readonly year: YearTold;
      readonly which: Which;
    }
  | { readonly kind: 'season'; readonly season: Season; readonly year: number | null; readonly which: Which }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which }
  /** Shifted from the article's date by whole units: `yesterday`, `last month`, `two years ago`; from the date named before for `two days later`. */
  | { readonly kind: 'shift'; readonly unit: TimeUnit; readonly by: number; readonly from: 'article' | 'previous' }
  /** A stretch that ends or starts at the article's date: `the past 10 years`, `the next two weeks`. */
  | { readonly kind: 'stretch'; readonly unit: TimeUnit; readonly by: number }
  /** Comes again and again: `Mondays`. Has no value. */
  | { readonly kind: 'recurring' };

/** Season of the northern calendar. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** A year told in figures, or counted from the article's: -1 in `April of last year`; null where neither stands. */
export type YearTold = number | { readonly fromArticle: number } | null;

/** An expression with its place among the lexemes, [from, to), and the part of the period that is meant. */
export interface DateMatch {
  readonly from: number;
  readonly to: number;
  readonly expression: DateExpression;
  readonly part: PartOfPeriod | null;
  readonly approximate: boolean;
}

/** An expression and the index after it. */
export interface ReadDate {
  readonly to: number;
  readonly expression: DateExpression;
}
