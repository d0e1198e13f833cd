import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { TableName } from '../../../model/tables/corpus-rows.ts';
import { type AnyRow, type ColumnType, tableSpec } from '../../../model/tables/corpus-tables.ts';
import type { SinkTarget, TableSink } from '../sink.ts';
import { folderSink, type TableFile } from './folder.ts';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** Rows of a row group; wide rows of text stay below some ten megabytes. */
const rowsEach = 20_000;

/** Parquet, written as rows come; compressed with Snappy, which every reader has. */
export async function parquetSink(target: SinkTarget): Promise<TableSink> {
  return folderSink(target, 'parquet', parquetFile);
}

function parquetFile(table: TableName, path: string): TableFile {
  const columns = Object.entries(tableSpec(table).columns);
  const schema: SchemaElement[] = [
    { name: table, num_children: columns.length },
    ...columns.map(([name, type]): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...elements[type] })),
  ];
  const writer = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'newsan' });
  let waiting: AnyRow[] = [];
  const flush = () => {
    if (waiting.length === 0) return;
    const columnData = columns.map(([name]) => ({ name, data: waiting.map((row) => row[name] ?? null) }));
    // It gives a promise only where the file is written in the background, which this one is not.
    void writer.write({ columnData, rowGroupSize: rowsEach });
    waiting = [];
  };
  return {
    add(rows) {
      for (const row of rows) waiting.push(row);
      if (waiting.length >= rowsEach) flush();
    },
    close() {
      flush();
      void writer.finish();
    },
  };
}

const elements: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  real: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};
