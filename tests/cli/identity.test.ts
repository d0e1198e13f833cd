import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli, runLine } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const stories: Readonly<Record<string, string>> = {
  Skagen:
    'The night ferry turned back twenty minutes after leaving the harbour on Monday when water was found in the engine room. Nobody was hurt, and the 212 passengers were given blankets and soup in the terminal until buses came.',
  Oban: 'A council in the west will pay for free meals in all of its eleven schools from August, after a vote that split both of the large parties. The mayor, Ann Lee, said the money would come from a levy on second homes and hotels.',
  Molde:
    'Farmers who lost hay in the floods of July can ask for help until the end of the month, the ministry of agriculture said in a letter. Some 400 of them have done so, most in valleys where the river rose by three metres in one night.',
};
const story = (place: string) => stories[place] ?? '';
const record = (place: string) =>
  JSON.stringify({
    id: `k-${place}`,
    url: `https://a.example/${place}`,
    title: `Ferry to ${place}`,
    text: story(place),
  });
const places = ['Skagen', 'Oban', 'Molde'];
const lines = (...names: readonly string[]) => `${names.map(record).join('\n')}\n`;

test('an archive holds records by their id: a line that is taken out moves nothing', async () => {
  const cwd = tempFolder({ 'in.jsonl': lines(...places) });
  await runCli(['archive', 'add', 'store', 'in.jsonl'], { cwd });
  writeFileSync(join(cwd, 'in.jsonl'), lines('Oban', 'Molde'));
  const again = await runCli(['archive', 'add', 'store', 'in.jsonl'], { cwd });
  expect(again.stdout).toContain('0 articles added, 0 replaced, 2 unchanged');
  const found = await runLine('duplicates in.jsonl --against store --json', { cwd });
  expect(JSON.parse(found.stdout).archived).toEqual([]);
});

test.each([['structure'], ['quotes'], ['entities'], ['claims'], ['report'], ['check']])(
  'newsan %s tells what an article is called, and its address',
  async (command) => {
    const cwd = tempFolder({ 'in.jsonl': lines(...places) });
    const identity = ['k-Skagen', 'k-Oban', 'k-Molde'].map((id, at) => ({
      id: `in.jsonl#${id}`,
      recordId: id,
      url: `https://a.example/${places[at]}`,
    }));
    const { stdout } = await runLine(`${command} in.jsonl --json`, { cwd });
    expect(JSON.parse(stdout).articles).toMatchObject(identity);
  },
);

test('claims for fact-checkers name the address of their article', async () => {
  const text = 'The mayor, Ann Lee, said that the bridge of Oban had cost 38 million pounds.';
  const cwd = tempFolder({ 'in.json': JSON.stringify({ id: 'k', url: 'https://a.example/k', title: 'Bridge', text }) });
  const { stdout } = await runLine('claims in.json --format claimreview', { cwd });
  expect(JSON.parse(stdout)[0].appearance).toMatchObject({ url: 'https://a.example/k', name: 'in.json' });
});

test('records that are looked at again are found by their file', async () => {
  const copies = ['Skagen', 'Skagen'].map((place, at) => JSON.stringify({ id: `c#${at}`, text: story(place) }));
  const cwd = tempFolder({ 'in.jsonl': `${copies.join('\n')}\n` });
  const { stdout, code } = await runLine('duplicates in.jsonl --json', { cwd });
  expect(code).toBe(0);
  expect(JSON.stringify(JSON.parse(stdout).passages)).toMatch(/in\.jsonl#c#0.*in\.jsonl#c#1/);
});

describe('id and address of a record', () => {
  const said = 'The mayor, Ann Lee, said: “The bridge of Oban will cost 38 million pounds.” It was built in 1968. ';
  const long = `${said}${story('Oban')}`;
  const urlOf = (id: string) => `https://a.example/${id}?a=1&b=2`;
  const files = {
    'in.jsonl': ['k1', 'k2']
      .map((id) => JSON.stringify({ id, url: urlOf(id), title: `Bridge ${id}`, text: `${long}\n\n${long}` }))
      .join('\n'),
    'bare.txt': `${said}\n\n${said}`,
  };

  test.each([
    'quotes in.jsonl bare.txt',
    'entities in.jsonl bare.txt',
    'entities --mentions in.jsonl bare.txt',
    'claims in.jsonl bare.txt',
    'structure in.jsonl bare.txt',
    'report in.jsonl bare.txt',
    'check in.jsonl bare.txt',
    'duplicates in.jsonl bare.txt',
    'verify in.jsonl --source bare.txt --all',
    'compare bare.txt in.jsonl',
  ])('%s ends its rows with them', async (line) => {
    const cwd = tempFolder(files);
    for (const [format, delimiter] of [
      ['csv', ','],
      ['tsv', '\t'],
    ] as const) {
      const { stdout } = await runLine(`${line} --format ${format}`, { cwd });
      const [head = ''] = stdout.split('\n', 1);
      expect(head.endsWith(`${delimiter}recordId${delimiter}url`)).toBe(true);
      // A text of several lines is within its row: the row ends with what comes last.
      const ends = new Set(stdout.match(/[,\t](?:k\d)?[,\t](?:https:.*)?$/gm));
      const end = (id: string) => `${delimiter}${id}${delimiter}${id && urlOf(id)}`;
      const isBoth = line.includes('.jsonl bare');
      const known = isBoth ? ['k1', 'k2', ''] : line.startsWith('verify') ? ['k1', 'k2'] : ['k1'];
      expect([...ends].sort()).toEqual(known.map(end).sort());
    }
  });

  test('is on pages', async () => {
    const cwd = tempFolder(files);
    const link = 'href="https://a.example/k1?a=1&amp;b=2"';
    expect((await runLine('check in.jsonl bare.txt --format html', { cwd })).stdout).toContain(link);
    await runLine('report in.jsonl bare.txt --format html -o pages', { cwd });
    const index = readFileSync(join(cwd, 'pages', 'index.html'), 'utf8');
    expect(index).toContain(link);
    expect(index).toContain('id k1');
    const page = readdirSync(join(cwd, 'pages', 'articles')).find((name) => name.includes('k1')) ?? '';
    expect(readFileSync(join(cwd, 'pages', 'articles', page), 'utf8')).toContain(link);
  });

  test('is no link where it is no address of the web', async () => {
    const other = tempFolder({ 'in.json': JSON.stringify({ id: 'k', url: 'javascript:alert(1)', text: long }) });
    const { stdout } = await runLine('report in.json --format html', { cwd: other });
    expect(stdout).not.toContain('href="javascript');
    expect(stdout).toContain('id k');
  });
});

test.each([
  ['in.jsonl', (fields: object) => `${JSON.stringify(fields)}\n${JSON.stringify(fields)}\n`],
  ['in.json', (fields: object) => JSON.stringify([fields, fields])],
])('a field that is named and not there is what is said of each record of %s', async (name, write) => {
  const cwd = tempFolder({ [name]: write({ id: 'k', title: 'Ferry', text: story('Oban') }) });
  const { stderr, code } = await runLine(`quotes ${name} --field url=link`, { cwd });
  expect(code).toBe(2);
  expect(stderr.match(/has no field “link” \(there are: id, title, text\)/g)).toHaveLength(2);
  expect(stderr).not.toContain('no text');
});
