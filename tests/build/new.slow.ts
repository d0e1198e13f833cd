import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What each kind is called here: names that sort last, first and in the middle of their registries. */
const made = [
  ['rule', 'wording/missing-widget'],
  ['format', 'zzf'],
  ['command', 'setup/count-widgets'],
  ['reporter', 'aaa-lines'],
  ['layer', 'widgets'],
] as const;

let root = '';
const written = new Map<string, readonly string[]>();
const run = (command: string, args: readonly string[]) =>
  execFileSync(process.execPath, [resolve('node_modules', command), ...args], { cwd: root, encoding: 'utf8' });

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'newsan-new-'));
  const parts = ['src', 'tests', 'bin', 'fixtures', '.build', '.biome', '.biome.json'];
  const files = [...parts, 'package.json', 'tsconfig.json', 'README.md', 'CHANGELOG.md'];
  for (const part of files) cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  for (const [kind, name] of made) {
    const output = execFileSync(process.execPath, ['.build/new.mjs', kind, name], { cwd: root, encoding: 'utf8' });
    written.set(kind, output.trim().split('\n'));
  }
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('npm run new', () => {
  test.each(made)('%s %s writes a file, its test and a line in the registry', (kind) => {
    const paths = written.get(kind) ?? [];
    expect(paths.some((path) => path.startsWith('src/') && !path.endsWith('index.ts'))).toBe(true);
    expect(paths.some((path) => path.startsWith('tests/') && path.endsWith('.test.ts'))).toBe(true);
    expect(paths.some((path) => /\/(?:index|article|layers)\.ts$/.test(path))).toBe(true);
  });

  test('what it writes has right types', () => {
    expect(run('typescript/bin/tsc', ['-p', 'tests/tsconfig.json'])).toBe('');
  });

  test('what it writes passes the linter', () => {
    const config = JSON.parse(readFileSync(join(root, '.biome.json'), 'utf8')) as object;
    expect(config).toHaveProperty('overrides');
    const paths = [...written.values()].flat().filter((path) => path.endsWith('.ts'));
    expect(() =>
      run('@biomejs/biome/bin/biome', ['check', '--vcs-enabled=false', '--error-on-warnings', ...paths]),
    ).not.toThrow();
  });

  test('its tests pass, and those of the registries', () => {
    const tests = [...written.values()].flat().filter((path) => path.endsWith('.test.ts'));
    const output = run('vitest/vitest.mjs', [
      'run',
      '--config',
      'tests/vitest.config.ts',
      'tests/rules/index.test.ts',
      ...tests,
    ]);
    expect(output).toMatch(/Test Files.*6 passed/);
  });

  test('it refuses what already exists, and what it does not know', () => {
    const failing = (args: readonly string[]) => {
      try {
        execFileSync(process.execPath, ['.build/new.mjs', ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
        return null;
      } catch (error) {
        return (error as { stderr: string }).stderr;
      }
    };
    expect(failing(['rule', 'wording/missing-widget'])).toBe(
      'new: src/rules/wording/missing-widget.ts: exists already\n',
    );
    expect(failing(['rule', 'attic/missing-gadget'])).toBe(
      'new: attic/missing-gadget: expected ROOM/NAME, ROOM one of dates, figures, names, page, sourcing, wording\n',
    );
    expect(failing(['layer', 'attic/gadgets'])).toBe('new: attic/gadgets: a layer has no room\n');
    expect(failing(['widget', 'x'])).toBe('new: widget: must be one of rule, format, command, reporter, layer\n');
    expect(failing(['rule', 'Not_Kebab'])).toBe('new: Not_Kebab: expected kebab-case\n');
  });
});
