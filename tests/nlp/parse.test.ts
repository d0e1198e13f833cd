import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/formats/text.ts';
import { parseArticle } from '../../src/nlp/parse.ts';
import { words } from './words.ts';

function parse(text: string) {
  const { document, tags } = parseArticle(parseText('a', text), 'tags', words);
  if (!tags) throw new Error('tags were asked for');
  return { document, tags };
}

describe('parseArticle', () => {
  const parts = fc.constantFrom(
    'He',
    "he'd",
    'can’t',
    'gonna',
    'dunno',
    'U.S.',
    'Mr.',
    'said',
    '“',
    '”',
    "''",
    '"',
    "'",
    '\t',
    '\r\n',
    '\n',
    ' ',
    ' ',
    '—',
    '-',
    '.',
    '?',
    '...',
    '😀',
    '👍🏽',
    '<3',
    ':)',
    '\u0000',
    '\ud83d',
    '\udc00',
    '\ufeff',
    '\u200b',
    '\u00a0',
    'é',
    '5-9pm',
    '10km',
    '1980-88',
    '@',
    '#',
    '北京',
    '\u0301',
    '/',
    ',',
    ':',
  );
  const text = fc.oneof(
    fc.array(parts).map((list) => list.join('')),
    fc.string({ unit: 'binary' }),
  );

  test('keeps the laws of a document on any text', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { document, tags } = parse(input);
        const { blocks } = document.article;
        let position = 0;
        for (const [index, token] of document.tokens.entries()) {
          expect(token.index).toBe(index);
          expect(token.start).toBeGreaterThanOrEqual(position);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.text).toBe(input.slice(token.start, token.end));
          expect(token.norm).not.toBe('');
          expect(tags.tags(index)).toBeInstanceOf(Set);
          position = token.end;
        }
        let next = 0;
        let end = 0;
        for (const [index, sentence] of document.sentences.entries()) {
          const block = blocks[sentence.block];
          expect(sentence.index).toBe(index);
          expect(sentence.from).toBe(next);
          expect(sentence.to).toBeGreaterThan(sentence.from);
          expect(sentence.start).toBeGreaterThanOrEqual(Math.max(end, block?.start ?? Infinity));
          expect(sentence.end).toBeLessThanOrEqual(block?.end ?? -1);
          for (const token of document.tokens.slice(sentence.from, sentence.to)) {
            expect(token.sentence).toBe(index);
            expect(token.start).toBeGreaterThanOrEqual(sentence.start);
            expect(token.end).toBeLessThanOrEqual(sentence.end);
          }
          next = sentence.to;
          end = sentence.end;
        }
        expect(next).toBe(document.tokens.length);
      }),
      { numRuns: 150 },
    );
  });

  test('tells the halves of contractions', () => {
    const { document, tags } = parse(
      "Talks\n\nHe'd go. They'd left. She can't. It's over. We're gonna win in 1980-88. I dunno.",
    );
    const halves = document.tokens.flatMap(({ index, norm }) =>
      tags.implicit(index) ? [[norm, tags.implicit(index)]] : [],
    );
    expect(halves).toEqual([
      ["he'd", 'would'],
      ["they'd", 'had'],
      ["can't", 'not'],
      ["it's", 'is'],
      ["we're", 'are'],
      ['gonna', 'to'],
      ['dunno', 'not know'],
    ]);
  });

  test('tags a sentence that stands twice the same', () => {
    const { document, tags } = parse('Talks\n\nCrocker met them. He left.\n\nCrocker met them. They stayed.');
    const parts = document.sentences.map(({ from, to }) =>
      document.tokens.slice(from, to).map(({ index }) => tags.partOfSpeech(index)),
    );
    expect(parts[3]).toEqual(parts[1]);
  });

  test.each(['.', '"', "'", '(', '- ', 'a-', "it's ", 'he ', '😀', '1980-88 '])(
    'is quick on a long run of %j',
    (unit) => {
      const input = unit.repeat(100_000 / unit.length);
      expect(parse(input).document.article.text).toBe(input);
    },
  );

  test('does not load the tagger for tokens', () => {
    expect(parseArticle(parseText('a', 'Talks\n\nHe left.'), 'tokens', words).tags).toBeNull();
  });
});
