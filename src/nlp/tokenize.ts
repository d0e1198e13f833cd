import type { Article, Block } from '../model/article.ts';
import type { Document, Sentence, Token } from '../model/document.ts';
import type { SentenceWords } from '../model/resources/language.ts';
import { foreignKinds } from '../text/positions/blocks.ts';
import { normalizeWord } from './norm.ts';
import { splitSentences } from './sentence-splitter.ts';
import { splitWords } from './word-splitter.ts';

/** Cuts an article into sentences and tokens, block by block; what is not the writer's own is skipped. */
export function tokenize(article: Article, words: SentenceWords): Document {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  article.blocks.forEach((block, blockIndex) => {
    if (foreignKinds.has(block.kind)) return;
    let position = block.start;
    for (const piece of splitSentences(unwrap(article.text, block), words)) {
      const from = tokens.length;
      for (const word of splitWords(piece)) {
        const text = piece.slice(word.start, word.end);
        tokens.push({
          index: tokens.length,
          sentence: sentences.length,
          start: position + word.start,
          end: position + word.end,
          text,
          norm: normalizeWord(text),
        });
      }
      if (tokens.length > from) {
        const start = position + piece.length - piece.trimStart().length;
        const end = position + piece.trimEnd().length;
        sentences.push({ index: sentences.length, block: blockIndex, from, to: tokens.length, start, end });
      }
      position += piece.length;
    }
  });
  return { article, sentences, tokens };
}

/** Text of a block with its soft line breaks as spaces of equal length. */
function unwrap(text: string, block: Block): string {
  return text.slice(block.start, block.end).replace(/[\r\n\u2028\u2029]/g, ' ');
}
