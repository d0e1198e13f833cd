import { renameSync, rmSync } from 'node:fs';
import { type AnyRow, tableNames, tableSpec } from '../../../model/tables/corpus-tables.ts';
import { loadDuckDb } from '../../load-duckdb.ts';
import { cannotWrite } from '../../write/write.ts';
import type { SinkTarget, TableSink } from '../sink.ts';
import { createTableSql } from './create-table.ts';

const types = { text: 'VARCHAR', integer: 'INTEGER', real: 'DOUBLE', boolean: 'BOOLEAN' } as const;
/** Rows that DuckDB takes at once. */
const chunkRows = 2048;

/** A DuckDB database. Keys are not declared: DuckDB would hold an index of each in memory. Throws a `NewsanError` if DuckDB is not installed. */
export async function duckdbSink({ path, name }: SinkTarget): Promise<TableSink> {
  const duckdb = await loadDuckDb(
    'a DuckDB database requires DuckDB',
    'or write a .sqlite file, which requires nothing',
  );
  const draft = `${path}.tmp`;
  const remove = () => {
    for (const file of [draft, `${draft}.wal`]) rmSync(file, { force: true });
  };
  remove();
  const instance = await duckdb.DuckDBInstance.create(draft, { memory_limit: '256MB' });
  const connection = await instance.connect();
  const { VARCHAR, INTEGER, DOUBLE, BOOLEAN } = duckdb;
  const columnTypes = { text: VARCHAR, integer: INTEGER, real: DOUBLE, boolean: BOOLEAN };
  for (const table of tableNames) await connection.run(createTableSql(table, types, false));
  const tables = new Map(
    await Promise.all(
      tableNames.map(async (table) => {
        const columns = Object.entries(tableSpec(table).columns);
        return [table, { columns, appender: await connection.createAppender(table), waiting: [] as AnyRow[] }] as const;
      }),
    ),
  );
  type Table = NonNullable<ReturnType<typeof tables.get>>;
  const append = ({ columns, appender, waiting }: Table, least: number) => {
    while (waiting.length >= least && waiting.length > 0) {
      const chunk = duckdb.DuckDBDataChunk.create(columns.map(([, type]) => columnTypes[type]));
      chunk.setRows(waiting.splice(0, chunkRows).map((row) => columns.map(([column]) => row[column] ?? null)));
      appender.appendDataChunk(chunk);
    }
  };
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  return {
    async add(name, rows) {
      const table = tables.get(name);
      if (!table) return;
      for (const row of rows) table.waiting.push(row);
      append(table, chunkRows);
    },
    async finish() {
      for (const table of tables.values()) {
        append(table, 1);
        table.appender.closeSync();
      }
      await connection.run('CHECKPOINT');
      close();
      try {
        renameSync(draft, path);
      } catch (error) {
        throw cannotWrite(name, error);
      }
      remove();
    },
    async abandon() {
      close();
      remove();
    },
  };
}
