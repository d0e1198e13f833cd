import type { BlockKind } from '../../../model/article.ts';

/** A list above the story of fewer or more points is no summary of it. */
const fewestPoints = 2;
const mostPoints = 8;
/** A point of fewer characters says nothing of what happened. */
const shortestPoint = 25;
/** A story follows, of this many paragraphs of some length. */
const fewestParagraphs = 2;
const shortestParagraph = 50;
/** Kinds that are above a story beside its summary. */
const above: ReadonlySet<BlockKind> = new Set([
  'deck',
  'date',
  'byline',
  'caption',
  'credit',
  'section',
  'labels',
  'headline',
]);

/** A block as its words are in the page. */
interface Worded {
  readonly kind: BlockKind;
  readonly words: string;
}

/**
 * Marks the points that sum a story up above its first paragraph, with their heading, as `abstract`: `Key points`, `In short`.
 * They say what the story says below, again.
 */
export function markSummary<Block extends Worded>(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ kind }) => kind === 'list-item');
  if (first < 0) return blocks;
  const after = blocks.findIndex(({ kind }, index) => index > first && kind !== 'list-item');
  const points = blocks.slice(first, after);
  if (after < 0 || points.length < fewestPoints || points.length > mostPoints) return blocks;
  if (points.some(({ words }) => words.length < shortestPoint)) return blocks;
  const heading = blocks[first - 1]?.kind === 'subhead' || isLabel(blocks[first - 1]) ? first - 1 : first;
  // A heading may be below a standfirst that nothing calls so.
  const before = blocks.slice(0, heading).filter(({ kind }) => !above.has(kind));
  if (
    before.length > (heading < first ? 1 : 0) ||
    before.some(({ kind }) => kind !== 'paragraph' && kind !== 'subhead')
  )
    return blocks;
  const story = blocks
    .slice(after)
    .filter(({ kind, words }) => kind === 'paragraph' && words.length >= shortestParagraph);
  if (story.length < fewestParagraphs) return blocks;
  return blocks.map((block, index) => (index >= heading && index < after ? { ...block, kind: 'abstract' } : block));
}

/** Whether a block is a few words that end no sentence. */
function isLabel(block: Worded | undefined): boolean {
  return block?.kind === 'paragraph' && block.words.length <= 40 && !/[.!?]["”’)]*$/.test(block.words);
}
