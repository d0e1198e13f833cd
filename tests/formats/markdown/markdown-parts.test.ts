import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../../src/formats/markdown/markdown.ts';
import { cutMarkdown } from '../../../src/formats/markdown/markdown-parts.ts';

const filler = `${'It rained in Hull on Monday, and the ferry stayed in the harbour. '.repeat(70)}\n\n`;

const blocksOf = (source: string) => {
  const { article } = readMarkdown('a.md', source, false);
  return article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end)]);
};

test('parts are the whole file, in order', () => {
  const source = `# A\n\n${filler}Words\n---\n${filler}> said\n\n`.repeat(3);
  const parts = cutMarkdown(source, 4);
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source.slice(4));
});

test.each([
  ['underlined headings', 'Weather\n---\n'],
  ['quotations', '> It rained.\n\n'],
  ['quotations of several lines', '> It rained.\n> It poured.\n\nWords.\n\n'],
  ['a list with paragraphs', '- It rained.\n\n  It poured.\n\n'],
  ['a numbered list', '1. It rained.\n'],
  ['fenced code', '```\ncode\n\nmore\n```\n\nWords.\n\n'],
  ['links', '[a][b] and [c].\n\n'],
])('%s read in parts as they read together', (_, part) => {
  const count = Math.ceil(20_000 / part.length);
  const blocks = (times: number) =>
    blocksOf(`# A\n\n${part.repeat(times)}\n[b]: https://example.org/b\n[c]: https://example.org/c\n`);
  const [headline, ...rest] = blocks(count);
  const [, ...one] = blocks(1);
  expect(headline).toEqual(['headline', 'A']);
  expect(rest).toEqual(Array.from({ length: count }, () => one).flat());
});

test('a heading further down that says what the headline says stays', () => {
  const source = `---\ntitle: Rain\n---\n# Rain\n\n${filler}# Rain\n\n${filler}# Rain\n\nWords.\n`;
  expect(blocksOf(source).map(([kind]) => kind)).toEqual([
    'headline',
    'paragraph',
    'subhead',
    'paragraph',
    'subhead',
    'paragraph',
  ]);
});

test('a part carries the definitions of its own links alone, and they are no footnotes of it', () => {
  const source = `${filler}[a][One] [b]\n\n${filler}[x][one] c[^1]\n\n${filler}[one]: u/1\n[b]: u/2\n[^1]: It rained.\n`;
  const parts = cutMarkdown(source, 0);
  expect(parts[0]?.text.slice(-12)).toBe(filler.slice(-12));
  const carried = parts.map(({ start, end, text }) => text.slice(end - start).trim());
  expect(carried.slice(0, 3)).toEqual(['', '[one]: u/1\n[b]: u/2', '[one]: u/1\n[^1]: It rained.']);
  expect(readMarkdown('a.md', source, false).counts.get('footnote')).toBe(1);
});

test('what is cut reads as paragraphs wherever it is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Rain.\n\n', 'Words\n===\n', '> Said.\n\n', filler), { maxLength: 20 }),
      (parts) => {
        const source = parts.join('');
        const cut = cutMarkdown(source, 0).flatMap(({ text }) => fromMarkdown(text).children.map(({ type }) => type));
        expect(cut).toEqual(fromMarkdown(source).children.map(({ type }) => type));
      },
    ),
    { numRuns: 30 },
  );
});
