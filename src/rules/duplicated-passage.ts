import type { Occurrence } from '../model/duplicate.ts';
import { paragraphRange } from '../text/positions/paragraph-range.ts';
import { removePassage } from '../text/positions/remove-passage.ts';
import { isCopy } from '../text/words/find-copies.ts';
import { defineRule } from './rule.ts';

/** A passage that stands twice, in one article or in several. */
export const duplicatedPassage = defineRule({
  id: 'duplicated-passage',
  description: 'A passage stands twice in the article, or in another article of the run too.',
  reason:
    'Paragraphs pasted twice and stories filed twice are seen by every reader; the second place counts as no evidence.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 15, judged: 15 },
  fixable: 'unsafe',
  bad: 'The same five paragraphs twice in one story.',
  good: 'Each paragraph once.',
  options: { minWords: 25, across: true },
  messages: {
    within: '{place} {verb} {first} ({words} words)',
    across: '{place} also {stands} in {article} ({words} words)',
  },
  needs: [],
  shared: ['passages'],
  *check({ article }, { options, passages }) {
    for (const passage of passages) {
      if (passage.tokens < options.minWords || passage.reason === 'boilerplate') continue;
      const here = passage.occurrences.filter((occurrence) => occurrence.article === article.id);
      const [first] = passage.occurrences;
      for (const occurrence of here) {
        if (occurrence === first) continue;
        const within = first.article === article.id;
        if (!within && !options.across) continue;
        const edit = within && isCopy(passage) ? removePassage(article, occurrence.span) : null;
        yield {
          messageId: within ? 'within' : 'across',
          data: {
            place: describe(occurrence),
            verb: isOne(occurrence) ? 'repeats' : 'repeat',
            stands: isOne(occurrence) ? 'stands' : 'stand',
            first: describe(first),
            article: first.article,
            words: passage.tokens,
          },
          span: occurrence.span,
          related: [{ article: first.article, span: first.span, message: 'first place' }],
          ...(edit && { fix: { safe: false, edits: [edit] } }),
        };
      }
    }
  },
});

function describe({ paragraphs }: Occurrence): string {
  return paragraphs ? paragraphRange(paragraphs) : 'passage';
}

function isOne({ paragraphs }: Occurrence): boolean {
  return !paragraphs || paragraphs.from === paragraphs.to;
}
