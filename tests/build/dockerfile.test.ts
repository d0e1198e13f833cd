import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const lines = readFileSync('.github/Dockerfile', 'utf8')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const instructions = lines.map((line) => [line.split(' ')[0] ?? '', line.slice(line.indexOf(' ') + 1).trim()] as const);
const last = instructions.findLastIndex(([name]) => name === 'FROM');
const image = instructions.slice(last);

test('the base images are pinned, and of the supported Node', () => {
  const bases = instructions.filter(([name]) => name === 'FROM').map(([, base]) => base.split(' ')[0] ?? '');
  expect(bases).toHaveLength(2);
  for (const base of bases) expect(base).toMatch(/^node:2\d\.\d+\.\d+-alpine\d+\.\d+$/);
});

test('what runs is the packed package, as a user without privileges, and nothing is written', () => {
  expect(image.filter(([name]) => name === 'RUN')).toEqual([]);
  expect(image.find(([name]) => name === 'USER')).toEqual(['USER', 'node']);
  expect(image.find(([name]) => name === 'ENTRYPOINT')).toEqual(['ENTRYPOINT', '["newsan"]']);
  expect(image.findIndex(([name]) => name === 'USER')).toBeLessThan(image.findIndex(([name]) => name === 'ENTRYPOINT'));
  expect(image.filter(([name]) => name === 'ADD')).toEqual([]);
});

test('what the build copies in is in the repository, and nothing else', () => {
  const [first, ...kept] = readFileSync('.github/Dockerfile.dockerignore', 'utf8').trim().split('\n');
  expect(first).toBe('*');
  for (const line of kept) expect([line.startsWith('!'), existsSync(line.slice(1))]).toEqual([true, true]);
  const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: readonly string[] };
  const needed = files
    .filter((path) => !path.startsWith('dist'))
    .concat('src', '.build', 'tsconfig.json', 'package-lock.json');
  expect(needed.filter((path) => !kept.includes(`!${path}`))).toEqual([]);
});
