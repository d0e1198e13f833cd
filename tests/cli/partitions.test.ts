import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const copy =
  'The engineers who looked at every pillar of the old bridge on Friday found cracks in nine of the eleven, closed two lanes for heavy lorries, and asked the council for eleven million to repair them before the winter, when salt and frost would do the rest.';
const files = {
  'news/a/ferry.txt': `Ferry turns back\n\nHarbour master Jonas Berg said the night ferry turned back. "Nobody was hurt," Berg told reporters.\n\n${copy}\n`,
  'news/b/bridge.txt': `Council closes the bridge\n\nMayor Maria Ortiz denied that it was late. "It was the only thing to do," she said.\n\n${copy}\n`,
  'news/b/port.txt': `Port opens\n\nHarbour master Jonas Berg opened the the port. "We waited nine years," he said.\n`,
};

/** Runs a query in DuckDB in a folder of tables. */
async function rowsOf(query: string): Promise<readonly (readonly unknown[])[]> {
  const duck = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = (await duck.runAndReadAll(query)).getRowObjects();
  duck.closeSync();
  return rows.map((row) => Object.values(row).map(plain));
}

/** Numbers as one engine and the other print them. */
function plain(value: unknown): unknown {
  const number =
    typeof value === 'bigint' || (typeof value === 'string' && /^\d+$/.test(value)) ? Number(value) : value;
  return typeof number === 'number' ? Math.round(number * 1e9) / 1e9 : number;
}

test('partitions are, row by row, what one run over all gives', async () => {
  const cwd = tempFolder(files);
  for (const [from, to] of [
    ['news/a', 'parts/a'],
    ['news/b', 'parts/b'],
    ['news', 'one'],
  ] as const)
    expect(await runCli(['corpus', from, '-o', to, '-q'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  for (const table of [
    'articles',
    'entities',
    'mentions',
    'attributions',
    'quotes',
    'claims',
    'disputes',
    'findings',
  ]) {
    const select = (folder: string) =>
      rowsOf(
        `SELECT ${table === 'entities' ? '* EXCLUDE (person)' : '*'} FROM '${join(cwd, folder)}/${table}.parquet' ORDER BY ALL`,
      );
    const one = await select('one');
    expect(await select('parts/*'), table).toEqual(one);
    if (table === 'quotes') expect(one.length).toBeGreaterThanOrEqual(3);
  }
});

/** ClickHouse in this process; null where it is not installed. It weighs half a gigabyte, so it is no dependency. */
function loadClickHouse(): ((query: string, format: string) => string) | null {
  const from = process.env['NEWSAN_CHDB'] ?? import.meta.url;
  try {
    return createRequire(from)('chdb').query;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

const clickHouse = loadClickHouse();
if (clickHouse === null) {
  test.skip('ClickHouse: no chdb here; install it somewhere, and name a file in that folder by NEWSAN_CHDB');
} else {
  test('archive sql and people by name give in ClickHouse what they give in DuckDB', async () => {
    const cwd = tempFolder(files);
    await runCli(['archive', 'add', 'store', 'news'], { cwd });
    await runCli(['archive', 'export', 'store', 'export'], { cwd });
    await runCli(['corpus', 'news', '-o', 'tables', '-q'], { cwd });
    const ask = (query: string) =>
      clickHouse(query, 'JSONCompactEachRow')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as unknown[]).map(plain));
    const sql = async (dialect: string) =>
      (await runCli(['archive', 'sql', '--dialect', dialect])).stdout
        .replaceAll(
          /(['(])((?:articles|fingerprints)\.parquet)/g,
          (_, before, file) => `${before}${join(cwd, 'export', file)}`,
        )
        .replace(/;\s*$/, '');
    const passages = await rowsOf(await sql('duckdb'));
    expect(passages).toHaveLength(1);
    expect(ask(await sql('clickhouse'))).toEqual(passages);
    const people = (table: string) =>
      `SELECT lower(name) AS person, count(DISTINCT article) AS articles, sum("count") AS mentions FROM ${table} WHERE type = 'person' GROUP BY lower(name) ORDER BY articles DESC, mentions DESC, person`;
    const entities = join(cwd, 'tables/entities.parquet');
    const found = await rowsOf(people(`'${entities}'`));
    expect(found[0]?.slice(0, 2)).toEqual(['jonas berg', 2]);
    expect(ask(people(`file('${entities}', Parquet)`))).toEqual(found);
  });
}
