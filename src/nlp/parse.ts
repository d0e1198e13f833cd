import type { Article, Block } from '../model/article.ts';
import type { Document, ParseDepth, Sentence, TagLayer, Token } from '../model/document.ts';
import { loadCompromise, type Term } from './compromise.ts';
import { makeTagLayer } from './tag-layer.ts';

/** A parsed article: its document, and its tags where they were asked for. */
export interface Parse {
  readonly document: Document;
  readonly tags: TagLayer | null;
}

const noTags: ReadonlySet<string> = new Set();

/**
 * Parses an article once, block by block, to the depth asked for. Offsets are summed from the terms' pre, text and post;
 * compromise's own are wrong around quotation marks.
 */
export function parseArticle(article: Article, depth: ParseDepth): Parse {
  const nlp = loadCompromise(depth === 'tags' ? 'compromise' : 'compromise/one');
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const tagSets: ReadonlySet<string>[] = [];
  const implicit: (string | null)[] = [];

  article.blocks.forEach((block, blockIndex) => {
    if (block.kind === 'boilerplate') return;
    let position = block.start;
    for (const terms of nlp(unwrap(article.text, block)).document) {
      const from = tokens.length;
      const sentenceStart = position;
      for (const term of terms) {
        const start = position + term.pre.length;
        position = start + term.text.length + term.post.length;
        if (term.text === '') {
          if (implicit.length > 0) implicit[implicit.length - 1] = secondHalf(term);
          continue;
        }
        const end = start + term.text.length;
        const text = article.text.slice(start, end);
        tokens.push({ index: tokens.length, sentence: sentences.length, start, end, text, norm: normOf(term) });
        tagSets.push(term.tags ?? noTags);
        implicit.push(null);
      }
      if (tokens.length === from) continue;
      const span = trimmed(article.text, sentenceStart, position);
      sentences.push({ index: sentences.length, block: blockIndex, from, to: tokens.length, ...span });
    }
  });

  const document: Document = { article, sentences, tokens };
  return { document, tags: depth === 'tags' ? makeTagLayer(document, tagSets, implicit) : null };
}

/** Text of a block with its soft line breaks as spaces: compromise would cut a sentence at each, and lengths stay. */
function unwrap(text: string, block: Block): string {
  return text.slice(block.start, block.end).replace(/[\r\n]/g, ' ');
}

function normOf(term: Term): string {
  return term.implicit ? term.text.toLowerCase().replaceAll('’', "'") : term.normal;
}

function secondHalf(term: Term): string {
  return term.implicit ?? term.normal;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = Math.min(end, text.length);
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
