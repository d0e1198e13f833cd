import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runLine } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const story = (name: string) =>
  `Mayor opens bridge ${name}\n\nThe mayor, Ann Lee, opened the bridge. “It is done,” she said.\n`;
const files = { 'a.txt': story('a'), 'b "é".txt': story('b'), 'c.txt': story('c') };
const record = (name: string) => `${JSON.stringify({ headline: name, text: story(name) })}\n`;
const line = 'quotes a.txt b* c.txt --format ndjson';

test('goes on where a run was stopped, wherever that was', async () => {
  const cwd = tempFolder(files);
  const whole = Buffer.from((await runLine(line, { cwd })).stdout);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (length) => {
      writeFileSync(join(cwd, 'out.ndjson'), whole.subarray(0, length));
      const { code, stdout } = await runLine(`${line} --resume out.ndjson`, { cwd });
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      expect(readFileSync(join(cwd, 'out.ndjson'))).toEqual(whole);
    }),
    { numRuns: 12, examples: [[0], [whole.length], [whole.length - 1]] },
  );
});

test('says which articles are there already, and makes a file that is not there', async () => {
  const cwd = tempFolder(files);
  expect(await runLine('structure a.txt --format ndjson --resume out.ndjson', { cwd })).toMatchObject({ stderr: '' });
  const { stderr } = await runLine('structure a.txt c.txt --format ndjson --resume out.ndjson', { cwd });
  expect(stderr).toBe('newsan: out.ndjson: 1 article already done\n');
  expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8').match(/"id":"[^"]*\.txt"/g)).toEqual([
    '"id":"a.txt"',
    '"id":"c.txt"',
  ]);
});

test('leaves out single records of a file', async () => {
  const cwd = tempFolder({ 'in.jsonl': record('a') + record('b') });
  const command = 'structure in.jsonl --format ndjson --resume out.ndjson';
  await runLine(command, { cwd });
  const whole = readFileSync(join(cwd, 'out.ndjson'), 'utf8');
  writeFileSync(join(cwd, 'out.ndjson'), whole.slice(0, whole.indexOf('\n') + 20));
  await runLine(command, { cwd });
  expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toBe(whole);
  appendFileSync(join(cwd, 'in.jsonl'), record('c'));
  await runLine(command, { cwd });
  expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8').trim().split('\n')).toHaveLength(3);
});

test('every line names its schema, and lines of another command are not mixed with', async () => {
  const cwd = tempFolder(files);
  await runLine('quotes a.txt --format ndjson --resume out.ndjson', { cwd });
  const whole = readFileSync(join(cwd, 'out.ndjson'), 'utf8');
  expect(JSON.parse(whole)).toMatchObject({
    schema: 'newsan/quotes@1',
    newsan: expect.stringMatching(/^\d/),
    id: 'a.txt',
  });
  expect(await runLine('entities a.txt c.txt --format ndjson --resume out.ndjson', { cwd })).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'newsan: --resume out.ndjson: contains output of newsan quotes, not newsan entities; specify another file; see `newsan entities --help`\n',
  });
  expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toBe(whole);
});

test.each([
  ['structure a.txt --format ndjson --resume .', '--resume .: is a folder; specify a file'],
  ['structure a.txt --resume out.ndjson', '--resume requires --format ndjson'],
  ['structure a.txt --format ndjson -o b --resume out.ndjson', 'cannot be combined with --output'],
  ['structure a.txt --format ndjson --resume a.txt', '--resume a.txt: not an NDJSON file written by newsan'],
  ['structure a.txt --format ndjson --resume no/out.ndjson', 'no/out.ndjson: cannot write: no such folder'],
])('newsan %s is refused', async (command, reason) => {
  const cwd = tempFolder(files);
  expect(await runLine(command, { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining(reason) });
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(files['a.txt']);
});
