import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { findingsOf } from '../support/check.ts';

const size = 40_000;
/** Shapes in which a rule that looks back from each word, or at all of a paragraph for each finding, would take minutes. */
const shapes: Readonly<Record<string, string>> = {
  'opening marks': '“'.repeat(size),
  'soft hyphens': '\u00ad'.repeat(size),
  'one word': 'the '.repeat(size / 4),
  "it's own": "it's own ".repeat(size / 9),
  'slips of names': Array.from(
    { length: size / 16 },
    (_, index) => `John Abcdef${(index * 7919).toString(26).replace(/\d/g, 'x')}`,
  ).join(', '),
};

/** Those whose findings are as many as the shape is long. */
const ids = [
  'unbalanced-quotes',
  'invisible-character',
  'doubled-word',
  'its-or-it-is',
  'name-inconsistency',
  'a-or-an',
];

test.each(Object.entries(shapes))('%s are checked in one pass', { timeout: 60_000 }, (_, text) => {
  expect(rules.filter(({ id }) => ids.includes(id))).toHaveLength(ids.length);
  for (const id of ids) findingsOf(id, `Headline of it\n\n${text}\n\nThe end came in spring.\n`);
});
