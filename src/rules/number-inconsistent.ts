import type { Document } from '../model/document.ts';
import { type Span, textOf } from '../model/span.ts';
import { blockAt } from '../text/blocks.ts';
import { type TollMention, tollMentions } from '../text/toll-mentions.ts';
import { defineRule } from './rule.ts';

/** What sets a toll apart from the one of the story: another day, another place, all of a war or a year. */
const elsewhere =
  /\b(?:earlier|previous\w*|separate|another|similar|since|last|past|years?|months?|weeks?|decades?|ago|annual\w*|war|conflict|overall|total|so far|in all|altogether|each|every|average|19\d\d|20\d\d|initial\w*|at first|originally|first reported|revised|corrected|would|could|might|may|if|later|anniversary|history|worst|deadliest|both|two)\b/i;

/** A toll that is so many times the other is of another thing. */
const mostTimes = 3;
/** Paragraphs at the top of a story that say what it is about. */
const opening = 2;

/** Two numbers for one toll. */
export const numberInconsistent = defineRule({
  id: 'number-inconsistent',
  description: 'The story, or its headline, gives two numbers of dead, injured, missing or arrested.',
  reason: 'The commonest factual error of a developing story.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'The quake left 12 dead, the mayor said. Rescuers said the quake left 14 dead.',
  good: 'The quake left 12 dead, the mayor said. Rescuers also spoke of 12 dead.',
  options: {},
  messages: { differs: '{second} {what} here, {first} {place}' },
  needs: ['document'],
  *check({ article, document }, { words }) {
    const tolls = tollMentions(document, words).filter((toll) => isOfStory(document, toll));
    const byKind = new Map<string, TollMention[]>();
    for (const toll of tolls) {
      const key = `${toll.kind} ${toll.who ?? ''}`;
      const list = byKind.get(key);
      if (list) list.push(toll);
      else byKind.set(key, [toll]);
    }
    for (const list of byKind.values()) {
      const [first] = list;
      if (!first) continue;
      const amounts = new Set(list.map(({ amount }) => amount));
      for (const toll of list.slice(1)) {
        if (!areAtOdds(first, toll) || isTold(document, first, toll)) continue;
        // Where three numbers are told, each is of something else.
        if (amounts.size > 2) break;
        yield {
          messageId: 'differs',
          data: {
            second: toll.amount,
            what: toll.who ? `${toll.who} ${toll.kind}` : toll.kind,
            first: first.amount,
            place: blockAt(article, first.span.start)?.kind === 'headline' ? 'in the headline' : 'before',
          },
          span: toll.span,
          related: [{ article: article.id, span: first.span, message: `${first.amount} here` }],
        };
        break;
      }
    }
  },
});

/** In the headline, deck or body, and of the event that the story is about as far as its sentence says. */
function isOfStory({ article, sentences }: Document, { span, sentence }: TollMention): boolean {
  const kind = blockAt(article, span.start)?.kind;
  if (!kind || kind === 'boilerplate' || kind === 'caption' || kind === 'labels') return false;
  const around = sentences[sentence];
  return around !== undefined && !elsewhere.test(textOf(article.text, around));
}

function areAtOdds(a: TollMention, b: TollMention): boolean {
  if (a.amount === b.amount) return false;
  const [low, high] = [Math.min(a.amount, b.amount), Math.max(a.amount, b.amount)];
  if (low < 2 || high / low > mostTimes) return false;
  if (a.bound === 'least' && b.bound === 'least') return false;
  if (a.bound === 'least') return a.amount > b.amount;
  if (b.bound === 'least') return b.amount > a.amount;
  return true;
}

/** Whether the story tells how one number became the other: `The quake left 12 dead. The toll rose to 14.`, or both in one sentence. */
function isTold(document: Document, first: TollMention, second: TollMention): boolean {
  if (first.sentence === second.sentence) return true;
  if (!second.isGrown) return false;
  return second.sentence - first.sentence === 1 || blockIndex(document, first.span) > opening;
}

function blockIndex({ article }: Document, span: Span): number {
  let low = 0;
  let high = article.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((article.blocks[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
