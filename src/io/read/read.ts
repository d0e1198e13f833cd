import {
  type FieldMapping,
  isArticle,
  type ParseArticles,
  type ReadRecord,
  type UnreadRecord,
} from '../../formats/format.ts';
import { chooseFormat, formatNamed, otherFormat, sureFormat } from '../../formats/index.ts';
import type { Outcome } from '../../model/analysis.ts';
import type { Article, ArticleText, FormatName } from '../../model/article.ts';
import { NewsanError } from '../../model/error.ts';
import { missingText } from '../../text/article-text.ts';
import { makeVisible } from '../../text/display/visible.ts';
import { declaredEncoding } from '../../text/encoding/declared-encoding.ts';
import { type Decoded, decodeText, type EncodingHints, isEncoding } from '../../text/encoding/decode.ts';
import type { Input } from '../inputs/sources.ts';
import type { InputProblem } from './file-error.ts';
import type { FileReader } from './read-bytes.ts';
import { statedEncoding } from './stated-encoding.ts';
import { unpack } from './unpack.ts';
import type { ArchivedPage } from './warc.ts';

/** How inputs are read; what is not given is detected from name and content. */
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
 * Reads the articles of a file's bytes, unpacked where they are gzip. `id` names the file; its extension shows the format.
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

/** Reads a page of a web archive: its address is known, and the encoding that its server named is believed unless the page names another. */
export async function parsePage(
  id: string,
  { bytes, format, url, encoding, notes }: ArchivedPage,
  options: ReadOptions = {},
): Promise<readonly Outcome<Article>[]> {
  const declared = declaredEncoding(bytes);
  const served = encoding !== null && isEncoding(encoding) ? encoding : null;
  const kind = decodeText(bytes, {});
  if (!kind.ok && kind.code === 'binary') return [failure(id, kind)];
  const { text, warning } = decodeLeniently(bytes, { forced: options.encoding ?? null, declared: declared ?? served });
  const parsed = (await formatNamed(format).load()) as { readonly parse: ParseArticles }; // pages and plain text are text
  const articles = parsed.parse(id, text, { fields: {} }).map((each) => (isArticle(each) ? { ...each, url } : each));
  return outcomesOf({ articles: [...articles, ...notes.map((omitted) => ({ id, omitted }))], warning });
}

/** Decodes a page of the web as browsers do: what its encoding does not hold becomes a replacement character, and that is given. */
function decodeLeniently(
  bytes: Uint8Array,
  hints: EncodingHints,
): { readonly text: string; readonly warning: string | null } {
  const decoded = decodeText(bytes, hints);
  if (decoded.ok) return decoded;
  const encoding = hints.forced ?? hints.declared ?? 'utf-8';
  const text = new TextDecoder(isEncoding(encoding) ? encoding : 'utf-8').decode(bytes);
  return { text, warning: `${decoded.message.replace(/; specify .*$/, '')}; read the valid part` };
}

/** Outcomes of what was parsed; the warning goes with the first, and what was skipped with its article. */
export function outcomesOf({ articles, warning }: Parsed): readonly Outcome<Article>[] {
  const notes = new Map<string, string[]>();
  for (const each of articles) if ('omitted' in each) notes.set(each.id, [...(notes.get(each.id) ?? []), each.omitted]);
  const records = articles.filter((each): each is Article | UnreadRecord => !('omitted' in each));
  const ids = new Set(records.map(({ id }) => id));
  const ofFile = [...notes].flatMap(([id, words]) => (ids.has(id) ? [] : words));
  return records.map((record, index) => {
    if (!isArticle(record)) return failure(record.id, { code: record.code ?? 'format', message: record.unread });
    const warnings = [
      ...(index === 0 && warning !== null ? [warning] : []),
      ...(index === 0 ? ofFile : [])
        .concat(notes.get(record.id) ?? [])
        .map((words) => makeVisible(words).slice(0, longestMessage)),
      ...(record.text.trim() === '' ? ['empty; nothing to read'] : textWarning(record)),
    ];
    return { ok: true, id: record.id, value: record, warnings };
  });
}

function textWarning(article: Article): readonly string[] {
  const characters = missingText(article);
  if (characters === null) return [];
  return [characters === 0 ? 'no article text found' : `little article text found: ${characters} characters`];
}

/** The articles of a file, and what was assumed to read it. */
export interface Parsed {
  readonly articles: readonly ReadRecord[];
  readonly warning: string | null;
}

async function parseUnpacked(id: string, bytes: Uint8Array, options: ReadOptions): Promise<Parsed> {
  const limit = sizeLimit(options);
  const sure = options.format ? formatNamed(options.format) : sureFormat(bytes);
  if (sure !== null) {
    const own = Uint8Array.from(bytes);
    const loaded = await sure.load();
    if ('parseBinary' in loaded)
      return { articles: someArticles(loaded.parseBinary(id, own, limit), sure.name), warning: null };
  }
  const decoded = decode(bytes, options);
  if (!decoded.ok) throw new NewsanError(decoded.code, decoded.message);
  const named = sure ?? chooseFormat(id, decoded.text);
  const other = sure === null ? otherFormat(named, decoded.text) : null;
  const format = other ?? named;
  const loaded = await format.load();
  if ('parseBinary' in loaded) throw new NewsanError('format', `not a ${format.name} file, despite its name`);
  const articles = loaded.parse(id, decoded.text, { fields: options.fields ?? {} });
  const warnings = [
    decoded.warning,
    other && `its name says ${named.name}, its content ${other.name}; read as ${other.name} (--input-format decides)`,
  ].filter((each) => each !== null);
  return {
    articles: someArticles(articles, format.name),
    warning: warnings.length === 0 ? null : warnings.join('; '),
  };
}

function decode(bytes: Uint8Array, { encoding = null }: ReadOptions): Decoded {
  return decodeText(bytes, { forced: encoding, declared: statedEncoding(bytes) });
}

function someArticles(articles: readonly ReadRecord[], format: FormatName): readonly ReadRecord[] {
  if (articles.every((each) => 'omitted' in each)) throw new NewsanError('no-articles', noArticle(format));
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
