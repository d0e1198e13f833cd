import type { Token } from '../../../model/document.ts';
import type { Mention } from '../../../model/entity.ts';
import type { Span } from '../../../model/span.ts';

/** A statement to be weighed: its tokens in order, the names and values in it, and what is printed after it up to the next word. */
export interface Statement {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly ending: string;
}

/** Signals of a statement by name, with the words that gave them, or a token; null where the whole statement did. */
export type FoundSignals = ReadonlyMap<string, Span | null>;

/** Notes a signal with the words that gave it. */
export type AddSignal = (name: string, span: Span | null) => void;
