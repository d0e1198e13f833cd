import type { FormatName } from '../model/article.ts';
import type { InputFormat } from './format.ts';
import { textFormat } from './text.ts';

/** Every input format, in the order in which they are asked whether a file without known extension is theirs; plain text is last and takes all. */
export const formats: readonly InputFormat[] = [textFormat];

/** The format of that name. */
export function formatNamed(name: FormatName): InputFormat {
  return formats.find((format) => format.name === name) ?? textFormat;
}

/** The format whose extension the file name has, gzip's `.gz` aside; null where no format has it. */
export function formatByExtension(fileName: string): InputFormat | null {
  const extension = extensionOf(fileName);
  return formats.find((format) => format.extensions.includes(extension)) ?? null;
}

/** The format that the content speaks for. */
export function formatByContent(source: string): InputFormat {
  const head = source.slice(0, 4096);
  return formats.find((format) => format.sniff(head)) ?? textFormat;
}

/** Extension of a file name in lower case, with the dot; empty where there is none. */
function extensionOf(fileName: string): string {
  const name = fileName.slice(fileName.lastIndexOf('/') + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot) : '';
}
