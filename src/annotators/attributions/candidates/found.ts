import type { NonEmpty, Span } from '../../../model/span.ts';
import type { CueCandidate } from '../cues/cues.ts';
import type { ItemRange } from '../phrases/noun-phrase.ts';

/** A source as found in its sentence, before it is known whom it names. */
export interface FoundSource {
  readonly range: ItemRange;
  /** The phrase without apposition and relative clause. */
  readonly core: ItemRange;
  /** How it is to its cue. */
  readonly place: 'left' | 'right' | 'relative' | 'shared' | 'by' | 'possessive' | 'after-phrase';
}

/** What a cue introduces or closes, as ranges of items of its unit. */
export interface FoundContent {
  readonly ranges: readonly ItemRange[];
  readonly frame: string;
  readonly addressee: ItemRange | null;
}

/** A cue with the source and content found for it, not yet judged. */
export interface FoundDraft {
  readonly cue: CueCandidate;
  readonly source: FoundSource | null;
  readonly content: FoundContent;
}

/** An attribution in the making: found in its sentence, its speaker not yet resolved. */
export interface Draft {
  /** Index of the unit that holds its cue, or its content where it has none. */
  readonly unit: number;
  readonly cue: CueCandidate | null;
  readonly cueSpan: Span | null;
  readonly source: FoundSource | null;
  readonly sourceSpan: Span | null;
  readonly headSpan: Span | null;
  readonly addressee: Span | null;
  readonly content: NonEmpty<Span>;
  readonly frame: string;
  /** Its cue is in the content of another draft of the unit. */
  readonly nested: boolean;
  /** Quotations in sentences of their own were added to its content. */
  readonly continued: boolean;
}
