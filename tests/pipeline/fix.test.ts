import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/formats/text.ts';
import type { Article } from '../../src/model/article.ts';
import { type Fix, fixArticle, mostPasses } from '../../src/pipeline/fix.ts';

const parse = (source: string) => parseText('a.txt', source);
const article = (text: string): Article => parse(text);

/** Takes out each `x`, and each `ab`, so that fixes overlap, touch and make each other possible. */
function find({ text }: Article): readonly Fix[] {
  return [...text.matchAll(/x|(?=ab)/g)].map(({ index, 0: found }) => [
    { start: index, end: index + (found === 'x' ? 1 : 2), text: '' },
  ]);
}
const tools = { find, parse, passes: mostPasses };

test('repeats until nothing is left, and counts the fixes', () => {
  expect(fixArticle(article('aaxbbx c'), tools)).toMatchObject({ article: { source: ' c' }, count: 4 });
  expect(fixArticle(article('clean'), tools)).toMatchObject({ article: { source: 'clean' }, count: 0 });
});

test('looks once where it may look once', () => {
  expect(fixArticle(article('aaxbb'), { ...tools, passes: 1 })).toMatchObject({
    article: { source: 'aabb' },
    count: 1,
  });
});

test('mending twice is mending once, and only what is found goes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', 'x', ' ', '\n', '\r\n', 'é', '😀'), maxLength: 60 }),
      (text) => {
        const once = fixArticle(article(text), { ...tools, passes: 100 });
        expect(fixArticle(once.article, { ...tools, passes: 100 }).count).toBe(0);
        const others = (from: string) => from.replace(/[abx]/g, '');
        expect(others(once.article.source)).toBe(others(text));
      },
    ),
  );
});

describe('edits that belong together', () => {
  const pair: Fix = [
    { start: 0, end: 1, text: '“' },
    { start: 4, end: 5, text: '”' },
  ];
  const once = (fixes: readonly Fix[]) =>
    fixArticle(article('"yes" he said'), { ...tools, passes: 1, find: () => fixes });

  test('are made together, or none of them where another was there first', () => {
    expect(once([pair]).article.source).toBe('“yes” he said');
    expect(once([[{ start: 4, end: 6, text: '' }], pair])).toMatchObject({
      article: { source: '"yeshe said' },
      count: 1,
    });
  });

  test('that overlap one another are none', () => {
    expect(once([[...pair, { start: 3, end: 5, text: '' }]]).count).toBe(0);
  });
});

test('a fix after which the file would read otherwise is left, those beside it are made', () => {
  const both = {
    ...tools,
    passes: 1,
    find: () => [[{ start: 0, end: 1, text: '' }], [{ start: 2, end: 3, text: '' }]],
    parse: (source: string) => (source.startsWith('2') ? null : parse(source)),
  };
  expect(
    fixArticle(article('1 2 3'), {
      ...both,
      find: () => [[{ start: 0, end: 2, text: '' }], [{ start: 3, end: 5, text: '' }]],
    }),
  ).toMatchObject({
    article: { source: '1 2' },
    count: 1,
  });
});
