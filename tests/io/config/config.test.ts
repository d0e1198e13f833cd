import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/io/config/config.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsan-config-'));
  await mkdir(join(folder, '.git'));
  await mkdir(join(folder, 'desk/europe'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const errorOf = async (name: string, text: string) => {
  await write(name, text);
  return loadConfig(folder, name).then(
    () => 'no error',
    (error: Error) => error.message,
  );
};

describe('loadConfig', () => {
  test('takes the nearest configuration upward, and stops at the repository', async () => {
    expect((await loadConfig(join(folder, 'desk/europe'), null)).path).toBeNull();
    await write('newsan.config.json', '{"failOn": "warning"}');
    await write('desk/.newsanrc', 'people: [Bono]\n');
    expect(await loadConfig(join(folder, 'desk/europe'), null)).toMatchObject({
      config: { people: ['Bono'], failOn: 'error' },
      path: join(folder, 'desk/.newsanrc'),
      folder: join(folder, 'desk'),
    });
    expect((await loadConfig(folder, null)).config.failOn).toBe('warning');
  });

  test('reads package.json only where it has a newsan key', async () => {
    await write('package.json', '{"name": "desk"}');
    expect((await loadConfig(folder, null)).path).toBeNull();
    await write('package.json', '{"name": "desk", "newsan": {"maxWarnings": 3}}');
    expect((await loadConfig(folder, null)).config.maxWarnings).toBe(3);
  });

  test('allows comments and trailing commas in JSON', async () => {
    await write('newsan.config.jsonc', '{\n  // house style\n  "terms": ["NATO"],\n}\n');
    expect((await loadConfig(folder, null)).config.terms).toEqual(['NATO']);
  });

  test.each([
    [
      'newsan.config.json',
      '{\n  "rules": {\n    "unbalanced-quote": "error"\n  }\n}',
      'newsan.config.json:3:5: unknown rule “unbalanced-quote”; did you mean “unbalanced-quotes”?',
    ],
    [
      'newsan.config.yaml',
      'people: []\nruls:\n  missing-dateline: error\n',
      'newsan.config.yaml:2:1: unknown key “ruls”; did you mean “rules”?',
    ],
    [
      'newsan.config.json',
      '{"rules": {"missing-dateline": "fatal"}}',
      'newsan.config.json:1:32: expected one of off, info, warning, error, or [severity, options]',
    ],
    [
      'newsan.config.json',
      '{"rules": {"duplicated-passage": ["error", {"minWord": 3}]}}',
      'newsan.config.json:1:45: unknown option “minWord”; did you mean “minWords”?',
    ],
    [
      'newsan.config.json',
      '{"rules": {"duplicated-passage": ["error", {"minWords": "3"}]}}',
      'newsan.config.json:1:57: expected a number',
    ],
    ['newsan.config.json', '{"people": [', 'newsan.config.json:1:13: not valid JSON (CloseBracketExpected)'],
    ['newsan.config.yaml', 'people: [\n', 'newsan.config.yaml:2:1: not valid YAML (BAD_INDENT)'],
    ['newsan.config.json', '{"__proto__": {"failOn": "never"}}', 'newsan.config.json:1:2: unknown key “__proto__”'],
  ])('%s with a mistake is refused with its place', async (name, text, message) => {
    expect(await errorOf(name, text)).toBe(message);
  });

  test('names a configuration that is not there', async () => {
    await expect(loadConfig(folder, 'nowhere.json')).rejects.toThrow(
      'nowhere.json: cannot read configuration: no such file or folder',
    );
  });

  test('takes weights of check-worthiness that fit their signs', async () => {
    await write('newsan.config.json', '{"checkWorthiness": {"percent": 3, "-opinion": 0, "base": -2}}');
    expect((await loadConfig(folder, null)).config.checkWorthiness).toEqual({ percent: 3, '-opinion': 0, base: -2 });
    expect(await errorOf('a.json', '{"checkWorthiness": {"percent": -1}}')).toContain('expected a number not below 0');
    expect(await errorOf('b.json', '{"checkWorthiness": {"-opinion": 1}}')).toContain('expected a number not above 0');
    expect(await errorOf('c.json', '{"checkWorthiness": {"percent": "much"}}')).toContain('expected a number');
    expect(await errorOf('d.json', '{"checkWorthiness": []}')).toContain('expected an object of weights by signal');
  });
});
