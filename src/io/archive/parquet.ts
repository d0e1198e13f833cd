import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { NewsanError } from '../../model/error.ts';
import { type DuckDb, loadDuckDb } from '../load-duckdb.ts';
import type { Archive } from './archive.ts';
import type { AddOutcome, ArchiveWriter } from './archive-writer.ts';
import { articleRows } from './csv-export.ts';
import { readPostings } from './postings.ts';

/** Rows that DuckDB takes at once. */
const chunkRows = 2048;

/** Writes an archive as `articles.parquet` and `fingerprints.parquet` into a folder. Throws a `NewsanError` if DuckDB is not installed. */
export async function exportParquet(archive: Archive, folder: string): Promise<void> {
  const duckdb = await openDuckDb();
  mkdirSync(folder, { recursive: true });
  await withConnection(duckdb, async (connection) => {
    await connection.run('CREATE TABLE articles (article INTEGER, id VARCHAR, text_hash VARCHAR, words INTEGER)');
    await connection.run('CREATE TABLE fingerprints (high USMALLINT, low UINTEGER, article INTEGER, start INTEGER)');
    const { INTEGER, USMALLINT, UINTEGER, VARCHAR } = duckdb;
    await append(duckdb, connection, 'articles', [INTEGER, VARCHAR, VARCHAR, INTEGER], [articleRows(archive)]);
    await append(duckdb, connection, 'fingerprints', [USMALLINT, UINTEGER, INTEGER, INTEGER], readPostings(archive));
    await connection.run(
      `COPY articles TO ${quoted(join(folder, 'articles.parquet'))} (FORMAT parquet, COMPRESSION zstd)`,
    );
    await connection.run(
      `COPY (SELECT (high::BIGINT << 32) | low AS hash, article, start FROM fingerprints)
       TO ${quoted(join(folder, 'fingerprints.parquet'))} (FORMAT parquet, COMPRESSION zstd)`,
    );
  });
}

/** Puts the articles of an export, as Parquet or CSV, into an archive. Throws a `NewsanError` where the folder holds none. */
export async function importParquet(writer: ArchiveWriter, folder: string): Promise<Record<AddOutcome, number>> {
  const duckdb = await openDuckDb();
  const tables = ['articles', 'fingerprints'].map((name) => tableIn(folder, name));
  const counts = { added: 0, replaced: 0, unchanged: 0 };
  await withConnection(duckdb, async (connection) => {
    const [articles = '', fingerprints = ''] = tables;
    const result = await connection.stream(
      `SELECT a.article::INTEGER, a.id::VARCHAR, a.text_hash::VARCHAR, a.words::INTEGER,
         (f.hash >> 32)::INTEGER, (f.hash & 4294967295)::UINTEGER, f.start::INTEGER
       FROM ${articles} a LEFT JOIN ${fingerprints} f ON f.article = a.article ORDER BY a.article, f.start`,
    );
    let open: ImportedArticle | null = null;
    const close = () => {
      if (!open) return;
      const { high, low, starts } = open;
      const postings = { high: Uint16Array.from(high), low: Uint32Array.from(low), starts: Uint32Array.from(starts) };
      counts[writer.put({ id: open.id, hash: open.hash, words: open.words }, postings)]++;
    };
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      for (const [article, id, hash, words, high, low, start] of chunk.getRows()) {
        if (open?.article !== Number(article)) {
          close();
          open = {
            article: Number(article),
            id: String(id),
            hash: String(hash),
            words: Number(words),
            high: [],
            low: [],
            starts: [],
          };
        }
        if (start === null) continue;
        open.high.push(Number(high));
        open.low.push(Number(low));
        open.starts.push(Number(start));
      }
    }
    close();
  });
  return counts;
}

interface ImportedArticle {
  readonly article: number;
  readonly id: string;
  readonly hash: string;
  readonly words: number;
  readonly high: number[];
  readonly low: number[];
  readonly starts: number[];
}

function openDuckDb(): Promise<DuckDb> {
  return loadDuckDb('Parquet is read and written by DuckDB', 'export --csv needs nothing');
}

/** Uses a database in memory; what DuckDB says is wrong with the files is the user's to know. */
async function withConnection(duckdb: DuckDb, use: (connection: DuckDBConnection) => Promise<void>): Promise<void> {
  const instance = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await use(connection);
  } catch (error) {
    if (!(error instanceof Error) || error instanceof NewsanError || !/^[A-Z][A-Za-z ]+ Error: /.test(error.message))
      throw error;
    throw new NewsanError('format', error.message.split('\n', 1).join(''));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function append(
  { DuckDBDataChunk }: DuckDb,
  connection: DuckDBConnection,
  table: string,
  types: Parameters<DuckDb['DuckDBDataChunk']['create']>[0],
  parts: Iterable<readonly (readonly (string | number)[])[]>,
): Promise<void> {
  const appender = await connection.createAppender(table);
  for (const rows of parts) {
    for (let from = 0; from < rows.length; from += chunkRows) {
      const chunk = DuckDBDataChunk.create(types);
      chunk.setRows(rows.slice(from, from + chunkRows));
      appender.appendDataChunk(chunk);
    }
  }
  appender.closeSync();
}

function tableIn(folder: string, name: string): string {
  for (const [extension, read] of [
    ['parquet', 'read_parquet'],
    ['csv', 'read_csv'],
  ]) {
    const path = join(folder, `${name}.${extension}`);
    if (existsSync(path)) return `${read}(${quoted(path)})`;
  }
  throw new NewsanError('not-found', `${folder}: no ${name}.parquet here; create it with newsan archive export`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
