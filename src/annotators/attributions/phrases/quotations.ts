import type { Article, BlockKind } from '../../../model/article.ts';
import type { Quotation } from '../../../model/attribution.ts';
import type { Span } from '../../../model/span.ts';
import {
  type MarkPair,
  opensInSingle,
  pairQuotationMarks,
  primaryFamily,
} from '../../../text/words/quotation-marks.ts';

/** Blocks in which somebody may be quoted; the others hold metadata and furniture. */
const spoken: ReadonlySet<BlockKind> = new Set([
  'headline',
  'deck',
  'abstract',
  'paragraph',
  'subhead',
  'list-item',
  'blockquote',
  'caption',
  'correction',
]);

/** Whether attributions are looked for in a block of the kind. */
export function isSpoken(kind: BlockKind): boolean {
  return spoken.has(kind);
}

/**
 * All quotations of an article, in text order, block by block. A block that opens with a mark while the one before it
 * was left open goes on with that quotation. All are of kind `quote`: their kind is set once the speaker is known.
 */
export function findQuotations(article: Article): readonly Quotation[] {
  const { text, blocks } = article;
  const primary = primaryFamily(
    text,
    blocks.filter((block) => isSpoken(block.kind)),
  );
  const quotations: Quotation[] = [];
  let unclosed: number | null = null;
  const read = blocks.filter(({ kind }) => isSpoken(kind));
  for (const [at, block] of read.entries()) {
    const offset = quotations.length;
    const next = read[at + 1];
    const opensNext = next?.kind === block.kind && opensInSingle(text, next);
    const pairs = pairQuotationMarks(text, block, primary, { opensNext, wasOpen: unclosed !== null });
    // A picture stands between two paragraphs of one quotation.
    if (block.kind === 'caption' && pairs.length === 0 && !opensNext) continue;
    for (const pair of pairs) {
      const continues =
        unclosed !== null && pair.span.start === block.start && pair.problem !== 'unopened' ? unclosed : null;
      const previous = continues === null ? undefined : quotations[continues];
      if (previous) quotations[previous.index] = { ...previous, problem: null };
      quotations.push(quotationOf(pair, quotations.length, offset, continues));
    }
    unclosed = lastUnclosed(quotations, offset, block);
  }
  return quotations;
}

function quotationOf(pair: MarkPair, index: number, offset: number, continues: number | null): Quotation {
  return {
    index,
    span: pair.span,
    inner: pair.inner,
    kind: 'quote',
    nestedIn: pair.nestedIn === null ? null : pair.nestedIn + offset,
    continues,
    problem: pair.problem,
  };
}

function lastUnclosed(quotations: readonly Quotation[], offset: number, block: Span): number | null {
  for (let index = quotations.length - 1; index >= offset; index--) {
    const quotation = quotations[index];
    if (quotation?.nestedIn === null)
      return quotation.problem === 'unclosed' && quotation.span.end === block.end ? index : null;
  }
  return null;
}
