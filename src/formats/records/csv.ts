import { NewsanError } from '../../model/error.ts';
import type { Span } from '../../model/span.ts';
import { makeLineIndex, positionAt } from '../../text/positions/line-index.ts';
import { type RecordText, textOf } from '../documents/runs.ts';
import { type ArticleField, type FieldMapping, isArticle, type ParseArticles, type ReadRecord } from '../format.ts';
import type { Run } from '../structure/layout.ts';
import { makeOwnSource } from './own-source.ts';
import { readRecord, splitBylines } from './record.ts';
import { nameRecords } from './record-ids.ts';
import { foldedName, isNamed, namesOf } from './record-names.ts';

/** CSV, TSV and semicolon-separated tables with a head row, an article a row (RFC 4180: quoted cells may hold line breaks, a doubled mark is one). */
export const parse: ParseArticles = (id, source, { fields }) => {
  const { rows: all, unclosed } = readRows(source, separatorOf(source));
  const [head, ...rows] = all;
  const index = makeLineIndex(source);
  const ownSource = makeOwnSource(source);
  const lineOf = (offset: number) => positionAt(index, offset).line;
  const broken =
    unclosed === null ? null : `the quotation mark that opens a cell in line ${lineOf(unclosed)} is never closed`;
  if (broken !== null && rows.length === 0) throw new NewsanError('format', broken);
  if (head === undefined) return [];
  const names = head.cells.map((cell) => textOf(cell).trim());
  const columns = columnsOf(names, fields);
  if (columns.text < 0) {
    throw new NewsanError(
      'format',
      `no column for the text; say which one holds it with --field text=NAME (there are: ${names.slice(0, 12).join(', ')})`,
    );
  }
  const nameOf = nameRecords();
  const records = rows.flatMap((row): readonly ReadRecord[] => {
    const cell = (name: ColumnName): RecordText | null => {
      const runs = row.cells[columns[name]];
      return runs === undefined || textOf(runs).trim() === '' ? null : runs;
    };
    const words = (name: ColumnName) => textOf(cell(name) ?? []).trim();
    const rowId = `${id}#${nameOf(words('id'))}`;
    if (row.cells.length <= columns.text && row.cells.length < names.length) {
      const cells = `${row.cells.length} of ${names.length} cells`;
      return [{ id: rowId, unread: `the row in line ${lineOf(row.start)} has ${cells}, and none for the text` }];
    }
    if (cell('text') === null && cell('headline') === null)
      return [{ id: rowId, unread: `the row in line ${lineOf(row.start)} has no text`, code: 'no-text' }];
    const metadata = {
      bylines: splitBylines([words('byline')]),
      date: words('date'),
      updated: words('updated'),
      sections: words('section').split(/[,;|]/),
      labels: words('labels').split(/[,;|]/),
      id: words('id'),
      url: words('url'),
    };
    const record = { headline: cell('headline'), deck: cell('deck'), body: cell('text'), metadata };
    return readRecord(rowId, 'csv', source, record).map((each) => (isArticle(each) ? ownSource(each, row) : each));
  });
  return broken === null ? records : [...records, { id: `${id}#${nameOf(null)}`, unread: broken }];
};

const columnNames = [
  'id',
  'url',
  'text',
  'headline',
  'deck',
  'byline',
  'date',
  'updated',
  'section',
  'labels',
] as const;
type ColumnName = (typeof columnNames)[number] & ArticleField;

/** The columns of the parts; -1 for a part that has none. Throws for a column that the user names and that is not there. */
function columnsOf(names: readonly string[], fields: FieldMapping): Readonly<Record<ColumnName, number>> {
  const folded = names.map(foldedName);
  const column = (field: ColumnName): number => {
    const found = namesOf(field, fields).map((name) => folded.indexOf(foldedName(name)));
    const index = found.find((each) => each >= 0) ?? -1;
    if (index < 0 && isNamed(field, fields)) {
      const there = names.slice(0, 12).join(', ');
      throw new NewsanError(
        'format',
        `no column “${fields[field]}”, which --field ${field} names (there are: ${there})`,
      );
    }
    return index;
  };
  return Object.fromEntries(columnNames.map((name) => [name, column(name)])) as Record<ColumnName, number>; // the keys are all names
}

/** Cells of a table as text, row after row, the head row first; what follows a quotation mark that is never closed is skipped. */
export function tableRows(source: string): readonly (readonly string[])[] {
  return readRows(source, separatorOf(source)).rows.map(({ cells }) => cells.map(textOf));
}

/** The separator that the head row has most of. */
function separatorOf(source: string): string {
  const head = /^[^\r\n]*/.exec(source)?.[0] ?? '';
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: head.split(separator).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).separator;
}

/** A row, and where it is in the source, without the line break that ends it. */
interface Row extends Span {
  readonly cells: readonly RecordText[];
}

/** Rows of a table, and the place of a quotation mark that is never closed: what follows it is no row. */
interface Table {
  readonly rows: readonly Row[];
  readonly unclosed: number | null;
}

/** Cuts a table into rows of cells, each cell as runs of the source. */
function readRows(source: string, separator: string): Table {
  const rows: Row[] = [];
  let cells: RecordText[] = [];
  let start = 0;
  let at = 0;
  while (at < source.length) {
    const read = source[at] === '"' ? readQuoted(source, at) : readBare(source, at, separator);
    if (read === null) return { rows, unclosed: at };
    cells.push(read.cell);
    at = read.end;
    if (source[at] === separator) {
      at++;
      if (at === source.length) cells.push([]);
      continue;
    }
    if (cells.length > 1 || textOf(cells[0] ?? []) !== '') rows.push({ start, end: at, cells });
    if (source[at] === '\r' && source[at + 1] === '\n') at++;
    at++;
    cells = [];
    start = at;
  }
  if (cells.length > 0) rows.push({ start, end: at, cells });
  return { rows, unclosed: null };
}

interface Cell {
  readonly cell: RecordText;
  readonly end: number;
}

/** The quoted cell at `start`; null where its mark is never closed. */
function readQuoted(source: string, start: number): Cell | null {
  const runs: Run[] = [];
  let from = start + 1;
  for (;;) {
    const mark = source.indexOf('"', from);
    if (mark < 0) return null;
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

/** The cells of a table's rows, head row first, what separates them, and the place of a quotation mark that is never closed, null where all are. */
export function readTable(source: string): {
  readonly rows: readonly (readonly string[])[];
  readonly unclosed: number | null;
  readonly separator: string;
} {
  const separator = separatorOf(source);
  const { rows, unclosed } = readRows(source, separator);
  return { rows: rows.map(({ cells }) => cells.map(textOf)), unclosed, separator };
}
