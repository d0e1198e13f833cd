import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  defineRule,
  loadConfig,
  NewsanError,
  newsan,
  parseFile,
  parseFormat,
  parseHtml,
  parseText,
  planLayers,
} from 'newsan';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const article = readFileSync('src/data/example.txt', 'utf8');
const older = article.replace('$48 million', '$45 million').replace('Helen Okafor', 'Helena Okafor');

/** What a call says, as JSON has it. */
function asJson(document: object): unknown {
  return JSON.parse(JSON.stringify(document));
}

describe('newsan gives what the command line gives', () => {
  const cases = [
    ['report', {}, []],
    ['entities', { types: ['person'], minCount: 2 }, ['--type', 'person', '--min-count', '2']],
    ['quotes', { kinds: ['direct', 'indirect'] }, ['--kind', 'direct,indirect']],
    ['claims', { top: 3 }, ['--top', '3']],
    ['structure', {}, []],
    ['check', { skip: ['doubled-word'] }, ['--skip', 'doubled-word', '--no-cache']],
    ['duplicates', { minWords: 10 }, ['--min-words', '10']],
    ['verify', { sources: [{ path: 'older.txt' }] }, ['--source', 'older.txt', '--fail-on', 'never']],
  ] as const;
  test.each(cases)('%s %j', async (command, options, args) => {
    const cwd = tempFolder({ 'article.txt': article, 'older.txt': older });
    const { stdout } = await runCli([command, 'article.txt', ...args, '--no-config', '--json'], { cwd });
    const said = await newsan({ path: 'article.txt' }, { command, cwd, ...options } as never); // the cases are apart in their types
    expect(asJson(said)).toEqual(JSON.parse(stdout));
  });

  test('compare', async () => {
    const cwd = tempFolder({ 'article.txt': article, 'older.txt': older });
    const { stdout } = await runCli(['compare', 'older.txt', 'article.txt', '--json'], { cwd });
    const said = await newsan({ path: 'article.txt' }, { command: 'compare', cwd, older: { path: 'older.txt' } });
    expect(asJson(said)).toEqual(JSON.parse(stdout));
    expect(said.articles[0]?.changes.length).toBeGreaterThan(0);
  });

  test('of folders, with what cannot be read', async () => {
    const cwd = tempFolder({ 'news/a.txt': article, 'news/b.html': '\u0000\u0001', 'news/c.txt': older });
    const { stdout } = await runCli(['duplicates', 'news', 'gone.txt', '--json', '--no-config'], { cwd });
    const said = await newsan([{ path: 'news' }, { path: 'gone.txt' }], { command: 'duplicates', cwd });
    expect(asJson(said)).toMatchObject({
      articles: JSON.parse(stdout).articles,
      passages: JSON.parse(stdout).passages,
    });
    expect(said.errors.map(({ id }) => id).sort()).toEqual(['gone.txt', 'news/b.html']);
  });

  test('of text and bytes', async () => {
    const ofText = await newsan(article, { command: 'quotes' });
    expect(ofText.articles[0]?.id).toBe('<text>');
    expect(ofText.articles[0]?.quotes.map(({ speaker }) => speaker?.name)).toEqual([
      'Helen Okafor',
      'Tomas Brandt',
      'Dennis Achterberg',
    ]);
    const page = new TextEncoder().encode(`<!doctype html><title>x</title><article><p>${article}</p></article>`);
    const ofBytes = await newsan({ bytes: page, id: 'page.html' }, { command: 'quotes' });
    expect(ofBytes.articles[0]?.format).toBe('html');
    expect((await newsan(article)).schema).toBe('newsan/report@1');
  });
});

test('a rule of one’s own is checked beside the others', async () => {
  const noPlans = defineRule({
    id: 'desk/no-plans',
    description: 'plans',
    rationale: 'house style',
    severity: 'warning',
    presets: [],
    messages: { plan: 'write what is done: "{word}"' },
    options: {},
    needs: [],
    *check({ article: { text } }: { readonly article: { readonly text: string } }) {
      const start = text.indexOf('delay');
      if (start >= 0) yield { messageId: 'plan', span: { start, end: start + 5 }, data: { word: 'delay' } };
    },
  } as never);
  const { articles, summary } = await newsan(article, { command: 'check', rules: [noPlans], only: ['doubled-word'] });
  expect(articles[0]?.findings.map(({ rule, message }) => [rule, message])).toEqual([
    ['desk/no-plans', 'write what is done: "delay"'],
    ['doubled-word', expect.any(String)],
  ]);
  expect(summary.rules).toEqual({ 'doubled-word': 1, 'desk/no-plans': 1 });
});

test('configuration is that of the call, and what loadConfig reads can be given', async () => {
  const cwd = tempFolder({ 'newsan.config.json': '{ "rules": { "doubled-word": "info" } }' });
  const { config } = await loadConfig(cwd, null);
  const { articles } = await newsan(article, { command: 'check', config, only: ['doubled-word'] });
  expect(articles[0]?.findings.map(({ severity }) => severity)).toEqual(['info']);
});

test('every reader', async () => {
  const cwd = tempFolder({ 'a.md': `# Vote delayed\n\n${article}` });
  const [file] = await parseFile(join(cwd, 'a.md'));
  expect(file?.ok && file.value.format).toBe('markdown');
  const [feed] = await parseFormat('json', 'a.json', JSON.stringify({ headline: 'Vote delayed', body: article }));
  expect(feed?.ok && feed.value.format).toBe('json');
});

describe('wrong arguments get one clear line', () => {
  const wrong = (value: unknown) => value as never;
  test.each([
    [() => planLayers(wrong(['quote'])), 'planLayers: unknown layer “quote”; did you mean “quotes”?'],
    [() => planLayers(wrong('quotes')), 'planLayers: expected an array of layer names'],
    [
      () => (parseText as (id: string) => unknown)('x'),
      'parseText: argument 2, source, must be a string, not undefined',
    ],
    [() => parseHtml(wrong(1), ''), 'parseHtml: argument 1, id, must be a string, not number'],
  ])('%s', (call, message) => {
    expect(call).toThrow(new NewsanError('usage', message));
  });
  test.each([
    [() => newsan(wrong(5)), 'newsan: the input must be a string, a Uint8Array, {text}, {bytes} or {path}, not number'],
    [() => newsan('x', wrong({ command: 'quote' })), 'newsan: command: unknown “quote”; did you mean “quotes”?'],
    [
      () => newsan('x', wrong({ command: 'quotes', minConfidance: 1 })),
      'newsan: option of quotes: unknown “minConfidance”; did you mean “minConfidence”?',
    ],
    [() => newsan('x', wrong({ command: 'compare' })), 'newsan: compare requires the option older'],
    [() => newsan('x', { date: '2007-13-45' }), 'newsan: date must be YYYY-MM-DD such as 2007-05-29, not “2007-13-45”'],
    [
      () => newsan('x', { command: 'check', only: ['doubled-wrd'] }),
      'newsan: rule: unknown “doubled-wrd”; did you mean “doubled-word”?',
    ],
    [
      () => newsan('x', { command: 'check', config: wrong({ rulez: {} }) }),
      'newsan: config: rulez: unknown key “rulez”; did you mean “rules”?',
    ],
    [() => parseFormat(wrong('htm'), 'a', ''), 'parseFormat: format: unknown “htm”; did you mean “html”?'],
    [() => parseFormat('docx', 'a', ''), 'parseFormat: docx files are binary; use parseBytes'],
  ])('%s', async (call, message) => {
    await expect(call()).rejects.toThrow(message);
  });
});
