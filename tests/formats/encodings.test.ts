import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseBytes } from '../../src/io/read/read.ts';
import { blocksOf } from '../support/read-one.ts';

const folder = 'fixtures/encodings';

test.each(readdirSync(folder))('%s', async (name) => {
  const [outcome] = await parseBytes(name, readFileSync(`${folder}/${name}`));
  expect(outcome?.ok === true && blocksOf(outcome.value)).toEqual([
    'headline: Café owner wins “longest” lease',
    'paragraph: Zoë Müller said that £50 was paid – not €60.',
  ]);
  const isGuessed = name === 'windows-1252.txt';
  expect(outcome?.ok === true && outcome.warnings.length).toBe(isGuessed ? 1 : 0);
});
