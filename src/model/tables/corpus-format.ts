/** Formats that tables of a corpus are written in; the last two are files, the others folders with a file for each table. */
export const corpusFormats = ['parquet', 'csv', 'ndjson', 'sqlite', 'duckdb'] as const;
/** Name of a format. */
export type CorpusFormat = (typeof corpusFormats)[number];

/** The format that the name of an output stands for: a database by its extension, else a folder of Parquet. */
export function formatOf(name: string): CorpusFormat {
  if (/\.(?:sqlite3?|db)$/i.test(name)) return 'sqlite';
  return /\.(?:duckdb|ddb)$/i.test(name) ? 'duckdb' : 'parquet';
}

/** Whether a format is one file. */
export function isDatabase(format: CorpusFormat): boolean {
  return format === 'sqlite' || format === 'duckdb';
}
