import { expect, test } from 'vitest';
import { findValues } from '../../../../src/annotators/entities/values/find-values.ts';
import { loadResources } from '../../../../src/io/resources.ts';
import { analyseText } from '../../../support/analyse-text.ts';

const { countries, currencies, units, links, timeWords } = loadResources([
  'countries',
  'currencies',
  'units',
  'links',
  'timeWords',
]);

/** Long hostile input: a reader that went back over what it has read would not end in the time of a test. */
test.each([
  '10am ',
  'the end of ',
  'Friday night ',
  'killed 12 ',
  'a year ago ',
  '3 in 10 ',
  '$5 million ',
  'of the toll to ',
])('reads %j again and again in one pass', (piece) => {
  if (!countries || !currencies || !units || !links || !timeWords) throw new Error('no resources');
  const text = `Headline\n\n${piece.repeat(4000)}\n`;
  const { document, tags } = analyseText(text, 'tags');
  if (!document) throw new Error('no document');
  const mentions = findValues(document, tags, countries, { currencies, units, links, timeWords });
  const spans = mentions.map(({ span }) => span);
  expect(spans.every(({ start }, index) => start >= (spans[index - 1]?.end ?? 0))).toBe(true);
});
