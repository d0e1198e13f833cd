import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/io/config/config.ts';
import { openRuleBook } from '../../../src/io/config/rule-book.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A project of these files, and its configuration as it is read. */
async function open(files: Readonly<Record<string, string | object>>) {
  const folder = tempFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  const book = await openRuleBook(await loadConfig(folder, null));
  const brought = book.rules.filter(({ origin }) => origin !== undefined);
  return { ...book, folder, ids: brought.map(({ id, origin }) => `${id} of ${origin}`) };
}

const config = (value: object) => ({ 'newsan.config.json': value });
const valeRule = 'extends: existence\nmessage: no\ntokens:\n  - very\n';
const plugin = `export const shout = {
  id: 'desk/shout', description: 'd', messages: { shout: 'no' }, needs: ['article'], *check() {},
};`;

describe('style packages', () => {
  test.each([
    [
      'a folder of rules of Vale',
      './styles/Wire',
      { 'styles/Wire/Very.yml': valeRule },
      ['Wire/Very of ./styles/Wire'],
    ],
    [
      'a folder of such folders',
      './styles',
      { 'styles/A/Very.yml': valeRule, 'styles/B/x.yaml': valeRule },
      ['A/Very of ./styles', 'B/x of ./styles'],
    ],
    ['one rule of Vale', './styles/A/Very.yml', { 'styles/A/Very.yml': valeRule }, ['A/Very of ./styles/A/Very.yml']],
    [
      'a configuration',
      './house.json',
      { 'house.json': { style: { a: { ban: ['x'] } } } },
      ['house/a of ./house.json'],
    ],
    [
      'a configuration in a folder',
      './desk',
      { 'desk/newsan.config.yaml': 'style: { a: { ban: [x] } }' },
      ['desk/a of ./desk'],
    ],
    [
      'an npm package',
      '@paper/style',
      { 'node_modules/@paper/style/newsan.config.json': { style: { a: { ban: ['x'] } } } },
      ['@paper/style/a of @paper/style'],
    ],
    [
      'a part of an npm package',
      'newsan-wire/Wire',
      { 'node_modules/newsan-wire/Wire/Very.yml': valeRule },
      ['Wire/Very of newsan-wire/Wire'],
    ],
    ['an npm package of any name', 'npm:wire', { 'node_modules/wire/Very.yml': valeRule }, ['wire/Very of npm:wire']],
  ])('%s', async (_, name, files, expected) => {
    expect((await open({ ...config({ extends: ['recommended', name] }), ...files })).ids).toEqual(expected);
  });

  test('a configuration brings its settings, names and terms, under those of the project', async () => {
    const { config: whole, ids } = await open({
      ...config({ extends: ['./house.json'], rules: { 'doubled-word': 'info' }, terms: ['EU'] }),
      'house.json': {
        extends: './base/base.json',
        rules: { 'doubled-word': 'error', 'house/a': 'info' },
        people: ['Bono'],
        terms: ['UN'],
        style: { a: { ban: ['x'] } },
      },
      'base/base.json': { style: { b: { ban: ['y'] } } },
    });
    expect(ids).toEqual(['base/b of ./base/base.json', 'house/a of ./house.json']);
    expect(whole).toMatchObject({
      rules: { 'doubled-word': ['info', {}], 'house/a': ['info', {}] },
      people: ['Bono'],
      terms: ['UN', 'EU'],
    });
  });

  test('what cannot be run is named with its reason', async () => {
    const { refused, ids } = await open({
      ...config({ extends: './V' }),
      'V/Good.yml': valeRule,
      'V/Script.yml': 'extends: script\nscript: x.tengo\n',
      'V/Words.yml': 'extends: spelling\n',
      'V/Ahead.yml': "extends: existence\ntokens: ['a(?=b)c']\n",
      'V/Code.yml': 'extends: existence\nscope: code\ntokens: [x]\n',
      'V/Broken.yml': 'a: [',
      'V/Notes.yml': 'title: none\n',
      'V/Level.yml': 'extends: existence\nlevel: fatal\ntokens: [x]\n',
    });
    expect(ids).toEqual(['V/Good of ./V']);
    expect(refused.map(({ id, reason }) => `${id}: ${reason.replace(/: Flow.*|YAML: .*/, '')}`)).toEqual([
      'V/Broken: not valid ',
      'V/Code: unknown scope “code”',
      'V/Level: level “fatal” is unknown',
      'V/Notes: not a rule: no "extends"',
      'V/Script: extends script: programs are not run',
      'V/Words: extends spelling: requires a dictionary',
      'V/Ahead: lookahead that is not at the end',
    ]);
  });

  test.each([
    [{ extends: './nowhere' }, {}, 'extends “./nowhere”: no such file or folder'],
    [{ extends: '@paper/none' }, {}, 'extends “@paper/none”: no such file, folder or installed npm package'],
    [
      { extends: './empty' },
      { 'empty/a.txt': '' },
      'extends “./empty”: contains neither a newsan configuration nor Vale rules',
    ],
    [{ extends: './a.json' }, { 'a.json': { extends: './a.json' } }, 'extends “./a.json”: extends itself'],
    [
      { extends: './a.json' },
      { 'a.json': { plugins: ['./p.mjs'] } },
      'extends “./a.json”: style packages cannot load plugins; list them under "plugins"',
    ],
    [{ style: { a: { ban: ['(x'], patterns: true } } }, {}, /^newsan\.config\.json:1:\d+: missing closing/],
    [
      { rules: { 'house/b': 'off' }, style: { a: { ban: ['x'] } } },
      {},
      'newsan.config.json:1:11: unknown rule “house/b”; did you mean “house/a”?',
    ],
  ])('%j cannot stand', async (value, files, message) => {
    await expect(open({ ...config(value), ...files })).rejects.toThrow(message);
  });
});

describe('plugins', () => {
  test('every export that is a rule, or a list of rules', async () => {
    const { ids } = await open({
      ...config({ plugins: ['./p.mjs', 'newsan-desk'] }),
      'p.mjs': `${plugin}\nexport const name = 'p';\nexport default [shout, { ...shout, id: 'desk/other' }];`,
      'node_modules/newsan-desk/package.json': { exports: { '.': { import: './main.mjs' } } },
      'node_modules/newsan-desk/main.mjs': plugin.replace('desk/shout', 'second/shout'),
    });
    expect(ids.sort()).toEqual(['desk/other of ./p.mjs', 'desk/shout of ./p.mjs', 'second/shout of newsan-desk']);
  });

  test.each([
    ['no such module', './q.mjs', '', 'plugin “./q.mjs”: no such file'],
    ['no such package', 'newsan-none', '', 'plugin “newsan-none”: no such installed npm package'],
    ['no rules', './p.mjs', 'export const a = 1;', 'plugin “./p.mjs”: exports no rules made with defineRule'],
    ['a module that breaks off', './p.mjs', "throw new Error('boom');", 'plugin “./p.mjs”: cannot be loaded: boom'],
    [
      'an id without a prefix',
      './p.mjs',
      plugin.replace('desk/shout', 'shout'),
      'plugin “./p.mjs”: rule “shout”: expected an id such as "desk/rule"',
    ],
    [
      'a layer that is none',
      './p.mjs',
      plugin.replace("'article'", "'words'"),
      'plugin “./p.mjs”: desk/shout: unknown layer “words”',
    ],
    ['an id that is taken', './p.mjs', `${plugin} export const other = { ...shout };`, 'rule “desk/shout” of ./p.mjs'],
  ])('%s', async (_, name, source, message) => {
    await expect(open({ ...config({ plugins: [name] }), 'p.mjs': source })).rejects.toThrow(message);
  });

  test('a module beside an article is not loaded', async () => {
    const { ids } = await open({ ...config({}), 'newsan.plugin.mjs': "throw new Error('loaded');", 'a.txt': 'A' });
    expect(ids).toEqual([]);
  });
});
