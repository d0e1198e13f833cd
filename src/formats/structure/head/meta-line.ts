import type { Span } from '../../../model/span.ts';
import { type Agency, agencyName, type Byline, parseByline } from './byline.ts';
import { type PrintedDate, parseDateLine } from './dates.ts';

/** What a line above or below a story says of date, writers and agency; spans within the line. */
export interface MetaLine {
  readonly date: PrintedDate | null;
  readonly bylines: readonly Span[];
  readonly agency: Agency | null;
}

const longestLine = 160;
const longestPart = 70;

/**
 * Reads a line that says when a story was published and by whom, in one or several parts:
 * `Tuesday, May 29, 2007`, `PTI | New Delhi | Updated: July 3, 2019`, `By ANN LEE  MARCH 3, 2015`, `Posted on March 3, 2015 by admin`.
 * Null for a line that holds no date.
 */
export function parseMetaLine(line: string): MetaLine | null {
  if (line.length > longestLine || !/\d/.test(line)) return null;
  const whole = parseDateLine(line);
  if (whole !== null) return { date: whole, bylines: [], agency: null };
  let meta: MetaLine = { date: null, bylines: [], agency: null };
  const parts = partsOf(line);
  if (parts.length < 2) return null;
  for (const { start, end } of parts) {
    if (end - start > longestPart) return null;
    const part = line.slice(start, end);
    const date = meta.date === null ? parseDateLine(part) : null;
    const byline: Byline | null = parseByline(part);
    const agency = agencyName(part.replace(/^source: /i, ''));
    if (date !== null) meta = { ...meta, date: { ...date, start: start + date.start, end: start + date.end } };
    if (byline !== null)
      meta = { ...meta, bylines: [...meta.bylines, ...byline.names.map((name) => moved(name, start))] };
    if (agency !== null)
      meta = { ...meta, agency: { start: end - part.replace(/^source: /i, '').length, end, name: agency } };
  }
  return meta.date === null ? null : meta;
}

const separator = /\s*[|•·]\s*|\s{2,}|\t|(?<=\d) (?=by )| (?=(?:last )?(?:published|updated|posted)\b)|$/gi;
const separatorOrDash = new RegExp(`${separator.source}| [-–—] `, 'gi');

/** Parts between marks, wide gaps, or before a late “by” or “published”. */
function partsOf(line: string): readonly Span[] {
  const parts: Span[] = [];
  let start = 0;
  const between = /^(?:last )?(?:published|updated|posted)\b/i.test(line) ? separatorOrDash : separator;
  for (const match of line.matchAll(between)) {
    if (match.index > start) parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return parts;
}

function moved(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}
