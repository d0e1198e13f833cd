import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, onTestFinished, test } from 'vitest';
import { mostArchivedPlaces, traceHits } from '../../../src/corpus/archive/archived.ts';
import { candidateSql } from '../../../src/corpus/archive/candidate-sql.ts';
import { fingerprintArticle } from '../../../src/corpus/shingles/fingerprint.ts';
import { parseText } from '../../../src/formats/text.ts';
import { openArchive } from '../../../src/io/archive/archive.ts';
import { writeArchive } from '../../../src/io/archive/archive-writer.ts';
import { exportCsv } from '../../../src/io/archive/csv-export.ts';
import { exportParquet } from '../../../src/io/archive/parquet.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const sentences = Array.from(
  { length: 40 },
  (_, n) =>
    `Reporter ${n} of the ${['harbour', 'valley', 'city', 'island'][n % 4]} desk wrote that ${n * 37} boats, carts and ${n % 7} trains were late on day ${n * n} of the ${['storm', 'strike', 'flood'][n % 3]} which nobody had foreseen.`,
);

/** Articles that share sentences in many ways: in order, turned around, with others between them, one of them everywhere. */
const articles = Array.from({ length: 90 }, (_, n) => {
  const own = Array.from({ length: 8 }, (_, at) => sentences[(n * (at % 3 === 0 ? 7 : 1) + at * 5) % 40] ?? '');
  return parseText(`${n}.txt`, [`Headline ${n} alone`, ...own, n % 2 ? (sentences[39] ?? '') : ''].join('\n\n'));
});

/** One passage: ids, where its first shingles begin, fingerprints, and similarity in thousandths. */
type Row = readonly [string, string, number, number, number];

function archiveIn(folder: string): void {
  const writer = writeArchive(folder, 700);
  for (const article of articles) writer.add(article);
  writer.remove('17.txt');
  writer.close();
}

/** What newsan says of each archived article against those before it. */
function passagesInProcess(folder: string): readonly Row[] {
  const archive = openArchive(folder);
  const ids = archive.articles().map(({ id }) => id);
  const rows = articles.flatMap((article): readonly Row[] => {
    const number = ids.indexOf(article.id);
    if (archive.removed.has(number)) return [];
    const fingerprints = fingerprintArticle(article);
    const hits = archive.lookUp(fingerprints, mostArchivedPlaces).filter((hit) => hit.article < number);
    return traceHits(hits, fingerprints, { minWords: 0, similarity: 0.5 }).map(
      ({ article: other, span, archived, similarity }) => [
        article.id,
        ids[other] ?? '',
        span.start,
        archived.start,
        Math.round(similarity * 1000),
      ],
    );
  });
  archive.close();
  return rows.sort(byRow);
}

function byRow(a: Row, b: Row): number {
  const [left, right] = [a.join('\0'), b.join('\0')];
  return left < right ? -1 : left > right ? 1 : 0;
}

test('DuckDB finds in the exported Parquet what newsan finds', async () => {
  const folder = tempFolder();
  archiveIn(join(folder, 'archive'));
  const archive = openArchive(join(folder, 'archive'));
  await exportParquet(archive, folder);
  archive.close();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const query = candidateSql('duckdb').replaceAll("read_parquet('", `read_parquet('${folder}/`);
  const { getRows } = { getRows: (await connection.runAndReadAll(query)).getRows() };
  connection.closeSync();
  const rows = getRows.map(
    ([article, other, start, , otherStart, , , similarity]): Row => [
      String(article),
      String(other),
      Number(start),
      Number(otherStart),
      Math.round(Number(similarity) * 1000),
    ],
  );
  const expected = passagesInProcess(join(folder, 'archive'));
  expect(expected.length).toBeGreaterThan(300);
  expect([...rows].sort(byRow)).toEqual(expected);
});

const postgres = newestPostgres();

describe.skipIf(postgres === null)('PostgreSQL (skipped where it is not installed)', () => {
  test('finds in the exported CSV what newsan finds', () => {
    const folder = tempFolder();
    archiveIn(join(folder, 'archive'));
    const archive = openArchive(join(folder, 'archive'));
    exportCsv(archive, join(folder, 'tables'));
    archive.close();
    const psql = startPostgres(postgres ?? '', folder);
    psql(setupOf(candidateSql('postgres')), join(folder, 'tables'));
    const rows = psql(candidateSql('postgres'), join(folder, 'tables'))
      .split('\n')
      .filter((line) => line.includes('|'))
      .map((line): Row => {
        const [article = '', other = '', start, , otherStart, , , similarity] = line.split('|');
        return [article, other, Number(start), Number(otherStart), Math.round(Number(similarity) * 1000)];
      });
    expect([...rows].sort(byRow)).toEqual(passagesInProcess(join(folder, 'archive')));
  }, 60_000);
});

/** The statements in the comments of the query that make and fill the tables. */
function setupOf(query: string): string {
  const lines = query.split('\n').map((line) => line.replace(/^-- /, ''));
  return lines.filter((line) => /^(?:CREATE|\\copy)/.test(line)).join('\n');
}

function newestPostgres(): string | null {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const bin = versions.map((version) => join(root, version, 'bin')).find((path) => existsSync(join(path, 'initdb')));
  const isRoot = process.getuid?.() === 0;
  // A server does not run as root; another user is needed then.
  return bin && (!isRoot || userId() !== null) ? bin : null;
}

function userId(): number | null {
  const { status, stdout } = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}

/** Starts a server of its own in a folder, reached by a socket there; returns a function that runs SQL in a folder. */
function startPostgres(bin: string, folder: string): (sql: string, cwd: string) => string {
  const uid = process.getuid?.() === 0 ? userId() : null;
  const owner = uid === null ? {} : { uid };
  if (uid !== null) {
    chmodSync(folder, 0o755);
    chownSync(folder, uid, -1);
  }
  const data = join(folder, 'pg');
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' };
  const options = { ...owner, env, cwd: folder, stdio: 'pipe' } as const;
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'newsan', '-A', 'trust', '--no-sync'], options);
  const server = ['-D', data, '-w', '-l', join(data, 'log')];
  const settings = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off`;
  execFileSync(join(bin, 'pg_ctl'), [...server, '-o', settings, 'start'], { ...options, stdio: 'ignore' });
  onTestFinished(() => {
    execFileSync(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], { ...options, stdio: 'ignore' });
  });
  return (sql, cwd) =>
    execFileSync(join(bin, 'psql'), ['-h', folder, '-U', 'newsan', '-d', 'postgres', '-At', '-v', 'ON_ERROR_STOP=1'], {
      env,
      cwd,
      input: sql,
      encoding: 'utf8',
    });
}
