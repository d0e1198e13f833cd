import type { Document, Sentence } from '../../model/document.ts';
import type { RuleWords } from '../../model/resources/rule-words.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { type PrintedDate, printedDates } from '../../text/printed-dates.ts';
import { defineRule } from '../rule.ts';

/** What makes of a second date another event, or shows that the date was moved. */
const moved =
  /\b(?:originally|postponed|moved|delayed|rescheduled|brought forward|extended|instead|previously|earlier|first|second|third|another|again|also|next|last|annual|each|every|until|from|between|or|both|former|initial\w*|was to|had been|would have|pushed|new date|changed)\b/i;

/** One event with two dates. */
export const eventDateMismatch = defineRule({
  id: 'event-date-mismatch',
  description: 'The same thing is said to happen on two different days.',
  reason: 'One of the two is wrong, and readers rely on the first.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'The tariffs take effect on March 12, the minister said. Shopkeepers fear the day when the tariffs take effect on March 21.',
  good: 'The tariffs take effect on March 12, the minister said. Shopkeepers fear the day when the tariffs take effect on March 12.',
  options: {},
  messages: { differs: '“{what}” on {second} here, on {first} before' },
  needs: ['document'],
  *check({ article, document }, { words }) {
    const seen = new Map<string, DatedEvent>();
    const dates = printedDates(article.text);
    let next = 0;
    for (const sentence of document.sentences) {
      const kind = blockAt(article, sentence.start)?.kind;
      while ((dates[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) next++;
      const date = dates[next];
      if (!kind || kind === 'boilerplate' || kind === 'caption' || !date || date.end > sentence.end) continue;
      const second = dates[next + 1];
      if ((second && second.start < sentence.end) || moved.test(article.text.slice(sentence.start, sentence.end)))
        continue;
      const event = eventOf(document, sentence, date, words);
      if (!event) continue;
      const known = seen.get(event.verb + event.noun);
      if (!known) {
        seen.set(event.verb + event.noun, { date, sentence });
      } else if (areApart(known.date, date)) {
        yield {
          messageId: 'differs',
          data: {
            what: `${event.noun} ${event.verb}`,
            second: article.text.slice(date.start, date.end),
            first: article.text.slice(known.date.start, known.date.end),
          },
          span: { start: date.start, end: date.end },
          related: [
            { article: article.id, span: { start: known.date.start, end: known.date.end }, message: 'other date' },
          ],
        };
      }
    }
  },
});

interface DatedEvent {
  readonly date: PrintedDate;
  readonly sentence: Sentence;
}

/** This many words before a date its verb is looked for. */
const reach = 9;

/** The verb before the date (or the verb after a date that opens the sentence), and the noun that is its subject or object. */
function eventOf({ tokens }: Document, sentence: Sentence, date: PrintedDate, { eventVerbs, neverEvents }: RuleWords) {
  const inside = tokens.slice(sentence.from, sentence.to);
  const before = inside.filter(({ end }) => end <= date.start);
  const isOpening = before.length <= 2;
  const words = isOpening ? inside.filter(({ start }) => start >= date.end).slice(0, reach + 4) : before.slice(-reach);
  const verbAt = words.findLastIndex(({ norm }) => Object.hasOwn(eventVerbs, norm));
  const last = words[verbAt];
  const verb = last && eventVerbs[last.norm];
  if (last === undefined || verb === undefined) return null;
  const subject = isOpening ? words.slice(0, verbAt) : before.slice(0, before.indexOf(last));
  const noun = subject.findLast(
    ({ norm, text }) => norm.length > 2 && !neverEvents.has(norm) && /^\p{L}+$/u.test(text),
  );
  return noun ? { verb, noun: noun.norm.replace(/'s$/, '').replace(/(?<=\w{3})s$/, '') } : null;
}

function areApart(a: PrintedDate, b: PrintedDate): boolean {
  if (a.isOpen || b.isOpen || (a.year !== null && b.year !== null && a.year !== b.year)) return false;
  return a.month !== b.month || a.day !== b.day;
}
