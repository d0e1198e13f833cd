import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { NewsanError } from '../../model/error.ts';
import { type CorpusFormat, isDatabase } from '../../model/tables/corpus-format.ts';
import { tableNames } from '../../model/tables/corpus-tables.ts';
import { takeLock } from '../write/lock.ts';
import { cannotWrite } from '../write/write.ts';

/** Beside the tables while they are whole: what they are, and how many rows they have. */
const statusFile = 'corpus.json';
const partsFolder = '.newsan-parts';

/** Where a corpus is written: a folder of tables, or the file of a database. */
export interface CorpusTarget {
  /** Absolute. */
  readonly path: string;
  /** As the user named it. */
  readonly name: string;
  readonly format: CorpusFormat;
  /** Folder of what is known of the articles. */
  readonly parts: string;
  /** Marks the tables as incomplete while they are replaced. */
  begin(): void;
  /** Says what the tables are, now that they are whole. */
  end(status: object): void;
  /** Lets other processes write to it. */
  release(): void;
}

/**
 * Finds the place of a corpus. Throws a `NewsanError` for a folder that holds something else (its files would be hidden from
 * newsan), for what cannot be written, and where another process is writing there.
 */
export function openTarget(name: string, cwd: string, format: CorpusFormat): CorpusTarget {
  const path = resolve(cwd, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (isDatabase(format)) {
    if (found?.isDirectory()) throw new NewsanError('usage', `${name}: is a folder; specify a file for ${format}`);
    const parts = `${path}${partsFolder}`;
    return { path, name, format, parts, begin() {}, end() {}, release: lockParts(name, parts) };
  }
  if (found !== undefined && !found.isDirectory())
    throw new NewsanError('usage', `${name}: is a file; specify a folder for ${format}`);
  const own = found === undefined ? [] : readdirSync(path);
  if (own.length > 0 && !own.includes(partsFolder))
    throw new NewsanError(
      'usage',
      `${name}: contains other files; specify a new or empty folder, or one written by newsan corpus`,
    );
  attempt(name, () => {
    mkdirSync(join(path, partsFolder), { recursive: true });
    // Tables in a folder of articles are not read as articles by the next run.
    writeFileSync(join(path, '.newsanignore'), '*\n');
  });
  const release = lockParts(name, join(path, partsFolder));
  const status = join(path, statusFile);
  const earlier = formatIn(status);
  return {
    path,
    name,
    format,
    parts: join(path, partsFolder),
    begin: () => attempt(name, () => rmSync(status, { force: true })),
    end: (what) =>
      attempt(name, () => {
        if (earlier !== null && earlier !== format)
          for (const table of tableNames) rmSync(join(path, `${table}.${earlier}`), { force: true });
        writeFileSync(status, `${JSON.stringify(what, null, 2)}\n`);
      }),
    release,
  };
}

/** Two runs at once would write into each other's tables. */
function lockParts(name: string, parts: string): () => void {
  return attempt(name, () => {
    mkdirSync(parts, { recursive: true });
    return takeLock(join(parts, 'lock'), `${name}: another process is writing to this corpus`);
  });
}

/** Format of the tables that a status file speaks of; null where there is none. */
function formatIn(path: string): string | null {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return null;
  const shape = z.object({ format: z.enum(['parquet', 'csv', 'ndjson']) });
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8'))).format;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new NewsanError('format', `${basename(path)}: damaged; remove it`);
    throw error;
  }
}

function attempt<Result>(name: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw error instanceof NewsanError ? error : cannotWrite(name, error);
  }
}
