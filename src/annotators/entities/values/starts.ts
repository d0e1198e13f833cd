import type { TimeWords } from '../../../model/resources/time-words.ts';
import type { Lexeme } from './lexemes.ts';

/** Words that a value may start with, besides short capitalised ones (`Rs`, `US`, `Q3`) and those of the data. */
const startingWords = new Set(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety half dozens scores tens hundreds thousands millions billions trillions
  yesterday today tonight tomorrow last past this current next coming upcoming noon midday midnight every each once twice
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  sunday monday tuesday wednesday thursday friday saturday sundays mondays tuesdays wednesdays thursdays fridays saturdays
  sun mon tue tues wed weds thu thur thurs fri sat weekends
  spring summer autumn fall winter first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth xv xvi xvii xviii xix xx xxi
  several many few recent numerous quarter twenties thirties forties fifties sixties seventies eighties nineties minutes hours days weeks months years decades centuries`.split(
    /\s+/,
  ),
);
/** Words after `a` that make a number or a stretch of time of it. */
const sizes = new Set(
  `dozen hundred thousand lakh million crore billion trillion day night week fortnight month quarter year decade century hour minute second
  few couple third`.split(/\s+/),
);
/** Words after `the` and `that` that make a date of it. */
const afterThe = new Set(
  'day week weekend month quarter year decade century same next following previous preceding morning afternoon evening night'.split(
    ' ',
  ),
);
const lengths = new Set('day week month year decade hour'.split(' '));

/** Cheap test whether a value may start with a lexeme, before the readers are asked. */
export function mayStart(lexemes: readonly Lexeme[], at: number, words: TimeWords): boolean {
  const lexeme = lexemes[at];
  if (!lexeme) return false;
  if (lexeme.kind === 'number') return true;
  if (lexeme.kind === 'mark') return !/^[.,;:"()“”!?-]$/.test(lexeme.norm);
  const { norm } = lexeme;
  if (startingWords.has(norm) || words.starts.has(norm)) return true;
  const next = lexemes[at + 1];
  if (!next) return false;
  if (norm === 'that' && startingWords.has(next.norm) && /^\p{Lu}/u.test(next.text)) return true;
  if (norm === 'the' || norm === 'that') return afterThe.has(next.norm);
  if (norm === 'a' || norm === 'an') return sizes.has(next.norm) || next.text === '$';
  if (next.glued && (next.norm === '-' || next.norm === "'")) return lengths.has(norm);
  return (
    lexeme.text.length <= 4 &&
    (next.kind === 'number' || next.text === '.' || (next.kind === 'mark' && /^[$¢₵/]$/.test(next.text))) &&
    /^\p{Lu}/u.test(lexeme.text)
  );
}
