import type { Readable, Writable } from 'node:stream';

/** A stream that may be a terminal. */
export type Screen = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The environment of the command line: the process, or a test. */
export interface Io {
  /** Only opened when it is read. */
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Screen;
  readonly stderr: Screen;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** Settles when the user stops the program (Ctrl-C); only for commands that run until then. */
  readonly interrupted: () => Promise<void>;
}
