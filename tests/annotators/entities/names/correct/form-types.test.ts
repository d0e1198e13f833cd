import { expect, test } from 'vitest';
import { typeByForm } from '../../../../../src/annotators/entities/names/correct/form-types.ts';
import { marked, nameWords } from '../mark-guesses.ts';

test.each([
  ['They bought shares of «QuillPath|PER» today.', ['QuillPath|ORG']],
  ['They asked «FarmLogix|PER» about it.', ['FarmLogix|ORG']],
  ['They asked «McKinnon|PER» about it.', ['McKinnon|PER']],
  ['They asked «DiMarco|PER» about it.', ['DiMarco|PER']],
  ['They asked «MacLeod|PER» about it.', ['MacLeod|PER']],
  ['The «Storm Forecast Agency|LOC» warned of it.', ['Storm Forecast Agency|ORG']],
  ['The «Tidewater Ministry|MISC» warned of it.', ['Tidewater Ministry|ORG']],
  ['They met on «Harbour Street|LOC» again.', ['Harbour Street|LOC']],
  ['It pleased «Democratic|ORG» donors.', ['Democratic|MISC']],
  ['It pleased the «Democratic|ORG» National Committee.', ['Democratic|ORG']],
])('%s', (source, expected) => {
  const { reading, guesses, print } = marked(source);
  expect(print([...typeByForm(reading, guesses, nameWords)])).toEqual(expected);
});
