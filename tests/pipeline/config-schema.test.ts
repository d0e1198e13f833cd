import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { makeConfigSchema } from '../../src/pipeline/config-schema.ts';
import { validateConfig } from '../../src/pipeline/validate-config.ts';
import { rules } from '../../src/rules/index.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const validate = new Ajv({ strict: true, strictTuples: false }).compile(makeConfigSchema());

describe('what the schema says is what newsan says', () => {
  const whole = Object.fromEntries(rules.map((rule) => [rule.id, [rule.severity, rule.options]]));
  test.each([
    {},
    { $schema: 'x', extends: ['recommended', 'draft'], failOn: 'never', maxWarnings: 3, baseline: 'b.json' },
    {
      extends: 'strict',
      people: ['Bono'],
      terms: [],
      ignore: ['old/**'],
      checkWorthiness: { number: 2, '-quote': -1 },
    },
    { extends: ['recommended', './house', '@paper/style', 'newsan-style-wire', 'npm:house'], plugins: ['./rules.mjs'] },
    {
      style: { a: { replace: { Kiev: 'Kyiv', whilst: ['while', 'although'] }, severity: 'error', scope: 'headline' } },
    },
    {
      style: {
        a: { ban: ['going forward'], except: ['x'], scope: ['quoted-words', '~captions'], link: 'https://a.example' },
      },
    },
    {
      style: {
        a: { spell: ['McDonald’s'] },
        b: { introduce: { NHS: 'National Health Service' } },
        c: { capitals: 'title' },
      },
    },
    { style: { a: { extends: 'existence', tokens: ['x'], level: 'suggestion' } } },
    { rules: { 'house/a': 'off', 'Google/Will': ['error'] } },
    { style: { a: {} } },
    { style: { a: { ban: [] } } },
    { style: { a: { ban: ['x'], replace: { x: 'y' } } } },
    { style: { a: { replace: { x: 'y' }, extends: 'existence' } } },
    { style: { a: { ban: ['x'], scop: 'headline' } } },
    { style: { a: { ban: ['x'], scope: 'headlines' } } },
    { style: { a: { ban: ['x'], severity: 'fatal' } } },
    { style: { a: { capitals: 'small' } } },
    { style: [] },
    { plugins: './rules.mjs' },
    { rules: { 'house/a': 'fatal' } },
    { rules: whole },
    { rules: { 'doubled-word': 'off', 'missing-dateline': ['error'] } },
    { overrides: [{ files: 'opinion/**', rules: { 'vague-attribution': 'off' } }, { files: ['a', 'b'] }] },
    { extend: [] },
    { extends: ['recomended'] },
    { rules: { 'double-word': 'off' } },
    { rules: { 'doubled-word': 'fatal' } },
    { rules: { 'doubled-word': [{ minWords: 3 }] } },
    { rules: { 'duplicated-passage': ['error', { minWords: 'many' }] } },
    { rules: { 'duplicated-passage': ['error', { minWord: 30 }] } },
    { rules: { 'missing-dateline': ['error', { require: 'place' }] } },
    { overrides: [{ rules: {} }] },
    { overrides: [{ files: 'a', ignore: [] }] },
    { failOn: 'fatal' },
    { maxWarnings: -1 },
    { maxWarnings: 1.5 },
    { people: 'Bono' },
    { checkWorthiness: { '-quote': 1 } },
    { checkWorthiness: { number: 'much' } },
    [],
    'recommended',
  ])('%j', (config) => {
    expect(validate(config)).toBe(validateConfig(config).problems.length === 0);
  });
});

test('newsan init names the schema, and what it writes is valid', async () => {
  const cwd = tempFolder();
  expect((await runCli(['init'], { cwd })).code).toBe(0);
  const written = JSON.parse(readFileSync(join(cwd, 'newsan.config.json'), 'utf8'));
  expect(written.$schema).toBe('./node_modules/newsan/dist/data/schemas/config.json');
  expect(validate(written)).toBe(true);
  expect((await runCli(['config'], { cwd })).code).toBe(0);
});

test('newsan schema config prints it', async () => {
  expect(JSON.parse((await runCli(['schema', 'config'])).stdout)).toEqual(makeConfigSchema());
});
