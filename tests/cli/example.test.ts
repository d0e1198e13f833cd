import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('newsan example prints an article that every command has something to say of', async () => {
  const { code, stdout: article } = await runCli(['example']);
  expect(code).toBe(0);
  const cwd = tempFolder({});
  writeFileSync(join(cwd, 'article.txt'), article);
  const ask = async (...args: readonly string[]) =>
    JSON.parse((await runCli([...args, 'article.txt', '--json'], { cwd })).stdout);
  const quotes = await ask('quotes');
  expect(quotes.articles[0].quotes.map((quote: { speaker: { name: string } }) => quote.speaker.name)).toEqual([
    'Helen Okafor',
    'Tomas Brandt',
    'Dennis Achterberg',
  ]);
  expect((await ask('claims', '--disputed')).articles[0].claims.length).toBeGreaterThan(0);
  expect((await ask('duplicates')).passages).toHaveLength(1);
  const found = (await ask('check')).articles[0].findings.map(({ rule }: { rule: string }) => rule);
  expect(found).toEqual(expect.arrayContaining(['duplicated-passage', 'doubled-word']));
});
