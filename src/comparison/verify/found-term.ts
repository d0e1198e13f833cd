import type { Span } from '../../model/span.ts';
import type { Term } from '../compared-text.ts';
import type { SourceSentence } from '../source-index.ts';
import type { Draft } from './draft-check.ts';

/** A term of a source with its sentence. */
export interface FoundTerm {
  readonly sentence: SourceSentence;
  readonly term: Term;
}

/** Where a term of a draft is in its text. */
export function spanOf(term: Term, { text }: Draft): Span {
  const token = text.layers.document.tokens[term.token];
  if (!token) throw new Error('a term without its token');
  return { start: token.start, end: token.end };
}

/** Where a term of a source is; null where it has no token. */
export function placeOf({ sentence, term }: FoundTerm, { index }: Draft) {
  const token = index.texts[sentence.source]?.layers.document.tokens[term.token];
  return token ? { source: sentence.source, start: token.start, end: token.end } : null;
}
