import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isArticle, type ParseArticles } from '../../formats/format.ts';
import { formatNamed } from '../../formats/index.ts';
import type { Article } from '../../model/article.ts';
import { NewsanError } from '../../model/error.ts';
import { decodeText } from '../../text/encoding/decode.ts';
import { makeEncoder } from '../../text/encoding/encode.ts';
import { forgetDraft, keepDraft } from '../inputs/drafts.ts';
import { describeFileError, type InputProblem } from './file-error.ts';
import { type ReadOptions, sizeLimit } from './read.ts';
import { type ReadBytes, readFileBytes } from './read-bytes.ts';
import { statedEncoding } from './stated-encoding.ts';

/** A file as it was when its article was read, with the way back into it. */
export interface Original {
  readonly bytes: Uint8Array;
  /** Reads an edited source as the article was read; null where it is not one article any more. */
  parse(source: string): Article | null;
  /** The file's bytes with this source in them, byte-order mark and encoding kept; null where the encoding lacks a character of it. */
  encode(source: string): Uint8Array | null;
}

/** Why a file is left unchanged. `isFailure` distinguishes what should not have happened from what newsan does not do. */
export interface Refusal extends InputProblem {
  readonly isFailure: boolean;
}

/** An original, or why there is none. */
export type OpenedOriginal =
  | { readonly ok: true; readonly original: Original }
  | { readonly ok: false; readonly error: Refusal };

/**
 * Reads the file of an article again, and determines whether it can be written back. Standard input, where `path` is
 * null, is taken as UTF-8: it can be edited, though never written.
 */
export async function openOriginal(
  path: string | null,
  article: Article,
  options: ReadOptions,
): Promise<OpenedOriginal> {
  const isStream = path === null;
  const read: ReadBytes = isStream
    ? { ok: true, bytes: Buffer.from(article.source) }
    : await readFileBytes(path, sizeLimit(options));
  if (!read.ok) return refuse({ ...read.error, isFailure: true });
  const { bytes } = read;
  if (isPacked(bytes)) return refuse(notWritten(article.format === 'docx' ? 'a Word document' : 'a compressed file'));
  const forced = isStream ? 'utf-8' : (options.encoding ?? null);
  const decoded = decodeText(bytes, { forced, declared: statedEncoding(bytes) });
  if (!decoded.ok || decoded.text !== article.source) return refuse(changed);
  const encode = makeEncoder(decoded.encoding);
  const mark = encode && marks.find((candidate) => isSame(bytes, joined(candidate, encode(article.source))));
  if (!encode || !mark) return refuse(notWritten(`text in ${decoded.encoding}`));
  const loaded = await formatNamed(article.format).load();
  if (!('parse' in loaded)) return refuse(notWritten('no text'));
  const original: Original = {
    bytes,
    encode: (source) => joined(mark, encode(source)),
    parse(source) {
      if (encode(source) === null) return null;
      const articles = parseOrNone(() => loaded.parse(article.id, source, { fields: options.fields ?? {} }));
      const [only, ...others] = articles.filter((each) => !('omitted' in each));
      return only && others.length === 0 && isArticle(only) && only.id === article.id ? only : null;
    },
  };
  return { ok: true, original };
}

/**
 * Puts new bytes in the place of a file's, whole or not at all, with its permissions; a link keeps leading to it.
 * A file that is not as it was read is not touched. Null where all went well.
 */
export async function replaceOriginal(path: string, { bytes }: Original, next: Uint8Array): Promise<Refusal | null> {
  let draft: string | null = null;
  try {
    const target = await realpath(path);
    await access(target, constants.W_OK);
    const { mode, nlink } = await stat(target);
    if (nlink > 1) return notWritten('a file of several names (hard links)');
    const beside = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
    keepDraft(beside);
    draft = beside;
    await writeFile(beside, next, { flag: 'wx', flush: true });
    await chmod(draft, mode & 0o7777);
    const now = await readFileBytes(target, bytes.length + 1);
    if (!now.ok || !isSame(now.bytes, bytes)) return changed;
    await rename(draft, target);
    forgetDraft(draft);
    draft = null;
    return null;
  } catch (error) {
    const { code } = describeFileError(error);
    return {
      code: 'write',
      message: code === 'permission' ? 'permission denied; left unchanged' : 'cannot write; left unchanged',
      isFailure: true,
    };
  } finally {
    if (draft !== null) {
      await rm(draft, { force: true });
      forgetDraft(draft);
    }
  }
}

const changed: Refusal = { code: 'write', message: 'changed since it was read; left unchanged', isFailure: true };

/** Byte-order marks that a file may begin with. */
const marks: readonly Uint8Array[] = [[], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]].map((mark) =>
  Uint8Array.from(mark),
);

function notWritten(what: string): Refusal {
  return { code: 'write', message: `${what} cannot be fixed; left unchanged`, isFailure: false };
}

function refuse(error: Refusal): OpenedOriginal {
  return { ok: false, error };
}

/** Whether the bytes are gzip or zip. */
function isPacked(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x1f && bytes[1] === 0x8b) || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3);
}

function joined(mark: Uint8Array, bytes: Uint8Array | null): Uint8Array | null {
  return bytes && Buffer.concat([mark, bytes]);
}

function isSame(a: Uint8Array, b: Uint8Array | null): boolean {
  return b !== null && Buffer.compare(a, b) === 0;
}

/** An edited file that cannot be read is no article. */
function parseOrNone(parse: () => ReturnType<ParseArticles>): ReturnType<ParseArticles> {
  try {
    return parse();
  } catch (error) {
    if (error instanceof NewsanError) return [];
    throw error;
  }
}
