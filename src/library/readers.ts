import { resolve } from 'node:path';
import { parseHtml as readHtml } from '../formats/html/html.ts';
import { formatNamed, formats } from '../formats/index.ts';
import { parseText as readText } from '../formats/text.ts';
import { parseBytes, type ReadOptions } from '../io/read/read.ts';
import { readArticles } from '../io/read/read-articles.ts';
import type { Outcome } from '../model/analysis.ts';
import { type Article, type FormatName, formatNames } from '../model/article.ts';
import { NewsanError } from '../model/error.ts';
import { kindOf, unknown } from './options.ts';

/** Reads a plain-text article. `id` names it; `source` is its text. Throws a `NewsanError` for arguments that are no texts. */
export function parseText(id: string, source: string): Article {
  checkTexts('parseText', id, source);
  return readText(id, source);
}

/** Reads the article of an HTML page. `id` names it; `source` is the page. Throws a `NewsanError` for arguments that are no texts. */
export function parseHtml(id: string, source: string): Article {
  checkTexts('parseHtml', id, source);
  return readHtml(id, source);
}

/**
 * Reads text in one of the input formats. An article that cannot be read is an outcome that says why. Throws a `NewsanError` for an
 * unknown format, and for one whose files are no text: `parseBytes` reads those.
 */
export async function parseFormat(
  format: FormatName,
  id: string,
  source: string,
): Promise<readonly Outcome<Article>[]> {
  checkTexts('parseFormat', id, source, 2);
  if (!formatNames.includes(format)) throw unknown('parseFormat: format', format, formatNames);
  if (!('parse' in (await formatNamed(format).load())))
    throw new NewsanError('usage', `parseFormat: ${format} files are binary; use parseBytes`);
  return parseBytes(id, new TextEncoder().encode(source), { format, encoding: 'utf-8' });
}

/** Reads the articles of a file, in whatever format and encoding it is. `path` is relative to the working directory. */
export async function parseFile(path: string, options: ReadOptions = {}): Promise<readonly Outcome<Article>[]> {
  if (typeof path !== 'string') throw new NewsanError('usage', `parseFile: path must be a string, not ${kindOf(path)}`);
  return readArticles({ id: path, path: resolve(path) }, options);
}

/** Names and extensions of the input formats, in the order in which they are tried. */
export const inputFormats = formats.map(({ name, extensions }) => ({ name, extensions }));

function checkTexts(name: string, id: unknown, source: unknown, from = 1): void {
  const wrong = [id, source].findIndex((each) => typeof each !== 'string');
  if (wrong < 0) return;
  const argument = ['id', 'source'][wrong];
  const place = from + wrong;
  throw new NewsanError(
    'usage',
    `${name}: argument ${place}, ${argument}, must be a string, not ${kindOf([id, source][wrong])}`,
  );
}
