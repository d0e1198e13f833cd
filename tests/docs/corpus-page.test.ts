import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import sqlite from 'node-sqlite3-wasm';
import { expect, test } from 'vitest';
import { readSchema } from '../../src/io/schemas.ts';
import { tableNames, tableSpec } from '../../src/model/tables/corpus-tables.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const path = '.github/docs/corpus.md';
const page = readFileSync(path, 'utf8');

interface RowSchema {
  readonly description: string;
  readonly properties: Readonly<Record<string, { readonly description?: string }>>;
}

/** Tables and columns, in the words of the schema. */
function tablesText(): string {
  const { definitions = {} } = readSchema('corpus', false);
  const rows = readSchema('corpus', false)['definitions'] as Record<string, RowSchema>;
  expect(Object.keys(definitions)).not.toEqual([]);
  return tableNames
    .map((table) => {
      const singular = table === 'people' ? 'person' : table.replace(/ies$/, 'y').replace(/s$/, '');
      const name = `${singular.replace(/(?:^|_)[a-z]/g, (letter) => letter.slice(-1).toUpperCase())}Row`;
      const { description, properties } = rows[name] ?? { description: '', properties: {} };
      const { columns, key } = tableSpec(table);
      const lines = Object.entries(columns).map(
        ([column, type]) => `| \`${column}\` | ${type} | ${properties[column]?.description ?? ''} |`,
      );
      const keyText = key.length > 0 ? ` Key: ${key.map((column) => `\`${column}\``).join(', ')}.` : '';
      return `### ${table}\n\n${description}${keyText}\n\n| column | type | |\n|---|---|---|\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

test('the page has the tables of the schema, and its queries give in SQLite and DuckDB what it says', async () => {
  const cwd = tempFolder();
  const articles = ['fixtures/articles', 'fixtures/clean', 'fixtures/corpora'];
  const made = [
    await runCli(['corpus', ...articles, '-o', join(cwd, 'news.sqlite'), '-q']),
    await runCli(['corpus', ...articles, '-o', join(cwd, 'news.duckdb'), '-q']),
  ];
  expect(made.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
    { code: 0, stderr: '' },
    { code: 0, stderr: '' },
  ]);
  const lite = new sqlite.Database(join(cwd, 'news.sqlite'), { readOnly: true });
  expect(lite.all('PRAGMA foreign_key_check')).toEqual([]);
  const duck = await (await DuckDBInstance.create(join(cwd, 'news.duckdb'))).connect();
  const results: string[] = [];
  for (const [, query = ''] of page.matchAll(/```sql\n([\s\S]*?)```/g)) {
    const rows = lite.all(query) as readonly Record<string, string | number | null>[];
    const other = (await duck.runAndReadAll(query)).getRowObjects();
    const plain = (row: object) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
      );
    expect(other.map(plain)).toEqual(rows);
    expect(rows.length).toBeGreaterThan(0);
    const cells = [
      Object.keys(rows[0] ?? {}),
      ...rows.map((row) => Object.values(row).map((cell) => String(cell ?? '').replace(/\s+/g, ' '))),
    ];
    const [head = [], ...body] = cells;
    results.push([head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n'));
  }
  lite.close();
  duck.closeSync();
  let number = 0;
  const printed = page
    .replace(
      /(<!-- tables: [^\n]* -->\n)[\s\S]*?(<!-- end -->)/,
      (_, start, end) => `${start}\n${tablesText()}\n${end}`,
    )
    .replace(/<!-- result -->\n(?:\n(?:\|[^\n]*\n)+)?/g, () => `<!-- result -->\n\n${results[number++]}\n`);
  expect(number).toBe(results.length);
  await expect(printed).toMatchFileSnapshot(resolve(path));
});
