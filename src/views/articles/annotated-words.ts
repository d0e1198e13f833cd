import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

const word =
  /\p{L}\.(?:\p{L}\.)+|['’][sS](?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:[.\-'’](?=[\p{L}\p{N}])(?!['’]?[sS](?![\p{L}\p{N}]))[\p{L}\p{N}\p{M}]+)*|\S/gu;

/**
 * Words and marks of each sentence, as corpora of names cut them: marks and the possessive `'s` are words of their own, and no word
 * crosses an edge of a span.
 */
export function wordsBySentence(
  { article, sentences }: Document,
  spans: readonly Span[],
): readonly (readonly Span[])[] {
  const edges = new Set(spans.flatMap(({ start, end }) => [start, end]));
  return sentences.map(({ start, end }) => {
    const words: Span[] = [];
    for (const { 0: printed, index } of article.text.slice(start, end).matchAll(word)) {
      const last = start + index + printed.length;
      let from = start + index;
      for (let at = from + 1; at < last; at++) {
        if (!edges.has(at)) continue;
        words.push({ start: from, end: at });
        from = at;
      }
      words.push({ start: from, end: last });
    }
    return words;
  });
}
