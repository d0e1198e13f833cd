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
    load: () => import('./markdown/markdown.ts'),
  },
  {
    name: 'ninjs',
    extensions: ['.ninjs', '.json'],
    sniff: (head) =>
      /^\s*\{/.test(head) && /"(?:body_text|body_xhtml|bodies)"\s*:/.test(head) && /"uri"\s*:/.test(head),
    load: () => import('./records/ninjs.ts'),
  },
  {
    name: 'json',
    extensions: ['.json'],
    sniff: (head) => /^\s*(?:\{\s*"[^"]*"\s*:|\[\s*\{)/.test(head) && !isJsonLines(head),
    load: () => import('./records/json.ts'),
  },
  {
    name: 'jsonl',
    extensions: ['.jsonl', '.ndjson'],
    sniff: isJsonLines,
    load: () => import('./records/jsonl.ts'),
  },
  {
    name: 'feed',
    extensions: ['.rss', '.atom', '.xml'],
    sniff: (head) => /<(?:rss|feed|rdf:RDF)[\s>]/.test(head),
    load: () => import('./xml/feed.ts'),
  },
  {
    name: 'newsml-g2',
    extensions: ['.newsml', '.xml'],
    sniff: (head) => /<(?:\w+:)?(?:newsItem|newsMessage|packageItem)[\s>]/.test(head),
    load: () => import('./xml/newsml-g2.ts'),
  },
  {
    name: 'nitf',
    extensions: ['.nitf', '.xml'],
    sniff: (head) => /<nitf[\s>]/.test(head),
    load: () => import('./xml/nitf.ts'),
  },
  {
    name: 'csv',
    extensions: ['.csv', '.tsv'],
    sniff: () => false,
    load: () => import('./records/csv.ts'),
  },
  {
    name: 'eml',
    extensions: ['.eml'],
    sniff: (head) =>
      /^(?:[A-Z][\w-]{1,40}: ?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,40}(?:From|Subject|MIME-Version): /.test(head),
    load: () => import('./documents/eml.ts'),
  },
  {
    name: 'docx',
    extensions: ['.docx'],
    sniff: () => false,
    load: () => import('./documents/docx.ts'),
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

/** Whether a file of that name is looked for in folders: some format has its extension. */
export function hasKnownExtension(fileName: string): boolean {
  return withExtension(fileName).length > 0;
}

/** The format of a file: the one with its extension, and of several with it, or of none, the one that the content speaks for. */
export function chooseFormat(fileName: string, source: string): InputFormat {
  const known = withExtension(fileName);
  const head = source.slice(0, 4096);
  const candidates = known.length === 0 ? formats : known;
  return (known.length === 1 ? known[0] : candidates.find((format) => format.sniff(head))) ?? known.at(-1) ?? text;
}

function withExtension(fileName: string): readonly InputFormat[] {
  const extension = extensionOf(fileName);
  return formats.filter((format) => format.extensions.includes(extension));
}

/** Extension of a file name in lower case, with the dot, that of gzip aside; empty where there is none. */
function extensionOf(fileName: string): string {
  const name = fileName
    .slice(fileName.lastIndexOf('/') + 1)
    .toLowerCase()
    .replace(/(?<=.)\.gz$/, '');
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot) : '';
}

/** Whether the first two lines are objects of their own. */
function isJsonLines(head: string): boolean {
  return /^\s*\{[^\r\n]*\}\s*[\r\n]+\s*\{/.test(head);
}
