import { expect, test } from 'vitest';
import { parseText } from '../../../src/formats/text.ts';
import type { Article } from '../../../src/model/article.ts';
import type { DuplicatePassage } from '../../../src/model/cross-text/duplicate.ts';
import { duplicatesShape, showDuplicates } from '../../../src/views/folders/duplicates.ts';
import { createPlacing } from '../../../src/views/place-passages.ts';
import { headOf } from '../../../src/views/view.ts';

function show(shown: readonly Article[], found: readonly DuplicatePassage[]) {
  const placing = createPlacing();
  for (const article of shown) placing.keep(article, spansIn(article, found));
  const views = showDuplicates(found.map(placing.place));
  return { articles: shown.map((article) => views.article(headOf(article))), run: views.run(shown.map(headOf)) };
}

function spansIn({ id }: Article, found: readonly DuplicatePassage[]) {
  return found.flatMap(({ occurrences }) => occurrences.flatMap(({ article, span }) => (article === id ? [span] : [])));
}

const articles = [
  parseText('a.txt', 'Flood\n\nThe river rose by two metres.\n'),
  parseText('b.txt', 'Late news\n\nFlood: the river rose by two metres.\n'),
];
const shared = 'river rose by two metres';
const occurrences = articles.map(({ id, text }) => {
  const start = text.indexOf(shared);
  return { article: id, span: { start, end: start + shared.length }, paragraphs: { from: 1, to: 1 }, similarity: 1 };
});
const [first, second] = occurrences;

const others = { paragraphs: { from: 1, to: 1 }, similarity: 1 };

test('shows a passage once, and to each article where it stands elsewhere', () => {
  if (!first || !second) throw new Error('two articles');
  const passage = { kind: 'exact', similarity: 1, tokens: 5, reason: 'shared', occurrences: [first, second] } as const;
  const shown = show(articles, [passage]);
  expect(JSON.parse(JSON.stringify(shown.run.data.passages))).toEqual([
    {
      index: 0,
      kind: 'exact',
      similarity: 1,
      words: 5,
      reason: 'shared',
      occurrences: [
        { article: 'a.txt', start: 11, end: 35, line: 3, column: 5, text: shared, ...others },
        { article: 'b.txt', start: 22, end: 46, line: 3, column: 12, text: shared, ...others },
      ],
    },
  ]);
  expect(shown.articles[1]?.data.repeated).toMatchObject([
    { passage: 0, line: 3, column: 12, alsoAt: [{ article: 'a.txt', line: 3, column: 5 }] },
  ]);
  for (const row of shown.run.rows) expect(row).toHaveLength(duplicatesShape.fields.length);
});

test('says so where nothing is repeated', () => {
  expect(show(articles, []).run.sections).toEqual([
    { kind: 'lines', title: null, lines: [{ text: 'no duplicate passages', tone: 'muted' }] },
  ]);
});

test('names twenty other places of a passage at most, and counts all', () => {
  const text = `Flood\n\n${'The river rose by two metres. '.repeat(30)}\n`;
  const article = parseText('a.txt', text);
  const places = [...text.matchAll(/river rose by two metres/g)].map(({ index }) => ({
    article: 'a.txt',
    span: { start: index, end: index + shared.length },
    paragraphs: { from: 1, to: 1 },
    similarity: 1,
  }));
  const [one, two, ...rest] = places;
  if (!one || !two) throw new Error('thirty places');
  const occurrences = [one, two, ...rest] as const;
  const passage = { kind: 'exact', similarity: 1, tokens: 5, reason: 'pasted', occurrences } as const;
  const [shown] = show([article], [passage]).articles;
  expect(shown?.data.repeated.map(({ alsoAt, alsoCount }) => [alsoAt.length, alsoCount])).toEqual(
    Array.from({ length: 30 }, () => [20, 29]),
  );
});
