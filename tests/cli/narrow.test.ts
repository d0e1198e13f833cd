import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../src/text/display/wrap.ts';
import { runLine } from '../support/run-cli.ts';

const article = 'fixtures/articles/iran-iraq-talks/article.txt';
const lines = [
  `report ${article}`,
  `entities ${article}`,
  `quotes ${article} --indirect`,
  `claims ${article}`,
  `structure ${article}`,
  `check ${article} --no-cache --no-config`,
  `sources ${article}`,
  `duplicates ${article}`,
  'rules',
  'explain doubled-word',
];

describe.each([40, 60, 80, 200])('a screen of %d columns', (width) => {
  test.each(lines)('newsan %s', async (line) => {
    const { stdout } = await runLine(line, { env: { COLUMNS: String(width) } });
    expect(stdout).not.toBe('');
    // A path is never broken.
    expect(stdout.split('\n').filter((each) => each !== article && columnsOf(each) > width)).toEqual([]);
  });
});

test('a table that is broader than the screen has its rows one below the other, ids unbroken', async () => {
  const { stdout } = await runLine('rules', { env: { COLUMNS: '40' } });
  expect(stdout).toContain('RULE anonymous-source-without-reason\n');
  expect(stdout).toContain(`RULE a-or-an  SEVERITY warning
PRECISION –
  The article “a” before a vowel sound,
  or “an” before a consonant sound: a
  apple, an university. (fix: safe)
`);
});
