import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

let root = '';
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' });
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};
const commit = () => {
  git('add', '--all');
  git('commit', '-qm', 'change');
};
const check = (args: readonly string[], folder = '.') =>
  runCli(['check', ...args, '--no-cache'], { cwd: join(root, folder) });
/** Files and lines of the findings. */
const places = async (args: readonly string[], folder = '.') =>
  (await check([...args, '--format', 'csv'], folder)).stdout
    .split('\n')
    .slice(1, -1)
    .map((row) => row.split(',').slice(0, 2).join(':'));

const long = Array.from({ length: 12 }, (_, index) => `Line ${index} of the story is here.\n\n`).join('');

beforeEach(() => {
  root = tempFolder({});
  git('init', '-q', '-b', 'main');
  git('config', 'user.email', 'desk@example.org');
  git('config', 'user.name', 'Desk');
  write('news/old.txt', `${long}An old the the slip.\n`);
  write('news/other.txt', 'The mayor saw the sea.\n');
  commit();
});

test('changed lines are those since the branch began, through renames and from any folder', async () => {
  git('checkout', '-qb', 'feature');
  git('checkout', '-q', 'main');
  write('news/other.txt', 'The mayor saw the the sea.\n');
  commit();
  git('checkout', '-q', 'feature');
  git('mv', 'news/old.txt', 'news/new.txt');
  write('news/new.txt', `${long}An old the the slip.\n\nA new and and slip.\n`);
  commit();
  expect(await places(['.', '--changed=main'])).toEqual(['news/new.txt:27']);
  mkdirSync(join(root, 'desk'));
  expect(await places(['../news', '--changed=main'], 'desk')).toEqual(['../news/new.txt:27']);
  expect((await check(['.', '--changed=nowhere'])).stderr).toBe(
    'newsan: --changed=nowhere: no such commit, branch or tag; see `newsan check --help`\n',
  );
});

test('names with quotes, line breaks and other letters are known, and lines that look like a diff', async () => {
  const names = ['a"b.txt', 'a\tb.txt', 'a\nb.txt', 'ü.txt'];
  for (const name of names) write(name, 'Mayor saw the the sea.\n');
  write('diff.txt', 'A line.\n++ b/other.txt\n@@ -1 +1 @@\nMayor saw the the sea.\n');
  git('add', '--all');
  const { stdout } = await check(['.', '--staged', '--json']);
  const found: readonly { readonly id: string; readonly findings: readonly unknown[] }[] = JSON.parse(stdout).articles;
  expect(found.filter(({ findings }) => findings.length > 0).map(({ id }) => id)).toEqual(
    [...names, 'diff.txt'].sort(),
  );
});

test('what is staged is read from the index', async () => {
  write('news/other.txt', 'The mayor saw the the sea.\n');
  git('add', '--all');
  write('news/other.txt', 'The mayor saw the sea, and and more.\n');
  const { stdout } = await check(['news/other.txt', '--staged', '--format', 'csv']);
  expect(stdout).toContain('news/other.txt,1,15,error,doubled-word,repeated word: “the”');
  expect(stdout).not.toContain('“and”');
});

test('a submodule is reported', async () => {
  const module = tempFolder({ 'a.txt': 'The mayor saw the the sea.\n' });
  const inModule = (...args: readonly string[]) => execFileSync('git', args, { cwd: module, stdio: 'pipe' });
  inModule('init', '-q');
  inModule('-c', 'user.email=a@example.org', '-c', 'user.name=a', 'commit', '-q', '--allow-empty', '-m', 'a');
  inModule('add', '.');
  inModule('-c', 'user.email=a@example.org', '-c', 'user.name=a', 'commit', '-q', '-m', 'b');
  git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', module, 'wire');
  commit();
  expect((await check(['.', '--changed'])).stderr).toBe('newsan: wire: submodule skipped; run newsan inside it\n');
});

test('ignored files that are named are skipped on request', async () => {
  write('.newsanignore', 'wire/\n');
  write('wire/a.txt', 'The mayor saw the the sea.\n');
  expect(await places(['wire/a.txt'])).toEqual(['wire/a.txt:1']);
  expect((await check(['wire/a.txt', '--force-exclude'])).stdout).toBe('no articles checked\n');
});

test('own outputs, settings and data in a folder are no articles', async () => {
  write('newsan.config.json', '{}');
  write('data.json', '{"results": []}');
  const first = await check(['.', '--reporter', 'junit:junit.xml', '--reporter', 'sarif:r.json']);
  expect(first.code).toBe(1);
  const second = await check(['.', '--skip', 'doubled-word']);
  expect(second.code).toBe(0);
  expect(second.stderr).toContain(
    'newsan: junit.xml: XML of a kind that is not known, <testsuites>; RSS, Atom, NITF and NewsML-G2 are read; skipped\n',
  );
  expect((await check(['.', '--skip', 'doubled-word', '--strict-inputs'])).code).toBe(2);
});

test('a baseline beside the configuration holds, for moved files too', async () => {
  const updated = await check(['.', '--update-baseline']);
  expect(updated.stderr).toBe('newsan: newsan-baseline.json: 1 finding accepted\n');
  renameSync(join(root, 'news/old.txt'), join(root, 'moved.txt'));
  expect((await check(['.'])).code).toBe(0);
  write('moved.txt', readFileSync(join(root, 'moved.txt'), 'utf8').replace('Line 3', 'Line the the 3'));
  expect(await places(['.'])).toEqual(['moved.txt:7']);
  await check(['.', '--update-baseline']);
  expect(Object.keys(JSON.parse(readFileSync(join(root, 'newsan-baseline.json'), 'utf8')).entries)).toEqual([
    'moved.txt',
  ]);
  rmSync(join(root, 'newsan-baseline.json'));
  expect((await check(['.', '--baseline', 'b.json', '--update-baseline'])).stderr).toContain(
    'add "baseline": "b.json" to the configuration or specify --baseline',
  );
});

test('services of continuous integration get paths from the root of the repository', async () => {
  expect((await check(['old.txt', '--format', 'github'], 'news')).stdout).toMatch(
    /^::error file=news\/old\.txt,line=25/,
  );
  const [issue] = JSON.parse((await check(['old.txt', '--format', 'gitlab'], 'news')).stdout);
  expect(issue.location.path).toBe('news/old.txt');
  const { runs } = JSON.parse((await check(['../news/old.txt', '--format', 'sarif'], 'news')).stdout);
  expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('news/old.txt');
});

test('what could not be read is in every format', async () => {
  write('b.docx', 'PKnonsense');
  expect((await check(['b.docx', '--format', 'github'])).stdout).toBe(
    '::error file=b.docx,title=newsan::not a docx file, despite its name\n',
  );
  expect(JSON.parse((await check(['b.docx', '--format', 'gitlab'])).stdout)).toMatchObject([
    { check_name: 'format', severity: 'critical', location: { path: 'b.docx' } },
  ]);
  const [run] = JSON.parse((await check(['b.docx', '--format', 'sarif'])).stdout).runs;
  expect(run.invocations).toMatchObject([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: expect.stringContaining('not a docx file') } }],
    },
  ]);
});

test('SARIF has a region for every result, help for every rule, and fixes', async () => {
  const args = ['news/old.txt', '--preset', 'strict', '--format', 'sarif'];
  const [run] = JSON.parse((await check(args)).stdout).runs;
  for (const { locations } of run.results) expect(locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
  for (const { helpUri, help } of run.tool.driver.rules)
    expect([typeof helpUri, typeof help.text]).toEqual(['string', 'string']);
  const { fixes } = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'doubled-word');
  expect(fixes[0].artifactChanges[0].replacements[0].insertedContent).toEqual({ text: '' });
});

test('JUnit: warnings are no failures where the run passes, and counts agree', async () => {
  write('w.txt', 'Story of it\n\nIt was signed by by the mayor on Sunday.\n');
  const counts = async (...args: readonly string[]) => {
    const { stdout } = await check(['w.txt', '--format', 'junit', ...args]);
    const cases = stdout.match(/<testcase/g)?.length;
    return [/<testsuites .*?tests="(\d+)" failures="(\d+)"/.exec(stdout)?.slice(1).join(' '), cases];
  };
  expect(await counts()).toEqual(['1 0', 1]);
  expect(await counts('--fail-on', 'warning')).toEqual(['1 1', 1]);
  expect(await counts('--max-warnings', '0')).toEqual(['1 1', 1]);
});

test('--errors-only leaves warnings out', async () => {
  write('w.txt', 'Story of it\n\nIt was signed by by the mayor and the the clerk.\n');
  expect((await check(['w.txt', '--errors-only', '--format', 'csv'])).stdout.match(/doubled-word/g)).toHaveLength(1);
});

test('the action runs the version of its own repository on several lines of files, and runs no word of them', () => {
  const bin = tempFolder({ npx: '#!/bin/sh\nprintf "%s\\n" "$@"\n' });
  execFileSync('chmod', ['+x', join(bin, 'npx')]);
  const env = {
    ...process.env,
    PATH: `${bin}:${process.env['PATH']}`,
    FILES: 'news/*.txt\n  my file.txt\n$(touch x)\n',
    OPTIONS: '--changed=main\n--fail-on warning',
  };
  const script = '.github/actions/check/check.sh';
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const said = execFileSync('bash', [script], { env, encoding: 'utf8' });
  expect(said.trim().split('\n')).toEqual([
    '--yes',
    `newsan@${version}`,
    'check',
    '--changed=main',
    '--fail-on',
    'warning',
    '--format',
    'github',
    '--',
    'news/*.txt',
    'my file.txt',
    '$(touch x)',
  ]);
});

test('npm pack prints the name of the tarball alone, as pre-commit expects it', () => {
  const env = { ...process.env, npm_config_cache: tempFolder({}) };
  const said = execFileSync('npm', ['pack', '--dry-run', '--offline'], { env, encoding: 'utf8', stdio: 'pipe' });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(said).toBe(`newsan-${version}.tgz\n`);
});

/** Runs the step of the action as GitHub does: inputs or their defaults in the place of expressions, and its variables. */
function runAction(inputs: Readonly<Record<string, string>>, npx: string, cwd: string): string {
  const folder = resolve('.github/actions/check');
  const action = parse(readFileSync(join(folder, 'action.yml'), 'utf8'));
  const step = action.runs.steps.find(({ run }: { run?: string }) => run);
  const inputOf = (name: string) => inputs[name] ?? action.inputs[name].default;
  const filled = (text: string) => text.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, name: string) => inputOf(name));
  const env = {
    ...process.env,
    ...Object.fromEntries(Object.entries<string>(step.env).map(([name, value]) => [name, filled(value)])),
    PATH: `${npx}:${process.env['PATH']}`,
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: folder,
    GITHUB_WORKSPACE: cwd,
    GITHUB_STEP_SUMMARY: join(cwd, 'summary.md'),
  };
  expect(step.shell).toBe('bash');
  const { stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return stdout;
}

test('the action, run as GitHub runs it, takes its inputs or their defaults', () => {
  const bin = tempFolder({ npx: '#!/bin/sh\nprintf "%s\\n" "$@"\n' });
  execFileSync('chmod', ['+x', join(bin, 'npx')]);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const lines = (inputs: Readonly<Record<string, string>>) => runAction(inputs, bin, root).trim().split('\n');
  expect(lines({})).toEqual(['--yes', `newsan@${version}`, 'check', '--format', 'github', '--', '.']);
  expect(lines({ files: 'news\n wire/a b.txt \n', options: '--errors-only', version: '9.9.9' })).toEqual([
    '--yes',
    'newsan@9.9.9',
    'check',
    '--errors-only',
    '--format',
    'github',
    '--',
    'news',
    'wire/a b.txt',
  ]);
});

test('SARIF: an unused suppression has a place, and a rule of house style its words and its page', async () => {
  write(
    'newsan.config.yaml',
    'style:\n  terms:\n    replace: { utilise: use }\n    message: use plain words\n    link: https://style.example/plain\n',
  );
  write('s.md', 'Bridge opens\n\n<!-- newsan-disable-next-line doubled-word -->\nThey utilise the bridge.\n');
  const { stdout, stderr } = await check(['s.md', '--format', 'sarif']);
  expect(stderr).toBe('');
  const [run] = JSON.parse(stdout).runs;
  const resultOf = (id: string) => run.results.find(({ ruleId }: { ruleId: string }) => ruleId === id);
  // The comment is no text of the article: the message names its line, and the place is where the text goes on.
  expect(resultOf('unused-suppression')).toMatchObject({
    message: { text: 'line 3: unused suppression: doubled-word; remove it' },
    locations: [{ physicalLocation: { region: { startLine: 4, startColumn: 1 } } }],
  });
  const rule = run.tool.driver.rules.find(({ id }: { id: string }) => id === 'house/terms');
  expect(rule).toMatchObject({ helpUri: 'https://style.example/plain' });
  expect(resultOf('house/terms').message.text).toContain('use plain words');
});
