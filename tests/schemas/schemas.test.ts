import { createGenerator } from 'ts-json-schema-generator';
import { describe, expect, test } from 'vitest';
import { schemaNames } from '../../src/cli/commands/setup/schema.ts';
import { makeConfigSchema } from '../../src/pipeline/config-schema.ts';

/** `npm run schemas` writes the files anew where the types of the views have changed. */
describe('schemas', () => {
  const generator = createGenerator({
    path: 'src/views/**/*.ts',
    tsconfig: 'tsconfig.json',
    skipTypeCheck: true,
    expose: 'export',
    jsDoc: 'extended',
    topRef: false,
    additionalProperties: false,
    sortProps: false,
  });

  test.each(schemaNames)('%s says what the types say', async (name) => {
    const schema = generator.createSchema(`${name.charAt(0).toUpperCase()}${name.slice(1)}Document`);
    // The rows of the tables are no part of the document, but of what it tells of.
    if (name === 'corpus')
      schema.definitions = { ...schema.definitions, ...generator.createSchema('CorpusRows').definitions };
    const title = `What newsan ${name} --json writes`;
    const text = `${JSON.stringify({ $id: `newsan/${name}@1`, title, ...schema }, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../src/data/schemas/${name}.json`);
  });

  test('the one of the configuration says what the rules say', async () => {
    const text = `${JSON.stringify(makeConfigSchema(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('../../src/data/schemas/config.json');
  });
});
