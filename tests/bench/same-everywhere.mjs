// Whether the program writes the same bytes wherever it runs: `node tests/bench/same-everywhere.mjs [NODE…]`, after a build. NODE are
// other versions of Node, such as those that `npm install node@22` in a folder of its own puts into `node_modules/.bin/node`.
// Four commands read the fixtures on one, two and four workers, in Turkish and in English, on two sides of the date line, in the order
// of their names and the other way round, and on each NODE. Prints each run; exit code 1 where one differs from the first.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const program = resolve('bin/newsan.js');
const files = ['fixtures/clean', 'fixtures/pages']
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((name) => /\.(?:txt|html)$/.test(name));
const commands = [
  ['report', '--format', 'ndjson'],
  ['check', '--format', 'sarif', '--no-cache', '--preset', 'strict'],
  ['claims', '--format', 'csv'],
  ['duplicates', '--format', 'json'],
];
const runs = [
  { name: 'one worker', jobs: 1 },
  { name: 'two workers', jobs: 2 },
  { name: 'four workers', jobs: 4 },
  { name: 'Turkish', env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } },
  { name: 'east of the date line', env: { TZ: 'Pacific/Kiritimati' } },
  { name: 'west of it', env: { TZ: 'Pacific/Pago_Pago' } },
  { name: 'files named the other way round', files: files.toReversed() },
  ...process.argv.slice(2).map((node) => ({ name: node, node: resolve(node) })),
];

let first = null;
let different = 0;
for (const run of runs) {
  const hashes = commands.map((command) => hashOf(run, command));
  first ??= hashes;
  const isSame = hashes.every((hash, index) => hash === first[index]);
  if (!isSame) different++;
  const shown = hashes.map((hash) => hash.slice(0, 8)).join(' ');
  process.stdout.write(`${shown} ${isSame ? 'same' : 'DIFFERENT'} ${run.name}\n`);
}
process.exitCode = different > 0 ? 1 : 0;

function hashOf({ node = process.execPath, jobs = 1, env = {}, files: named = files }, command) {
  const [name, ...options] = command;
  const args = [program, name, ...named, ...options, '--no-config', '--jobs', String(jobs)];
  const { stdout, stderr, status } = spawnSync(node, args, {
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
  // A program that is not there ends with 1, too.
  if (status === null || status > 1 || stdout.length === 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return createHash('sha256').update(stdout).update(String(status)).digest('hex');
}
