import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../../src/io/archive/archive.ts';
import { buildProgram } from '../../support/built-program.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const program = buildProgram();

/** Adds articles without end, small runs, so that logs are flushed and runs merged all the time; prints the number that `add` has returned from. */
const adding = (root: string, folder: string, from: number) => `
import { writeSync } from 'node:fs';
const { writeArchive } = await import(${JSON.stringify(join(root, 'dist/io/archive/archive-writer.js'))});
const { parseText } = await import(${JSON.stringify(join(root, 'dist/formats/text.js'))});
const writer = writeArchive(${JSON.stringify(folder)}, 300);
for (let n = ${from}; ; n++) {
  const words = Array.from({ length: 120 }, (_, at) => 'word' + ((n * 131 + at * at * 7) % 9973)).join(' ');
  writer.add(parseText(n + '.txt', 'Headline ' + n + '\\n\\n' + words));
  writeSync(1, n + '\\n');
}`;

/** Numbers of articles told before it is killed: in the midst of another one, of a run being written, or of runs being joined. */
const moments = [1, 2, 9, 12, 24, 31, 50, 73];

test('killed at any moment, it opens again and has lost at most the article being added', async () => {
  const cwd = tempFolder();
  const folder = join(cwd, 'archive');
  let from = 0;
  for (const moment of moments) {
    const numbers = await addUntil(cwd, folder, from, (count) => count >= moment);
    const last = numbers.at(-1) ?? -1;
    const archive = openArchive(folder);
    const ids = archive.articles().map(({ id }) => id);
    expect(archive.runs.every((run) => run.isSound())).toBe(true);
    archive.close();
    expect(ids.slice(0, last + 1)).toEqual(Array.from({ length: last + 1 }, (_, n) => `${n}.txt`));
    expect(ids.length, 'one more may be there, of which nobody was told').toBeLessThanOrEqual(last + 2);
    from = ids.length;
  }
}, 60_000);

test('readers see all of an archive that was reported complete, while it is written', async () => {
  const cwd = tempFolder();
  const folder = join(cwd, 'archive');
  let opened = 0;
  await addUntil(cwd, folder, 0, (told) => {
    const archive = openArchive(folder);
    expect(archive.articles().length).toBeGreaterThanOrEqual(told);
    archive.close();
    return ++opened >= 30;
  });
}, 60_000);

/** Adds articles in another process and kills it when `isEnough` of how many were told; returns the numbers told. */
async function addUntil(
  cwd: string,
  folder: string,
  from: number,
  isEnough: (reported: number) => boolean,
): Promise<readonly number[]> {
  const script = join(cwd, 'add.mjs');
  writeFileSync(script, adding(program.folder(), folder, from));
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    if (!child.killed && isEnough(printed.split('\n').length - 1)) child.kill('SIGKILL');
  }
  return printed.split('\n').slice(0, -1).map(Number);
}
