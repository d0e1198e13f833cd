import { acronymNotExpanded } from './acronym-not-expanded.ts';
import { aiArtifact } from './ai-artifact.ts';
import { anonymousSourceWithoutReason } from './anonymous-source-without-reason.ts';
import { doubledWord } from './doubled-word.ts';
import { duplicatedPassage } from './duplicated-passage.ts';
import { headlineNameNotInBody } from './headline-name-not-in-body.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { labelNotInText } from './label-not-in-text.ts';
import { missingDateline } from './missing-dateline.ts';
import { missingMetadata } from './missing-metadata.ts';
import { nameInconsistency } from './name-inconsistency.ts';
import { placeholderLeftIn } from './placeholder-left-in.ts';
import type { Rule } from './rule.ts';
import { singleSourceStory } from './single-source-story.ts';
import { staleRelativeDate } from './stale-relative-date.ts';
import { unattributedQuote } from './unattributed-quote.ts';
import { unbalancedQuotes } from './unbalanced-quotes.ts';
import { unidentifiedPerson } from './unidentified-person.ts';
import { vagueAttribution } from './vague-attribution.ts';
import { weekdayDateMismatch } from './weekday-date-mismatch.ts';

/** All rules, by id. A new one is a file and a line here. */
export const rules = [
  acronymNotExpanded,
  aiArtifact,
  anonymousSourceWithoutReason,
  doubledWord,
  duplicatedPassage,
  headlineNameNotInBody,
  invisibleCharacter,
  labelNotInText,
  missingDateline,
  missingMetadata,
  nameInconsistency,
  placeholderLeftIn,
  singleSourceStory,
  staleRelativeDate,
  unattributedQuote,
  unbalancedQuotes,
  unidentifiedPerson,
  vagueAttribution,
  weekdayDateMismatch,
] as unknown as readonly Rule[]; // each is narrower in its needs, which are checked where it is defined
