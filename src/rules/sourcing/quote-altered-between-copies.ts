import type { Attribution } from '../../model/attribution.ts';
import type { PairedQuotation } from '../../model/cross-text/shared-text.ts';
import type { Layers } from '../../model/layers.ts';
import { lowerBound } from '../../model/lists/lower-bound.ts';
import { bySpan, overlaps, type Span, textOf } from '../../model/span.ts';
import { excerpt } from '../../text/display/excerpt.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { foldSpelling } from '../../text/words/fold-spelling.ts';
import { verbatimPieces } from '../../text/words/verbatim-pieces.ts';
import { wordChange } from '../../text/words/word-change.ts';
import { defineRule } from '../rule.ts';

/** One quotation, given in different words in two places. */
export const quoteAlteredBetweenCopies = defineRule({
  id: 'quote-altered-between-copies',
  description: 'The same quotation appears with other words elsewhere in this article or the run.',
  reason: 'Words in quotation marks are verbatim: of two versions, one at least is wrong.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 5, judged: 6 },
  fixable: null,
  bad: '“We will rebuild the pier before winter, and not ask for a crown,” the mayor said. And elsewhere: “We will rebuild the pier before winter, and ask for a crown,” the mayor said.',
  good: '“We will rebuild the pier before winter, and not ask for a crown,” the mayor said, in both places.',
  options: {},
  messages: {
    altered: 'quoted as “{here}” here, and as “{there}” {place}',
  },
  needs: ['attributions'],
  shared: ['alteredQuotations'],
  *check({ article, attributions }, { alteredQuotations }) {
    if (alteredQuotations.length === 0) return;
    const speakers = findSpeakers(attributions);
    for (const pair of alteredQuotations) {
      const { span } = pair.other;
      const here = textOf(article.text, span);
      if (isCutShort(here, pair.words) || !isSameSpeaker(speakers(span), pair)) continue;
      const [before, after] = wordChange(pair.words, here);
      const { article: other } = pair.first;
      yield {
        messageId: 'altered',
        data: { here: excerpt(after), there: excerpt(before), place: other === article.id ? 'before' : `in ${other}` },
        span,
        related: [{ article: other, span: pair.first.span, message: 'the same quotation' }],
      };
    }
  },
});

/** Whether one is the other with words skipped or put in as they may be, or with other marks, spaces or another English's spelling. */
function isCutShort(a: string, b: string): boolean {
  const isIn = (short: string, long: string) => {
    const whole = foldSpelling(verbatimPieces(long).join('').replace(/ +/g, ' '));
    return (
      verbatimPieces(short).every((piece) => whole.includes(foldSpelling(piece))) ||
      lettersOf(long).includes(lettersOf(short))
    );
  };
  return isIn(a, b) || isIn(b, a);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether who speaks here is named around the other place too; where nobody is known to speak, the words must show. */
function isSameSpeaker(said: Attribution | undefined, pair: PairedQuotation): boolean {
  // A speaker who says a thing twice in one story may put it in other words.
  if (pair.first.article === pair.other.article && pair.similarity < sureSimilarity) return false;
  const surname = said && surnameOf(said);
  if (!surname) return pair.similarity >= sureSimilarity;
  return pair.first.article === pair.other.article || foldName(pair.context).includes(surname);
}

/** Looks up the first attribution that has words of a span in quotation marks. */
function findSpeakers({ attributions }: Layers['attributions']): (span: Span) => Attribution | undefined {
  const parts = attributions
    .flatMap((attribution) => attribution.quoted.map((part) => ({ part, attribution })))
    .sort((a, b) => bySpan(a.part, b.part));
  let end = 0;
  const ends = parts.map(({ part }) => {
    end = Math.max(end, part.end);
    return end;
  });
  return (span) => {
    const from = lowerBound(parts.length, (index) => (ends[index] ?? 0) <= span.start);
    const to = lowerBound(parts.length, (index) => (parts[index]?.part.start ?? 0) < span.end);
    const met = parts.slice(from, to).filter(({ part }) => overlaps(part, span));
    return met.map(({ attribution }) => attribution).sort((a, b) => a.index - b.index)[0];
  };
}

/** So like are two quotations that nobody else can have said one of them. */
const sureSimilarity = 0.9;

function surnameOf({ speaker }: Attribution): string | null {
  const last = speaker.name?.split(/\s+/).at(-1) ?? '';
  return last.length > 2 ? foldName(last) : null;
}
