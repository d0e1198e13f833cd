import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Folders of tests that are about no folder of `src`. */
const others = ['bench', 'build', 'docs', 'eval', 'fuzz', 'schemas', 'support'];

const foldersIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/snapshots/.test(entry.name))
    .map((entry) => `${entry.parentPath.slice(root.length)}/${entry.name}`);

test('the folders of the tests are those of src', () => {
  const known = new Set(foldersIn('src'));
  const strange = foldersIn('tests').filter((path) => !known.has(path) && !others.includes(path.split('/')[1] ?? ''));
  expect(strange).toEqual([]);
});
