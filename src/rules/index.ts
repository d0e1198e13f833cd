import { aiArtifact } from './ai-artifact.ts';
import { doubledWord } from './doubled-word.ts';
import { duplicatedPassage } from './duplicated-passage.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { labelNotInText } from './label-not-in-text.ts';
import { missingDateline } from './missing-dateline.ts';
import { missingMetadata } from './missing-metadata.ts';
import { placeholderLeftIn } from './placeholder-left-in.ts';
import type { Rule } from './rule.ts';
import { unattributedQuote } from './unattributed-quote.ts';
import { unbalancedQuotes } from './unbalanced-quotes.ts';
import { unidentifiedPerson } from './unidentified-person.ts';
import { weekdayDateMismatch } from './weekday-date-mismatch.ts';

/** All rules, by id. A new one is a file and a line here. */
export const rules = [
  aiArtifact,
  doubledWord,
  duplicatedPassage,
  invisibleCharacter,
  labelNotInText,
  missingDateline,
  missingMetadata,
  placeholderLeftIn,
  unattributedQuote,
  unbalancedQuotes,
  unidentifiedPerson,
  weekdayDateMismatch,
] as unknown as readonly Rule[]; // each is narrower in its needs, which are checked where it is defined
