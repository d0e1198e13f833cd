import type { SinkTarget, TableSink } from './sink.ts';

/** Formats that the tables are written in, with the sink of each; only the requested one is loaded. A new one is a file and a line here. */
const sinks = {
  parquet: async (target: SinkTarget) => (await import('./sinks/parquet.ts')).parquetSink(target),
  csv: async (target: SinkTarget) => (await import('./sinks/folder.ts')).csvSink(target),
  ndjson: async (target: SinkTarget) => (await import('./sinks/folder.ts')).ndjsonSink(target),
  sqlite: async (target: SinkTarget) => (await import('./sinks/sqlite.ts')).sqliteSink(target),
  duckdb: async (target: SinkTarget) => (await import('./sinks/duckdb.ts')).duckdbSink(target),
} as const;

/** Opens the sink of a format. Throws a `NewsanError` where it cannot be written. */
export function openSink(format: keyof typeof sinks, target: SinkTarget): Promise<TableSink> {
  return sinks[format](target);
}
