import { expect, test } from 'vitest';
import { runCli } from '../../../support/run-cli.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const pasted =
  'The night ferry to Skagen turned back twenty minutes after leaving the harbour on Monday when water was found in the engine room.';
/** More than is kept in memory, in words of which no ten stand twice. */
const filler = Array.from({ length: 420_000 }, (_, n) => `w${(n * 7919) % 999_983}`).join(' ');

test('articles that are not kept are read again: places are the same', async () => {
  const cwd = tempFolder({
    'a.txt': `${filler}\n\n${pasted}\n`,
    'b.txt': `First\n\n${pasted}\n`,
    'c.html': `<html><body><article><h1>Ferry</h1><p>Nobody was hurt.</p><p>${pasted}</p></article></body></html>`,
  });
  const { code, stdout } = await runCli(['duplicates', 'a.txt', 'b.txt', 'c.html', '-', '--json'], {
    cwd,
    stdin: `On the line\n\n${pasted}\n`,
  });
  expect(code).toBe(0);
  const { passages } = JSON.parse(stdout) as { passages: { occurrences: Record<string, unknown>[] }[] };
  expect(passages.flatMap(({ occurrences }) => occurrences)).toMatchObject([
    { article: '<stdin>', line: 3, column: 1, text: pasted },
    { article: 'a.txt', line: 3, column: 1, text: pasted },
    { article: 'b.txt', line: 3, column: 1, text: pasted },
    { article: 'c.html', line: 1, text: pasted },
  ]);
});
