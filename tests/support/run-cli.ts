import { resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/run.ts';
import type { Screen } from '../../src/cli/terminal/io.ts';

/** What a command line gave back. */
export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the world of a command line is like: no terminal, no environment, the repository as working directory. */
export interface CliWorld {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Settles when the user ends the program. */
  readonly interrupted?: Promise<void>;
  /** Both screens are terminals of so many columns. */
  readonly columns?: number;
}

/** Runs newsan in this process. */
export async function runCli(args: readonly string[], world: CliWorld = {}): Promise<CliResult> {
  const stdout = screen(world.columns);
  const stderr = screen(world.columns);
  const stdin = Readable.from(world.stdin === undefined ? [] : [Buffer.from(world.stdin)]);
  const cwd = resolve(world.cwd ?? '.');
  const interrupted = () => world.interrupted ?? new Promise<void>(() => {});
  const code = await run(args, {
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: world.env ?? {},
    cwd,
    interrupted,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** Runs a command line as a person writes it, without the word `newsan`; single quotes bind. */
export function runLine(line: string, world: CliWorld = {}): Promise<CliResult> {
  return runCli(
    [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? ''),
    world,
  );
}

function screen(columns: number | undefined): { readonly stream: Screen; text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  const terminal = columns === undefined ? {} : { isTTY: true, columns };
  return { stream: Object.assign(stream, terminal), text: () => Buffer.concat(chunks).toString('utf8') };
}
