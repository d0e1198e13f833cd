#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { removeDrafts, run } from '../dist/bundle/run.js';

// V8 compiles code that it has seen a little of, and throws much of that away when it sees more: a third of the processor time of
// an article, and of a folder. It is told to look longer. An engine that is not known here is left as it is.
const patience = {
  11: '--interrupt-budget=2000000',
  12: '--invocation-count-for-turbofan=30000',
  13: '--invocation-count-for-turbofan=30000',
};
const engine = parseInt(process.versions.v8, 10);
const flag = patience[engine];
if (flag !== undefined) {
  setFlagsFromString(flag);
  // It lets the memory of a long run grow to many times of what is in use.
  setFlagsFromString('--heap-growing-percent=20');
}
// Articles that are read, searched and forgotten need no more room for new objects than a processor's cache holds; it would
// grow to 32 MB. It grows once, from 1 MB to 2, which these arrays make it do: that is worth a twentieth of the time.
if (engine === 11 && /^(?:duplicates|archive)$/.test(process.argv[2])) {
  const arrays = [];
  for (let count = 0; count < 20_000; count++) arrays.push([count]);
  setFlagsFromString('--semi-space-growth-factor=1');
}

// run() tells what could not be written; a reader that goes away (`| head -1`) is no error at all.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

// Nothing half-written stays, whatever ends the program; and a program that a signal ends says so by its exit code.
let interrupt = null;
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])
  process.on(signal, () => {
    if (interrupt === null) process.exit(code);
    interrupt();
    interrupt = null;
  });
process.on('exit', removeDrafts);

process.exitCode = await run(process.argv.slice(2), {
  // Opened by the first look at it, which only `-` needs.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  interrupted: () =>
    new Promise((end) => {
      interrupt = end;
    }),
});
