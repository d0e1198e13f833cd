import type { TimeUnit } from '../dates/date-expression.ts';
import { timeUnitOf } from '../dates/date-words.ts';
import type { Lexeme } from '../lexemes.ts';

/** Unit of time of a common noun, null for other words; `60 Minutes` is a name. */
export function clockUnitOf(lexeme: Lexeme | undefined): TimeUnit | null {
  if (!lexeme || (/^\p{Lu}/u.test(lexeme.text) && /\p{Ll}/u.test(lexeme.text))) return null;
  const unit = timeUnitOf(lexeme.norm);
  return unit === 'night' || unit === 'weekend' || unit === 'quarter' ? null : unit;
}
