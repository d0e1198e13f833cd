import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildProgram } from '../support/built-program.ts';
import { runLine } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const program = buildProgram();
const story = 'Mayor opens bridge\n\nThe mayor opened the bridge on Monday.\n';

test('check --watch checks again what changes, and all where the configuration does', { timeout: 60_000 }, async () => {
  const folder = tempFolder({ 'a.txt': story, 'b.txt': story.replace('the bridge', 'the the bridge') });
  const result = await program.run(['check', folder, '--watch', '--format', 'stylish'], async (child) => {
    let shown = '';
    const seen = (words: RegExp) =>
      new Promise<void>((done) => {
        const look = () => (words.test(shown) ? done() : setTimeout(look, 50));
        look();
      });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (piece: Buffer) => {
        shown += String(piece);
      });
    await seen(/watching 2 files/);
    expect(shown).toMatch(/repeated word: “the”/);
    shown = '';
    appendFileSync(join(folder, 'a.txt'), '\nIt was the the first.\n');
    await seen(/repeated word: “the”[\s\S]*\n/);
    expect(shown).toMatch(/changed: \S*a\.txt/);
    expect(shown).not.toMatch(/b\.txt/);
    writeFileSync(join(folder, 'c.txt'), story.replace('Monday', 'TK'));
    await seen(/placeholder/);
    child.kill('SIGINT');
    return shown;
  });
  expect(result.code).toBe(0);
});

test('check --watch refuses what it cannot watch', async () => {
  const result = await runLine('check --watch -', { cwd: tempFolder({}) });
  expect(result).toMatchObject({ code: 2 });
  expect(result.stderr).toMatch(/--watch cannot read standard input/);
});
