import type { Span } from '../../model/span.ts';

/** Parts are cut where they weigh more than this; the parser takes time that grows with the square of long lists. */
const partWeight = 4096;
/** What a line weighs beside its characters at whose end the parser copies all that it has read of the part: quotations and underlines. */
const copyWeight = 256;
/** A stretch without a safe place to cut is cut anywhere once it is this long. */
const longestPart = 65_536;
/** Definitions of links are given to a part up to this many characters. */
const longestDefinitions = 8192;

/** A part of a Markdown file that can be parsed by itself. */
export interface MarkdownPart extends Span {
  readonly text: string;
}

/**
 * Cuts Markdown, from `start` on, into parts that read alone as they do together: at an empty line, after an underlined heading,
 * or before the item of a list or the row of a table, outside of fenced code and comments. Each part carries the definitions of
 * the links in it after its own text; a table that is longer than a part is blanked out from there on, as tables hold no text of
 * the article.
 */
export function cutMarkdown(source: string, start: number): readonly MarkdownPart[] {
  const parts = cuts(source, start);
  if (parts.length === 1) return [{ start, end: source.length, text: source.slice(start) }];
  const definitions = definitionsIn(source.slice(start));
  return parts.map((part) => {
    const own = source.slice(part.start, part.end);
    const text = isCutTable(source, part.start) ? own.replace(leadingRows, spaces) : own;
    return { ...part, text: `${text}${definitionsFor(own, definitions)}` };
  });
}

function cuts(source: string, start: number): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  let weight = 0;
  let until: string | null = null;
  let isAfterBlank = false;
  let isAfterRow = false;
  let isAfterUnderline = false;
  for (let at = start; at < source.length; ) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline + 1;
    const line = source.slice(at, Math.min(end, at + longestMark));
    const isRow = row.test(line);
    // What is in after an empty line may go on with the item of a list.
    const isBlock = isAfterBlank ? (weight < 2 * partWeight ? /^\S/ : /^ {0,3}\S/).test(line) : isAfterUnderline;
    const isSafe = until === null && (isBlock || item.test(line) || (isRow && isAfterRow));
    isAfterRow = isRow;
    if ((weight >= partWeight && isSafe) || at - from >= longestPart) {
      parts.push({ start: from, end: at });
      from = at;
      weight = 0;
    }
    isAfterUnderline = underline.test(line);
    weight += end - at + (isAfterUnderline || quotation.test(line) ? copyWeight : 0);
    if (until === null) until = openingOf(line, source.slice(at, Math.min(end, at + longestLine)));
    else if (line.includes(until)) until = null;
    isAfterBlank = /^[ \t>]*\r?\n?$/.test(line);
    at = end;
  }
  return [...parts, { start: from, end: source.length }];
}

const underline = /^ {0,3}(?:-+|=+)[ \t]*\r?\n?$/;
const quotation = /^ {0,3}>/;
const item = /^ {0,3}(?:> ?)?(?:[-*+]|\d{1,9}[.)])[ \t]/;
const row = /^[ \t]*\|/;
const longestMark = 80;
const longestLine = 4096;

/** What closes the block that a line opens, if it may hold empty lines: fenced code, a comment, a script. */
function openingOf(line: string, whole: string): string | null {
  const fence = /^ {0,3}(```|~~~)/.exec(line)?.[1];
  if (fence !== undefined) return fence;
  if (/^ {0,3}<!--/.test(line)) return whole.includes('-->') ? null : '-->';
  const tag = /^ {0,3}<(script|style|pre|textarea)\b/i.exec(line)?.[1];
  return tag === undefined || whole.includes(`</${tag}`) ? null : `</${tag}`;
}

/** Definitions of links and footnotes by their folded label; the first of a label counts. */
function definitionsIn(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [line, label = ''] of source.matchAll(/^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*\S[^\n]{0,400}$/gm)) {
    const key = labelKey(label);
    if (!found.has(key)) found.set(key, line);
  }
  return found;
}

/** The definitions that a part needs, after an empty line; nothing where it needs none. */
function definitionsFor(part: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return '';
  const lines = new Set<string>();
  let length = 0;
  for (const [, label = ''] of part.matchAll(/\[([^[\]]{1,200})\]/g)) {
    const line = definitions.get(labelKey(label));
    if (line === undefined || lines.has(line)) continue;
    length += line.length + 1;
    if (length > longestDefinitions) break;
    lines.add(line);
  }
  return lines.size === 0 ? '' : `\n\n${[...lines].join('\n')}`;
}

/** Labels are compared without case, white space as one space. */
function labelKey(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

const leadingRows = /^(?:[ \t]*\|[^\n]*(?:\n|$))+/;

function isCutTable(source: string, start: number): boolean {
  const line = source.lastIndexOf('\n', start - 2) + 1;
  return start > 1 && /^[ \t]*\|/.test(source.slice(line, Math.min(start, line + longestMark)));
}

function spaces(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
