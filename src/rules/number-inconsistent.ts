import type { Article } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import { type Span, textOf } from '../model/span.ts';
import { isInBody } from '../text/positions/blocks.ts';
import { defineRule } from './rule.ts';

/** Toll words: a story has one number of each, unless it says that the number grew. */
const counted =
  '(?:people |persons |others |civilians |soldiers |officers |students |passengers |victims |workers |men |women |children )?';
const after = new RegExp(
  `^\\s*${counted}(?:who )?(?:were |was |have been |had been )?(dead|died|killed|wounded|injured|missing|arrested|detained|hospitali[sz]ed|deaths|fatalities)\\b`,
  'i',
);
const before = /\b(killed|killing|wounded|wounding|injured|injuring|arrested|detained)\s*$/i;
const grew =
  /\b(?:rose|risen|rises|climbed|earlier|initially|previous\w*|revised|at first|another|more than|at least|other|additional|so far)\b/i;

/** Two numbers for one toll. */
export const numberInconsistent = defineRule({
  id: 'number-inconsistent',
  description: 'One story gives two numbers of dead, wounded, arrested or missing.',
  reason: 'The commonest factual error of a developing story.',
  severity: 'warning',
  presets: ['strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'The quake left 12 dead, the mayor said. Rescuers said the quake left 14 dead.',
  good: 'The quake left 12 dead, the mayor said. Rescuers also spoke of 12 dead.',
  options: {},
  messages: { differs: '{second} {what} here, {first} before' },
  needs: ['document'],
  *check({ article, document }) {
    const first = new Map<string, { readonly amount: number; readonly span: Span }>();
    for (const { amount, span } of counts(document)) {
      const what = tollOf(article.text, span);
      const sentence = document.sentences[span.sentence];
      if (!what || !sentence || !isInStory(article, span) || grew.test(textOf(article.text, sentence))) continue;
      const key = keyOf(what);
      const known = first.get(key);
      if (!known) {
        first.set(key, { amount, span });
      } else if (known.amount !== amount) {
        yield {
          messageId: 'differs',
          data: { second: amount, what, first: known.amount },
          span,
          related: [{ article: article.id, span: known.span, message: `${known.amount} here` }],
        };
      }
    }
  },
});

/** What is counted: `12 people were killed`, or `killed 12` where people follow. */
function tollOf(text: string, { start, end }: Span): string | null {
  const what = after.exec(text.slice(end, end + 60))?.[1];
  if (what) return what.toLowerCase();
  if (!new RegExp(`^ ${counted.slice(0, -1)}`, 'i').test(text.slice(end, end + 20))) return null;
  return before.exec(text.slice(Math.max(0, start - 12), start))?.[1]?.toLowerCase() ?? null;
}

/** The dead are one toll in whatever words. */
function keyOf(what: string): string {
  return /^(?:dead|died|deaths|fatal|kill)/.test(what) ? 'dead' : what.slice(0, 5);
}

/** Bare counts; `12 dead` measures nothing, so that it is no quantity. */
function counts({ tokens }: Document) {
  return tokens.flatMap((token) =>
    /^\d{1,3}(?:,\d{3})*$/.test(token.text) ? [{ amount: Number(token.text.replaceAll(',', '')), span: token }] : [],
  );
}

function isInStory(article: Article, span: Span): boolean {
  const { headline } = article;
  return isInBody(article, span) || (headline !== null && headline.start <= span.start && span.end <= headline.end);
}
