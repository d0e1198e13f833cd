import { aOrAn } from './a-or-an.ts';
import { acronymNotExpanded } from './acronym-not-expanded.ts';
import { ageMismatch } from './age-mismatch.ts';
import { aiArtifact } from './ai-artifact.ts';
import { anonymousSourceWithoutReason } from './anonymous-source-without-reason.ts';
import { arithmeticMismatch } from './arithmetic-mismatch.ts';
import { claimWithoutSource } from './claim-without-source.ts';
import { conversionMismatch } from './conversion-mismatch.ts';
import { doubledWord } from './doubled-word.ts';
import { duplicatedPassage } from './duplicated-passage.ts';
import { eventDateMismatch } from './event-date-mismatch.ts';
import { guiltImplied } from './guilt-implied.ts';
import { headlineNameNotInBody } from './headline-name-not-in-body.ts';
import { headlineNumberMismatch } from './headline-number-mismatch.ts';
import { impossibleDate } from './impossible-date.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { itsOrItIs } from './its-or-it-is.ts';
import { knownFalseClaim } from './known-false-claim.ts';
import { labelNotInText } from './label-not-in-text.ts';
import { leftoverWireText } from './leftover-wire-text.ts';
import { listCountMismatch } from './list-count-mismatch.ts';
import { magnitudeMismatch } from './magnitude-mismatch.ts';
import { missingDateline } from './missing-dateline.ts';
import { missingMetadata } from './missing-metadata.ts';
import { nameInconsistency } from './name-inconsistency.ts';
import { noArticleText } from './no-article-text.ts';
import { notInEnglish } from './not-in-english.ts';
import { numberInconsistent } from './number-inconsistent.ts';
import { oneSidedAccusation } from './one-sided-accusation.ts';
import { percentVsPoints } from './percent-vs-points.ts';
import { placeholderLeftIn } from './placeholder-left-in.ts';
import { pronounMismatch } from './pronoun-mismatch.ts';
import { quoteAlteredBetweenCopies } from './quote-altered-between-copies.ts';
import { quoteNotInSource } from './quote-not-in-source.ts';
import { quoteOfOtherSpeaker } from './quote-of-other-speaker.ts';
import type { Rule } from './rule.ts';
import { singleSourceStory } from './single-source-story.ts';
import { staleRelativeDate } from './stale-relative-date.ts';
import { titleInconsistency } from './title-inconsistency.ts';
import { unattributedQuote } from './unattributed-quote.ts';
import { unbalancedQuotes } from './unbalanced-quotes.ts';
import { unidentifiedPerson } from './unidentified-person.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { vagueAttribution } from './vague-attribution.ts';
import { weekdayDateMismatch } from './weekday-date-mismatch.ts';

/** All rules, by id. A new one is a file and a line here. */
export const rules = [
  aOrAn,
  acronymNotExpanded,
  ageMismatch,
  aiArtifact,
  anonymousSourceWithoutReason,
  arithmeticMismatch,
  claimWithoutSource,
  conversionMismatch,
  doubledWord,
  duplicatedPassage,
  eventDateMismatch,
  guiltImplied,
  headlineNameNotInBody,
  headlineNumberMismatch,
  impossibleDate,
  invisibleCharacter,
  itsOrItIs,
  knownFalseClaim,
  labelNotInText,
  leftoverWireText,
  listCountMismatch,
  magnitudeMismatch,
  missingDateline,
  missingMetadata,
  nameInconsistency,
  noArticleText,
  notInEnglish,
  numberInconsistent,
  oneSidedAccusation,
  percentVsPoints,
  placeholderLeftIn,
  pronounMismatch,
  quoteAlteredBetweenCopies,
  quoteNotInSource,
  quoteOfOtherSpeaker,
  singleSourceStory,
  staleRelativeDate,
  titleInconsistency,
  unattributedQuote,
  unbalancedQuotes,
  unidentifiedPerson,
  unusedSuppression,
  vagueAttribution,
  weekdayDateMismatch,
] as unknown as readonly Rule[]; // each is narrower in its needs, which are checked where it is defined
