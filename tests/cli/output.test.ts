import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { schemaNames } from '../../src/cli/commands/setup/schema.ts';
import { type PlaceLike, placesIn } from '../support/places.ts';
import { runCli } from '../support/run-cli.ts';

const article = 'fixtures/articles/iran-iraq-talks/article.txt';
const source = readFileSync(article, 'utf8');

/** Commands that take one article and nothing else. */
const single = schemaNames.filter(
  (name) => !['archive', 'statements', 'verify', 'compare', 'corpus', 'sources'].includes(name),
);

describe.each(single)('%s', (name) => {
  test('writes JSON that its schema allows', async () => {
    const { code, stdout } = await runCli([name, article, 'nowhere.txt', '--json']);
    expect(code).toBe(2);
    const ajv = new Ajv({ allowUnionTypes: true });
    const document: unknown = JSON.parse(stdout);
    expect(ajv.validate(await schemaOf(name), document), ajv.errorsText()).toBe(true);
    expect(document).toMatchObject({ articles: [{ id: article }], errors: [{ id: 'nowhere.txt', code: 'not-found' }] });
  });

  test('gives each place the text that stands there', async () => {
    const { stdout } = await runCli([name, article, '--json']);
    for (const place of placesIn(JSON.parse(stdout))) expect(place).toEqual(placeAt(place));
  });

  test('writes a line of JSON for each article that its schema allows', async () => {
    const { code, stdout } = await runCli([name, article, '--format', 'ndjson']);
    expect(code, 'the pasted passage fails the check').toBe(name === 'check' ? 1 : 0);
    const ajv = new Ajv({ allowUnionTypes: true });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(ajv.validate(await schemaOf(name, '--line'), JSON.parse(stdout)), ajv.errorsText()).toBe(true);
  });
});

async function schemaOf(name: string, ...options: readonly string[]): Promise<object> {
  const { stdout } = await runCli(['schema', name, ...options]);
  return JSON.parse(stdout);
}

function placeAt({ start, end }: PlaceLike): PlaceLike {
  const before = source.slice(0, start).split('\n');
  return { start, end, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, text: source.slice(start, end) };
}
