import type { Block } from '../../../model/article.ts';
import type { Mention } from '../../../model/entity.ts';
import type { NonEmpty, Span } from '../../../model/span.ts';
import type { Reading } from '../phrases/reading.ts';
import type { Draft } from './found.ts';

/** Questions from which on an article is an interview. */
const fewestQuestions = 3;
/** Longest question, and most paragraphs of an answer. */
const longestQuestion = 400;
const longestAnswer = 6;

/** What one says of oneself, and what one says to who is asked. */
const ownVoice = /\b(?:I|I['’](?:m|ve|d|ll)|me|my|mine|myself|we|we['’](?:re|ve|d|ll)|our|us)\b/;
const address = /\b(?:you|you['’](?:re|ve|d|ll)|your|yours|yourself)\b/i;
const opensInMarks = /^["“„«‘]/u;

/** A question of the writer's, and the paragraphs up to the next one. */
interface Exchange {
  readonly question: number;
  readonly answer: NonEmpty<Block>;
}

/**
 * Reads an interview without labels and marks: questions that are paragraphs or headings of their own and address somebody,
 * each with an answer in the first person. Who answers is the person whom headline and opening name; where they name
 * several as often as each other nobody is taken for it. What stands in an answer is part of it, as in a turn.
 */
export function interviewTurns(reading: Reading): readonly Draft[] {
  const exchanges = exchangesOf(reading);
  if (exchanges.length < fewestQuestions) return [];
  const { blocks } = reading.article;
  const share = (holds: (exchange: Exchange) => boolean) => exchanges.filter(holds).length / exchanges.length;
  const addresses = share(({ question }) => address.test(textOf(reading, blocks[question])));
  const answers = share(({ answer }) => answer.some((block) => ownVoice.test(textOf(reading, block))));
  if (addresses < 0.5 || answers < 0.5) return [];
  const name = whoIsAsked(reading, blocks[exchanges[0]?.question ?? 0]?.start ?? 0);
  if (!name || exchanges.some(({ answer }) => answer.some((block) => names(reading, block, name)))) return [];
  return exchanges.flatMap(({ answer: [first, ...rest] }) => {
    const at = blocks.indexOf(first);
    const unit = reading.units.find(({ block }) => block === at);
    if (!unit) return [];
    return [
      {
        unit: unit.index,
        cue: null,
        cueSpan: null,
        source: null,
        sourceSpan: name.span,
        headSpan: name.span,
        addressee: null,
        content: [spanOf(first), ...rest.map(spanOf)] as const,
        frame: 'turn',
        nested: false,
        continued: false,
      },
    ];
  });
}

function exchangesOf({ article, text }: Reading): readonly Exchange[] {
  const { blocks } = article;
  const found: Exchange[] = [];
  for (let at = 0; at < blocks.length; at++) {
    if (!isQuestion(text, blocks[at])) continue;
    const answer: Block[] = [];
    for (let next = at + 1; next < blocks.length && answer.length < longestAnswer; next++) {
      const block = blocks[next];
      if (!block || isQuestion(text, block) || /^(?:headline|subhead)$/.test(block.kind)) break;
      if (block.kind !== 'paragraph' && block.kind !== 'blockquote') continue;
      if (opensInMarks.test(text.slice(block.start, block.start + 1))) break;
      answer.push(block);
    }
    const [first, ...rest] = answer;
    if (first) found.push({ question: at, answer: [first, ...rest] });
  }
  return found;
}

/** Whether a paragraph or heading is nothing but a question of the writer's. */
function isQuestion(text: string, block: Block | undefined): boolean {
  if (!block || !/^(?:paragraph|subhead)$/.test(block.kind) || block.end - block.start > longestQuestion) return false;
  const words = text.slice(block.start, block.end).trim();
  return words.endsWith('?') && !opensInMarks.test(words) && !/[.!]\s/.test(words.slice(0, -1));
}

/** The person whom the text before the first question names in full, the most often; null where two are named as often. */
function whoIsAsked({ names: mentions, text }: Reading, before: number): Mention | null {
  const counts = new Map<number, { full: Mention | null; times: number }>();
  for (const mention of mentions) {
    if (mention.span.start >= before) break;
    if (mention.type !== 'person') continue;
    const known = counts.get(mention.entity);
    const isFull = /\s/.test(text.slice(mention.span.start, mention.span.end));
    counts.set(mention.entity, {
      full: known?.full ?? (isFull ? mention : null),
      times: (known?.times ?? 0) + 1,
    });
  }
  const [most, next] = [...counts.values()].filter(({ full }) => full !== null).sort((a, b) => b.times - a.times);
  return most && most.times > (next?.times ?? 0) ? most.full : null;
}

/** Whether a paragraph tells of somebody by name: then somebody else writes it. */
function names({ names: mentions }: Reading, { start, end }: Block, { entity }: Mention): boolean {
  return mentions.some(
    (mention) => mention.entity === entity && mention.span.start >= start && mention.span.end <= end,
  );
}

function textOf({ text }: Reading, block: Block | undefined): string {
  return block ? text.slice(block.start, block.end) : '';
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
