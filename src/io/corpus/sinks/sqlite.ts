import { renameSync, rmSync, writeFileSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';
import { tableNames, tableSpec } from '../../../model/tables/corpus-tables.ts';
import { forgetDraft, keepDraft } from '../../inputs/drafts.ts';
import { cannotWrite } from '../../write/write.ts';
import type { SinkTarget, TableSink } from '../sink.ts';
import { createTableSql } from './create-table.ts';

const types = { text: 'TEXT', integer: 'INTEGER', real: 'REAL', boolean: 'INTEGER' } as const;

/** Tables that are asked by one of their columns often: by whom, and who. */
const indexes = [
  'CREATE INDEX entities_person ON entities (person)',
  'CREATE INDEX quotes_speaker ON quotes (speaker)',
  'CREATE INDEX disputes_claim ON disputes (article, claim)',
];

/** An SQLite database, by SQLite itself compiled to WebAssembly: it writes to the file as rows come, and needs no native build. */
export async function sqliteSink({ path, name }: SinkTarget): Promise<TableSink> {
  const draft = `${path}.tmp`;
  const remove = () => {
    rmSync(draft, { force: true });
    // The library locks by a folder.
    rmSync(`${draft}.lock`, { force: true, recursive: true });
    forgetDraft(draft);
  };
  remove();
  keepDraft(draft);
  // The library would make a file that nobody else may read.
  try {
    writeFileSync(draft, '');
  } catch (error) {
    throw cannotWrite(name, error);
  }
  const database = new sqlite.Database(draft);
  // Nobody else sees the draft, and one that was not finished is thrown away. Keys may lead to rows that are written later.
  const pragmas = ['foreign_keys = OFF', 'journal_mode = OFF', 'synchronous = OFF', 'locking_mode = EXCLUSIVE'];
  for (const pragma of pragmas) database.exec(`PRAGMA ${pragma}`);
  database.exec('BEGIN');
  for (const table of tableNames) database.exec(createTableSql(table, types, true));
  const inserts = new Map(
    tableNames.map((table) => {
      const columns = Object.keys(tableSpec(table).columns);
      const statement = database.prepare(`INSERT INTO "${table}" VALUES (${columns.map(() => '?').join(', ')})`);
      return [table, { columns, statement }];
    }),
  );
  return {
    async add(table, rows) {
      const insert = inserts.get(table);
      for (const row of rows) insert?.statement.run(insert.columns.map((column) => row[column] ?? null));
    },
    async finish() {
      for (const { statement } of inserts.values()) statement.finalize();
      for (const index of indexes) database.exec(index);
      database.exec('COMMIT; ANALYZE');
      database.close();
      try {
        renameSync(draft, path);
      } catch (error) {
        throw cannotWrite(name, error);
      }
      remove();
    },
    async abandon() {
      if (database.isOpen) database.close();
      remove();
    },
  };
}
