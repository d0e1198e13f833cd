import type { Io } from './io.ts';

/** Says how far a long run is. */
export interface Progress {
  step(): void;
  /** Takes the line away, so that something else may be written. */
  clear(): void;
}

/** Runs that take less than this show nothing, in milliseconds. */
const patience = 1000;
/** Between two states of the line, in milliseconds. */
const interval = 100;

const silent: Progress = { step() {}, clear() {} };

/** Progress on standard error, on a terminal and on long runs only, and not where results go to the same terminal. */
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
