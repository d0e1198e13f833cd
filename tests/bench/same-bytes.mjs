// Whether two builds write the same bytes: `node tests/bench/same-bytes.mjs OLD NEW [--quick] [FOLDER]`, OLD and NEW being folders that
// hold `bin` and `dist`. Each command reads the fixtures and 170 made-up articles, or the files of FOLDER, and writes NDJSON; in its
// other formats it reads every tenth of them. With --quick, `report` and `check` alone. Prints what differs; exit code 1 where
// anything does.

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';

const args = process.argv.slice(2);
const isQuick = args.includes('--quick');
const [before, after, folder] = args.filter((arg) => arg !== '--quick').map((path) => resolve(path));
if (before === undefined || after === undefined) throw new Error('usage: same-bytes.mjs OLD NEW [--quick] [FOLDER]');

const commands = ['entities', 'quotes', 'claims', 'structure', 'duplicates', 'report', 'check', 'sources'];
const wanted = isQuick ? ['report', 'check'] : commands;
const scratch = mkdtempSync(join(tmpdir(), 'newsan-bytes-'));
let different = 0;
let compared = 0;
try {
  const [all, some] = ['all', 'some'].map((name) => join(scratch, name));
  for (const path of [all, some]) mkdirSync(path);
  filesOf(folder ?? 'fixtures').forEach((file, index) => {
    const name = `${String(index).padStart(4, '0')}${extname(file)}`;
    copyFileSync(file, join(all, name));
    if (index % 10 === 0) copyFileSync(file, join(some, name));
  });
  if (folder === undefined) {
    const made = join(scratch, 'made.jsonl');
    execFileSync(process.execPath, ['tests/bench/make-articles.mjs', '170', made]);
    copyFileSync(made, join(all, 'made.jsonl'));
    const lines = readFileSync(made, 'utf8').split('\n');
    writeFileSync(join(some, 'made.jsonl'), lines.filter((_, index) => index % 10 === 0).join('\n'));
  }
  for (const command of wanted) {
    compare(command, 'ndjson', all);
    if (!isQuick) for (const format of formatsOf(command)) compare(command, format, some);
  }
  if (!isQuick) for (const format of formatsOf('verify')) compare('verify', format, some);
} finally {
  rmSync(scratch, { recursive: true });
}
process.stdout.write(`${compared} outputs compared, ${different} different\n`);
process.exitCode = different > 0 ? 1 : 0;

function filesOf(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

function formatsOf(command) {
  const help = execFileSync(process.execPath, [join(after, 'bin/newsan.js'), command, '--help'], { encoding: 'utf8' });
  const [, list] = /output format: ([^(]*)\(/.exec(help);
  return list.split(',').map((name) => name.trim());
}

function compare(command, format, path) {
  const [old, now] = [before, after].map((root) => outputOf(root, command, format, path));
  compared++;
  if (old.hash === now.hash) return;
  different++;
  process.stdout.write(`${command} --format ${format}: ${old.length} bytes before, ${now.length} after\n`);
}

function outputOf(root, command, format, path) {
  const own = command === 'check' ? ['--no-cache', '--preset', 'strict'] : [];
  const sources = command === 'verify' ? ['--source', join(path, 'made.jsonl')] : [];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, 'bin/newsan.js'), command, '.', '--format', format, '--no-config', '--jobs', '1', ...own, ...sources],
    { cwd: path, maxBuffer: 1 << 30 },
  );
  if (status === null || status > 2 || (stdout.length === 0 && status === 0))
    throw new Error(`${command} --format ${format}: ${stderr}`);
  const hash = createHash('sha256').update(stdout).update(stderr).update(String(status)).digest('hex');
  return { hash, length: stdout.length };
}
