import type { Planter } from '../planter.ts';
import { modelResidue, placeholder, wireLine } from './leftovers.ts';
import { alteredQuotation, doubledWord, lostMark, misquotation, pastedParagraph, strangeCharacter } from './marks.ts';
import {
  changedTitle,
  misspeltName,
  strangerInHeadline,
  strangerInLabels,
  unansweredAccusation,
  unexpandedAcronym,
  unintroducedPerson,
} from './names.ts';
import {
  agingDay,
  changedHeadlineNumber,
  percentForPoints,
  twoTolls,
  unsourcedStatistic,
  wrongSum,
  wrongWeekday,
} from './numbers.ts';
import {
  anonymousSource,
  impliedGuilt,
  knownFalse,
  lostDateline,
  lostMetadata,
  orphanQuotation,
  singleSource,
  vagueSource,
} from './sourcing.ts';

/** By rule, what puts the error into a story that the rule is to find. */
export const planters: Readonly<Record<string, Planter>> = {
  'acronym-not-expanded': unexpandedAcronym,
  'ai-artifact': modelResidue,
  'anonymous-source-without-reason': anonymousSource,
  'arithmetic-mismatch': wrongSum,
  'claim-without-source': unsourcedStatistic,
  'doubled-word': doubledWord,
  'duplicated-passage': pastedParagraph,
  'guilt-implied': impliedGuilt,
  'headline-name-not-in-body': strangerInHeadline,
  'headline-number-mismatch': changedHeadlineNumber,
  'invisible-character': strangeCharacter,
  'known-false-claim': knownFalse,
  'label-not-in-text': strangerInLabels,
  'leftover-wire-text': wireLine,
  'missing-dateline': lostDateline,
  'missing-metadata': lostMetadata,
  'name-inconsistency': misspeltName,
  'number-inconsistent': twoTolls,
  'one-sided-accusation': unansweredAccusation,
  'percent-vs-points': percentForPoints,
  'placeholder-left-in': placeholder,
  'quote-altered-between-copies': alteredQuotation,
  'quote-not-in-source': misquotation,
  'single-source-story': singleSource,
  'stale-relative-date': agingDay,
  'title-inconsistency': changedTitle,
  'unattributed-quote': orphanQuotation,
  'unbalanced-quotes': lostMark,
  'unidentified-person': unintroducedPerson,
  'vague-attribution': vagueSource,
  'weekday-date-mismatch': wrongWeekday,
};
