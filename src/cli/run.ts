import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readVersion } from '../io/version.ts';
import { NewsanError } from '../model/error.ts';
import { makeVisible } from '../text/display/visible.ts';
import type { Command, CommandEntry } from './command.ts';
import { commands } from './commands/index.ts';
import { settleOptionalArguments } from './options/optional-arguments.ts';
import { CommanderError, makeProgram, shortHelp } from './program.ts';
import type { Io } from './terminal/io.ts';
import { say } from './terminal/messages.ts';
import { lexiconOf } from './world-lexicon.ts';

export { removeDrafts } from '../io/inputs/drafts.ts';

/** A command with what it is to be run with. */
interface Call {
  readonly command: Command;
  readonly values: Readonly<Record<string, unknown>>;
  readonly args: readonly string[];
}

/**
 * The program: from arguments and streams to an exit code. 0: done; 1: `check` has findings; 2: something could not be done.
 * Throws only for bugs.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  if (argv.length === 0) {
    io.stderr.write(shortHelp());
    return 2;
  }
  const version = readVersion();
  const named = withoutHelpCommand(argv);
  const first = named.find((arg) => !arg.startsWith('-'));
  const entry = commandNamed(first);
  if (entry === null && first !== undefined && first !== 'help' && isThere(resolve(io.cwd, first))) {
    say(io, `“${makeVisible(first)}” is a file, not a command; try \`${lineFor(first)}\``);
    return 2;
  }
  const loaded = entry && { entry, command: await entry.load() };
  const args = loaded ? settleOptionalArguments(named, loaded.command.options, io.cwd) : named;
  const call = understand(args, version, io, loaded);
  if (typeof call === 'number') return call;
  try {
    return await runCall(call, version, io);
  } catch (error) {
    if (!(error instanceof NewsanError)) throw error;
    say(io, error.code === 'usage' ? withHint(error.message, `see \`newsan ${entry?.name} --help\``) : error.message);
    return 2;
  }
}

/** A message with what to do next; a question ends in its own mark. */
function withHint(message: string, hint: string): string {
  return message.endsWith('?') ? message : `${message}; ${hint}`;
}

/** Runs a call, in a pager and with timings where its options say so. */
async function runCall({ command, values, args }: Call, version: string, io: Io): Promise<number> {
  const lexicon = 'config' in values ? await lexiconOf(io.cwd, values) : [];
  const pager = values['pager'] === true ? (await import('./terminal/pager.ts')).openPager(io) : null;
  const world = { io: pager ? { ...io, stdout: pager.screen } : io, version, commands, lexicon };
  const begin = performance.now();
  try {
    return await command.run(world, values, args);
  } finally {
    await pager?.close();
    if (values['debug'] === true) sayTimings(io, version, begin);
  }
}

/** Timings since the start of the process, in milliseconds, and peak memory, for `--debug`. */
function sayTimings(io: Io, version: string, begin: number): void {
  const { userCPUTime: user, systemCPUTime: system, maxRSS: memory } = process.resourceUsage();
  const total = performance.now();
  say(io, `debug: newsan ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`);
  say(
    io,
    `debug: start ${Math.round(begin)} ms, command ${Math.round(total - begin)} ms, total ${Math.round(total)} ms`,
  );
  say(io, `debug: CPU ${Math.round((user + system) / 1000)} ms, peak memory ${Math.round(memory / 1024)} MB`);
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The command line to suggest for a file. */
function lineFor(file: string): string {
  const name = makeVisible(file);
  return `newsan report ${/^[\w./-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`}`;
}

/** The command with this name; null if there is none. */
function commandNamed(name: string | undefined): CommandEntry | null {
  return commands.find((entry) => entry.name === name) ?? null;
}

/** `help quotes` as `quotes --help`, so that an unknown command is reported in the same way. */
function withoutHelpCommand(args: readonly string[]): readonly string[] {
  const [first, name] = args;
  if (first !== 'help' || name === undefined || name === 'help') return args;
  return commandNamed(name) === null ? [name] : [name, '--help'];
}

/** Parses the arguments into a call; returns an exit code if help, the version or an error was printed. */
function understand(
  args: readonly string[],
  version: string,
  io: Io,
  loaded: { readonly entry: CommandEntry; readonly command: Command } | null,
): Call | number {
  let call: Call | number = 2;
  const program = makeProgram(commands, loaded, version, io, (values, rest, help) => {
    if (loaded === null) throw new Error('command not loaded');
    const { command } = loaded;
    if (!command.readsArticles || rest.length > 0 || typeof values.filesFrom === 'string') {
      call = { command, values, args: rest };
      return;
    }
    // newsan never waits for a terminal: standard input is only read for `-`.
    say(io, 'no articles specified; specify files or folders, or - for standard input');
    help();
  });
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return call;
}
