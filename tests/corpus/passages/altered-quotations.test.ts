import { expect, test } from 'vitest';
import { findAlteredQuotations, searchAltered } from '../../../src/corpus/passages/altered-quotations.ts';
import { parseText } from '../../../src/formats/text.ts';
import { finishSteps } from '../../../src/model/lists/steps.ts';

const text = (quotation: string) => `A headline\n\nIt rained on Monday.\n\n${quotation} the mayor of Hirtshals said.`;
const said = '“We will rebuild the pier before the winter, and we will not ask the ministry for a single crown,”';

test.each([
  ['a word', said.replace('single', 'lonely'), 0.95],
  ['a negation', said.replace('not ask', 'ask'), 0.97],
])('finds that %s was changed', (_, other, similarity) => {
  const a = parseText('a', text(said));
  const b = parseText('b', text(other));
  const [found, ...more] = findAlteredQuotations(a, b);
  expect(more).toEqual([]);
  expect(found && a.text.slice(found.first.span.start, found.first.span.end)).toBe(said);
  expect(found && b.text.slice(found.other.span.start, found.other.span.end)).toBe(other);
  expect(found?.similarity).toBeCloseTo(similarity, 1);
  expect(findAlteredQuotations(b, a)).toHaveLength(1);
});

test.each([
  ['the same words', said],
  ['other punctuation and case', said.replace('winter, and', 'Winter – and').replaceAll('“', '"').replaceAll('”', '"')],
  ['a part of it', '“We will not ask the ministry for a single crown,”'],
  ['another quotation', '“The ferry will sail again on Tuesday if the weather and the engine let it,”'],
])('leaves %s alone', (_, other) => {
  expect(findAlteredQuotations(parseText('a', text(said)), parseText('b', text(other)))).toEqual([]);
});

test('leads each later place of a run to the nearest one before it, in one article or in several', () => {
  const a = parseText('a', `${text(said)}\n\n${said.replace('single', 'lonely')} he said.\n`);
  const b = parseText('b', text(said.replace('not ask', 'ask')));
  const c = parseText('c', text(said));
  const found = finishSteps(searchAltered([a, b, c])).map(({ first, other }) => [
    first.article,
    other.article,
    other.span.start,
  ]);
  expect(found).toEqual([
    ['a', 'a', a.text.lastIndexOf('“')],
    ['a', 'b', b.text.indexOf('“')],
  ]);
});
