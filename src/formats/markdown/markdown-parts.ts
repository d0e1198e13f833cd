import type { Span } from '../../model/span.ts';

/** Parts are cut where they grow longer than this; the parser takes time that grows with the square of long lists. */
const partLength = 16_384;
/** A stretch without a safe place to cut is cut anywhere once it is this long. */
const longestPart = 4 * partLength;
/** Definitions of links are given to every part, up to so many characters. */
const longestDefinitions = 8192;

/** A part of a Markdown file that can be parsed by itself. */
export interface MarkdownPart extends Span {
  readonly text: string;
}

/**
 * Cuts Markdown, from `start` on, into parts that read alone as they do together: at an empty line or before the item of a
 * list or the row of a table, outside of fenced code and comments. Each part carries the definitions of links after its own text; a table that is
 * longer than a part is blanked out from there on, as tables hold no text of the article.
 */
export function cutMarkdown(source: string, start: number): readonly MarkdownPart[] {
  if (source.length - start <= partLength) return [{ start, end: source.length, text: source.slice(start) }];
  const definitions = definitionsIn(source.slice(start));
  return cuts(source, start).map((part) => ({
    ...part,
    text: `${source.slice(part.start, part.end).replace(isCutTable(source, part.start) ? leadingRows : /^$/, spaces)}\n\n${definitions}`,
  }));
}

function cuts(source: string, start: number): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  let until: string | null = null;
  let isAfterBlank = false;
  let isAfterRow = false;
  for (let at = start; at < source.length; ) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline + 1;
    const line = source.slice(at, Math.min(end, at + longestMark));
    const length = at - from;
    const isRow = row.test(line);
    const isSafe = until === null && (isAfterBlank ? /^ {0,3}\S/.test(line) : item.test(line) || (isRow && isAfterRow));
    isAfterRow = isRow;
    if ((length >= partLength && isSafe) || length >= longestPart) {
      parts.push({ start: from, end: at });
      from = at;
    }
    if (until === null) until = openingOf(line, source.slice(at, Math.min(end, at + longestLine)));
    else if (line.includes(until)) until = null;
    isAfterBlank = /^[ \t>]*\r?\n?$/.test(line);
    at = end;
  }
  return [...parts, { start: from, end: source.length }];
}

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

function definitionsIn(source: string): string {
  const found: string[] = [];
  let length = 0;
  for (const [line] of source.matchAll(/^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S[^\n]{0,400}$/gm)) {
    length += line.length + 1;
    if (length > longestDefinitions) break;
    found.push(line);
  }
  return found.join('\n');
}

const leadingRows = /^(?:[ \t]*\|[^\n]*(?:\n|$))+/;

function isCutTable(source: string, start: number): boolean {
  const line = source.lastIndexOf('\n', start - 2) + 1;
  return start > 1 && /^[ \t]*\|/.test(source.slice(line, Math.min(start, line + longestMark)));
}

function spaces(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
