import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { sqlDialects } from '../../src/corpus/archive/sql-dialects.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const ferry =
  'The night ferry to Skagen turned back twenty minutes after leaving the harbour on Monday when water was found in the engine room. ' +
  'Nobody was hurt, and the 212 passengers were given blankets and soup in the terminal until buses came for them at dawn.';

test('keeps articles and finds what new ones have of them', async () => {
  const cwd = tempFolder({
    'old/a.txt': `Ferry turns back\n\n${ferry}\n`,
    'old/b.txt': 'Rain at last\n\nIt rained on Monday in the eastern valleys, and farmers danced.\n',
    'new.txt': `Another headline\n\nThis stands nowhere else at all.\n\n${ferry}\n`,
  });
  const added = await runCli(['archive', 'add', 'store', 'old/', '--json'], { cwd });
  expect(JSON.parse(added.stdout)).toMatchObject({ added: 2, replaced: 0, unchanged: 0, archived: 2, articles: [] });
  const again = await runCli(['archive', 'add', 'store', 'old/'], { cwd });
  expect(again.stdout).toContain('0 articles added, 0 replaced, 2 unchanged');

  const found = await runCli(['duplicates', 'new.txt', '--against', 'store', '--json'], { cwd });
  const { passages, archived } = JSON.parse(found.stdout);
  expect(passages).toEqual([]);
  expect(archived).toMatchObject([{ article: 'new.txt', line: 5, similarity: 1, archived: { article: 'old/a.txt' } }]);
  const itself = await runCli(['duplicates', 'old/a.txt', '--against', 'store', '--json'], { cwd });
  expect(JSON.parse(itself.stdout).archived).toEqual([]);

  const removed = await runCli(['archive', 'remove', 'store', 'old/a.txt'], { cwd });
  expect(removed.stdout).toContain('1 article removed');
  const status = await runCli(['archive', 'status', 'store', '--verify', '--json'], { cwd });
  expect(JSON.parse(status.stdout)).toMatchObject({ archived: 1, removed: 1, damaged: 0 });
});

test.each([
  [['archive'], 'action must be one of add, status, remove, export, import, sql'],
  [['archive', 'burn', 'store'], 'action must be one of add, status, remove, export, import, sql'],
  [['archive', 'add'], 'add ARCHIVE: specify the archive folder'],
  [['archive', 'add', 'store'], 'add ARCHIVE FILE…: specify articles'],
  [['archive', 'remove', 'store'], 'remove ARCHIVE NAME…: specify articles by the names they were added with'],
  [['archive', 'export', 'store'], 'export ARCHIVE FOLDER: specify an output folder'],
  [['archive', 'import', 'store'], 'import ARCHIVE FOLDER: specify'],
  [['archive', 'sql', '--dialect', 'dbase'], 'must be one of duckdb, postgres, spark, clickhouse'],
  [['archive', 'status', 'store'], 'no archive here; create one with newsan archive add'],
  [['duplicates', 'new.txt', '--against', 'store'], 'no archive here'],
])('%j says what is wrong', async (args, message) => {
  const { code, stderr } = await runCli(args, { cwd: tempFolder({ 'new.txt': 'A\n\nB.\n' }) });
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test('writes JSON that its schema allows, whatever was done', async () => {
  const cwd = tempFolder({ 'old/a.txt': `Ferry turns back\n\n${ferry}\n` });
  const ajv = new Ajv({ allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse((await runCli(['schema', 'archive'])).stdout));
  for (const line of [
    ['add', 'store', 'old/', 'nowhere.txt'],
    ['status', 'store'],
    ['status', 'store', '--verify'],
    ['export', 'store', 'tables', '--csv'],
    ['import', 'copy', 'tables'],
    ['remove', 'store', 'old/a.txt'],
  ]) {
    const { stdout } = await runCli(['archive', ...line, '--json'], { cwd });
    expect(validate(JSON.parse(stdout)), `${line[0]}: ${ajv.errorsText(validate.errors)}`).toBe(true);
  }
  const { stdout } = await runCli(['archive', 'status', 'store', '--format', 'csv'], { cwd });
  const [head, row] = stdout.split('\n');
  expect(head).toBe('action,archive,archived,added,replaced,unchanged,removed,fingerprints,runs,damaged');
  expect(row).toMatch(/^status,store,0,,,,1,\d+,0,$/);
});

test.each(sqlDialects)('prints the query for %s', async (dialect) => {
  const { code, stdout } = await runCli(['archive', 'sql', '--dialect', dialect]);
  expect(code).toBe(0);
  expect(stdout).toContain('-- Passages that articles of a newsan archive share');
  expect(stdout).toContain('b.place <= 64');
});
