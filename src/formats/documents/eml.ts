import { NewsanError } from '../../model/error.ts';
import { isEncoding } from '../../text/encoding/decode.ts';
import type { ParseArticles } from '../format.ts';
import type { Run } from '../layout.ts';
import { articleOfRecord, type RecordText } from '../records/record.ts';

/** A message, or a part of one: its header fields, and where its body stands in the source. */
interface Part {
  readonly fields: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

/** E-mail messages (RFC 5322, MIME): the subject is the headline; plain text is preferred to HTML. */
export const parse: ParseArticles = (id, source) => {
  const message = readPart(source, 0, source.length);
  if (!message.fields.has('from') && !message.fields.has('subject')) {
    throw new NewsanError('format', 'no e-mail message: it has neither From nor Subject');
  }
  const subject = decodeWords(message.fields.get('subject') ?? '');
  const part = findText(source, message, 0);
  const [sourceStart, sourceEnd] = subjectField.exec(source)?.indices?.[1] ?? [0, 0];
  const date = message.fields.get('date');
  const sender = /^\s*"?([^"<@]+?)"?\s*</.exec(
    decodeWords((message.fields.get('from') ?? '').slice(0, longestSender)),
  )?.[1];
  const headline: RecordText = [{ text: subject, sourceStart, sourceEnd }];
  return [
    articleOfRecord(id, 'eml', source, {
      headline: subject === '' ? null : headline,
      deck: null,
      body: part && bodyOf(source, part),
      metadata: { ...(date !== undefined && { date }), ...(sender !== undefined && { bylines: [sender] }) },
    }),
  ];
};

/** The first subject, without the white space around it; one folded over lines goes on in those that begin with a space. */
const subjectField = /^subject:[ \t]*([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/dim;

const longestSender = 400;

function readPart(source: string, start: number, end: number): Part {
  const fields = new Map<string, string>();
  const line = /([!-9;-~]{1,80}):([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)(?:\r?\n|$)/y;
  let at = start;
  for (;;) {
    line.lastIndex = at;
    const match = line.exec(source);
    if (match === null || line.lastIndex > end) break;
    const name = (match[1] ?? '').toLowerCase();
    if (!fields.has(name)) fields.set(name, (match[2] ?? '').replace(/\r?\n[ \t]+/g, ' ').trim());
    at = line.lastIndex;
  }
  const blank = /\r?\n/y;
  blank.lastIndex = at;
  return { fields, start: blank.test(source) ? Math.min(blank.lastIndex, end) : at, end };
}

const deepestPart = 8;

/** The part that holds the text: the first plain one, else the first HTML one. */
function findText(source: string, part: Part, depth: number): Part | null {
  const type = part.fields.get('content-type')?.toLowerCase() ?? 'text/plain';
  if (/attachment/i.test(part.fields.get('content-disposition') ?? '')) return null;
  if (type.startsWith('text/')) return /^text\/(?:plain|html)/.test(type) ? part : null;
  if (type.startsWith('message/rfc822'))
    return depth < deepestPart ? findText(source, readPart(source, part.start, part.end), depth + 1) : null;
  if (!type.startsWith('multipart/') || depth >= deepestPart) return null;
  const texts = partsOf(source, part)
    .map((each) => findText(source, each, depth + 1))
    .filter((each) => each !== null);
  const isPlain = (each: Part) => !/^text\/html/i.test(each.fields.get('content-type') ?? '');
  return texts.find(isPlain) ?? texts[0] ?? null;
}

function partsOf(source: string, part: Part): readonly Part[] {
  const boundary = parameter(part, 'boundary');
  if (boundary === null) return [];
  const parts: Part[] = [];
  let open = -1;
  const mark = `--${boundary}`;
  for (
    let at = source.indexOf(mark, part.start);
    at >= 0 && at < part.end;
    at = source.indexOf(mark, at + mark.length)
  ) {
    if (at > 0 && source[at - 1] !== '\n') continue;
    if (open >= 0) parts.push(readPart(source, open, at));
    if (source.startsWith('--', at + mark.length)) return parts;
    const next = source.indexOf('\n', at);
    open = next < 0 ? part.end : next + 1;
  }
  if (open >= 0) parts.push(readPart(source, open, part.end));
  return parts;
}

function parameter(part: Part, name: string): string | null {
  const value = part.fields.get('content-type') ?? '';
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;]{1,200}))`, 'i').exec(value);
  return match?.[1] ?? match?.[2] ?? null;
}

function bodyOf(source: string, part: Part): RecordText {
  const encoding = part.fields.get('content-transfer-encoding')?.toLowerCase() ?? '7bit';
  const charset = parameter(part, 'charset') ?? 'utf-8';
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(source, part, charset);
  if (encoding === 'base64') {
    const bytes = fromBase64(source.slice(part.start, part.end));
    return [{ text: decode(bytes, charset), sourceStart: part.start, sourceEnd: part.end }];
  }
  return [{ text: source.slice(part.start, part.end), sourceStart: part.start, sourceEnd: part.end }];
}

/** Escapes that follow each other are decoded together: a character may take several. */
function decodeQuotedPrintable(source: string, part: Part, charset: string): RecordText {
  const runs: Run[] = [];
  for (const match of source.slice(part.start, part.end).matchAll(/=[ \t]*\r?\n|(?:=[\dA-Fa-f]{2})+|=|[^=]+/g)) {
    const [raw] = match;
    const sourceStart = part.start + match.index;
    if (/^=[ \t]*\r?\n$/.test(raw)) continue;
    const isEscaped = /^=[\dA-Fa-f]{2}/.test(raw);
    const text = isEscaped ? decode(fromHex(raw), charset) : raw;
    runs.push({ text, sourceStart, sourceEnd: sourceStart + raw.length });
  }
  return runs;
}

/** Decodes `=?utf-8?Q?caf=C3=A9?=` in header fields (RFC 2047). */
function decodeWords(field: string): string {
  return field
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([\w-]{1,40})\?([QqBb])\?([^?]*)\?=/g, (_, charset: string, kind: string, words: string) => {
      if (kind.toUpperCase() === 'B') return decode(fromBase64(words), charset);
      const spaced = words.replaceAll('_', ' ');
      return spaced.replace(/(?:=[\dA-Fa-f]{2})+/g, (escaped) => decode(fromHex(escaped), charset));
    });
}

function decode(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(isEncoding(charset) ? charset : 'utf-8').decode(bytes);
}

function fromHex(escaped: string): Uint8Array {
  return Uint8Array.from(escaped.slice(1).split('='), (pair) => Number.parseInt(pair, 16));
}

function fromBase64(text: string): Uint8Array {
  const clean = text.replace(/[^A-Za-z\d+/]/g, '');
  const whole = clean.slice(0, clean.length % 4 === 1 ? -1 : clean.length);
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}
