import type { Document } from '../../model/document.ts';
import { type Span, textOf } from '../../model/span.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { type TollMention, tollMentions } from '../../text/toll-mentions.ts';
import { defineRule } from '../rule.ts';

/** What sets a toll apart from the one of the story: another day, another place, all of a war or a year. */
const elsewhere =
  /\b(?:earlier|previous\w*|separate|another|similar|since|last|past|years?|months?|weeks?|decades?|ago|annual\w*|war|conflict|overall|total|so far|in all|altogether|each|every|average|19\d\d|20\d\d|initial\w*|at first|originally|first reported|revised|corrected|would|could|might|may|if|later|anniversary|history|worst|deadliest|both|two)\b/i;

/** A toll that is this many times the other is of another thing. */
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
    const all = tollMentions(document, words);
    const tolls = all.filter((toll) => isOfStory(document, toll));
    for (const [first, second] of conflictsIn(document, tolls)) {
      // `Seven people have died in the last two days. In Karlow three people died`: the story has the headline's number, too.
      const isInStory = (toll: TollMention) =>
        toll.kind === first.kind && toll.amount === first.amount && toll.sentence !== first.sentence;
      if (isHeadline(document, first) && all.some(isInStory)) continue;
      yield {
        messageId: 'differs',
        data: {
          second: second.amount,
          what: second.who ? `${second.who} ${second.kind}` : second.kind,
          first: first.amount,
          place: isHeadline(document, first) ? 'in the headline' : 'before',
        },
        span: second.span,
        related: [{ article: article.id, span: first.span, message: `${first.amount} here` }],
      };
    }
  },
});

/** Pairs of tolls that cannot both be right, one of each kind: those of one group of people, or the headline's and the only one of the story. */
function conflictsIn(
  document: Document,
  tolls: readonly TollMention[],
): readonly (readonly [TollMention, TollMention])[] {
  const byKind = new Map<string, TollMention[]>();
  for (const toll of tolls) {
    for (const key of [toll.kind, `${toll.kind} ${toll.who ?? ''}`]) {
      const list = byKind.get(key);
      if (list) list.push(toll);
      else byKind.set(key, [toll]);
    }
  }
  const reported = new Set<string>();
  return [...byKind].flatMap(([key, list]) => {
    const [first, ...others] = list;
    if (!first || reported.has(first.kind)) return [];
    // Where three numbers are given, each is of something else.
    const isOneGroup = key.includes(' ') && new Set(list.map(({ amount }) => amount)).size <= 2;
    const isAgainstStory =
      !key.includes(' ') && isHeadline(document, first) && new Set(others.map(({ amount }) => amount)).size === 1;
    if (!isOneGroup && !isAgainstStory) return [];
    const second = others.find((toll) => areAtOdds(first, toll) && !isStated(document, first, toll));
    if (!second) return [];
    reported.add(first.kind);
    return [[first, second] as const];
  });
}

function isHeadline({ article }: Document, { span }: TollMention): boolean {
  return blockAt(article, span.start)?.kind === 'headline';
}

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

/** Whether the story shows how one number became the other: `The quake left 12 dead. The toll rose to 14.`, or both in one sentence. */
function isStated(document: Document, first: TollMention, second: TollMention): boolean {
  if (first.sentence === second.sentence) return true;
  if (!second.isGrown || isHeadline(document, first)) return false;
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
