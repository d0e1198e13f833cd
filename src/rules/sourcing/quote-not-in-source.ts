import { textOf } from '../../model/span.ts';
import { excerpt } from '../../text/display/excerpt.ts';
import { verbatimPieces } from '../../text/words/verbatim-pieces.ts';
import { defineRule } from '../rule.ts';

/** A quotation whose words are not in the transcript that was given. */
export const quoteNotInSource = defineRule({
  id: 'quote-not-in-source',
  description: 'The words of a quotation are not in the transcript given with --source.',
  reason: 'A quotation is verbatim or it is none.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: '“We shall never close this bridge again,” Mayor Anna Smith said. (The transcript: “We shall not close this bridge.”)',
  good: '“We shall not close this bridge,” Mayor Anna Smith said. (The transcript: “We shall not close this bridge.”)',
  options: { minWords: 2 },
  messages: { absent: 'not in the transcript: {words}' },
  needs: ['quotes'],
  *check({ article, quotes }, { options, transcripts }) {
    if (transcripts.length === 0) return;
    for (const quote of quotes) {
      if (quote.kind !== 'direct' && quote.kind !== 'mixed' && quote.kind !== 'orphan') continue;
      for (const span of quote.quoted) {
        const missing = verbatimPieces(textOf(article.text, span)).find(
          (piece) =>
            countWords(piece) >= options.minWords && !transcripts.some((transcript) => transcript.includes(piece)),
        );
        if (missing !== undefined) yield { messageId: 'absent', data: { words: excerpt(missing) }, span };
      }
    }
  },
});

function countWords(folded: string): number {
  return folded.trim() === '' ? 0 : folded.trim().split(' ').length;
}
