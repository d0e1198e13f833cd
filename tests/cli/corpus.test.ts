import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import sqlite from 'node-sqlite3-wasm';
import { expect, test } from 'vitest';
import { tableNames } from '../../src/model/tables/corpus-tables.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const ferry = `Ferry turns back

By Ann Lee

HARWICH, May 2 (Reuters) - The night ferry turned back on Monday, harbour master Jonas Berg said.

"Nobody was hurt," Berg told reporters. "We sent the passengers home at dawn."
`;
const council = `Council closes the bridge

The council closed the bridge on Tuesday. Mayor Maria Ortiz said the pillars were cracked.

"It was the only thing to do," Ortiz said.
`;
const inquiry = `Inquiry into the ferry

Harbour master Jonas Berg denied that the pumps had failed. "The pumps ran all night," he said.
`;

/** Tables of a folder of NDJSON. */
function readTables(folder: string): Record<string, Record<string, unknown>[]> {
  return Object.fromEntries(
    tableNames.map((name) => [
      name,
      readFileSync(join(folder, `${name}.ndjson`), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    ]),
  );
}

test('rows are those of the other commands, with keys between them', async () => {
  const cwd = tempFolder({ 'news/a.txt': ferry, 'news/b.txt': council, 'news/c.txt': inquiry });
  const made = await runCli(['corpus', 'news/', '-o', 'tables', '--format', 'ndjson', '--json'], { cwd });
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(made.stdout)).toMatchObject({
    schema: 'newsan/corpus@1',
    output: 'tables',
    format: 'ndjson',
    articles: 3,
    analysed: 3,
    unchanged: 0,
    dropped: 0,
  });
  const tables = readTables(join(cwd, 'tables'));
  expect(
    tables['articles']?.map(({ article, headline, authors, agency }) => [article, headline, authors, agency]),
  ).toEqual([
    ['news/a.txt', 'Ferry turns back', '["Ann Lee"]', 'Reuters'],
    ['news/b.txt', 'Council closes the bridge', '[]', null],
    ['news/c.txt', 'Inquiry into the ferry', '[]', null],
  ]);
  const shown = await runCli(['quotes', 'news/', '--json', '--indirect', '--all-marks'], { cwd });
  const { articles } = JSON.parse(shown.stdout) as {
    articles: { id: string; quotes: { index: number; text: string }[] }[];
  };
  expect(tables['quotes']?.map(({ article, quote, text }) => [article, quote, text])).toEqual(
    articles.flatMap(({ id, quotes }) => quotes.map(({ index, text }) => [id, index, text])),
  );
  const berg = tables['people']?.find(({ name }) => name === 'Jonas Berg');
  expect(berg).toMatchObject({ articles: 2, names: '["Jonas Berg"]' });
  const own = tables['entities']?.filter(({ person }) => person === berg?.['person']);
  expect(own?.map(({ article }) => article)).toEqual(['news/a.txt', 'news/c.txt']);
  expect(readFileSync(join(cwd, 'tables/corpus.json'), 'utf8')).toBe(made.stdout);
});

test('a second run analyses what is new or changed, drops what is gone, and writes what a first one would', async () => {
  const cwd = tempFolder({ 'news/a.txt': ferry, 'news/b.txt': council });
  await runCli(['corpus', 'news/', '-o', 'tables', '--format', 'ndjson', '-q'], { cwd });
  writeFileSync(join(cwd, 'news/a.txt'), ferry.replace('Nobody', 'Not a soul'));
  writeFileSync(join(cwd, 'news/0.txt'), inquiry);
  rmSync(join(cwd, 'news/b.txt'));
  const again = await runCli(['corpus', 'news/', '-o', 'tables', '--format', 'ndjson', '--json'], { cwd });
  expect(JSON.parse(again.stdout)).toMatchObject({ articles: 2, analysed: 2, unchanged: 0, dropped: 1 });
  const third = await runCli(['corpus', 'news/', '-o', 'tables', '--format', 'ndjson', '--json'], { cwd });
  expect(JSON.parse(third.stdout)).toMatchObject({ articles: 2, analysed: 0, unchanged: 2, dropped: 0 });
  await runCli(['corpus', 'news/', '-o', 'fresh', '--format', 'ndjson', '-q'], { cwd });
  expect(readTables(join(cwd, 'tables'))).toEqual(readTables(join(cwd, 'fresh')));
});

test('a truncated part is reported and rebuilt; another setting rebuilds all', async () => {
  const cwd = tempFolder({ 'news/a.txt': ferry });
  const line = ['corpus', 'news/', '-o', 'tables', '--json'];
  await runCli(line, { cwd });
  const parts = join(cwd, 'tables/.newsan-parts');
  const [part = ''] = readdirSync(parts).filter((name) => name.endsWith('.part'));
  const whole = readFileSync(join(parts, part));
  writeFileSync(join(parts, part), whole.subarray(0, -1));
  const rebuilt = await runCli(line, { cwd });
  expect(rebuilt.stderr).toContain('tables: 1 damaged part');
  expect(JSON.parse(rebuilt.stdout)).toMatchObject({ analysed: 1, unchanged: 0 });
  expect(JSON.parse((await runCli(line, { cwd })).stdout)).toMatchObject({ analysed: 0, unchanged: 1 });
  const dated = await runCli([...line, '--date', '2007-05-29'], { cwd });
  expect(JSON.parse(dated.stdout)).toMatchObject({ analysed: 1, unchanged: 0 });
  expect(readdirSync(parts).filter((name) => name.endsWith('.part'))).toHaveLength(1);
});

test('a run that was killed goes on where it was', async () => {
  const cwd = tempFolder({ 'news/a.txt': ferry, 'news/b.txt': council });
  const line = ['corpus', 'news/', '-o', 'tables', '-f', 'ndjson', '--json'];
  await runCli(line, { cwd });
  const whole = readTables(join(cwd, 'tables'));
  // As it is left where the process ends while tables are written, or take their places.
  rmSync(join(cwd, 'tables/corpus.json'));
  rmSync(join(cwd, 'tables/quotes.ndjson'));
  writeFileSync(join(cwd, 'tables/.claims.ndjson.tmp'), '{"cut');
  writeFileSync(join(cwd, 'tables/.newsan-parts/000009-x.part.tmp'), '{"cut');
  const again = await runCli(line, { cwd });
  expect(JSON.parse(again.stdout)).toMatchObject({ analysed: 0, unchanged: 2 });
  expect(readTables(join(cwd, 'tables'))).toEqual(whole);
  expect(readdirSync(join(cwd, 'tables')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(readdirSync(join(cwd, 'tables/.newsan-parts')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('all formats hold the same rows', async () => {
  const cwd = tempFolder({ 'news/a.txt': ferry, 'news/b.txt': council });
  for (const [output, ...format] of [['n', '-f', 'ndjson'], ['c', '-f', 'csv'], ['p'], ['d.sqlite'], ['d.duckdb']])
    expect(await runCli(['corpus', 'news/', '-o', output ?? '', ...format, '-q'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  const tables = readTables(join(cwd, 'n'));
  const lite = new sqlite.Database(join(cwd, 'd.sqlite'), { readOnly: true });
  const memory = await (await DuckDBInstance.create(':memory:')).connect();
  const duck = await (await DuckDBInstance.create(join(cwd, 'd.duckdb'))).connect();
  for (const name of tableNames) {
    const rows = tables[name] ?? [];
    const asNumbers = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, typeof value === 'boolean' ? Number(value) : value]),
      ),
    );
    expect(lite.all(`SELECT * FROM ${name} ORDER BY rowid`)).toEqual(asNumbers);
    expect((await duck.runAndReadAll(`FROM ${name}`)).getRowObjects()).toEqual(rows);
    expect((await memory.runAndReadAll(`FROM '${join(cwd, 'p', name)}.parquet'`)).getRowObjects()).toEqual(rows);
    const csv = await memory.runAndReadAll(
      `SELECT count(*)::INTEGER AS n FROM read_csv('${join(cwd, 'c', name)}.csv', all_varchar = true, header = true)`,
    );
    expect(csv.getRowObjects()).toEqual([{ n: rows.length }]);
  }
  lite.close();
  duck.closeSync();
  memory.closeSync();
});

test('bytes do not depend on the number of threads', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [`news/${index}.txt`, [ferry, council, inquiry][index % 3] ?? '']),
  );
  const cwd = tempFolder(files);
  await runCli(['corpus', 'news/', '-o', 'one', '-f', 'csv', '-q', '--jobs', '1'], { cwd });
  await runCli(['corpus', 'news/', '-o', 'auto', '-f', 'csv', '-q'], { cwd });
  for (const name of tableNames)
    expect(readFileSync(join(cwd, 'one', `${name}.csv`), 'utf8')).toBe(
      readFileSync(join(cwd, 'auto', `${name}.csv`), 'utf8'),
    );
});

test('an unreadable or repeated article is reported; the others are written', async () => {
  const cwd = tempFolder({
    'news/a.txt': ferry,
    'news/b.jsonl': '{"id":"x","text":"Rain fell on Monday."}\n{"id":"x","text":"Snow fell on Tuesday."}\n',
  });
  const made = await runCli(['corpus', 'news/', 'gone.txt', '-o', 'tables', '-f', 'ndjson', '--json'], { cwd });
  expect(made.code).toBe(2);
  expect(made.stderr).toContain('gone.txt');
  const { articles, errors } = JSON.parse(made.stdout) as { articles: number; errors: { id: string }[] };
  expect(articles + errors.length).toBeGreaterThanOrEqual(3);
  expect(readTables(join(cwd, 'tables'))['articles']).toHaveLength(articles);
});

test('partitions side by side hold the rows of one run, but for what only all articles show', async () => {
  const cwd = tempFolder({ 'news/1/a.txt': ferry, 'news/1/b.txt': council, 'news/2/c.txt': inquiry });
  for (const [input, output] of [
    ['news/1', 'tables/1'],
    ['news/2', 'tables/2'],
    ['news', 'one'],
  ])
    expect((await runCli(['corpus', input ?? '', '-o', output ?? '', '-q'], { cwd })).code).toBe(0);
  const duck = await (await DuckDBInstance.create(':memory:')).connect();
  for (const name of tableNames.filter((each) => each !== 'people' && each !== 'returning_claims')) {
    const rows = async (files: string) => {
      const columns = name === 'entities' ? '* EXCLUDE (person)' : '*';
      return (await duck.runAndReadAll(`SELECT ${columns} FROM '${join(cwd, files)}' ORDER BY ALL`)).getRowObjects();
    };
    expect(await rows(`tables/*/${name}.parquet`)).toEqual(await rows(`one/${name}.parquet`));
  }
  duck.closeSync();
});

test('another format takes the place of the tables, and nothing else is touched', async () => {
  const cwd = tempFolder({ 'news/a.txt': ferry });
  await runCli(['corpus', 'news/', '-o', 'tables', '-f', 'csv', '-q'], { cwd });
  await runCli(['corpus', 'news/', '-o', 'tables', '-f', 'ndjson', '-q'], { cwd });
  expect(readdirSync(join(cwd, 'tables')).sort()).toEqual(
    ['.newsan-parts', '.newsanignore', 'corpus.json', ...tableNames.map((name) => `${name}.ndjson`)].sort(),
  );
});

test.each([
  [['corpus', 'news/'], 'specify an output'],
  [['corpus', 'news/', '-o', 'news'], 'contains other files'],
  [['corpus', 'news/', '-o', 'news/a.txt', '-f', 'csv'], 'is a file; specify a folder for csv'],
  [['corpus', 'news/', '-o', 'news', '-f', 'sqlite'], 'is a folder; specify a file for sqlite'],
  [['corpus', 'news/', '-o', 'tables', '-f', 'xls'], 'parquet, csv, ndjson, sqlite, duckdb'],
  [['corpus', '-o', 'tables'], 'no articles'],
])('%j says what is wrong', async (args, message) => {
  const { code, stderr } = await runCli(args, { cwd: tempFolder({ 'news/a.txt': ferry }) });
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test('a corpus that another process is writing is left alone', async () => {
  const cwd = tempFolder({ 'news/ferry.txt': ferry });
  const args = ['corpus', 'news', '-o', 'out', '--format', 'ndjson', '--quiet'];
  expect(await runCli(args, { cwd })).toMatchObject({ code: 0 });
  const lock = join(cwd, 'out/.newsan-parts/lock');
  writeFileSync(lock, String(process.ppid));
  const before = readTables(join(cwd, 'out'));
  expect(await runCli(args, { cwd })).toMatchObject({
    code: 2,
    stderr: 'newsan: out: another process is writing to this corpus\n',
  });
  expect(readTables(join(cwd, 'out'))).toEqual(before);
  // A process that is no more holds no lock.
  writeFileSync(lock, '999999999');
  expect(await runCli(args, { cwd })).toMatchObject({ code: 0 });
  expect(readdirSync(join(cwd, 'out/.newsan-parts'))).not.toContain('lock');
});

test('passages that articles share are rows, as newsan duplicates finds them', async () => {
  const copy =
    'The engineers who looked at every pillar of the old bridge on Friday found cracks in nine of the eleven, and closed two lanes for heavy lorries.';
  const cwd = tempFolder({
    'news/a.txt': `${council}\n${copy}\n`,
    'news/b.txt': `${ferry}\n${copy.replace('on Friday', 'on Saturday')}\n`,
    'news/c.txt': inquiry,
  });
  await runCli(['corpus', 'news/', '-o', 'tables', '--format', 'ndjson', '-q'], { cwd });
  const rows = readTables(join(cwd, 'tables'))['shared_passages'] ?? [];
  const { stdout } = await runCli(['duplicates', 'news/', '--across', '--json'], { cwd });
  const { passages } = JSON.parse(stdout) as {
    passages: { index: number; words: number; occurrences: Record<string, unknown>[] }[];
  };
  expect(rows).toHaveLength(2);
  expect(rows).toEqual(
    passages.flatMap(({ index, words, occurrences }) =>
      occurrences.map(({ article, start, end, line, column, text, similarity }, occurrence) => ({
        shared_passage: index,
        occurrence,
        article,
        words,
        similarity,
        text,
        start_offset: start,
        end_offset: end,
        line,
        line_column: column,
      })),
    ),
  );
});
