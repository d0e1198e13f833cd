import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findRepeats } from '../../../src/corpus/passages/repeats.ts';
import { parseText } from '../../../src/formats/text.ts';

test('names the first place of a pasted passage and the later ones', () => {
  const text = readFileSync('fixtures/articles/iran-iraq-talks/article.txt', 'utf8');
  expect(findRepeats(parseText('a', text))).toEqual([
    { first: { start: 553, end: 2623 }, later: [{ start: 2624, end: 4694 }] },
  ]);
});

test('finds nothing in an article that says everything once', () => {
  expect(
    findRepeats(parseText('a', 'Rain at last\nIt rained on Monday in the eastern valleys.\nFarmers danced.')),
  ).toEqual([]);
});
