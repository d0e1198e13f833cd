import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, textOf } from '../../../../src/model/span.ts';
import { analyseText } from '../../../support/analyse-text.ts';
import { claimsOf } from '../lines.ts';

test.each([
  ['The bridge cost $12 million.', ['The bridge cost $12 million']],
  ['The plant employs 400 people.', ['The plant employs 400 people']],
  ['Burglaries rose 15 percent last year.', ['Burglaries rose 15 percent last year']],
  ['Turnout was 61 percent.', ['Turnout was 61 percent']],
  [
    'Webb beat Hale 6-4, and scored 12 points (three in extra time).',
    ['Webb beat Hale 6-4, and scored 12 points (three in extra time)'],
  ],
  [
    'Families of victims of the 1989 stadium disaster, when 97 people were killed in a crush, have been campaigning for a new law.',
    ['97 people were killed in a crush'],
  ],
])('the writer’s own: %s', (body, facts) => {
  const { text, claims } = claimsOf(body);
  expect(claims.filter(({ type }) => type === 'fact').map(({ content }) => textOf(text, content[0]))).toEqual(facts);
});

const amount = fc.constantFrom('$12 million', '40 percent', '£3,000', '7.5%');
const frame = fc.constantFrom(
  (words: string) => `The bridge cost ${words}.`,
  (words: string) => `The bridge cost ${words}, Anna Reed said.`,
  (words: string) => `After the city spent ${words}, Anna Reed said it was a waste.`,
  (words: string) => `Anna Reed, who owns ${words} of the firm, said that the bridge was unsafe.`,
  (words: string) => `“It was a waste,” said Anna Reed, but the city had already lost ${words}.`,
  (words: string) => `The increase was just the second, she said, which left spending down by ${words}.`,
  (words: string) => `The firm, which made ${words} in 2022, has sacked its director.`,
);

test('every amount of money and every percentage stands in a claim', () => {
  fc.assert(
    fc.property(amount, frame, (words, make) => {
      const { entities, claims, article } = analyseText(`Council meets again\n\n${make(words)}`, 'claims');
      const amounts = entities?.mentions.filter(({ type }) => type === 'money' || type === 'percent') ?? [];
      expect(amounts.length).toBeGreaterThan(0);
      for (const { span } of amounts) {
        const isHeld = claims.some(({ content }) => content.some((part) => contains(part, span)));
        expect(isHeld, textOf(article.text, span)).toBe(true);
      }
    }),
  );
});
