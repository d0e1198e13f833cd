import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const old = 'Harbour opens\n\nThe harbour opened on Friday.\n\nA fire in March injured 12 people.\n';
const current = 'Harbour opens\n\nThe harbour opened on Friday.\n\nA fire in March injured 14 people.\n';

let path = '';
const folder = () => path;
const run = (...args: readonly string[]) => runCli(args, { cwd: folder() });
const put = (name: string, text: string) => writeFile(join(folder(), name), text);

beforeEach(async () => {
  path = tempFolder();
  await put('old.txt', old);
  await put('new.txt', current);
});

describe('newsan compare', () => {
  test('says what changed', async () => {
    const { code, stdout } = await run('compare', 'old.txt', 'new.txt');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^paragraph rewritten +5 +5 /m);
    expect(stdout).toMatch(/^number +5 +5 +12 people +14 people$/m);
    expect(stdout).toContain('2 changes');
  });

  test('writes JSON that its schema allows, with the words that differ', async () => {
    const { stdout } = await run('compare', 'old.txt', 'new.txt', '--json');
    const document: unknown = JSON.parse(stdout);
    const schema = JSON.parse((await runCli(['schema', 'compare'])).stdout) as object;
    const ajv = new Ajv({ allowUnionTypes: true });
    expect(ajv.validate(schema, document), ajv.errorsText()).toBe(true);
    expect(document).toMatchObject({
      articles: [
        {
          id: 'new.txt',
          old: 'old.txt',
          summary: { 'paragraph-rewritten': 1, number: 1 },
          changes: [
            { kind: 'paragraph-rewritten' },
            { kind: 'number', words: [{ kind: 'changed', old: '12', new: '14' }, { kind: 'same' }] },
          ],
        },
      ],
    });
  });

  test('--fail-on-change; versions in a row; two folders', async () => {
    expect((await run('compare', 'old.txt', 'new.txt', '--fail-on-change')).code).toBe(1);
    await put('same.txt', current);
    const row = await run('compare', 'old.txt', 'new.txt', 'same.txt', '--json');
    expect(JSON.parse(row.stdout)).toMatchObject({
      articles: [
        { old: 'old.txt', id: 'new.txt' },
        { old: 'new.txt', changes: [] },
      ],
    });
    for (const [name, text] of [
      ['a', old],
      ['b', current],
    ] as const) {
      await mkdir(join(folder(), name));
      await put(`${name}/story.txt`, text);
    }
    await put('b/more.txt', old);
    const { stdout, stderr } = await run('compare', 'a', 'b', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ articles: [{ old: 'a/story.txt', id: 'b/story.txt' }] });
    expect(stderr).toContain('b/more.txt: added, not in a');
  });

  test('two folders with files of other names are paired by likeness', async () => {
    const filler = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
    await mkdir(join(folder(), 'a'));
    await mkdir(join(folder(), 'b'));
    await put('a/draft.txt', `${old}\nThe statement read: ${filler}.\n`);
    await put('b/final.txt', `${current}\nThe statement read: ${filler}.\n`);
    const { stdout, stderr } = await run('compare', 'a', 'b', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ articles: [{ old: 'a/draft.txt', id: 'b/final.txt' }] });
    expect(stderr).toContain('b/final.txt: compared with a/draft.txt, by likeness');
  });

  test('with the version in git', async () => {
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder() });
    await put('story.txt', old);
    git('init', '-q');
    git('add', 'story.txt');
    git('commit', '-qm', 'first');
    await put('story.txt', current);
    const { code, stdout } = await run('compare', '--git=HEAD', 'story.txt', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      articles: [{ old: 'HEAD:story.txt', id: 'story.txt', summary: { number: 1 } }],
    });
  });

  test('one version alone is a mistake', async () => {
    const { code, stderr } = await run('compare', 'old.txt');
    expect(code).toBe(2);
    expect(stderr).toContain('specify two versions to compare, or one with --git');
  });
});
