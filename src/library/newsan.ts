import { expandInputs } from '../io/inputs/sources.ts';
import { parseBytes, type ReadOptions } from '../io/read/read.ts';
import { readArticles } from '../io/read/read-articles.ts';
import { readVersion } from '../io/version.ts';
import type { FailedInput, Outcome } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { NewsanError } from '../model/error.ts';
import { append } from '../model/lists/append.ts';
import { answer, documentOf, type Question } from './answer.ts';
import {
  type CommandName,
  commandOf,
  type Documents,
  kindOf,
  type NewsanInput,
  type NewsanOptions,
  type ReadingOptions,
} from './options.ts';

/**
 * Reads articles and says what `newsan COMMAND --json` says of them. What cannot be read is in `errors` of the document;
 * rejects with a `NewsanError` for wrong arguments. Runs in this thread; spans are half-open, in UTF-16 code units.
 */
export async function newsan<Command extends CommandName = 'report'>(
  input: NewsanInput | readonly NewsanInput[],
  options: NewsanOptions<Command> = {} as NewsanOptions<Command>, // without options, `report` is the command
): Promise<Documents[Command]> {
  const command = commandOf(options) as Command; // `report` is the default of the type, too
  const asked: Question['options'] = options as Question['options']; // those of the command, which `commandOf` checks
  const read = await readAll(Array.isArray(input) ? input : [input as NewsanInput], asked, 'text');
  const others = await readAll(othersOf(options), asked, command === 'verify' ? 'source' : 'older');
  const [problem] = command === 'verify' ? others.errors : [];
  if (problem) throw new NewsanError(problem.code, `newsan: source ${problem.id}: ${problem.message}`);
  const said = await answer({ command, options: asked, articles: read.articles, others: others.articles });
  return documentOf(command, readVersion(), said, [...others.errors, ...read.errors]);
}

/** What a draft is compared with or checked against. */
function othersOf(options: object): readonly NewsanInput[] {
  const { older, sources = [] } = options as {
    readonly older?: NewsanInput;
    readonly sources?: readonly NewsanInput[];
  };
  if (!Array.isArray(sources))
    throw new NewsanError('usage', `newsan: sources must be an array, not ${kindOf(sources)}`);
  return older === undefined ? sources : [older];
}

interface Read {
  readonly articles: readonly Article[];
  readonly errors: readonly FailedInput[];
}

/** Reads inputs in their order. */
async function readAll(inputs: readonly NewsanInput[], options: ReadingOptions, name: string): Promise<Read> {
  const articles: Article[] = [];
  const errors: FailedInput[] = [];
  for (const [index, input] of inputs.entries()) {
    const id = `<${name}${index === 0 ? '' : ` ${index + 1}`}>`;
    const { outcomes, failed } = await readInput(input, id, options);
    append(errors, failed);
    for (const outcome of outcomes) {
      if (outcome.ok) articles.push(dated(outcome.value, options.date));
      else errors.push({ id: outcome.id, ...outcome.error });
    }
  }
  return { articles, errors };
}

async function readInput(
  input: NewsanInput,
  id: string,
  options: ReadingOptions,
): Promise<{ readonly outcomes: readonly Outcome<Article>[]; readonly failed: readonly FailedInput[] }> {
  const reading = readingOf(options);
  if (typeof input === 'string') return { outcomes: await parseString(id, input, reading), failed: [] };
  if (input instanceof Uint8Array) return { outcomes: await parseBytes(id, input, reading), failed: [] };
  if (typeof input === 'object' && input !== null) {
    const { text, bytes, path, id: own = id } = input as Partial<Record<string, unknown>>;
    if (typeof own === 'string') {
      if (typeof text === 'string') return { outcomes: await parseString(own, text, reading), failed: [] };
      if (bytes instanceof Uint8Array) return { outcomes: await parseBytes(own, bytes, reading), failed: [] };
      if (typeof path === 'string') return readPath(path, options);
    }
  }
  throw new NewsanError(
    'usage',
    `newsan: the input must be a string, a Uint8Array, {text}, {bytes} or {path}, not ${kindOf(input)}`,
  );
}

/** Text is not decoded: it is what it is, whatever encoding it names. */
function parseString(id: string, text: string, reading: ReadOptions) {
  return parseBytes(id, new TextEncoder().encode(text), { ...reading, encoding: 'utf-8' });
}

async function readPath(path: string, options: ReadingOptions) {
  const { inputs, errors } = await expandInputs([path], { cwd: options.cwd ?? process.cwd() });
  const outcomes: Outcome<Article>[] = [];
  for (const input of inputs) append(outcomes, await readArticles(input, readingOf(options)));
  return { outcomes, failed: errors };
}

function readingOf({ inputFormat, encoding, fields, maxFileSize }: ReadingOptions): ReadOptions {
  return {
    format: inputFormat ?? null,
    encoding: encoding ?? null,
    ...(fields && { fields }),
    ...(maxFileSize !== undefined && { maxFileSize }),
  };
}

function dated(article: Article, date: string | undefined): Article {
  if (date === undefined || article.date !== null) return article;
  return { ...article, date: { span: null, text: date, value: date } };
}
