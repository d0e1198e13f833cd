import type { FieldMapping, UnreadRecord } from '../../formats/format.ts';
import { chooseFormat, formatNamed } from '../../formats/index.ts';
import type { Outcome } from '../../model/analysis.ts';
import type { Article, ArticleText, FormatName } from '../../model/article.ts';
import { NewsanError } from '../../model/error.ts';
import { makeVisible } from '../../text/display/visible.ts';
import { declaredEncoding } from '../../text/encoding/declared-encoding.ts';
import { type Decoded, decodeText } from '../../text/encoding/decode.ts';
import type { Input } from '../inputs/sources.ts';
import type { InputProblem } from './file-error.ts';
import type { FileReader } from './read-bytes.ts';
import { unpack } from './unpack.ts';

/** How inputs are read; what is not given is found out from name and content. */
export interface ReadOptions {
  readonly format?: FormatName | null;
  /** As the Encoding Standard names it. */
  readonly encoding?: string | null;
  /** In bytes, 10 MB where not given; also bounds what is unpacked. */
  readonly maxFileSize?: number;
  /** Which field of a record holds what. */
  readonly fields?: FieldMapping;
  /** Standard input, read once; needed for an input without path. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/** Largest file that is read where no limit is given: 10 MB. */
const defaultMaxFileSize = 10 * 1024 * 1024;

/** Most bytes that are read of an input. */
export function sizeLimit({ maxFileSize = defaultMaxFileSize }: ReadOptions): number {
  return maxFileSize;
}

/** Reads a file again that was plain text; null where it is no more. */
export function readPlainText({ id, path }: Input, options: ReadOptions, readFile: FileReader): ArticleText | null {
  const limit = sizeLimit(options);
  const read = path === null ? null : readFile(path, limit);
  const unpacked = read?.ok ? unpack(read.bytes, limit) : read;
  if (!unpacked?.ok) return null;
  const decoded = decode(unpacked.bytes, options);
  return decoded.ok ? { id, source: decoded.text, text: decoded.text, segments: null } : null;
}

/**
 * Reads the articles of a file's bytes, unpacked where they are gzip. `id` names the file; its extension tells the format.
 * The bytes are not looked at any more when it has returned.
 */
export async function parseBytes(
  id: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<readonly Outcome<Article>[]> {
  const unpacked = unpack(bytes, sizeLimit(options));
  if (!unpacked.ok) return [failure(id, unpacked.error)];
  let parsed: Parsed;
  try {
    parsed = await parseUnpacked(id, unpacked.bytes, options);
  } catch (error) {
    if (error instanceof NewsanError) return [failure(id, error)];
    throw error;
  }
  return outcomesOf(parsed);
}

/** Outcomes of what was parsed; the warning goes with the first. */
export function outcomesOf({ articles, warning }: Parsed): readonly Outcome<Article>[] {
  return articles.map((article, index) => {
    if ('unread' in article) return failure(article.id, { code: 'format', message: article.unread });
    const warnings = [
      ...(index === 0 && warning !== null ? [warning] : []),
      ...(article.text.trim() === '' ? ['empty; nothing to read'] : []),
    ];
    return { ok: true, id: article.id, value: article, warnings };
  });
}

/** The articles of a file, and what was assumed to read it. */
export interface Parsed {
  readonly articles: readonly (Article | UnreadRecord)[];
  readonly warning: string | null;
}

async function parseUnpacked(id: string, bytes: Uint8Array, options: ReadOptions): Promise<Parsed> {
  const limit = sizeLimit(options);
  if (options.format === 'docx' || (!options.format && isZip(bytes))) {
    const own = Uint8Array.from(bytes);
    const { parseBinary } = await import('../../formats/documents/docx.ts');
    return { articles: someArticles(parseBinary(id, own, limit), 'docx'), warning: null };
  }
  const decoded = decode(bytes, options);
  if (!decoded.ok) throw new NewsanError(decoded.code, decoded.message);
  const format = options.format ? formatNamed(options.format) : chooseFormat(id, decoded.text);
  const own = format.name === 'docx' ? Uint8Array.from(bytes) : null;
  const loaded = await format.load();
  const articles =
    'parse' in loaded
      ? loaded.parse(id, decoded.text, { fields: options.fields ?? {} })
      : loaded.parseBinary(id, own ?? bytes, limit);
  return { articles: someArticles(articles, format.name), warning: decoded.warning };
}

function decode(bytes: Uint8Array, { encoding = null }: ReadOptions): Decoded {
  return decodeText(bytes, { forced: encoding, declared: declaredEncoding(bytes) });
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function someArticles(
  articles: readonly (Article | UnreadRecord)[],
  format: FormatName,
): readonly (Article | UnreadRecord)[] {
  if (articles.length === 0) throw new NewsanError('no-articles', noArticle(format));
  return articles;
}

/** What is said of a file without any article. */
export function noArticle(format: FormatName): string {
  return `no article in this ${format} file`;
}

const longestMessage = 400;

/** The outcome of an input or article that cannot be read. Its message may quote the file: it stays one line of bounded length. */
export function failure(id: string, { code, message }: InputProblem): Outcome<never> {
  return { ok: false, id, error: { code, message: makeVisible(message).slice(0, longestMessage) } };
}
