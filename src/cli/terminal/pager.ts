import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Io, Screen } from './io.ts';

/** A screen that a pager shows, and what waits until its reader has left it. */
export interface Pager {
  readonly screen: Screen;
  close(): Promise<void>;
}

/**
 * Starts the pager of the environment: NEWSAN_PAGER, then PAGER, then `less -FRX`, which ends by itself where everything fits on
 * the screen; run by the shell, as git does. Null if standard output is no terminal, or the pager is `cat` or empty.
 */
export function openPager({ stdout, env }: Pick<Io, 'stdout' | 'env'>): Pager | null {
  if (stdout.isTTY !== true) return null;
  const { NEWSAN_PAGER: own, PAGER: usual } = env;
  const command = own ?? usual ?? 'less -FRX';
  if (command.trim() === '' || command.trim() === 'cat') return null;
  const child = spawn(command, {
    shell: true,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { LESSCHARSET: 'utf-8', ...env },
  });
  const ended = once(child, 'close');
  // A reader who leaves early closes the pipe, as `| head` does.
  child.stdin.on('error', () => {});
  const screen = Object.assign(child.stdin, {
    isTTY: true,
    ...(stdout.columns !== undefined && { columns: stdout.columns }),
  });
  return {
    screen,
    async close() {
      child.stdin.end();
      await ended;
    },
  };
}
