import type { Article } from '../../model/article.ts';
import type { DuplicatePassage, Occurrence } from '../../model/cross-text/duplicate.ts';
import { overlaps, type Span, textOf } from '../../model/span.ts';
import { isPageFurniture } from '../../text/page-furniture.ts';
import { paragraphRange } from '../../text/positions/paragraph-range.ts';
import { removePassage } from '../../text/positions/remove-passage.ts';
import { findRepeatedParagraphs } from '../../text/repeated-paragraphs.ts';
import { isCopy } from '../../text/words/find-copies.ts';
import { defineRule } from '../rule.ts';

/** Least share of words that agree for a passage of one story to be a repeat and no report of the same thing in other words. */
const leastAlike = 0.9;
/** Fewest words of a passage in two stories that agree only in part: shorter ones introduce a person or a company. */
const leastReworded = 60;
/** Share of a story that is another one's, from which on it is the same story filed twice. */
const sameStory = 0.5;

/** A passage that is in one article twice, or in several. */
export const duplicatedPassage = defineRule({
  id: 'duplicated-passage',
  description: 'Paragraphs are repeated in the article, or appear in another article of the run too.',
  reason:
    'Paragraphs pasted twice and stories filed twice are seen by every reader; the copy is not counted as evidence.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 18, judged: 20 },
  fixable: 'unsafe',
  bad: 'The same five paragraphs twice in one story.',
  good: 'Each paragraph once.',
  options: { minWords: 25, minParagraph: 8, across: true },
  messages: {
    within: '{place} {verb} {first} ({words} words)',
    across: '{place} also {appears} in {article} ({words} words)',
  },
  needs: [],
  shared: ['passages'],
  *check({ article }, { options, passages, words }) {
    const whole = findRepeatedParagraphs(article, options.minParagraph);
    for (const { span, first, numbers, firstNumbers, words: count } of whole) {
      if (isPageFurniture(textOf(article.text, span), words.pageFurniture)) continue;
      const edit = removePassage(article, span);
      yield {
        messageId: 'within',
        data: {
          place: paragraphRange(numbers),
          verb: numbers.from === numbers.to ? 'repeats' : 'repeat',
          first: paragraphRange(firstNumbers),
          words: count,
        },
        span,
        related: [{ article: article.id, span: first, message: 'first place' }],
        ...(edit && { fix: { safe: false, edits: [edit] } }),
      };
    }
    for (const passage of passages) {
      if (isDisplay(passage)) continue;
      const [first] = passage.occurrences;
      const within = first.article === article.id;
      if (passage.tokens < options.minWords || (!within && !options.across)) continue;
      if (within ? !isRepeat(article, passage) : isOthers(article, passage)) continue;
      for (const occurrence of passage.occurrences) {
        if (occurrence.article !== article.id || occurrence === first || !occurrence.paragraphs) continue;
        if (whole.some(({ span }) => overlaps(span, occurrence.span))) continue;
        if (isPageFurniture(textOf(article.text, occurrence.span), words.pageFurniture)) continue;
        const edit = within && isCopy(passage) ? removePassage(article, occurrence.span) : null;
        yield {
          messageId: within ? 'within' : 'across',
          data: {
            place: describe(occurrence),
            verb: isOne(occurrence) ? 'repeats' : 'repeat',
            appears: isOne(occurrence) ? 'appears' : 'appear',
            first: describe(first),
            article: first.article,
            words: passage.tokens,
          },
          span: occurrence.span,
          related: [{ article: first.article, span: first.span, message: 'first place' }],
          ...(!isGrave(article, passage, occurrence.span) && { atMost: 'warning' as const }),
          ...(edit && { fix: { safe: false, edits: [edit] } }),
        };
      }
    }
  },
});

/** Whether a passage is meant to be repeated: words of every page, or of the story in a standfirst or pull quote. */
function isDisplay({ reason }: DuplicatePassage): boolean {
  return reason === 'boilerplate' || reason === 'pull-quote';
}

/** Whether a passage in two stories is neither's own: boilerplate, words that somebody said, or what a company writes about itself. */
function isOthers(article: Article, passage: DuplicatePassage): boolean {
  const { reason, occurrences, tokens, similarity } = passage;
  if (reason === 'boilerplate' || reason === 'quotation') return true;
  if (!isCopy(passage) && tokens < leastReworded && similarity < leastAlike) return true;
  return occurrences.some(
    ({ article: id, span }) => id === article.id && (isQuoted(article, span) || isSelfPortrait(article, span)),
  );
}

const marks = /[“”"«»]/;

/** Whether most of a passage is in quotation marks, from the start of its paragraph. */
function isQuoted({ text }: Article, span: Span): boolean {
  const from = Math.max(text.lastIndexOf('\n', span.start) + 1, span.start - 2);
  let quoted = 0;
  let isOpen = false;
  for (const character of text.slice(from, span.end)) {
    if (character === '\n') isOpen = false;
    else if (marks.test(character)) isOpen = character === '“' || character === '«' || (character === '"' && !isOpen);
    else if (isOpen) quoted++;
  }
  return quoted > (span.end - span.start) / 2;
}

/** The lines from `About Acme` on, at the end of a press release. */
function isSelfPortrait({ text, blocks }: Article, span: Span): boolean {
  const near = blocks.filter(({ start, end }) => start < span.end && end > span.start - 200).slice(0, 6);
  return near.some(
    (block) =>
      /^(?:About \p{L}[^.!?\n]{0,60}(?:\n|$)|Editor[’']s note:)/u.test(textOf(text, block)) &&
      block.end > span.start - 200,
  );
}

/** Whether a passage of one story was pasted: all of it in the body, and no standfirst that a paragraph takes up. */
function isRepeat({ format }: Article, passage: DuplicatePassage): boolean {
  const { occurrences, reason, similarity } = passage;
  const [first] = occurrences;
  if (reason !== 'pasted' || similarity < leastAlike || !first.paragraphs) return false;
  if (isCopy(passage) && format !== 'html') return true;
  return first.paragraphs.from > 1 || first.paragraphs.to > first.paragraphs.from;
}

/** Whether whole paragraphs are the same word for word, or most of the story is another's. */
function isGrave({ body, text }: Article, passage: DuplicatePassage, span: Span): boolean {
  const [first] = passage.occurrences;
  if (passage.occurrences.every(({ article }) => article === first.article))
    return isCopy(passage) && /^\p{Lu}|^["“]/u.test(text.slice(span.start, span.start + 1));
  return body !== null && span.end - span.start >= sameStory * (body.end - body.start);
}

function describe({ paragraphs }: Occurrence): string {
  return paragraphs ? paragraphRange(paragraphs) : 'passage';
}

function isOne({ paragraphs }: Occurrence): boolean {
  return !paragraphs || paragraphs.from === paragraphs.to;
}
