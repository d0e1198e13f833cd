import type { FormatName } from '../../model/article.ts';
import { NewsanError } from '../../model/error.ts';
import type { Span } from '../../model/span.ts';
import { isEncoding } from '../../text/encoding/decode.ts';
import { type RecordText, textOf } from '../documents/runs.ts';
import type { ParseArticles, ReadRecord } from '../format.ts';
import { readRecord } from '../records/record.ts';
import type { Run } from '../structure/layout.ts';
import { notesOn } from '../structure/omissions.ts';

/** A message, or a part of one: its header fields, where they are in the source, and where its body does. */
export interface MailPart extends Span {
  readonly fields: ReadonlyMap<string, string>;
  /** Values of the fields as they stand, without white space around them. */
  readonly places: ReadonlyMap<string, Span>;
}

/** E-mail messages (RFC 5322, MIME): the subject is the headline; plain text is preferred to HTML. */
export const parse: ParseArticles = (id, source) => {
  const message = readPart(source, 0, source.length);
  if (!isMessage(message)) throw new NewsanError('format', 'no e-mail message: it has neither From nor Subject');
  return readMessage(id, 'eml', source, message);
};

/** Whether a part has the header fields of a message. */
export function isMessage(message: MailPart): boolean {
  return message.fields.has('from') || message.fields.has('subject');
}

/** Reads the article of a message; attachments and messages without text are described. */
export function readMessage(id: string, format: FormatName, source: string, message: MailPart): readonly ReadRecord[] {
  const subject = decodeWords(message.fields.get('subject') ?? '');
  const found = { attachments: 0 };
  const part = findText(source, message, 0, found);
  const place = message.places.get('subject') ?? { start: message.start, end: message.start };
  const date = message.fields.get('date');
  const sender = /^\s*"?([^"<@]+?)"?\s*</.exec(
    decodeWords((message.fields.get('from') ?? '').slice(0, longestSender)),
  )?.[1];
  const messageId = message.fields.get('message-id');
  const url = message.fields.get('archived-at')?.replace(/^<|>$/g, '');
  const headline: RecordText = [{ text: subject, sourceStart: place.start, sourceEnd: place.end }];
  const body = part && bodyOf(source, part);
  if (subject === '' && (body === null || textOf(body).trim() === ''))
    return [{ id, unread: 'a message with neither subject nor text', code: 'no-text' }];
  const read = readRecord(id, format, source, {
    headline: subject === '' ? null : headline,
    deck: null,
    body,
    metadata: {
      ...(date !== undefined && { date }),
      ...(sender !== undefined && { bylines: [sender] }),
      ...(messageId !== undefined && { id: messageId.replace(/^<|>$/g, '') }),
      ...(url !== undefined && { url }),
    },
  });
  const textless: readonly ReadRecord[] =
    part === null ? [{ id, omitted: 'the message has no part of plain text or HTML; its subject alone was read' }] : [];
  return [...read, ...textless, ...notesOn(id, new Map([['attachment', found.attachments]]))];
}

const longestSender = 400;

/** Reads the header of a message, or of a part of one, that is in [start, end). */
export function readPart(source: string, start: number, end: number): MailPart {
  const fields = new Map<string, string>();
  const places = new Map<string, Span>();
  const line = /([!-9;-~]{1,80}):([ \t]*)([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)(?:\r?\n|$)/y;
  let at = start;
  for (;;) {
    line.lastIndex = at;
    const match = line.exec(source);
    if (match === null || line.lastIndex > end) break;
    const [, name = '', space = '', value = ''] = match;
    const key = name.toLowerCase();
    if (!fields.has(key)) {
      fields.set(key, value.replace(/\r?\n[ \t]+/g, ' ').trim());
      const from = at + name.length + 1 + space.length;
      places.set(key, { start: from, end: from + value.trimEnd().length });
    }
    at = line.lastIndex;
  }
  const blank = /\r?\n/y;
  blank.lastIndex = at;
  return { fields, places, start: blank.test(source) ? Math.min(blank.lastIndex, end) : at, end };
}

const deepestPart = 8;

/** What is counted while the parts of a message are looked at. */
interface Found {
  attachments: number;
}

/** The part that holds the text: the first plain one, else the first HTML one. */
function findText(source: string, part: MailPart, depth: number, found: Found): MailPart | null {
  const type = typeOf(part);
  if (/attachment/i.test(part.fields.get('content-disposition') ?? '')) {
    found.attachments++;
    return null;
  }
  if (type.startsWith('text/')) return /^text\/(?:plain|html)/.test(type) ? part : null;
  if (type.startsWith('message/rfc822'))
    return depth < deepestPart ? findText(source, readPart(source, part.start, part.end), depth + 1, found) : null;
  if (!type.startsWith('multipart/') || depth >= deepestPart) return null;
  const texts = partsOf(source, part)
    .map((each) => findText(source, each, depth + 1, found))
    .filter((each) => each !== null);
  return texts.find((each) => !typeOf(each).startsWith('text/html')) ?? texts[0] ?? null;
}

function typeOf(part: MailPart): string {
  return part.fields.get('content-type')?.toLowerCase() ?? 'text/plain';
}

/** The first part that is HTML, at any depth; null where there is none. */
export function findHtml(source: string, part: MailPart, depth = 0): MailPart | null {
  if (/^(?:text\/html|application\/xhtml)/.test(typeOf(part))) return part;
  if (!typeOf(part).startsWith('multipart/') || depth >= deepestPart) return null;
  for (const each of partsOf(source, part)) {
    const html = findHtml(source, each, depth + 1);
    if (html !== null) return html;
  }
  return null;
}

function partsOf(source: string, part: MailPart): readonly MailPart[] {
  const boundary = parameter(part, 'boundary');
  if (boundary === null) return [];
  const parts: MailPart[] = [];
  let open = -1;
  const mark = `--${boundary}`;
  const body = source.slice(part.start, part.end);
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (open >= 0) parts.push(readPart(source, part.start + open, part.start + at));
    if (body.startsWith('--', at + mark.length)) return parts;
    const next = body.indexOf('\n', at);
    open = next < 0 ? body.length : next + 1;
  }
  if (open >= 0) parts.push(readPart(source, part.start + open, part.end));
  return parts;
}

function parameter(part: MailPart, name: string): string | null {
  const value = part.fields.get('content-type') ?? '';
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;]{1,200}))`, 'i').exec(value);
  return match?.[1] ?? match?.[2] ?? null;
}

/** The decoded body of a part. */
export function bodyOf(source: string, part: MailPart): RecordText {
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
function decodeQuotedPrintable(source: string, part: MailPart, charset: string): RecordText {
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
export function decodeWords(field: string): string {
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
