import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildProgram } from '../support/built-program.ts';
import { tempFolder } from '../support/temp-folder.ts';

const program = buildProgram();
const { stdout: version } = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
const example =
  /```sh\n(parallel [^`]*?)\ncat done-/.exec(readFileSync('.github/docs/many-articles.md', 'utf8'))?.[1] ?? '';

// Debian: apt-get install parallel
test.skipIf(!version?.startsWith('GNU parallel'))(
  'the example with GNU parallel: spread, stopped, gone on with',
  () => {
    const text = (index: number) => `The mayor, Ann Lee, opened bridge ${index} yesterday. “It is done,” she said.`;
    const records = Array.from({ length: 40 }, (_, index) => `${JSON.stringify({ text: text(index) })}\n`);
    const cwd = tempFolder({ 'articles.jsonl': records.join('') });
    const newsan = `${process.execPath} ${join(program.folder(), 'bin/newsan.js')}`;
    const run = () =>
      execFileSync('sh', ['-c', example.replace('newsan ', `${newsan} `).replace('5M', '2k')], { cwd, stdio: 'pipe' });
    const written = () =>
      readdirSync(cwd)
        .filter((name) => name.startsWith('done-'))
        .map((name) => [name, readFileSync(join(cwd, name), 'utf8')]);
    run();
    const whole = written();
    expect(whole.length).toBeGreaterThan(1);
    const lines = whole.flatMap(([, content = '']) => content.trim().split('\n'));
    expect(lines).toHaveLength(40);
    const speakers = lines.map(
      (line) => (JSON.parse(line) as { quotes: { speaker: { name: string } }[] }).quotes[0]?.speaker.name,
    );
    expect(new Set(speakers)).toEqual(new Set(['Ann Lee']));
    truncateSync(join(cwd, 'done-1.ndjson'), 1000);
    run();
    expect(written()).toEqual(whole);
  },
  120_000,
);
