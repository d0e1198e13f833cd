import type { Run } from '../../structure/layout.ts';
import { isInline } from '../inline.ts';
import { linkDensity, type Measures } from '../measure.ts';
import { type Element, isElement, textOf } from '../tree.ts';

/** A cell of more characters holds running text: the table lays out a page. */
const longestCell = 160;
/** A table of fewer rows, or of fewer cells in most rows, shows no data. */
const fewest = 2;
/** A table most of whose words are links shows data where this share of its cells has figures; else it leads elsewhere. */
const leastFigures = 0.3;

/** The rows of a table that shows data, in order; null for a table that lays out a page, for a list of links, and for any other element. */
export type DataRows = (table: Element) => readonly Element[] | null;

/** Makes that question, which looks at each table once. */
export function makeDataRows(measures: Measures): DataRows {
  const known = new Map<Element, readonly Element[] | null>();
  return (table) => {
    if (table.tag !== 'table') return null;
    const before = known.get(table);
    if (before !== undefined) return before;
    const rows = dataRows(table, measures);
    known.set(table, rows);
    return rows;
  };
}

function dataRows(table: Element, measures: Measures): readonly Element[] | null {
  if ((measures.get(table)?.controls ?? 0) > 0) return null;
  const rows: Element[] = [];
  const cells: Element[] = [];
  const walk = (element: Element): boolean =>
    element.children.every((child) => {
      if (!isElement(child)) return true;
      if (child.tag === 'tr') rows.push(child);
      if (/^t[dh]$/.test(child.tag)) {
        cells.push(child);
        return (measures.get(child)?.length ?? 0) <= longestCell && !holdsTable(child);
      }
      return child.tag === 'caption' || walk(child);
    });
  if (!walk(table) || rows.length < fewest || cells.length < rows.length * fewest) return null;
  const words = cells.map((cell) => textOf(cell));
  const filled = words.filter((each) => /[\p{L}\p{N}]/u.test(each)).length;
  const figures = words.filter((each) => /\d/.test(each)).length;
  if (filled < cells.length / 2) return null;
  return linkDensity(table, measures) > 0.5 && figures < cells.length * leastFigures ? null : rows;
}

function holdsTable(element: Element): boolean {
  return element.children.some((child) => isElement(child) && (child.tag === 'table' || holdsTable(child)));
}

/** The words of a row, ` | ` between its cells. */
export function rowRuns(row: Element, noise: ReadonlySet<Element>): readonly Run[] {
  const runs: Run[] = [];
  const gap = (at: number, text: string) => runs.push({ text, sourceStart: at, sourceEnd: at });
  const walk = (element: Element) => {
    for (const child of element.children) {
      if (!isElement(child)) runs.push(child);
      else if (!noise.has(child)) {
        if (!isInline(child)) gap(child.start, ' ');
        walk(child);
      }
    }
  };
  for (const cell of row.children) {
    if (!isElement(cell) || noise.has(cell) || textOf(cell).trim() === '') continue;
    if (runs.length > 0) gap(cell.start, ' | ');
    walk(cell);
  }
  return runs;
}
