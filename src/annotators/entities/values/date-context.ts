import type { DateValue } from '../../../model/entity.ts';
import type { Day } from './calendar.ts';

/** Where the sentence looks: back, ahead, or the text does not tell. */
export type Direction = 'past' | 'future' | null;

/** What a date is resolved against. */
export interface DateContext {
  /** The article's date; null where it is not known, and then relative dates have no value. */
  readonly reference: Day | null;
  readonly direction: Direction;
  /** The date resolved before it in the same paragraph, for `two days later`. */
  readonly previous: DateValue | null;
}
