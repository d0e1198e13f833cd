import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runLine } from '../../support/run-cli.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const story = 'Bridge opens\n\nThe bridge opened in Leeds on Monday.\n';

test('--pager writes to the pager of the environment, and waits for it', async () => {
  const cwd = tempFolder({ 'a.txt': story });
  const env = { PATH: process.env['PATH'] ?? '', NEWSAN_PAGER: `cat > ${join(cwd, 'shown')}` };
  expect(await runLine('entities a.txt --pager', { cwd, env, columns: 80 })).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
  expect(readFileSync(join(cwd, 'shown'), 'utf8')).toContain('Leeds');
});

test.each([
  ['no terminal', undefined, { PAGER: 'false' }],
  ['cat', 80, { PAGER: 'cat' }],
])('--pager with %s writes to standard output', async (_, columns, env) => {
  const cwd = tempFolder({ 'a.txt': story });
  const world = columns === undefined ? { cwd, env } : { cwd, env, columns };
  expect((await runLine('entities a.txt --pager', world)).stdout).toContain('Leeds');
});

test('--debug prints timings and memory to standard error', async () => {
  const cwd = tempFolder({ 'a.txt': story });
  const { code, stderr } = await runLine('entities a.txt --debug', { cwd });
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^newsan: debug: newsan \S+, Node \S+, \S+ \S+\nnewsan: debug: start \d+ ms, command \d+ ms, total \d+ ms\nnewsan: debug: CPU \d+ ms, peak memory \d+ MB\n$/,
  );
});
