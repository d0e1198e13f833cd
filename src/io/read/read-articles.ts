import type { Outcome } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { append } from '../../model/lists/append.ts';
import type { Input } from '../inputs/sources.ts';
import { cutInputs, type Work } from '../work/work.ts';
import { failure, noArticle, outcomesOf, parseBytes, parsePage, type ReadOptions, sizeLimit } from './read.ts';
import { type FileReader, makeFileReader, readFileStream } from './read-bytes.ts';

/** What became of a piece of work: an outcome for each article, and what counts only when the lines of an input are at their end. */
export interface Done<Value> {
  readonly outcomes: readonly Outcome<Value>[];
  /** Message for an input without any text. */
  readonly noText?: string | null;
  /** Set at the end of an input that was read line by line. */
  readonly end?: { readonly id: string; readonly records: number };
}

/** Does a piece of work: one outcome for each article; never rejects for what is wrong with the input. */
export async function readWork(work: Work, options: ReadOptions, readFile: FileReader): Promise<Done<Article>> {
  switch (work.kind) {
    case 'file': {
      // Bytes that were read at once hold no longer than until something else is waited for.
      const limit = sizeLimit(options);
      const read = readFile(work.path, limit) ?? (await readFileStream(work.path, limit));
      return { outcomes: read.ok ? await parseBytes(work.id, read.bytes, options) : [failure(work.id, read.error)] };
    }
    case 'bytes':
      return { outcomes: await parseBytes(work.id, work.bytes, options) };
    case 'page':
      return { outcomes: await parsePage(work.id, work.page, options) };
    case 'lines': {
      const { readLines } = await import('../../formats/records/json.ts');
      const { text, from, warning } = work.lines;
      const { articles, noText } = readLines(work.id, text, options.fields ?? {}, from);
      return { outcomes: outcomesOf({ articles, warning }), noText };
    }
    case 'failure':
      return { outcomes: [failure(work.id, work.error)] };
    case 'end':
      return { outcomes: [], end: work };
  }
}

/** This many records without text are held back until it is known whether the input holds an article. */
const mostHeld = 1000;

/**
 * The outcomes of pieces of work, in their order; an input that was read line by line and holds no article is a failure. Records
 * without text are reported each, but once if no record of their input has any.
 */
export async function* outcomesOfWork<Value>(
  results: AsyncIterable<Done<Value> & { readonly found: number }>,
): AsyncGenerator<Outcome<Value>> {
  let articles = 0;
  let withoutText: string | null = null;
  let held: Outcome<Value>[] = [];
  for await (const { outcomes, noText = null, found, end } of results) {
    articles += found;
    withoutText ??= noText;
    const isHolding = articles === 0 && withoutText !== null && held.length < mostHeld;
    if (isHolding) append(held, outcomes);
    else {
      yield* held;
      yield* outcomes;
      held = [];
    }
    if (!end) continue;
    const isAllWithout = articles === 0 && withoutText !== null;
    yield* isAllWithout ? held.filter((each) => each.ok || each.error.code !== 'no-text') : held;
    if (end.records === 0) yield failure(end.id, { code: 'no-articles', message: noArticle('jsonl') });
    else if (isAllWithout) yield failure(end.id, { code: 'no-text', message: withoutText ?? '' });
    articles = 0;
    withoutText = null;
    held = [];
  }
  yield* held;
}

/** Reads the articles of an input, each as it comes. Messages and warnings do not repeat the id. */
export function readEach(input: Input, options: ReadOptions = {}): AsyncGenerator<Outcome<Article>> {
  const readFile = makeFileReader();
  async function* results() {
    for await (const work of cutInputs([input], options)) {
      const done = await readWork(work, options, readFile);
      yield { ...done, found: foundIn(done) };
    }
  }
  return outcomesOfWork(results());
}

/** How many articles could be read. */
export function foundIn({ outcomes }: Done<unknown>): number {
  return outcomes.filter(({ ok }) => ok).length;
}

/** Reads the articles of an input, all at once. */
export async function readArticles(input: Input, options: ReadOptions = {}): Promise<readonly Outcome<Article>[]> {
  const outcomes: Outcome<Article>[] = [];
  for await (const outcome of readEach(input, options)) outcomes.push(outcome);
  return outcomes;
}
