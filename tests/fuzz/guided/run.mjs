// Coverage-guided fuzzing: `npm run fuzz:guided -- readers|reporters [SECONDS] [SEED]`. Bundles the target with all that it reads into
// one file, starts from the fixtures, and keeps what reaches code that nothing before it reached. What fails, and what takes longer
// than `hang`, is written to `.fuzz/TARGET`, and exit code 1 says so. The corpus is kept there from one run to the next.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

/** Longest file that is tried, in bytes. */
const longest = 20_000;
/** Milliseconds after which one file is taken for a hang. */
const hang = 20_000;

const [target, seconds = '60', seed = '1'] = process.argv.slice(2);
if ((target !== 'readers' && target !== 'reporters') || !/^\d+$/.test(seconds) || !/^\d+$/.test(seed))
  throw new Error('usage: run.mjs readers|reporters [SECONDS] [SEED]');

const found = resolve('.fuzz', target);
const corpus = join(found, 'corpus');
mkdirSync(corpus, { recursive: true });
const bundle = join(found, 'target.cjs');
await build({
  entryPoints: [join('tests/fuzz/guided', `${target}.ts`)],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  // Data are read from beside the built modules.
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(resolve('dist/io/data-files.js')).href) },
  logLevel: 'error',
});

/** What is tried now: its start in milliseconds, 0 for none, its length, and its bytes. */
const shared = new SharedArrayBuffer(16 + longest);
const state = new Float64Array(shared, 0, 2);
const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
  workerData: {
    bundle,
    shared,
    longest,
    seed: Number(seed),
    end: Date.now() + Number(seconds) * 1000,
    files: [...filesOf('fixtures'), ...filesOf(corpus)],
    kept: filesOf(corpus).length,
  },
  stdout: true,
});
let failures = 0;
const watch = setInterval(() => {
  if (state[0] === 0 || Date.now() - state[0] < hang) return;
  fail('hang', new Uint8Array(shared, 16, state[1]), `longer than ${hang} ms`);
  worker.terminate();
}, 1000);
worker.on('message', ({ kind, bytes, message }) => {
  if (kind === 'keep') writeFileSync(join(corpus, nameOf(bytes)), bytes);
  else if (kind === 'fail') fail('crash', bytes, message);
  else process.stderr.write(`${message}\n`);
});
worker.on('error', (error) => {
  clearInterval(watch);
  throw error;
});
worker.on('exit', () => {
  clearInterval(watch);
  process.exitCode = failures > 0 ? 1 : 0;
});

function fail(kind, bytes, message) {
  failures++;
  const path = join(found, `${kind}-${nameOf(bytes)}`);
  writeFileSync(path, bytes);
  process.stderr.write(`${path}: ${message}\n`);
}

function nameOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('expected.json'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).length > 0);
}
