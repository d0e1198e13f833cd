import type { EntityType, NormalisedValue, Timex } from '../../../model/entity.ts';
import type { TimeWords } from '../../../model/resources/time-words.ts';
import type { Resources } from '../../../model/resources.ts';
import type { Span } from '../../../model/span.ts';
import type { MoneyContext } from './amounts/money/money.ts';
import type { DateMatch } from './dates/date-expression.ts';
import type { DirectionScene } from './resolve/direction.ts';

/** A date, time, sum, percentage or quantity in the text; `value` is null where it could not be resolved. */
export interface ValueMention {
  readonly span: Span;
  readonly type: Extract<EntityType, 'date' | 'time' | 'money' | 'percent' | 'quantity'>;
  readonly value: NormalisedValue | null;
  /** Null for what is neither a date nor a time nor a length of time. */
  readonly timex: Timex | null;
  /** `nominal` for a date derived from another (`last month`), `value` for one of the calendar and for all other values. */
  readonly form: 'value' | 'nominal';
}

/** What the readers need beside the lexemes. */
export interface Scene extends Omit<DirectionScene, 'isHeadline'> {
  readonly money: MoneyContext;
  readonly units: Resources['units'];
  readonly words: TimeWords;
  readonly reference: number | null;
}

/** A value as read, before it is resolved. */
export interface Found extends ValueMention {
  /** Index of the lexeme at which the number is. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly date: DateMatch | null;
}
