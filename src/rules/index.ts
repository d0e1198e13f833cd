import { eventDateMismatch } from './dates/event-date-mismatch.ts';
import { impossibleDate } from './dates/impossible-date.ts';
import { staleRelativeDate } from './dates/stale-relative-date.ts';
import { weekdayDateMismatch } from './dates/weekday-date-mismatch.ts';
import { ageMismatch } from './figures/age-mismatch.ts';
import { arithmeticMismatch } from './figures/arithmetic-mismatch.ts';
import { conversionMismatch } from './figures/conversion-mismatch.ts';
import { headlineNumberMismatch } from './figures/headline-number-mismatch.ts';
import { listCountMismatch } from './figures/list-count-mismatch.ts';
import { magnitudeMismatch } from './figures/magnitude-mismatch.ts';
import { numberInconsistent } from './figures/number-inconsistent.ts';
import { percentVsPoints } from './figures/percent-vs-points.ts';
import { acronymNotExpanded } from './names/acronym-not-expanded.ts';
import { headlineNameNotInBody } from './names/headline-name-not-in-body.ts';
import { labelNotInText } from './names/label-not-in-text.ts';
import { nameInconsistency } from './names/name-inconsistency.ts';
import { pronounMismatch } from './names/pronoun-mismatch.ts';
import { titleInconsistency } from './names/title-inconsistency.ts';
import { unidentifiedPerson } from './names/unidentified-person.ts';
import { missingDateline } from './page/missing-dateline.ts';
import { missingMetadata } from './page/missing-metadata.ts';
import { noArticleText } from './page/no-article-text.ts';
import { notInEnglish } from './page/not-in-english.ts';
import { unusedSuppression } from './page/unused-suppression.ts';
import type { Rule } from './rule.ts';
import { anonymousSourceWithoutReason } from './sourcing/anonymous-source-without-reason.ts';
import { claimWithoutSource } from './sourcing/claim-without-source.ts';
import { dateNotInSource } from './sourcing/date-not-in-source.ts';
import { guiltImplied } from './sourcing/guilt-implied.ts';
import { knownFalseClaim } from './sourcing/known-false-claim.ts';
import { nameNotInSource } from './sourcing/name-not-in-source.ts';
import { numberNotInSource } from './sourcing/number-not-in-source.ts';
import { oneSidedAccusation } from './sourcing/one-sided-accusation.ts';
import { quoteAlteredBetweenCopies } from './sourcing/quote-altered-between-copies.ts';
import { quoteNotInSource } from './sourcing/quote-not-in-source.ts';
import { quoteOfOtherSpeaker } from './sourcing/quote-of-other-speaker.ts';
import { silentCorrection } from './sourcing/silent-correction.ts';
import { singleSourceStory } from './sourcing/single-source-story.ts';
import { statementChangedFromSource } from './sourcing/statement-changed-from-source.ts';
import { unattributedQuote } from './sourcing/unattributed-quote.ts';
import { vagueAttribution } from './sourcing/vague-attribution.ts';
import { aOrAn } from './wording/a-or-an.ts';
import { aiArtifact } from './wording/ai-artifact.ts';
import { doubledWord } from './wording/doubled-word.ts';
import { duplicatedPassage } from './wording/duplicated-passage.ts';
import { invisibleCharacter } from './wording/invisible-character.ts';
import { itsOrItIs } from './wording/its-or-it-is.ts';
import { leftoverWireText } from './wording/leftover-wire-text.ts';
import { placeholderLeftIn } from './wording/placeholder-left-in.ts';
import { unbalancedQuotes } from './wording/unbalanced-quotes.ts';

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
  dateNotInSource,
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
  nameNotInSource,
  noArticleText,
  notInEnglish,
  numberInconsistent,
  numberNotInSource,
  oneSidedAccusation,
  percentVsPoints,
  placeholderLeftIn,
  pronounMismatch,
  quoteAlteredBetweenCopies,
  quoteNotInSource,
  quoteOfOtherSpeaker,
  silentCorrection,
  singleSourceStory,
  staleRelativeDate,
  statementChangedFromSource,
  titleInconsistency,
  unattributedQuote,
  unbalancedQuotes,
  unidentifiedPerson,
  unusedSuppression,
  vagueAttribution,
  weekdayDateMismatch,
] as unknown as readonly Rule[]; // each is narrower in its needs, which are checked where it is defined
