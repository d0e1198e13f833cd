import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../support/built-program.ts';
import { tempFolder } from '../support/temp-folder.ts';

const article = 'fixtures/articles/iran-iraq-talks/article.txt';
const program = buildProgram();

/** Names of the packages among the loaded modules. */
async function packagesOf(...args: readonly string[]): Promise<ReadonlySet<string>> {
  const { code, loaded } = await program.run(args);
  expect(code).toBe(0);
  return new Set(loaded.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
}

describe('what is loaded', () => {
  test.each(['--help', '--version', 'help quotes', 'schema quotes'])('newsan %s: no package', async (line) => {
    expect(await packagesOf(...line.split(' '))).toEqual(new Set());
  });

  test.each(['structure', 'duplicates'])('newsan %s: no tagger', async (command) => {
    expect((await program.run([command, article, '--json'])).loaded.join()).not.toContain('tagger');
  });

  test('newsan quotes: the tagger, but neither globs nor tables for JSON', async () => {
    expect((await program.run(['quotes', article, '--json'])).loaded.join()).toContain('tagger');
    const packages = await packagesOf('quotes', article, '--json');
    expect(packages).not.toContain('fast-glob');
    expect(packages).not.toContain('cli-table3');
  });
});

describe('the cache', () => {
  test('newsan check, where nothing changed: neither the tagger nor the analysis', async () => {
    const first = await program.run(['check', article, '--json']);
    const again = await program.run(['check', article, '--json']);
    expect(first.loaded.join()).toContain('tagger');
    expect(again.loaded.join()).not.toContain('tagger');
    expect(again).toMatchObject({ code: 1, stdout: first.stdout, stderr: first.stderr });
  });
});

describe('a signal', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends the program with exit code %d, and no half-written file stays', async (signal, code) => {
    const folder = tempFolder({});
    // Standard input never ends: the output is open when the signal comes.
    const args = [
      'structure',
      '-',
      article,
      '--stdin-filename',
      'a.jsonl',
      '--format',
      'ndjson',
      '-o',
      `${folder}/out`,
    ];
    const result = await program.run(args, async (child) => {
      child.stdin?.write('{"text":"It rained."}\n');
      while (!readdirSync(folder).some((name) => name.endsWith('.tmp')))
        await new Promise((done) => setTimeout(done, 10));
      child.kill(signal);
      return '';
    });
    expect(result.code).toBe(code);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a run over many small files hears it, and an archive keeps what was added', async () => {
    const files = Array.from({ length: 3000 }, (_, index) => [`news/${index}.txt`, `Bridge ${index}\n\nIt rained.\n`]);
    const folder = tempFolder(Object.fromEntries(files));
    const archive = join(folder, 'archive');
    const { code } = await program.run(['archive', 'add', archive, join(folder, 'news')], async (child) => {
      const log = () =>
        existsSync(archive) ? readdirSync(archive).find((name) => name.startsWith('log-')) : undefined;
      while (log() === undefined || statSync(join(archive, log() ?? '')).size === 0)
        await new Promise((done) => setTimeout(done, 2));
      child.kill('SIGINT');
      return '';
    });
    expect(code).toBe(130);
    const status = await program.run(['archive', 'status', archive, '--verify', '--json']);
    expect(status.code).toBe(0);
    expect(JSON.parse(status.stdout).archived).toBeLessThan(3000);
  });
});

describe('worker threads', () => {
  test('the output does not depend on their number', async () => {
    const people = ['Ann Lee', 'Mayor John Smith', 'Maria Lopez of the Transport Union'];
    const stories = Array.from({ length: 12 }, (_, index) => {
      const who = people[index % people.length];
      return `Bridge ${index} opens\n\nThe bridge opened on Monday. "It took ${index} years," ${who} said.\n`;
    });
    const folder = tempFolder(Object.fromEntries(stories.map((story, index) => [`${index}.txt`, story])));
    const runs = [];
    for (const jobs of ['1', '3']) {
      const { code, stdout, stderr } = await program.run([
        'report',
        folder,
        `${folder}/none.txt`,
        '--json',
        '--jobs',
        jobs,
      ]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^newsan: [^\n]*none\.txt: no such file or folder[^\n]*\n$/);
      runs.push(stdout);
    }
    expect(JSON.parse(runs[0] ?? '').articles).toHaveLength(12);
    expect(new Set(runs).size).toBe(1);
  });
});

describe('pipes', () => {
  test('a reader that goes away is no error', async () => {
    const story = 'The mayor opened the bridge.\n\n'.repeat(20);
    const folder = tempFolder(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.txt`, story])));
    const { code, stdout, stderr } = await program.run(
      ['structure', folder, '--format', 'ndjson'],
      async ({ stdout }) => {
        if (stdout === null) return '';
        const [chunk] = await once(stdout, 'data');
        stdout.destroy();
        return String(chunk);
      },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.startsWith('{"schema":"newsan/structure@')).toBe(true);
  });

  test('standard input is read where - asks for it', async () => {
    const { code, stdout } = await program.run(['structure', '-', '--format', 'csv'], async ({ stdin, stdout }) => {
      stdin?.end('Mayor opens bridge\n\nThe mayor opened the bridge.\n');
      return stdout === null ? '' : text(stdout);
    });
    expect(code).toBe(0);
    expect(stdout).toContain('<stdin>,0,headline,0,18,1,1,Mayor opens bridge,');
  });

  test('nothing waits for an input that never comes', async () => {
    const { code, stderr } = await program.run(['quotes'], async ({ stdout }) => {
      if (stdout) await once(stdout, 'close');
      return '';
    });
    expect(code).toBe(2);
    expect(stderr).toContain('no articles specified');
  });
});
