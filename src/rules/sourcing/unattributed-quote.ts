import type { Article } from '../../model/article.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Quote } from '../../model/quote.ts';
import { type Span, textOf } from '../../model/span.ts';
import { excerpt } from '../../text/display/excerpt.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

/** A quotation without an attributed speaker. */
export const unattributedQuote = defineRule({
  id: 'unattributed-quote',
  description: 'A quotation without an attributed speaker.',
  reason: 'A reader must know who said what; an orphan quotation is easily attributed to the wrong person.',
  severity: 'warning',
  presets: ['draft'],
  precision: { right: 9, judged: 30 },
  fixable: null,
  bad: 'The talks failed. “We shall wait and see what happens on the ground.” The minister left.',
  good: 'The talks failed. “We shall wait and see what happens on the ground,” the minister said.',
  options: { minWords: 8 },
  messages: { orphan: 'quotation has no attributed speaker: {quote}' },
  needs: ['quotes', 'attributions'],
  *check({ article, quotes, attributions: { attributions } }, { options }) {
    const answers = answersIn(article);
    for (const quote of quotes) {
      if (quote.kind !== 'orphan') continue;
      const [span] = quote.content;
      const words = textOf(article.text, span);
      if (words.split(/\s+/).length < options.minWords || !isClosed(words)) continue;
      const block = blockAt(article, span.start);
      const before = textOf(article.text, { start: block?.start ?? span.start, end: span.start });
      if (!standsAlone(before, words) || sourceMark.test(article.text.slice(span.end, span.end + 12))) continue;
      if (block && answers.has(block.start)) continue;
      if (goesOn(quotes, quote, block ?? span, attributions)) continue;
      yield { messageId: 'orphan', data: { quote: excerpt(words) }, span };
    }
  },
});

/** Fewest questions with an answer below them that make a story an interview. */
const fewestAnswers = 2;

/** Starts of the paragraphs that answer a question above them, in an interview: who answers is said once, at the top. */
function answersIn({ text, blocks }: Article): ReadonlySet<number> {
  const running = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'subhead' || kind === 'list-item');
  const starts = running.flatMap((block, index) => {
    const before = running[index - 1];
    return before && /\?["”’']?\s*$/.test(textOf(text, before).slice(-4)) ? [block.start] : [];
  });
  return new Set(starts.length >= fewestAnswers ? starts : []);
}

/** Digests give the source of what they quote in brackets, or as an address. */
const sourceMark = /^\s*(?:\[|\(|https?:)/;

/** Whether the words are a sentence of their own; what is woven into the writer's sentence is the writer's to answer for. */
function standsAlone(before: string, words: string): boolean {
  return /^\P{L}{0,4}\p{Lu}/u.test(words) && /(?:^|[.!?…]["'”’)\]]*)\s*$/.test(before);
}

/** A quotation that runs on into the next paragraph is given there, or is given by unbalanced-quotes. */
function isClosed(words: string): boolean {
  return /["”’'»]$/.test(words);
}

/** Whether somebody was quoted directly before in the paragraph: readers take it that the same person goes on. */
function goesOn(
  quotes: readonly Quote[],
  orphan: Quote,
  paragraph: Span,
  attributions: readonly Attribution[],
): boolean {
  const last = quotes.findLast(({ content: [{ start }], kind }) => {
    return start >= paragraph.start && start < orphan.content[0].start && (kind === 'direct' || kind === 'mixed');
  });
  return last?.attribution != null && attributions[last.attribution]?.kind === 'direct';
}
