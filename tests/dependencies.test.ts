import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Package;
const { dependencies = {} } = read('package.json');
const rows = readFileSync('.github/DEPENDENCIES.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| package'))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

test('every dependency has its row, with the pinned version, in order', () => {
  expect(rows.map(([name, version]) => [name, version])).toEqual(Object.entries(dependencies));
});

test.each(rows)('%s %s: released %s, %s', (name, version, released, license, reason) => {
  const installed = read(`node_modules/${name}/package.json`);
  expect([installed.version, installed.license]).toEqual([version, license]);
  expect(released).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
  expect(reason).not.toBe('');
});

test('nothing that is installed with newsan runs a script of its own', () => {
  const scripts = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const found = read(`node_modules/${name}/package.json`);
    for (const script of ['preinstall', 'install', 'postinstall'])
      if (found.scripts?.[script] !== undefined) scripts.add(`${name}: ${script}`);
    for (const each of Object.keys(found.dependencies ?? {})) visit(each);
  };
  for (const name of Object.keys(dependencies)) visit(name);
  expect(seen.size).toBeGreaterThan(Object.keys(dependencies).length);
  expect([...scripts]).toEqual([]);
});
