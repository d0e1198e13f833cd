import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a process cost. */
export interface Cost {
  /** Processor time of all its threads, user and system, in milliseconds. */
  readonly cpu: number;
  /** Time from start to end, in milliseconds. */
  readonly wall: number;
  /** Most memory that it held, in megabytes. */
  readonly memory: number;
}

/** Runs Node with arguments in a process of its own, its output thrown away; returns what it cost. */
export type RunNode = (args: readonly string[]) => Cost;

/** What children of the process took is known of Linux alone: fields 16 and 17 of its state, in hundredths of a second. */
const atExit = `if (require('node:worker_threads').isMainThread) process.on('exit', () => {
  const fs = require('node:fs');
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const state = fs.existsSync('/proc/self/stat') ? fs.readFileSync('/proc/self/stat', 'utf8').replace(/.*\\) /s, '') : '';
  const [children = 0, ofSystem = 0] = state.split(' ').slice(13, 15).map(Number);
  const cpu = userCPUTime + systemCPUTime + (children + ofSystem) * 10_000;
  fs.writeFileSync(process.env.BENCH_USAGE, JSON.stringify([cpu, maxRSS]));
});`;

/** Makes a runner that keeps its notes in `folder`. Throws where a process fails: code 2 and above, or a signal. */
export function createRunner(folder: string): RunNode {
  const hook = join(folder, 'at-exit.cjs');
  const usage = join(folder, 'usage.json');
  writeFileSync(hook, atExit);
  return (args) => {
    const start = process.hrtime.bigint();
    rmSync(usage, { force: true });
    const { status, stderr } = spawnSync(process.execPath, ['--require', hook, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, BENCH_USAGE: usage },
      encoding: 'utf8',
    });
    const wall = Number(process.hrtime.bigint() - start) / 1e6;
    // 1 is what `check` says of findings.
    if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
    const [cpu, memory] = JSON.parse(readFileSync(usage, 'utf8')) as [number, number];
    return { cpu: cpu / 1000, wall, memory: memory / 1024 };
  };
}
