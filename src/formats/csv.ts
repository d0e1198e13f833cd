import { NewsanError } from '../model/error.ts';
import { makeLineIndex, positionAt } from '../text/line-index.ts';
import type { ArticleField, ParseArticles } from './format.ts';
import type { Run } from './layout.ts';
import { articleOfRecord, namesOf, type RecordText } from './record.ts';

/** CSV, TSV and semicolon-separated tables with a head row, an article a row (RFC 4180: quoted cells may hold line breaks, a doubled mark is one). */
export const parse: ParseArticles = (id, source, { fields }) => {
  const [head, ...rows] = readRows(source, separatorOf(source));
  if (head === undefined) return [];
  const names = head.map((cell) => textOf(cell).trim());
  const column = (field: ArticleField) => {
    const folded = names.map((name) => name.toLowerCase());
    const wanted = namesOf(field, fields).map((name) => folded.indexOf(name.toLowerCase()));
    return wanted.find((index) => index >= 0) ?? -1;
  };
  const columns = {
    text: column('text'),
    headline: column('headline'),
    deck: column('deck'),
    byline: column('byline'),
    date: column('date'),
    section: column('section'),
    labels: column('labels'),
  };
  if (columns.text < 0) {
    throw new NewsanError(
      'format',
      `no column for the text; say which one holds it with --field text=NAME (there are: ${names.slice(0, 12).join(', ')})`,
    );
  }
  return rows.flatMap((row, index) => {
    const cell = (name: keyof typeof columns): RecordText | null => {
      const runs = row[columns[name]];
      return runs === undefined || textOf(runs).trim() === '' ? null : runs;
    };
    const words = (name: keyof typeof columns) => textOf(cell(name) ?? []).trim();
    if (cell('text') === null && cell('headline') === null) return [];
    const date = words('date');
    const metadata = {
      bylines: words('byline')
        .replace(/^by /i, '')
        .split(/, | and |;/),
      ...(date !== '' && { date }),
      sections: words('section').split(/[,;|]/),
      labels: words('labels').split(/[,;|]/),
    };
    return [
      articleOfRecord(`${id}#${index + 1}`, 'csv', source, {
        headline: cell('headline'),
        deck: cell('deck'),
        body: cell('text'),
        metadata,
      }),
    ];
  });
};

/** The separator that the head row has most of. */
function separatorOf(source: string): string {
  const head = /^[^\r\n]*/.exec(source)?.[0] ?? '';
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: head.split(separator).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).separator;
}

/** Cuts a table into rows of cells, each cell as runs of the source. */
function readRows(source: string, separator: string): readonly (readonly RecordText[])[] {
  const rows: RecordText[][] = [];
  let row: RecordText[] = [];
  let at = 0;
  while (at < source.length) {
    const { cell, end } = source[at] === '"' ? readQuoted(source, at) : readBare(source, at, separator);
    row.push(cell);
    at = end;
    if (source[at] === separator) {
      at++;
      if (at === source.length) row.push([]);
      continue;
    }
    if (source[at] === '\r' && source[at + 1] === '\n') at++;
    at++;
    if (row.length > 1 || textOf(row[0] ?? []) !== '') rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

interface Cell {
  readonly cell: RecordText;
  readonly end: number;
}

function readQuoted(source: string, start: number): Cell {
  const runs: Run[] = [];
  let from = start + 1;
  for (;;) {
    const mark = source.indexOf('"', from);
    if (mark < 0) {
      const { line } = positionAt(makeLineIndex(source), start);
      throw new NewsanError('format', `the quotation mark that opens a cell in line ${line} is never closed`);
    }
    if (mark > from) runs.push({ text: source.slice(from, mark), sourceStart: from, sourceEnd: mark });
    if (source[mark + 1] !== '"') {
      const rest = /[^,;\t\r\n]*/y;
      rest.lastIndex = mark + 1;
      return { cell: runs, end: mark + 1 + (rest.exec(source)?.[0].length ?? 0) };
    }
    runs.push({ text: '"', sourceStart: mark, sourceEnd: mark + 2 });
    from = mark + 2;
  }
}

function readBare(source: string, start: number, separator: string): Cell {
  let end = start;
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r') end++;
  return { cell: end > start ? [{ text: source.slice(start, end), sourceStart: start, sourceEnd: end }] : [], end };
}

function textOf(cell: RecordText): string {
  return cell.map((run) => run.text).join('');
}
