#!/usr/bin/env node
import { run } from '../dist/cli/run.js';

// run() tells what could not be written; a reader that goes away (`| head -1`) is no error at all.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

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
      for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end());
    }),
});
