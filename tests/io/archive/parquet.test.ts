import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseText } from '../../../src/formats/text.ts';
import { type Archive, openArchive } from '../../../src/io/archive/archive.ts';
import { writeArchive } from '../../../src/io/archive/archive-writer.ts';
import { readPostings } from '../../../src/io/archive/postings.ts';
import { runCli } from '../../support/run-cli.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const story = (n: number) =>
  `Headline ${n}\n\n${Array.from({ length: 60 }, (_, at) => `word${(n * 131 + at * at * 7) % 9973}`).join(' ')}`;

/** Postings with the ids of their articles instead of numbers, which change where articles were removed. */
function contents(folder: string): unknown {
  const archive: Archive = openArchive(folder);
  const articles = archive.articles();
  const postings = [...readPostings(archive)].flat().map(([high, low, article, start]) => {
    return [high, low, articles[article]?.id, start].join(' ');
  });
  archive.close();
  return { ids: articles.filter((_, n) => !archive.removed.has(n)), postings: postings.sort() };
}

test.each([
  ['Parquet', []],
  ['CSV', ['--csv']],
])('an archive comes back from %s as it was', async (_, options) => {
  const cwd = tempFolder({ 'short.txt': 'Too short for a fingerprint.\n' });
  const writer = writeArchive(join(cwd, 'old'), 100);
  for (let n = 0; n < 30; n++) writer.add(parseText(`it's ${n}, "so".txt`, story(n)));
  writer.add(parseText('short.txt', 'Too short.'));
  writer.remove(`it's 3, "so".txt`);
  writer.close();
  const exported = await runCli(['archive', 'export', 'old', 'tables', ...options, '--json'], { cwd });
  expect([exported.code, exported.stderr]).toEqual([0, '']);
  expect(JSON.parse(exported.stdout)).toMatchObject({ action: 'export', archived: 30 });
  const imported = await runCli(['archive', 'import', 'new', 'tables', '--json'], { cwd });
  expect(JSON.parse(imported.stdout)).toMatchObject({ action: 'import', archived: 30, added: 30 });
  expect(contents(join(cwd, 'new'))).toEqual(contents(join(cwd, 'old')));
  const again = await runCli(['archive', 'import', 'new', 'tables'], { cwd });
  expect(again.stdout).toContain('0 articles added, 0 replaced, 30 unchanged');
});

test('says what is wrong with an export', async () => {
  const cwd = tempFolder({ 'other/a.txt': '' });
  const missing = await runCli(['archive', 'import', 'new', 'other'], { cwd });
  expect([missing.code, missing.stderr]).toEqual([
    2,
    expect.stringContaining('no articles.parquet here; create it with newsan archive export'),
  ]);
  for (const name of ['articles', 'fingerprints']) writeFileSync(join(cwd, 'other', `${name}.parquet`), 'no parquet');
  const damaged = await runCli(['archive', 'import', 'new', 'other'], { cwd });
  expect([damaged.code, damaged.stderr.split('\n').length]).toEqual([2, 2]);
});
