import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeMatcher } from '../../src/style/matcher.ts';

const whole = { ignoreCase: true, isWhole: true };
const anywhere = { ignoreCase: false, isWhole: false };
const pattern = (text: string) => ({ text, isLiteral: false });
const found = (patterns: readonly string[], text: string, options = whole) =>
  makeMatcher(patterns.map(pattern), options)
    .find(text)
    .map(({ start, end, text: words }) => {
      expect(text.slice(start, end)).toBe(words);
      return words;
    });

describe('makeMatcher', () => {
  test.each([
    ['whole words', ['us', 'ours?'], 'The bus took us to ours.', ['us', 'ours']],
    ['words with accents', ['caf', 'émigrés?'], 'A café of émigrés', ['émigrés']],
    ['a word after an accent', ['but'], 'début but débutant', ['but']],
    ['curly apostrophes', ["it's"], 'It’s late, it`s not', ['It’s']],
    [
      'a phrase over a line break',
      ['in the event', 'tap (?:&|and) hold'],
      'in the\nevent, tap and\nhold',
      ['in the\nevent', 'tap and\nhold'],
    ],
    ['the longest of two', ['a bit', 'a bit of', 'bit (?:of|in) time'], 'a bit of time', ['a bit of']],
    ['a compound is a word of its own', ['well'], 'a well-known well', ['well', 'well']],
    ['an empty pattern finds nothing', ['x*'], 'abc', []],
  ])('finds %s', (_, patterns, text, expected) => {
    expect(found(patterns, text)).toEqual(expected);
  });

  test.each([
    ['look-ahead at the end', ['it is(?!\\.)'], 'it is. it is so', ['it is']],
    ['what must follow is no part of the match', ['\\b(?:eg|e\\.g\\.)(?=[\\s,;])'], 'e.g., and e.g.x', ['e.g.']],
    ['look-behind', ['(?<=\\s)-\\d+'], 'at -5 or 3-4', ['-5']],
    ['negative look-behind', ['(?<!:[^ ]+?):\\s[A-Z]'], 'One: Two', [': T']],
    ['straight marks for curly ones', ['"[^"]+"[.,]'], 'a “word”, so', ['“word”,']],
    ['named groups', ['(?P<a>x)y'], 'xy', ['xy']],
    ['classes of POSIX', ['[[:upper:]]{2,}'], 'the NHS', ['NHS']],
    ['case set in the pattern', ['(?i)nhs'], 'Nhs', ['Nhs']],
  ])('takes %s', (_, patterns, text, expected) => {
    expect(found(patterns, text, anywhere)).toEqual(expected);
  });

  test.each([
    ['foo(?!bar)baz', 'lookahead that is not at the end'],
    ['(?=a)b', 'lookahead that is not at the end'],
    ['a|b(?!c)', 'lookahead that is not at the end'],
    ['(a)\\1', 'back reference \\1'],
    ['(?>a+)b', 'atomic group'],
    ['(a', 'missing closing )'],
  ])('refuses %s', (text, message) => {
    expect(() => makeMatcher([pattern(text)], anywhere)).toThrow(new RegExp(message.replace(/[\\()]/g, '\\$&')));
  });

  test('hostile texts and patterns come to an end', () => {
    const text = `${'a'.repeat(20_000)}!${' so'.repeat(5_000)}`;
    expect(found(['(a+)+$', '(?:a|aa)+b', '(so\\s*)*x'], text)).toEqual([]);
    expect(found(['[^,]+(?:and|or)'], `x${'é'.repeat(20_000)}`)).toEqual([]);
  });

  test('phrases are found where a regular expression finds them', () => {
    const words = fc.stringMatching(/^[ab](?:[ab'’]{0,2}[ab])?$/);
    const phrases = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(phrases, fc.stringMatching(/^[ab'’ .\n]{0,40}$/), (phrase, text) => {
        const asPhrase = makeMatcher([pattern(phrase)], whole).find(text);
        const asPattern = makeMatcher([pattern(`(?:${phrase})`)], whole).find(text);
        expect(asPhrase).toEqual(asPattern);
      }),
    );
  });

  test('nothing is found twice, and matches are in order', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab ]{0,40}$/), (text) => {
        const matches = makeMatcher(['a', 'a b', 'a+b', 'b(?!a)'].map(pattern), whole).find(text);
        for (const [index, { start, end }] of matches.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(matches[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});
