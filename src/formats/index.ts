import type { FormatName } from '../model/article.ts';
import type { InputFormat } from './format.ts';

const text: InputFormat = {
  name: 'text',
  extensions: ['.txt', '.text'],
  sniff: () => true,
  load: () => import('./text.ts'),
};

/** Every input format, in the order in which they are asked whether a file without known extension is theirs; plain text is last and takes all. */
export const formats: readonly InputFormat[] = [
  {
    name: 'markdown',
    extensions: ['.md', '.markdown', '.mdx'],
    sniff: (head) => /^(?:---|\+\+\+)[ \t]*\r?\n(?:[\w-]+[ \t]*[:=]|#)/.test(head) || /^# \S/.test(head),
    load: () => import('./markdown.ts'),
  },
  {
    name: 'html',
    extensions: ['.html', '.htm', '.xhtml'],
    sniff: (head) => /<(?:!doctype html|html|head|body|article|p|div)[\s>]/i.test(head),
    load: () => import('./html.ts'),
  },
  text,
];

/** The format of that name. */
export function formatNamed(name: FormatName): InputFormat {
  return formats.find((format) => format.name === name) ?? text;
}

/** The format whose extension the file name has, gzip's `.gz` aside; null where no format has it. */
export function formatByExtension(fileName: string): InputFormat | null {
  const extension = extensionOf(fileName);
  return formats.find((format) => format.extensions.includes(extension)) ?? null;
}

/** The format that the content speaks for. */
export function formatByContent(source: string): InputFormat {
  const head = source.slice(0, 4096);
  return formats.find((format) => format.sniff(head)) ?? text;
}

/** Extension of a file name in lower case, with the dot; empty where there is none. */
function extensionOf(fileName: string): string {
  const name = fileName.slice(fileName.lastIndexOf('/') + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot) : '';
}
