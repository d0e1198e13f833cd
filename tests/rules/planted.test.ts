import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { planters } from '../eval/planted/planters/index.ts';
import { findInClean, measureRecall } from '../eval/planted/recall.ts';

const folder = 'fixtures/clean';
const stories = readdirSync(folder)
  .sort()
  .map((id) => ({ id, text: readFileSync(`${folder}/${id}`, 'utf8') }));
const leastRecall = 0.8;
/** Rules with tests of their own: a file without a story, comments in the file, what a source or an earlier version says. */
const elsewhere: readonly string[] = [
  'date-not-in-source',
  'name-not-in-source',
  'no-article-text',
  'number-not-in-source',
  'quote-of-other-speaker',
  'silent-correction',
  'statement-changed-from-source',
  'unused-suppression',
];
const planted = rules.filter(({ id }) => !elsewhere.includes(id));

test('there is a planter for every rule', () => {
  expect(Object.keys(planters).sort()).toEqual(planted.map(({ id }) => id));
});

test('the rules find nothing in the clean stories', () => {
  const findings = findInClean(planted, stories);
  expect(findings.map(({ rule, article, message }) => `${rule}: ${article}: ${message}`)).toEqual([]);
});

for (const rule of planted) {
  test(`${rule.id} finds what was planted`, () => {
    const { planted: count, found, missed } = measureRecall(rule, stories, 2);
    expect(count).toBeGreaterThanOrEqual(stories.length / 2);
    const words = missed.map((miss) => `${miss.story}: ${miss.words}`).join('\n');
    expect(found / count, words).toBeGreaterThanOrEqual(leastRecall);
  });
}
