import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Archive } from './archive.ts';
import { readPostings } from './postings.ts';

/** Writes an archive as `articles.csv` and `fingerprints.csv` into a folder, which any database reads. */
export function exportCsv(archive: Archive, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeRows(join(folder, 'articles.csv'), ['article', 'id', 'text_hash', 'words'], [articleRows(archive)]);
  writeRows(join(folder, 'fingerprints.csv'), ['hash', 'article', 'start'], postingRows(archive));
}

/** Articles that were not removed: number, id, fingerprint of the text, words. */
export function articleRows(archive: Archive): readonly (readonly [number, string, string, number])[] {
  return archive
    .articles()
    .flatMap(({ id, hash, words }, number) =>
      archive.removed.has(number) ? [] : [[number, id, hash, words] as const],
    );
}

function* postingRows(archive: Archive): Generator<readonly (readonly number[])[]> {
  for (const part of readPostings(archive)) {
    yield part.map(([high, low, article, start]) => [high * 2 ** 32 + low, article, start]);
  }
}

function writeRows(
  path: string,
  head: readonly string[],
  parts: Iterable<readonly (readonly (string | number)[])[]>,
): void {
  const handle = openSync(path, 'w');
  writeSync(handle, `${head.join(',')}\n`);
  for (const rows of parts) writeSync(handle, stringify(rows.map((row) => [...row])));
  closeSync(handle);
}
