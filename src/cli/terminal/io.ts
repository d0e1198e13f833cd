import type { Readable, Writable } from 'node:stream';

/** A stream that may be a terminal. */
export type Screen = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** All that the command line knows of the world: the process, or a test. */
export interface Io {
  /** Looked at only where it is read. */
  readonly stdin: Readable;
  readonly stdout: Screen;
  readonly stderr: Screen;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** Settles when the user asks the program to end (Ctrl-C); asked for only by what runs until then. */
  readonly interrupted: () => Promise<void>;
}
