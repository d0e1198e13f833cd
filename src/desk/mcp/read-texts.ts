import { relative, sep } from 'node:path';
import { expandInputs } from '../../io/inputs/sources.ts';
import { parseBytes } from '../../io/read/read.ts';
import { readEach } from '../../io/read/read-articles.ts';
import type { FailedInput } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { NewsanError } from '../../model/error.ts';
import { append } from '../../model/lists/append.ts';
import { allowedPath } from './allowed-path.ts';

/** What a tool is applied to: a text, or files and folders by path. */
export interface TextInput {
  readonly text?: string | undefined;
  readonly paths?: readonly string[] | undefined;
}

/** Articles that were read, and what could not be read. */
export interface ReadTexts {
  readonly articles: readonly Article[];
  readonly errors: readonly FailedInput[];
}

/** Longest text and largest file that is taken, in UTF-16 code units and bytes. */
const mostText = 2_000_000;
/** Articles that one call may be about. */
const mostArticles = 200;

/** Reads what a tool is applied to. Throws a `NewsanError` for what the caller got wrong. */
export async function readTexts(
  { text, paths = [] }: TextInput,
  name: string,
  folders: readonly string[],
  date: string | undefined,
): Promise<ReadTexts> {
  if ((text === undefined) === (paths.length === 0))
    throw new NewsanError('usage', `${name}: specify either text or paths`);
  const articles: Article[] = [];
  const errors: FailedInput[] = [];
  const take = (article: Article) => {
    if (articles.length >= mostArticles)
      throw new NewsanError('usage', `more than ${mostArticles} articles; specify fewer`);
    articles.push(
      date === undefined || article.date !== null
        ? article
        : { ...article, date: { span: null, text: date, value: date } },
    );
  };
  if (text !== undefined) {
    if (text.length > mostText) throw new NewsanError('usage', `${name}: text longer than ${mostText} characters`);
    for (const outcome of await parseBytes(`${name}.txt`, new TextEncoder().encode(text), {})) {
      if (outcome.ok) take(outcome.value);
      else errors.push({ id: outcome.id, ...outcome.error });
    }
  }
  for (const path of paths) {
    const real = allowedPath(path, folders);
    const [base = ''] = folders;
    const { inputs, errors: problems } = await expandInputs([real], { cwd: base });
    append(errors, problems);
    for (const input of inputs) {
      // A link within an allowed folder may lead out of it.
      if (input.path !== null) allowedPath(input.path, folders);
      for await (const outcome of readEach(input, { maxFileSize: mostText })) {
        if (outcome.ok) take(outcome.value);
        else errors.push({ id: relative(base, outcome.id).split(sep).join('/') || outcome.id, ...outcome.error });
      }
    }
  }
  return { articles, errors };
}
