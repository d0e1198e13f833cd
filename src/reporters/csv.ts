import { stringify } from 'csv-stringify/sync';
import type { FlatRow } from '../model/display/view.ts';
import { makeVisible } from '../text/display/visible.ts';
import type { ReportContext, Reporter } from './reporter.ts';

/** Comma-separated values as in RFC 4180, with a head; lines end with LF. A byte-order mark comes first if requested. */
export function makeCsvReporter(context: ReportContext): Reporter {
  return makeSeparatedReporter(context, ',');
}

/** Tab-separated values; tabs and line breaks within a value are written visibly. */
export function makeTsvReporter(context: ReportContext): Reporter {
  return makeSeparatedReporter(context, '\t');
}

/** Cells that a spreadsheet would run as a formula begin with an apostrophe; characters that a terminal would obey are visible. */
function makeSeparatedReporter({ fields, bom = false }: ReportContext, delimiter: ',' | '\t'): Reporter {
  const keep = delimiter === ',' ? '\n\t' : '';
  const write = (rows: readonly FlatRow[]) =>
    rows.length === 0
      ? ''
      : stringify(
          rows.map((row) => row.map((cell) => (typeof cell === 'string' ? makeVisible(cell, keep) : cell))),
          { delimiter, escape_formulas: true, cast: { boolean: String } },
        );
  return {
    begin: () => (bom ? '\ufeff' : '') + write([fields]),
    article: ({ rows }) => write(rows),
    end: ({ run }) => write(run?.rows ?? []),
  };
}
