import type { Io } from './io.ts';

/** Progress of a long run. */
export interface Progress {
  step(): void;
  /** Clears the line, so that other output can be written. */
  clear(): void;
}

/** Delay before progress is shown, in milliseconds. */
const patience = 1000;
/** Minimum interval between updates, in milliseconds. */
const interval = 100;

const silent: Progress = { step() {}, clear() {} };

/** Progress on standard error, only on a terminal, for long runs, and if results do not go to the same terminal. */
export function makeProgress(io: Io, isWanted: boolean, total: number, resultsOnScreen: boolean): Progress {
  if (!isWanted || io.stderr.isTTY !== true || total < 2 || resultsOnScreen) return silent;
  const begin = Date.now();
  let done = 0;
  let shownAt = 0;
  const clear = () => {
    if (shownAt > 0) io.stderr.write('\r\u001b[K');
  };
  return {
    step() {
      done++;
      const now = Date.now();
      if (now - begin < patience || now - shownAt < interval) return;
      shownAt = now;
      io.stderr.write(`\r\u001b[K${done} of ${total} files`);
    },
    clear,
  };
}
