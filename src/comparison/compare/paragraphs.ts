import type { Block, BlockKind } from '../../model/article.ts';
import type { Change } from '../../model/cross-text/comparison.ts';
import type { Span } from '../../model/span.ts';
import { longestRising } from './longest-rising.ts';
import { type FindChanges, sameWords, type Versions } from './versions.ts';

const paragraphKinds: ReadonlySet<BlockKind> = new Set([
  'deck',
  'abstract',
  'paragraph',
  'subhead',
  'list-item',
  'blockquote',
  'caption',
]);

/** Headline and paragraphs: changed, added, dropped, moved, rewritten, or set again with the same words. */
export const findParagraphChanges: FindChanges = function* (versions) {
  yield* headlineChange(versions);
  const { old, new: current } = versions;
  const partners = partnersOf(versions);
  const taken = new Set(partners.values());
  const news = blocksOf(current.article.blocks);
  const olds = blocksOf(old.article.blocks);
  const order = news.flatMap(({ index }) => partners.get(index) ?? []);
  const inOrder = new Set(longestRising(order));
  for (const { index, block } of news) {
    const partner = partners.get(index);
    const before = partner === undefined ? undefined : old.article.blocks[partner];
    if (before === undefined || partner === undefined) {
      yield { kind: 'paragraph-added', old: null, new: spanOf(block) };
      continue;
    }
    const change = (kind: Change['kind']): Change => ({ kind, old: spanOf(before), new: spanOf(block) });
    if (!inOrder.has(partner)) yield change('paragraph-moved');
    if (!sameWords(versions, before, block)) yield change('paragraph-rewritten');
    else if (textOf(old.article.text, before) !== textOf(current.article.text, block)) yield change('typography');
  }
  for (const { index, block } of olds) {
    if (!taken.has(index)) yield { kind: 'paragraph-dropped', old: spanOf(block), new: null };
  }
};

function* headlineChange(versions: Versions): Generator<Change> {
  const { old, new: current } = versions;
  const [before, after] = [old.article.headline, current.article.headline];
  if (before === null && after === null) return;
  if (before !== null && after !== null && sameWords(versions, before, after)) {
    if (textOf(old.article.text, before) !== textOf(current.article.text, after))
      yield { kind: 'typography', old: before, new: after };
    return;
  }
  yield { kind: 'headline', old: before, new: after };
}

/** The old block that each new block comes from, by their indices: the one with most of its sentences. */
function partnersOf({ old, new: current, pairs }: Versions): ReadonlyMap<number, number> {
  const shares = new Map<number, Map<number, number>>();
  for (const { old: before, new: after, similarity } of pairs) {
    const [from, to] = [old.document.sentences[before], current.document.sentences[after]];
    if (!from || !to) continue;
    const known = shares.get(to.block) ?? new Map<number, number>();
    known.set(from.block, (known.get(from.block) ?? 0) + similarity * (to.end - to.start));
    shares.set(to.block, known);
  }
  const partners = new Map<number, number>();
  const isParagraph = (block: Block | undefined) => block !== undefined && paragraphKinds.has(block.kind);
  for (const [index, known] of shares) {
    const [best] = [...known].sort(([a, own], [b, other]) => other - own || a - b);
    if (!best || !isParagraph(current.article.blocks[index]) || !isParagraph(old.article.blocks[best[0]])) continue;
    partners.set(index, best[0]);
  }
  return partners;
}

function blocksOf(blocks: readonly Block[]): readonly { readonly index: number; readonly block: Block }[] {
  return blocks.flatMap((block, index) => (paragraphKinds.has(block.kind) ? [{ index, block }] : []));
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
