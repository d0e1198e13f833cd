import { expect, test } from 'vitest';
import { parseText } from '../../../src/formats/text.ts';
import { suppress, unusedFindings } from '../../../src/pipeline/suppress.ts';
import { rules } from '../../../src/rules/index.ts';
import type { Rule } from '../../../src/rules/rule.ts';

const known = rules.map(({ id }) => id);
const rule = rules.find(({ id }) => id === 'unused-suppression') as Rule;

test.each([
  ['<!-- newsan-disable-line doubled-word -->', ['line 3: unused suppression: doubled-word; remove it']],
  ['<!-- newsan-disable-next-line -->', ['line 3: unused suppression: any rule; remove it']],
  ['<!-- newsan-disable doubled-wrod -->', ['line 3: no rule “doubled-wrod”; did you mean doubled-word?']],
  ['<!-- newsan-disable-line xyzzy-plugh-quux -->', ['line 3: no rule “xyzzy-plugh-quux”']],
])('%s', (comment, expected) => {
  const article = parseText('a.txt', `Bridge opens\n\n${comment}\n\nThe mayor came.\n`);
  const { unused } = suppress(article, []);
  expect(unusedFindings(article, unused, rule, 'warning', known).map(({ message }) => message)).toEqual(expected);
});

test('comments in great number are read in one pass', () => {
  const source = `${'<!-- newsan-disable-next-line -->\n'.repeat(20_000)}${'\n'.repeat(20_000)}The end.\n`;
  expect(suppress(parseText('a.txt', source), []).unused).toHaveLength(20_000);
});
