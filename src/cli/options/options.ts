import { NewsanError } from '../../model/error.ts';
import { nearest } from '../../text/words/nearest.ts';

/** An option of a command: its flags, description and parser. */
export interface OptionSpec<Value> {
  /** As commander reads it: `-o, --output <file>`. */
  readonly flags: string;
  readonly description: string;
  /** Default value. */
  readonly fallback: Value;
  /** The default as shown in help; null for none. */
  readonly shown: string | null;
  /** Allowed values, where they can be listed. */
  readonly choices: readonly string[] | null;
  /** Parses the value; throws a `NewsanError` that says what is expected. Null for an option without argument. */
  readonly parse: ((text: string) => Value) | null;
  /** Whether it is repeatable; its value is then a list, and `parse` returns lists that are joined. */
  readonly isRepeatable?: boolean;
  /** Whether `--no-…` means false. */
  readonly negatable?: boolean;
  /** Value of the option without its optional argument; true if unset. */
  readonly bare?: string;
  /** Value of `--no-…`, if it is one of the option's values; hidden in help, so the description names it. */
  readonly negated?: Value;
  /** Whether it takes several of its choices, separated by commas. */
  readonly isList?: boolean;
  /** Heading in help. */
  readonly group?: string;
}

/** Options by the name of their value: the long flag in camel case. */
export type OptionSpecs = Readonly<Record<string, OptionSpec<unknown>>>;

/** The values of a set of options. */
export type OptionValues<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name] extends OptionSpec<infer Value> ? Value : never;
};

/** The same options under a heading of their own. */
export function grouped<Specs extends OptionSpecs>(group: string, specs: Specs): Specs {
  const entries = Object.entries(specs).map(([name, spec]) => [name, { ...spec, group }]);
  return Object.fromEntries(entries) as Specs; // unchanged but for the heading
}

/** An option without argument. */
export function flag(flags: string, description: string): OptionSpec<boolean> {
  return { flags, description, fallback: false, shown: null, choices: null, parse: null };
}

/** An option without argument that is on unless `--no-…` is used. */
export function on(flags: string, description: string): OptionSpec<boolean> {
  return { ...flag(flags, description), fallback: true, shown: 'on', negatable: true };
}

/** An option with a fixed set of values. */
export function choice<const Word extends string, Fallback extends Word | null>(
  flags: string,
  description: string,
  words: readonly Word[],
  fallback: Fallback,
): OptionSpec<Word | Fallback> {
  const parse = (text: string) => oneOf(text, words);
  return { flags, description, fallback, shown: fallback, choices: words, parse };
}

/** An option that takes one or more of a fixed set of values, separated by commas. */
export function words<const Word extends string, Fallback extends readonly Word[] | null>(
  flags: string,
  description: string,
  known: readonly Word[],
  fallback: Fallback,
): OptionSpec<readonly Word[] | Fallback> {
  const parse = (text: string) => text.split(',').map((word) => oneOf(word.trim(), known));
  return { flags, description, fallback, shown: fallback?.join(',') ?? null, choices: known, parse, isList: true };
}

/** An option with any text as value. */
export function text(flags: string, description: string): OptionSpec<string | null> {
  return { flags, description, fallback: null, shown: null, choices: null, parse: (value) => value };
}

/** An option with a whole number within bounds. */
export function integer<Fallback extends number | null>(
  flags: string,
  description: string,
  bounds: { readonly least: number; readonly most?: number },
  fallback: Fallback,
): OptionSpec<number | Fallback> {
  const parse = (value: string) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    return within(number, bounds, 'a whole number');
  };
  return { flags, description, fallback, shown: fallback === null ? null : String(fallback), choices: null, parse };
}

/** An option with a number from 0 to 1. */
export function share<Fallback extends number | null>(
  flags: string,
  description: string,
  fallback: Fallback,
): OptionSpec<number | Fallback> {
  const parse = (value: string) => {
    const number = /^(\d+(\.\d*)?|\.\d+)$/.test(value) ? Number(value) : Number.NaN;
    return within(number, { least: 0, most: 1 }, 'a number');
  };
  return { flags, description, fallback, shown: fallback === null ? null : String(fallback), choices: null, parse };
}

/** An option with a parser of its own. */
export function parsed<Value, const Fallback>(
  flags: string,
  description: string,
  parse: (value: string) => Value,
  fallback: Fallback,
  shown: string | null = null,
): OptionSpec<Value | Fallback> {
  return { flags, description, fallback, shown, choices: null, parse };
}

function oneOf<Word extends string>(value: string, words: readonly Word[]): Word {
  const word = words.find((known) => known === value);
  if (word !== undefined) return word;
  const near = nearest(value, words);
  const question = near === null ? '' : `; did you mean “${near}”?`;
  throw new NewsanError('usage', `must be one of ${words.join(', ')}${question}`);
}

function within(
  number: number,
  { least, most = Number.MAX_SAFE_INTEGER }: { readonly least: number; readonly most?: number },
  what: string,
): number {
  if (number >= least && number <= most) return number;
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new NewsanError('usage', `must be ${what} ${range}`);
}
