import { duplicatedPassage } from './duplicated-passage.ts';
import { labelNotInText } from './label-not-in-text.ts';
import { missingDateline } from './missing-dateline.ts';
import type { Rule } from './rule.ts';
import { unattributedQuote } from './unattributed-quote.ts';
import { unbalancedQuotes } from './unbalanced-quotes.ts';
import { unidentifiedPerson } from './unidentified-person.ts';

/** All rules, by id. A new one is a file and a line here. */
export const rules = [
  duplicatedPassage,
  labelNotInText,
  missingDateline,
  unattributedQuote,
  unbalancedQuotes,
  unidentifiedPerson,
] as unknown as readonly Rule[]; // each is narrower in its needs, which are checked where it is defined
