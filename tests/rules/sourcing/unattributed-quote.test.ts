import { expect, test } from 'vitest';
import { findingsOf, said } from '../../support/check.ts';

const id = 'unattributed-quote';

test('quotations without a speaker are reported', () => {
  expect(said(id, 'The talks failed. “We shall wait and see what happens on the ground.” The rain went on.')).toEqual([
    '"“We shall wait and see what happens on the ground.”": quotation has no attributed speaker: “We shall wait and see what happens on the ground.”',
  ]);
});

test.each([
  'The talks failed. “We shall wait and see what happens on the ground,” Mayor Anna Smith said.',
  'Critics spoke of a “bridge to nowhere” on Sunday.',
])('%s', (text) => {
  expect(said(id, text)).toEqual([]);
});

test.each([
  [
    'woven into a sentence of the writer',
    'The rest makes sense because “it is mostly a question of what the money is for.”',
  ],
  [
    'with its source in brackets',
    'A look at the markets. “Fears of a slowdown are fostering a rout of stocks everywhere.” [Gazette.]',
  ],
  [
    'after words of the same speaker',
    '“We are ready,” said Ann Lee, the mayor. “We could win enough votes in the next two weeks to stay.”',
  ],
])('%s, nobody need be given', (_, text) => {
  expect(said(id, text)).toEqual([]);
});

test('answers of an interview are said by who is interviewed', () => {
  const answer = (words: string) => `“${words} and that is what we told the council last year.”`;
  const story = (ask: string) =>
    `Harbour master speaks\n\nAnn Hill runs the harbour.\n\nWhy did you close ${ask}\n\n${answer('It was the ice')}\n\nWill you open ${ask}\n\n${answer('We open in May')}\n\nShe has run it since 2011.\n`;
  expect(findingsOf(id, story('it?'))).toEqual([]);
  expect(findingsOf(id, story('it.'))).toHaveLength(2);
});
