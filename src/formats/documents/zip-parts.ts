import { unzipSync } from 'fflate';
import { NewsanError } from '../../model/error.ts';

/** What zip archives are that hold no document newsan reads, by the name of a file in them. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^(?:META-INF\/container\.xml|OEBPS\/|.*\.opf$)/, 'an EPUB book; newsan reads articles, save a chapter as HTML'],
  [/^xl\//, 'an Excel workbook; save it as CSV'],
  [/^ppt\//, 'a PowerPoint file; save its text as .docx or plain text'],
  [/^Index\/Document\.iwa$/, 'a Pages or Numbers document; export it as .docx'],
  [/^word\//, 'a Word document without its main part'],
  [/^content\.xml$/, 'an OpenDocument file that is no text'],
];

/**
 * Unpacks the parts of a document with these names. Throws `NewsanError` where the archive is damaged or unpacks to more than
 * `limit` bytes, and, with what it is instead, where it lacks the first of them.
 */
export function unzipParts(
  bytes: Uint8Array,
  limit: number,
  names: readonly [string, ...string[]],
  what: string,
): ReadonlyMap<string, Uint8Array> {
  let size = 0;
  const seen: string[] = [];
  const filter = (file: { readonly name: string; readonly originalSize: number }) => {
    seen.push(file.name);
    if (!names.includes(file.name)) return false;
    size += file.originalSize;
    return size <= limit;
  };
  const files = attempt(() => unzipSync(bytes, { filter }), what);
  if (size > limit) throw new NewsanError('too-large', 'unpacks to more than --max-file-size allows');
  if (!seen.includes(names[0])) throw new NewsanError('format', otherKind(seen) ?? `a zip archive, but no ${what}`);
  return new Map(Object.entries(files));
}

function otherKind(seen: readonly string[]): string | null {
  return others.find(([pattern]) => seen.some((name) => pattern.test(name)))?.[1] ?? null;
}

/** Whatever the library throws at a damaged archive means the same. */
function attempt<Value>(unpack: () => Value, what: string): Value {
  try {
    return unpack();
  } catch (error) {
    if (error instanceof Error) throw new NewsanError('format', `a ${what} that is damaged or breaks off`);
    throw error;
  }
}
