import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { TableName } from '../../../model/tables/corpus-rows.ts';
import { type AnyRow, tableNames, tableSpec } from '../../../model/tables/corpus-tables.ts';
import { makeVisible } from '../../../text/display/visible.ts';
import { forgetDraft, keepDraft } from '../../inputs/drafts.ts';
import { cannotWrite } from '../../write/write.ts';
import type { SinkTarget, TableSink } from '../sink.ts';

/** Writes the rows of one table to a file. */
export interface TableFile {
  add(rows: readonly AnyRow[]): void;
  /** Writes the end of the file and closes it. */
  close(): void;
}

/** A sink with a file for each table, in a folder: all are written beside their places, and take them together. */
export function folderSink(
  target: SinkTarget,
  extension: string,
  open: (table: TableName, path: string) => TableFile,
): TableSink {
  const files = tableNames.map((table) => {
    const path = join(target.path, `${table}.${extension}`);
    const draft = join(target.path, `.${table}.${extension}.tmp`);
    keepDraft(draft);
    return { table, path, draft, file: writing(target.name, () => open(table, draft)) };
  });
  const byTable = new Map(files.map((each) => [each.table, each.file]));
  return {
    async add(table, rows) {
      writing(target.name, () => byTable.get(table)?.add(rows));
    },
    async finish() {
      writing(target.name, () => {
        for (const { file } of files) file.close();
        for (const { draft, path } of files) {
          renameSync(draft, path);
          forgetDraft(draft);
        }
      });
    },
    async abandon() {
      for (const { draft } of files) {
        rmSync(draft, { force: true });
        forgetDraft(draft);
      }
    },
  };
}

function writing<Value>(name: string, act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    throw cannotWrite(name, error);
  }
}

/** This many characters are written at once. */
const chunk = 1 << 18;

/** A text file that is written in large pieces. */
function textFile(path: string, head: string, write: (rows: readonly AnyRow[]) => string): TableFile {
  const handle = openSync(path, 'w');
  let waiting = head;
  const flush = () => {
    writeSync(handle, waiting);
    waiting = '';
  };
  return {
    add(rows) {
      waiting += write(rows);
      if (waiting.length > chunk) flush();
    },
    close() {
      flush();
      closeSync(handle);
    },
  };
}

/** A row a line as a JSON object. */
export async function ndjsonSink(target: SinkTarget): Promise<TableSink> {
  return folderSink(target, 'ndjson', (_, path) =>
    textFile(path, '', (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
  );
}

/** CSV as in RFC 4180 with a head, lines ending with LF. As in all CSV of newsan, cells that a spreadsheet would run begin with an apostrophe. */
export async function csvSink(target: SinkTarget): Promise<TableSink> {
  return folderSink(target, 'csv', (table, path) => {
    const names = Object.keys(tableSpec(table).columns);
    const cell = (value: unknown) => (typeof value === 'string' ? makeVisible(value, '\n\t') : value);
    return textFile(path, `${names.join(',')}\n`, (rows) =>
      rows.length === 0
        ? ''
        : stringify(
            rows.map((row) => names.map((name) => cell(row[name]))),
            { escape_formulas: true, cast: { boolean: String } },
          ),
    );
  });
}
