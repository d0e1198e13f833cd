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
    name: 'mbox',
    extensions: ['.mbox'],
    sniff: (head) => /^From \S+ [^\r\n]{0,200}\r?\n[A-Z][\w-]{1,40}: /.test(head),
    load: () => import('./mail/mbox.ts'),
  },
  {
    name: 'mhtml',
    extensions: ['.mhtml', '.mht'],
    sniff: isSavedPage,
    isSure: isSavedPage,
    load: () => import('./mail/mhtml.ts'),
  },
  {
    name: 'vtt',
    extensions: ['.vtt'],
    sniff: (head) => /^WEBVTT(?:\s|$)/.test(head),
    isSure: (head) => /^(?:\xef\xbb\xbf)?WEBVTT(?:\s|$)/.test(head),
    load: () => import('./captions/vtt.ts'),
  },
  {
    name: 'srt',
    extensions: ['.srt'],
    sniff: (head) => /^\s*\d+[ \t]*\r?\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}[ \t]*-->/.test(head),
    load: () => import('./captions/srt.ts'),
  },
  {
    name: 'warc',
    extensions: ['.warc', '.wet'],
    sniff: (head) => /^WARC\/\d/.test(head),
    isSure: (head) => /^WARC\/\d/.test(head),
    load: () => import('./html/warc.ts'),
  },
  {
    name: 'rtf',
    extensions: ['.rtf'],
    sniff: (head) => head.startsWith('{\\rtf'),
    isSure: (head) => head.startsWith('{\\rtf'),
    load: () => import('./documents/rtf.ts'),
  },
  {
    name: 'eml',
    extensions: ['.eml'],
    sniff: (head) =>
      /^(?:[A-Z][\w-]{1,40}: ?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,40}(?:From|Subject|MIME-Version): /.test(head),
    load: () => import('./mail/eml.ts'),
  },
  {
    name: 'odt',
    extensions: ['.odt', '.ott'],
    sniff: () => false,
    isSure: (head) => isZip(head) && head.includes('mimetypeapplication/vnd.oasis.opendocument.text'),
    load: () => import('./documents/odt.ts'),
  },
  {
    name: 'docx',
    extensions: ['.docx'],
    sniff: () => false,
    // Whatever other archive it is, this reader names it.
    isSure: isZip,
    load: () => import('./documents/docx.ts'),
  },
  {
    name: 'html',
    extensions: ['.html', '.htm', '.xhtml'],
    sniff: (head) => /<(?:!doctype html|html|head|body|article|p|div)[\s>]/i.test(head),
    load: () => import('./html/html-file.ts'),
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

/** The format that the first bytes of a file speak for whatever its name is; null where they do not. */
export function sureFormat(head: Uint8Array): InputFormat | null {
  const text = String.fromCharCode(...head.subarray(0, sureHead));
  return formats.find((format) => format.isSure?.(text)) ?? null;
}

/** This many bytes show a format that is sure of itself. */
const sureHead = 1024;

/** The format of a file: the one with its extension, and of several with it, or of none, the one that the content speaks for. */
export function chooseFormat(fileName: string, source: string): InputFormat {
  const known = withExtension(fileName);
  const head = source.slice(0, 4096);
  const candidates = known.length === 0 ? formats : known;
  return (known.length === 1 ? known[0] : candidates.find((format) => format.sniff(head))) ?? known.at(-1) ?? text;
}

/** A page, or a document of XML or JSON, from its first character on. */
const page = /^\s*(?:<\?xml[^<>]{0,200}>\s*)?<(?:!doctype html|html)[\s>]/i;
const markup = /^\s*<\?xml\s|^\s*<(?:rss|feed|nitf|newsItem|newsMessage)[\s>]/;
const data = /^\s*(?:\{\s*"[^"\n]{1,80}"\s*:|\[\s*\{\s*")/;

/** The format that a file speaks for though its name says plain text, a table or XML of another kind; null where both agree. */
export function otherFormat(named: InputFormat, source: string): InputFormat | null {
  const head = source.slice(0, 4096);
  const isXml = named.extensions.includes('.xml');
  if (isXml && named.sniff(head)) return null;
  if (named.name !== 'text' && named.name !== 'csv' && !isXml) return null;
  if (page.test(head)) return formatNamed('html');
  if (isXml || !(markup.test(head) || data.test(head))) return null;
  const found = formats.find((format) => format !== named && otherNames.has(format.name) && format.sniff(head));
  return found ?? null;
}

const otherNames: ReadonlySet<FormatName> = new Set(['ninjs', 'json', 'jsonl', 'feed', 'newsml-g2', 'nitf']);

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

function isZip(head: string): boolean {
  return head.startsWith('PK\u0003\u0004');
}

/** Whether a message is a page that a browser saved, and no mail. */
function isSavedPage(head: string): boolean {
  return (
    /^(?:From|Content-Type|MIME-Version|Subject|Snapshot-Content-Location|Date|X-[\w-]+): /i.test(head) &&
    (/^From: ?<?Saved by /im.test(head) || /^Snapshot-Content-Location:/im.test(head)) &&
    /multipart\/related/i.test(head)
  );
}
