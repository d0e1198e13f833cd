import type { DateValue } from '../../../../model/entity.ts';
import type { Day } from './calendar.ts';

/** Where the sentence looks: back, ahead, to what is nearest (`planned to meet Friday`), or the text does not show. */
export type Direction = 'past' | 'future' | 'near' | null;

/** What a date is resolved against. */
export interface DateContext {
  /** The article's date; null where it is not known, and then relative dates have no value. */
  readonly reference: Day | null;
  readonly direction: Direction;
  /** Whether the date is before the noun of an event, which mostly is over: `the Oct. 23 shooting`. */
  readonly isAttributive: boolean;
  /** The date resolved before it in the same paragraph, for `two days later`. */
  readonly previous: DateValue | null;
  /** The last quarter, half-year or run of months named before it, for `a year earlier`. */
  readonly period: DateValue | null;
}
