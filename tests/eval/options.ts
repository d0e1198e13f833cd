import { parseArgs } from 'node:util';
import { kinds } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';

/** What a run is asked for. */
export interface EvalOptions {
  readonly root: string;
  readonly kinds: readonly Kind[];
  /** Parts of data set keys; empty for all sets. */
  readonly sets: readonly string[];
  readonly json: boolean;
  /** Misses to show of each sort; 0 for none. */
  readonly errors: number;
}

/** A mistake on the command line, said in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the command line; null asks for help. Throws `UsageError`. */
export function readOptions(args: readonly string[]): EvalOptions | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [root, ...rest] = positionals;
  if (root === undefined || rest.length > 0) throw new UsageError('give one folder of data sets: npm run eval -- DIR');
  return {
    root,
    kinds: chosenKinds(split(values.only)),
    sets: split(values.set),
    json: values.json ?? false,
    errors: countOf(values.errors),
  };
}

/** What `--help` prints. */
export function helpText(): string {
  const rows = kinds.map(({ name, purpose, figures }) => `  ${name.padEnd(17)} ${purpose}\n${wrap(figures)}`);
  return `Measures newsan on the gold data under DIR.

  npm run eval -- DIR
  npm run -s eval -- DIR --json > figures.json
  npm run eval -- DIR --only quotes --set polnear-dev --errors 10

  --only KIND    only this kind, or all kinds of a folder (quotes, claims, entities, dates, duplicates, structure, pages); may repeat
  --set NAME     only data sets whose path contains NAME; may repeat
  --json         one object: data set by path without extension -> figure -> number
  --errors N     show N misses of each sort, spread over the data set
  --help         this

Kinds, their data and their figures, in percent where nothing else is said:
${rows.join('\n')}

sayIndirectRecall and sayIndirectPrecision count indirect contents whose cue is of the say class, indirectPrecision all
indirect contents that newsan gives. A bug of newsan in one article is said on standard error and costs
that article. Exit code 1: such a bug, or a data set that could not be read; 2: wrong usage, or nothing to measure.
`;
}

function wrap(figures: readonly string[]): string {
  const lines: string[] = [''];
  for (const figure of figures) {
    const last = lines.length - 1;
    if ((lines[last] ?? '').length + figure.length > 90) lines.push('');
    lines[lines.length - 1] += ` ${figure}`;
  }
  return lines.map((line) => `${' '.repeat(19)}${line}`).join('\n');
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        only: { type: 'string', multiple: true },
        set: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        errors: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function split(values: readonly string[] = []): readonly string[] {
  return values.flatMap((value) => value.split(',')).filter((value) => value !== '');
}

function chosenKinds(names: readonly string[]): readonly Kind[] {
  const unknown = names.find((name) => !kinds.some((kind) => kind.name === name || kind.folder === name));
  if (unknown !== undefined) {
    const known = new Set(kinds.flatMap((kind) => [kind.name, kind.folder]));
    throw new UsageError(`no kind "${unknown}"; there are ${[...known].join(', ')}`);
  }
  return names.length === 0 ? kinds : kinds.filter((kind) => names.includes(kind.name) || names.includes(kind.folder));
}

function countOf(value: string | undefined): number {
  const count = Number(value ?? 0);
  if (!Number.isInteger(count) || count < 0) throw new UsageError(`--errors takes a whole number, not "${value}"`);
  return count;
}
