import type { DuplicateOptions } from '../corpus/passages/options.ts';
import type { FieldMapping } from '../formats/format.ts';
import type { FormatName } from '../model/article.ts';
import { type Config, defaultConfig } from '../model/config/config.ts';
import type { LexiconEntry } from '../model/config/house-lexicon.ts';
import { NewsanError } from '../model/error.ts';
import type { RuleChoice } from '../pipeline/check-settings.ts';
import { validateConfig } from '../pipeline/validate-config.ts';
import type { Rule } from '../rules/rule.ts';
import { nearest } from '../text/words/nearest.ts';
import type { ClaimsDocument, ClaimsOptions } from '../views/articles/claims.ts';
import type { EntitiesDocument, EntitiesOptions } from '../views/articles/entities.ts';
import type { QuotesDocument, QuotesOptions } from '../views/articles/quotes.ts';
import type { ReportDocument } from '../views/articles/report.ts';
import type { StructureDocument } from '../views/articles/structure.ts';
import type { CheckDocument } from '../views/check.ts';
import type { CompareDocument } from '../views/folders/compare.ts';
import type { DuplicatesDocument } from '../views/folders/duplicates.ts';
import type { VerifyDocument } from '../views/folders/verify.ts';

/** A text, or the bytes of a file, with the name that it goes by: its extension shows the format. */
export type NamedText =
  | { readonly text: string; readonly id?: string }
  | { readonly bytes: Uint8Array; readonly id?: string };

/** What `newsan` is applied to: a text, the bytes of a file, or a file, folder or glob by its path. */
export type NewsanInput = string | Uint8Array | NamedText | { readonly path: string };

/** The JSON document that each command gives. Their schemas are `newsan/schemas/NAME.json`. */
export interface Documents {
  readonly report: ReportDocument;
  readonly entities: EntitiesDocument;
  readonly quotes: QuotesDocument;
  readonly claims: ClaimsDocument;
  readonly structure: StructureDocument;
  readonly check: CheckDocument;
  readonly duplicates: DuplicatesDocument;
  readonly compare: CompareDocument;
  readonly verify: VerifyDocument;
}

/** A command of `newsan` that gives a document. */
export type CommandName = keyof Documents;

/** What is requested beside the command; named as in the documents, each with the default of the command line. */
export interface CommandOptions {
  readonly report: object;
  readonly entities: Partial<Pick<EntitiesOptions, 'types' | 'minCount' | 'sort'>>;
  readonly quotes: Partial<Pick<QuotesOptions, 'kinds' | 'speaker' | 'minConfidence' | 'bySpeaker'>>;
  readonly claims: Partial<ClaimsOptions>;
  readonly structure: object;
  readonly check: Partial<Pick<RuleChoice, 'only' | 'skip' | 'severity' | 'transcripts'>> & {
    /** Rules beside newsan's own, made with `defineRule`; each applies at its own severity. */
    readonly rules?: readonly Rule[];
  };
  readonly duplicates: Partial<DuplicateOptions>;
  /** `older` is the version that the input is compared with. */
  readonly compare: { readonly older: NewsanInput };
  /** `sources` are what the input is checked against. */
  readonly verify: { readonly sources: readonly NewsanInput[] };
}

/** How articles are read and judged, whatever the command. */
export interface ReadingOptions {
  /** Format of the articles; else detected by name and content. */
  readonly inputFormat?: FormatName;
  /** Encoding of bytes and files, as the Encoding Standard names it; else detected. */
  readonly encoding?: string;
  /** Which field of a JSON or CSV record holds which part of an article. */
  readonly fields?: FieldMapping;
  /** Largest file, in bytes; 10 MB where not given. */
  readonly maxFileSize?: number;
  /** Date of publication of articles that carry none, ISO 8601. */
  readonly date?: string;
  /** Folder that paths start from; the working directory where not given. */
  readonly cwd?: string;
  /** Configuration, as in `newsan.config.json`; files are read by `loadConfig` alone. */
  readonly config?: Partial<Config>;
  /** Names that the house knows. */
  readonly lexicon?: readonly LexiconEntry[];
}

/** All options of a call; `command` is `report` where it is not given. */
export type NewsanOptions<Command extends CommandName = CommandName> = ReadingOptions &
  CommandOptions[Command] &
  (Command extends 'report' ? { readonly command?: Command } : { readonly command: Command });

const readingKeys = ['inputFormat', 'encoding', 'fields', 'maxFileSize', 'date', 'cwd', 'config', 'lexicon', 'command'];

/** The options of each command. */
const ownKeys: { readonly [Command in CommandName]: readonly (keyof Required<CommandOptions[Command]> & string)[] } = {
  report: [],
  entities: ['types', 'minCount', 'sort'],
  quotes: ['kinds', 'speaker', 'minConfidence', 'bySpeaker'],
  claims: ['types', 'attitudes', 'disputed', 'claimant', 'top', 'minScore'],
  structure: [],
  check: ['only', 'skip', 'severity', 'transcripts', 'rules'],
  duplicates: ['minWords', 'similarity', 'within', 'across', 'ignoreQuotes', 'includeBoilerplate'],
  compare: ['older'],
  verify: ['sources'],
};

const commandNames = Object.keys(ownKeys) as readonly CommandName[]; // the type names them all

/** Which command is requested. Throws a `NewsanError` for an unknown command, an unknown option, and one that misses. */
export function commandOf(options: unknown): CommandName {
  if (typeof options !== 'object' || options === null)
    throw new NewsanError('usage', `newsan: options must be an object, not ${kindOf(options)}`);
  const { command = 'report' } = options as { readonly command?: unknown };
  const known = commandNames.find((name) => name === command);
  if (known === undefined) throw unknown('newsan: command', command, commandNames);
  const keys = [...readingKeys, ...ownKeys[known]];
  for (const key of Object.keys(options))
    if (!keys.includes(key)) throw unknown(`newsan: option of ${known}`, key, keys);
  for (const key of known === 'compare' || known === 'verify' ? ownKeys[known] : [])
    if (!Object.hasOwn(options, key)) throw new NewsanError('usage', `newsan: ${known} requires the option ${key}`);
  checkDate((options as ReadingOptions).date);
  return known;
}

/** The configuration of a call. Throws a `NewsanError` for invalid content. */
export function configOf({ config = {} }: ReadingOptions): Config {
  // A whole one is what `loadConfig` gave, which has checked it.
  if (isWhole(config)) return config;
  const { config: whole, problems } = validateConfig(config);
  const [problem] = problems;
  if (problem) throw new NewsanError('config', `newsan: config: ${[...problem.path, problem.message].join(': ')}`);
  return whole;
}

function isWhole(config: Partial<Config>): config is Config {
  return Object.keys(defaultConfig).every((key) => Object.hasOwn(config, key));
}

function checkDate(date: unknown): void {
  if (date === undefined) return;
  const isDay = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
  if (!isDay) throw new NewsanError('usage', `newsan: date must be YYYY-MM-DD such as 2007-05-29, not ${shown(date)}`);
}

/** The error for a name that is not known, with the nearest that is. */
export function unknown(what: string, name: unknown, known: readonly string[]): NewsanError {
  const near = typeof name === 'string' ? nearest(name, known) : null;
  const hint = near === null ? `must be one of ${known.join(', ')}` : `did you mean ${shown(near)}?`;
  return new NewsanError('usage', `${what}: unknown ${shown(name)}; ${hint}`);
}

/** What something is, for messages. */
export function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `“${value}”` : kindOf(value);
}
