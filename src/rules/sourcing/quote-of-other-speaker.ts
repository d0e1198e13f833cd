import { textOf } from '../../model/span.ts';
import { excerpt } from '../../text/display/excerpt.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { verbatimPieces } from '../../text/words/verbatim-pieces.ts';
import { defineRule } from '../rule.ts';

/** A quotation of words that somebody else says in the transcript. */
export const quoteOfOtherSpeaker = defineRule({
  id: 'quote-of-other-speaker',
  description: 'The transcript given with --source attributes a quotation to another speaker.',
  reason: 'The right words in the wrong mouth are the costliest misquotation.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: '“We shall not close this bridge,” said Carl Jones, an engineer. (The transcript: “ANNA SMITH: We shall not close this bridge.”)',
  good: '“We shall not close this bridge,” said Anna Smith, an engineer. (The transcript: “ANNA SMITH: We shall not close this bridge.”)',
  options: { minWords: 4 },
  messages: { other: '{speaker} says this in the transcript, not {given}: {words}' },
  needs: ['quotes', 'attributions'],
  *check({ article, quotes, attributions: { attributions } }, { options, turns }) {
    if (turns.length === 0) return;
    for (const quote of quotes) {
      const given = quote.attribution === null ? null : attributions[quote.attribution]?.speaker.name;
      if (!given) continue;
      for (const span of quote.quoted) {
        const pieces = verbatimPieces(textOf(article.text, span)).filter(
          (piece) => countWords(piece) >= options.minWords,
        );
        const [piece] = pieces;
        const by = piece === undefined ? [] : turns.filter(({ words }) => words.includes(piece));
        const [first] = by;
        if (!piece || !first || by.some(({ speaker }) => isSame(speaker, given))) continue;
        yield {
          messageId: 'other',
          data: { words: excerpt(textOf(article.text, span)), speaker: first.speaker, given },
          span,
        };
      }
    }
  },
});

/** Whether one name may be the other's: they have a word of three letters or more in common. */
function isSame(a: string, b: string): boolean {
  const words = new Set(
    a
      .split(/\s+/)
      .map(foldName)
      .filter((word) => word.length > 2),
  );
  return b
    .split(/\s+/)
    .map(foldName)
    .some((word) => words.has(word));
}

function countWords(folded: string): number {
  return folded.trim() === '' ? 0 : folded.trim().split(' ').length;
}
