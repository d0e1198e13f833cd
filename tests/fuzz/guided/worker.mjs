// The loop of the fuzzer, in a thread that can be ended while it hangs: see run.mjs.

import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { makeMutator } from './mutate.mjs';

/** So many files are tried before it is asked what they reached; where that is new, each is tried again alone. */
const batch = 24;

const { bundle, shared, longest, seed, end, files, kept } = workerData;
const state = new Float64Array(shared, 0, 2);
const room = new Uint8Array(shared, 16);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { fuzz } = createRequire(import.meta.url)(bundle);

const reached = new Set();
const failed = new Set();
const corpus = [];
/** What the last files reached first. */
const news = [];
let tried = 0;
const { mutate } = makeMutator(seed, longest);

// Fixtures are tried with an extension of every kind in turn, so that each reader sees files of all; what was kept says its own.
for (const [index, file] of files.entries()) {
  const content = new Uint8Array(readFileSync(file)).subarray(0, longest - 1);
  const isKept = index >= files.length - kept;
  for (const first of isKept ? [null] : [0, index % 256, (index * 7) % 256])
    await consider(first === null ? content : Uint8Array.from([first, ...content]), !isKept);
}
say(`${corpus.length} files to start from, ${reached.size} stretches of code reached`);

let next = Date.now() + 60_000;
while (Date.now() < end) {
  const mutants = Array.from({ length: batch }, () => mutate(corpus));
  for (const mutant of mutants) await run(mutant);
  if ((await newlyReached()) > 0) for (const mutant of mutants) await consider(mutant, true);
  if (Date.now() < next) continue;
  next += 60_000;
  say(
    `${tried} tried, ${corpus.length} kept, ${reached.size} stretches of code reached, ${failed.size} kinds of failure`,
  );
}
say(
  `${tried} tried, ${corpus.length} kept, ${reached.size} stretches of code reached, ${failed.size} kinds of failure`,
);
process.exit();

/** Tries a file alone, and keeps it where it reaches something new. */
async function consider(bytes, isNew) {
  for (const key of news.splice(0)) reached.delete(key);
  await run(bytes);
  if ((await newlyReached()) === 0) return;
  news.length = 0;
  corpus.push(bytes);
  if (isNew) parentPort.postMessage({ kind: 'keep', bytes });
}

async function run(bytes) {
  room.set(bytes);
  state[1] = bytes.length;
  state[0] = Date.now();
  tried++;
  try {
    await fuzz(bytes);
  } catch (error) {
    // One of a kind: the place where it is thrown.
    const kind = `${error.message.slice(0, 40)} ${String(error.stack).split('\n').slice(1, 3).join()}`;
    if (!failed.has(kind)) parentPort.postMessage({ kind: 'fail', bytes, message: error.stack });
    failed.add(kind);
  }
  state[0] = 0;
}

/** How many stretches of code were reached that were not before; they count as reached from now on, and are in `news`. */
async function newlyReached() {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  let count = 0;
  for (const { url, functions } of result) {
    if (!url.endsWith('target.cjs')) continue;
    for (const { ranges } of functions)
      for (const range of ranges) {
        if (range.count === 0) continue;
        // How often counts in powers of two, as in AFL: a loop that goes on is something new.
        const key = (range.startOffset * 2 ** 24 + range.endOffset) * 8 + Math.min(7, Math.log2(range.count) >> 1);
        if (reached.has(key)) continue;
        reached.add(key);
        news.push(key);
        count++;
      }
  }
  return count;
}

function say(message) {
  parentPort.postMessage({ kind: 'say', message });
}
