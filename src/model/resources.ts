import type { AttributionWords, SourceKindWords, SourceNounLists, VoiceWeights } from './resources/attributions.ts';
import type { CheckSigns } from './resources/check-signs.ts';
import type { ClaimTypes, ClaimWords } from './resources/claims.ts';
import type { ComparisonWords, MatchWeights } from './resources/comparison.ts';
import type { CueLexicon } from './resources/cues.ts';
import type { Currencies } from './resources/currencies.ts';
import type { FunctionWords, SentenceWords, WordVectors } from './resources/language.ts';
import type { Acronyms, HouseLexicon, NameRecogniser, RoleWords } from './resources/names.ts';
import type { Gazetteer, Links } from './resources/places.ts';
import type { ReferenceWords } from './resources/references.ts';
import type { RuleWords } from './resources/rule-words.ts';
import type { Thesaurus } from './resources/thesaurus.ts';
import type { TimeWords } from './resources/time-words.ts';

/** Data that the pure core works with; loaded by `io/resources`, only what the requested layers need. */
export interface Resources {
  readonly wordVectors: WordVectors;
  readonly matchWeights: MatchWeights;
  readonly cues: CueLexicon;
  readonly sourceNouns: SourceNounLists;
  readonly sourceKinds: SourceKindWords;
  readonly attributionWords: AttributionWords;
  readonly referenceWords: ReferenceWords;
  /** Nouns for those who may speak: roles, groups of people, documents; lower case. */
  readonly speakers: ReadonlySet<string>;
  /** Forms of the verbs that deny; not of those that refuse. */
  readonly denying: ReadonlySet<string>;
  readonly names: NameRecogniser;
  readonly countries: Gazetteer;
  readonly roles: RoleWords;
  /** Full given names by short form: `bill` → `william`; lower case. */
  readonly nicknames: Readonly<Record<string, readonly string[]>>;
  /** Other forms of the words for religions, parties' followers and peoples without a country, by the first form; lower case. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly acronyms: Acronyms;
  readonly currencies: Currencies;
  /** Units of measure by printed form: `km`, `kilometers` → `kilometre`; lower case. */
  readonly units: Readonly<Record<string, string>>;
  /** Words of time: references, sets, verbs of what is scheduled, holidays. */
  readonly timeWords: TimeWords;
  /** Full names of states and cities by abbreviation, lower case without periods: `md` → `maryland`. */
  readonly placeForms: Readonly<Record<string, string>>;
  readonly links: Links;
  readonly sentences: SentenceWords;
  readonly functionWords: FunctionWords;
  readonly claimTypes: ClaimTypes;
  readonly claimWords: ClaimWords;
  readonly checkSigns: CheckSigns;
  readonly voiceWeights: VoiceWeights;
  readonly ruleWords: RuleWords;
  readonly comparisonWords: ComparisonWords;
  /** Which words mean the same, a wider thing or the opposite. */
  readonly thesaurus: Thesaurus;
  readonly houseLexicon: HouseLexicon;
}
