import type { PieceKind } from '../../../model/cross-text/comparison.ts';
import { type CompareWithSources, sourcedLayers } from '../../../model/cross-text/sourced-piece.ts';
import type { Layers } from '../../../model/layers.ts';
import { textOf } from '../../../model/span.ts';
import { excerpt } from '../../../text/display/excerpt.ts';
import type { Report } from '../../rule.ts';

/** Layers that the rules of a run with sources look at. */
export const needsOfSources = sourcedLayers;

/** Messages of the rules that name what a source does not have. */
export const messagesOfSources = {
  differs: '“{words}” is “{found}” in the source',
  absent: '“{words}” is not in the source',
} as const;

/** Pieces of some kinds that the sources contradict, or have nothing of; none where the run has no sources. */
export function* notInSources(
  layers: Pick<Layers, 'article' | (typeof sourcedLayers)[number]>,
  compare: CompareWithSources | null,
  kinds: readonly PieceKind[],
): Generator<Report<'differs' | 'absent'>> {
  if (compare === null) return;
  for (const { kind, span, verdict, found } of compare(layers)) {
    if (!kinds.includes(kind) || verdict === 'supported') continue;
    const words = excerpt(textOf(layers.article.text, span));
    if (verdict === 'differs' && found !== null)
      yield { messageId: 'differs', data: { words, found: excerpt(found) }, span };
    // A draft may know more than one source: what is merely absent is for a person to check.
    else yield { messageId: 'absent', data: { words }, span, atMost: 'info' };
  }
}
