import type { AttributionFlag, Cue, MarkProblem, Source, Speaker } from '../../model/attribution.ts';
import type { QuoteKind } from '../../model/quote.ts';
import type { NonEmpty } from '../../model/span.ts';
import type { Place } from '../place.ts';

/** Who said it, and how newsan knows. */
export interface SpeakerData {
  readonly name: string | null;
  /** Index of the entity. */
  readonly entity: number | null;
  readonly via: Speaker['via'];
  readonly confidence: number;
  readonly evidence: readonly Place[];
  readonly reason: string | null;
}

/** Who is made responsible, as printed. */
export interface SourceData extends Place {
  readonly kind: Source['kind'];
}

/** The words that make somebody responsible. */
export interface CueData extends Place {
  readonly lemma: string;
  readonly class: string;
  readonly frame: string;
  readonly negated: boolean;
  readonly stance: Cue['stance'];
}

/** Words and who said them. */
export interface QuoteData {
  /** @asType integer */
  readonly index: number;
  readonly kind: QuoteKind;
  /** The words; parts that the attribution splits are joined by a space. */
  readonly text: string;
  readonly content: NonEmpty<Place>;
  /** Stretches within quotation marks, marks included. */
  readonly quoted: readonly Place[];
  /** Null for an orphan quote and for marks that quote nobody. */
  readonly speaker: SpeakerData | null;
  readonly source: SourceData | null;
  readonly cue: CueData | null;
  readonly addressee: Place | null;
  readonly confidence: number | null;
  /** Index of its attribution in the article. */
  readonly attribution: number | null;
  readonly problem: MarkProblem | null;
  readonly flags: readonly AttributionFlag[];
  /** Where the same quote is repeated in a repeated passage. */
  readonly repeatedAt: readonly Place[];
}
