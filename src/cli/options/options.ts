import { NewsanError } from '../../model/error.ts';
import { nearest } from '../../text/words/nearest.ts';

/** An option of a command: how it is written, what it means, and how its text becomes a value. */
export interface OptionSpec<Value> {
  /** As commander reads it: `-o, --output <file>`. */
  readonly flags: string;
  readonly description: string;
  /** Value where the option is not given. */
  readonly fallback: Value;
  /** The fallback as help shows it; null where there is nothing to show. */
  readonly shown: string | null;
  /** Values that may be given, where they can be listed. */
  readonly choices: readonly string[] | null;
  /** Makes the value; throws a `NewsanError` that says what would be right. Null for an option without argument. */
  readonly parse: ((text: string) => Value) | null;
  /** Whether it may be given several times; its value is a list then, and `parse` makes lists that are joined. */
  readonly isRepeatable?: boolean;
  /** Whether `--no-…` stands for false. */
  readonly negatable?: boolean;
  /** What the option stands for without its optional argument; where there is none, true. */
  readonly bare?: string;
  /** What `--no-…` stands for, where it is a value of the option; hidden in help, so the description names it. */
  readonly negated?: Value;
  /** Whether it takes several of its words, with commas between them. */
  readonly isList?: boolean;
  /** Head under which help lists it. */
  readonly group?: string;
}

/** Options by the name that their value goes by: the long flag in camel case. */
export type OptionSpecs = Readonly<Record<string, OptionSpec<unknown>>>;

/** The values of a set of options. */
export type OptionValues<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name] extends OptionSpec<infer Value> ? Value : never;
};

/** The same options, listed under a head of their own. */
export function grouped<Specs extends OptionSpecs>(group: string, specs: Specs): Specs {
  const entries = Object.entries(specs).map(([name, spec]) => [name, { ...spec, group }]);
  return Object.fromEntries(entries) as Specs; // each is what it was, with a head
}

/** An option without argument. */
export function flag(flags: string, description: string): OptionSpec<boolean> {
  return { flags, description, fallback: false, shown: null, choices: null, parse: null };
}

/** An option without argument that holds unless `--no-…` is given. */
export function on(flags: string, description: string): OptionSpec<boolean> {
  return { ...flag(flags, description), fallback: true, shown: 'on', negatable: true };
}

/** An option that takes one of a few words. */
export function choice<const Word extends string, Fallback extends Word | null>(
  flags: string,
  description: string,
  words: readonly Word[],
  fallback: Fallback,
): OptionSpec<Word | Fallback> {
  const parse = (text: string) => oneOf(text, words);
  return { flags, description, fallback, shown: fallback, choices: words, parse };
}

/** An option that takes one or more of a few words, with commas between them. */
export function words<const Word extends string, Fallback extends readonly Word[] | null>(
  flags: string,
  description: string,
  known: readonly Word[],
  fallback: Fallback,
): OptionSpec<readonly Word[] | Fallback> {
  const parse = (text: string) => text.split(',').map((word) => oneOf(word.trim(), known));
  return { flags, description, fallback, shown: fallback?.join(',') ?? null, choices: known, parse, isList: true };
}

/** An option that takes any text. */
export function text(flags: string, description: string): OptionSpec<string | null> {
  return { flags, description, fallback: null, shown: null, choices: null, parse: (value) => value };
}

/** An option that takes a whole number within bounds. */
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

/** An option that takes a number from 0 to 1. */
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

/** An option whose text a function turns into a value. */
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
  const question = near === null ? '' : ` (Did you mean ${near}?)`;
  throw new NewsanError('usage', `must be one of ${words.join(', ')}${question}`);
}

function within(
  number: number,
  { least, most = Number.MAX_SAFE_INTEGER }: { readonly least: number; readonly most?: number },
  what: string,
): number {
  if (number >= least && number <= most) return number;
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new NewsanError('usage', `give ${what} ${range}`);
}
