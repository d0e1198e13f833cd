import type { MarkupBlock } from '../../structure/layout.ts';
import { foldWords } from '../words.ts';

/** A block with its words, white space folded. */
export interface WordedBlock extends MarkupBlock {
  readonly words: string;
}

/** A quotation of fewer or more folded characters is no pull quote. */
const shortest = 40;
const longest = 400;
/** The name below a pull quote has fewer characters. */
const longestName = 60;
/** This many words in a row are compared, and this share of them is in the story again. */
const shingle = 3;
const leastShared = 0.75;

/**
 * Marks what is set apart, called a pull quote or in quotation marks, and is in a paragraph of the story again, with the
 * name below it: words that are shown again to catch the eye. Several paragraphs that are called so and are nowhere else
 * are a quotation of their own; a whole paragraph that is repeated is none.
 */
export function markPullQuotes<Block extends WordedBlock>(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(mayBePulled)) return blocks;
  const lengths = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || mayBePulled(block)) continue;
    for (const words of shinglesOf(block.words)) lengths.set(words, block.words.length);
  }
  const isRepeated = ({ words }: Block) => {
    const shingles = shinglesOf(words);
    const shared = shingles.filter((each) => (lengths.get(each) ?? 0) > words.length);
    return shingles.length > 0 && shared.length >= shingles.length * leastShared;
  };
  const pulled = new Set(blocks.flatMap((block, index) => (mayBePulled(block) && isRepeated(block) ? [index] : [])));
  return blocks.map((block, index) => {
    const isName = pulled.has(index - 1) && /^(?:paragraph|pull-quote)$/.test(block.kind) && isNameBelow(block.words);
    if (pulled.has(index) || isName) return { ...block, kind: 'pull-quote' };
    return block.kind === 'pull-quote' && isLong(blocks, index) ? { ...block, kind: 'blockquote' } : block;
  });
}

/** Whether a block is one of several pull quotes in a row, each longer than a name. */
function isLong(blocks: readonly WordedBlock[], index: number): boolean {
  const isPulled = (at: number) => blocks[at]?.kind === 'pull-quote' && (blocks[at]?.words.length ?? 0) >= shortest;
  return [index - 2, index - 1, index].some((first) => isPulled(first) && isPulled(first + 1) && isPulled(first + 2));
}

/** Whether a block is called a pull quote, or is in quotation marks as a whole. */
export function mayBePulled({ kind, words }: Pick<WordedBlock, 'kind' | 'words'>): boolean {
  if (kind === 'pull-quote') return true;
  if (words.length < shortest || words.length > longest) return false;
  return /^(?:paragraph|subhead|blockquote)$/.test(kind) && /^["“„«»‘'][^"“”„«»]*["”“«»’'][.,]?$/u.test(words);
}

function shinglesOf(words: string): readonly string[] {
  const folded = foldWords(words).split(' ');
  return folded
    .slice(0, Math.max(0, folded.length - shingle + 1))
    .map((_, at) => folded.slice(at, at + shingle).join(' '));
}

function isNameBelow(words: string): boolean {
  return words.length <= longestName && /^[—–-]?\s*\p{Lu}/u.test(words) && !/[.!?:]$/.test(words);
}
