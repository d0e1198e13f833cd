import type { Change, SentencePair } from '../../model/cross-text/comparison.ts';
import type { Sentence } from '../../model/document.ts';
import type { Layers } from '../../model/layers.ts';
import { lowerBound } from '../../model/lists/lower-bound.ts';
import type { Span } from '../../model/span.ts';

/** The layers that versions are compared by. */
export type VersionLayers = Pick<
  Layers,
  'article' | 'document' | 'tags' | 'entities' | 'attributions' | 'quotes' | 'claims'
>;

/** Two versions of a story, with the sentences that both have. */
export interface Versions {
  readonly old: VersionLayers;
  readonly new: VersionLayers;
  readonly pairs: readonly SentencePair[];
  /** The pair of a sentence of the old version, by its index, and of the new one. */
  readonly byOld: ReadonlyMap<number, SentencePair>;
  readonly byNew: ReadonlyMap<number, SentencePair>;
}

/** Finds the changes of one sort, in any order. */
export type FindChanges = (versions: Versions) => Iterable<Change>;

/** The sentence in which an offset is; null between sentences. */
export function sentenceAt({ document }: Pick<VersionLayers, 'document'>, offset: number): Sentence | null {
  const { sentences } = document;
  const index = lowerBound(sentences.length, (at) => (sentences[at]?.end ?? 0) <= offset);
  const sentence = sentences[index];
  return sentence && sentence.start <= offset ? sentence : null;
}

/** Whether the words of two spans are the same, typography aside. */
export function sameWords(versions: Versions, old: Span, current: Span): boolean {
  return wordsIn(versions.old, old) === wordsIn(versions.new, current);
}

/** The words of a span, folded, with a space between. */
export function wordsIn({ document }: Pick<VersionLayers, 'document'>, { start, end }: Span): string {
  const { tokens } = document;
  const from = lowerBound(tokens.length, (at) => (tokens[at]?.start ?? 0) < start);
  const to = lowerBound(tokens.length, (at) => (tokens[at]?.start ?? 0) < end);
  return tokens
    .slice(from, to)
    .map(({ norm }) => norm)
    .join(' ');
}
