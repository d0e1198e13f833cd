import { expect, test } from 'vitest';
import { parseHtml } from '../../../src/formats/html/html.ts';
import { noArticleText } from '../../../src/rules/page/no-article-text.ts';
import { missingText } from '../../../src/text/article-text.ts';
import { said } from '../../support/check.ts';

const id = 'no-article-text';

test.each([
  ['Bridge opens\nBy Anna Smith\n', ['article: no article text found']],
  ['Bridge opens\n\nThe bridge opened in June.\n', []],
  ['The bridge opened in June.\n', []],
])('%j', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});

test('a page that holds much and gives a line has little text, a brief has not', () => {
  const page = (padding: string) =>
    parseHtml('a.html', `<article><h1>Bridge opens</h1><p>The bridge opened in June.</p></article>${padding}`);
  expect(missingText(page(''))).toBe(null);
  const drawn = page(`<script>${'draw();'.repeat(2000)}</script>`);
  expect(missingText(drawn)).toBe(26);
  expect([...noArticleText.check({ article: drawn }, {} as never)]).toEqual([
    { messageId: 'little', data: { characters: 26 }, span: null },
  ]);
});
