import type { LexiconEntry } from '../model/config/house-lexicon.ts';
import type { OptionSpecs, OptionValues } from './options/options.ts';
import type { Io } from './terminal/io.ts';

/** An argument of a command, as commander reads it: `<command>`, `[file...]`. */
export interface ArgumentSpec {
  readonly syntax: string;
  readonly description: string;
  readonly choices: readonly string[] | null;
  /** Words that the first argument must be one of; folders follow it. */
  readonly first?: readonly string[];
}

/** A command line that works as printed, with what it is for. */
export interface Example {
  readonly line: string;
  readonly purpose: string;
}

/** What a command runs in. */
export interface World {
  readonly io: Io;
  /** Version of newsan. */
  readonly version: string;
  /** All commands. */
  readonly commands: readonly CommandEntry[];
  /** The lexicon of the call or its configuration; undefined or empty without one. */
  readonly lexicon?: readonly LexiconEntry[];
}

/** A command in the list of all. */
export interface CommandEntry {
  readonly name: string;
  /** What it does, in less than a line. */
  readonly summary: string;
  /** Under which head help lists it. */
  readonly group: 'Analyse' | 'Check' | 'Serve' | 'Set up';
  load(): Promise<Command>;
}

/** A command as the program sees it, whatever its options are. */
export interface Command {
  readonly examples: readonly Example[];
  readonly argument: ArgumentSpec | null;
  /** Whether it is nothing without articles, so that a line that names none is a mistake. */
  readonly readsArticles: boolean;
  readonly options: OptionSpecs;
  /** Returns the exit code. Loads what it needs itself, so that help and the other commands do not pay for it. */
  run(world: World, values: Readonly<Record<string, unknown>>, args: readonly string[]): Promise<number>;
}

/** States a command, so that the compiler checks the values that it reads against the options that it names. */
export function defineCommand<Specs extends OptionSpecs>(
  command: Omit<Command, 'options' | 'run'> & {
    readonly options: Specs;
    run(world: World, values: OptionValues<Specs>, args: readonly string[]): Promise<number>;
  },
): Command {
  return { ...command, run: (world, values, args) => command.run(world, values as OptionValues<Specs>, args) }; // parsed by these specs
}

/** The argument of the commands that read articles. */
export const articlesArgument: ArgumentSpec = {
  syntax: '[file...]',
  description: "files, folders, quoted globs ('news/**/*.txt'), or - for standard input",
  choices: null,
};
