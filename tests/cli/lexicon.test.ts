import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const article = 'Mine closes\n\nThe mine of Moruo closed. Moruo did not answer, and Kefentse Mining said nothing.\n';

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsan-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

async function entitiesWith(files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  const folder = folderOf({ 'a.txt': article, ...files });
  const { stdout, stderr, code } = await runCli([
    'entities',
    join(folder, 'a.txt'),
    '--json',
    ...options.map((each) => each.replace('@', folder)),
  ]);
  return { entities: code === 0 ? JSON.parse(stdout).articles[0].entities : [], stderr, code };
}

describe('--lexicon', () => {
  test.each([
    ['names.csv', 'name,type,aliases,role,wikidata\nMoruo Holdings,organization,Moruo; MH,owner of the mine,Q42\n'],
    [
      'names.json',
      '[{"name": "Moruo Holdings", "type": "organization", "aliases": ["Moruo"], "role": "owner of the mine", "wikidata": "Q42"}]',
    ],
    [
      'names.yaml',
      'names:\n  - name: Moruo Holdings\n    type: organization\n    aliases: [Moruo]\n    role: owner of the mine\n    Wikidata: Q42\n',
    ],
  ])('decides type, spelling, merge and link from %s', async (name, content) => {
    const { entities } = await entitiesWith({ [name]: content }, '--lexicon', `@/${name}`);
    expect(entities[0]).toMatchObject({
      name: 'Moruo Holdings',
      type: 'organization',
      aliases: ['Moruo'],
      count: 2,
      link: { country: null, wikidata: 'Q42' },
      known: { name: 'Moruo Holdings', role: 'owner of the mine' },
    });
  });

  test('is found in the configuration, beside it', async () => {
    const config = {
      '.newsanrc.json': '{"lexicon": "names.csv"}',
      'names.csv': 'name,not a name\nKefentse Mining,yes\n',
    };
    const { entities } = await entitiesWith(config, '--config', '@/.newsanrc.json');
    expect(entities.map(({ name }: { name: string }) => name)).not.toContain('Kefentse Mining');
  });

  test.each([
    ['a.json', '[{"name": "X", "typ": "person"}]', 'a.json: entry 1: unknown key “typ”; did you mean “type”?'],
    ['b.csv', 'name,type\nX,persn\n', 'b.csv: entry 1: unknown type “persn”; did you mean “person”?'],
    ['c.yaml', '- type: person\n', 'c.yaml: entry 1: a name is missing'],
    ['d.json', '{"name": "X"}', 'd.json: expected a list of entries, each with a name'],
    ['e.json', '[', 'e.json: not valid JSON'],
    ['f.csv', 'name,wikidata\nX,30\n', 'f.csv: entry 1: “30” is not a Wikidata id such as Q30'],
    ['g.txt', 'X', 'g.txt: a lexicon must be a .json, .yaml, .yml, .csv or .tsv file'],
  ])('refuses %s', async (name, content, message) => {
    const { stderr, code } = await entitiesWith({ [name]: content }, '--lexicon', `@/${name}`);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('refuses a file that is not there', async () => {
    const { stderr, code } = await entitiesWith({}, '--lexicon', '@/none.csv');
    expect(code).toBe(2);
    expect(stderr).toContain('none.csv: cannot read lexicon: no such file or folder');
  });
});

test('--suggest-lexicon prints what several articles use in one way, as a lexicon', async () => {
  const text = (n: number) => `Story ${n}\n\nMinister Palesa Moroka told Reuters of plan ${n}. Moroka left.\n`;
  const folder = folderOf({ 'a.txt': text(1), 'b.txt': text(2), 'c.txt': text(3), 'd.txt': 'D\n\nAnn Lee spoke.\n' });
  const { stdout, code } = await runCli(['entities', folder, '--suggest-lexicon', '--format', 'csv']);
  expect(code).toBe(0);
  expect(stdout).toContain('name,type,aliases,role,wikidata,articles,mentions\n');
  expect(stdout).toMatch(/^Palesa Moroka,person,,,,3,6$/m);
  expect(stdout).not.toContain('Ann Lee');
  const file = join(folderOf({ 'names.csv': stdout }), 'names.csv');
  expect((await runCli(['entities', join(folder, 'a.txt'), '--lexicon', file])).code).toBe(0);
});
