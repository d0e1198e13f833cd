import type { Article, Block } from '../model/article.ts';
import { type Span, textOf } from '../model/span.ts';
import { bodyKinds } from './positions/blocks.ts';
import { foldWords } from './words/fold-words.ts';

/** A run of whole paragraphs that appears before, word for word; numbers are 1-based among the paragraphs of the body. */
export interface RepeatedParagraphs {
  readonly first: Span;
  readonly span: Span;
  readonly firstNumbers: Range;
  readonly numbers: Range;
  readonly words: number;
}
interface Range {
  readonly from: number;
  readonly to: number;
}

/** What is in more places than this is a formula: the line under each recipe of a list. */
const mostPlaces = 3;
/** Paragraphs of running text that are repeated word for word, with at least this many words each; runs of them are one. */
export function findRepeatedParagraphs(article: Article, leastWords: number): readonly RepeatedParagraphs[] {
  const body = article.blocks.filter(({ kind }) => bodyKinds.has(kind));
  const folds = body.map((block) => foldParagraph(article, block, leastWords));
  const places = new Map<string, number[]>();
  folds.forEach((fold, index) => {
    if (fold === null) return;
    const known = places.get(fold);
    if (known) known.push(index);
    else places.set(fold, [index]);
  });
  const found: { from: number; first: number; length: number }[] = [];
  folds.forEach((fold, index) => {
    const [first = index] = (fold === null ? null : places.get(fold)) ?? [];
    const isFormula = fold !== null && (places.get(fold)?.length ?? 0) > mostPlaces;
    if (fold === null || first === index || isFormula) return;
    const last = found.at(-1);
    if (last && last.from + last.length === index && last.first + last.length === first) last.length++;
    else found.push({ from: index, first, length: 1 });
  });
  return found.flatMap(({ from, first, length }) => {
    // The first paragraph of a page is often its standfirst, which takes up a sentence of the story.
    if (length === 1 && first === 0 && article.deck === null && article.format === 'html') return [];
    const span = hullOf(body, from, length);
    const before = hullOf(body, first, length);
    if (!span || !before) return [];
    const words = foldWords(textOf(article.text, span)).trim().split(' ').length;
    return [{ first: before, span, firstNumbers: rangeOf(first, length), numbers: rangeOf(from, length), words }];
  });
}

/** Words of a paragraph that ends as a sentence does; null for what is too short, a quotation by itself (a pull quote) or a heading. */
function foldParagraph({ text }: Article, block: Block, leastWords: number): string | null {
  const words = textOf(text, block);
  if (block.kind !== 'paragraph' || !/[.!?…]["'”’»)\]]*$/.test(words)) return null;
  if (/^["“][^"“”]*["”]$/.test(words)) return null;
  const fold = foldWords(words);
  return fold.trim().split(' ').length < leastWords ? null : fold;
}

function hullOf(body: readonly Block[], from: number, length: number): Span | null {
  const [first, last] = [body[from], body[from + length - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

function rangeOf(from: number, length: number): Range {
  return { from: from + 1, to: from + length };
}
