import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../src/rules/index.ts';
import { runExamples } from './support/page-examples.ts';

const pages = [
  'README.md',
  ...readdirSync('.github/docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `.github/docs/${name}`),
];

describe.each(pages)('%s', (path) => {
  const page = readFileSync(path, 'utf8');

  test('its examples print what it says', async () => {
    const { printed, count } = await runExamples(page);
    expect(count).toBe(page.split('<!-- in: ').length - 1);
    await expect(printed).toMatchFileSnapshot(join('..', path));
  });

  test('its links lead somewhere', () => {
    const links = [...page.matchAll(/\]\(((?!https?:|#)[^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  });

  test('a rule that it names exists', () => {
    const ids = rules.map(({ id }) => id);
    const named = [...page.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map((match) => match[1] ?? '');
    const ofRules = named.filter((word) => ids.some((id) => id.startsWith(`${word.split('-')[0]}-`)));
    expect(ofRules.filter((word) => !ids.includes(word) && !notRules.has(word))).toEqual([]);
  });
});

/** Words in code that begin like the id of a rule. */
const notRules = new Set(['not-found', 'quote-', 'percent-change']);

test('the README is an introduction that leads to every page', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme.split('\n').length).toBeLessThanOrEqual(250);
  expect(readme.match(/<!-- in: /g)?.length ?? 0).toBeGreaterThanOrEqual(5);
  expect(pages.slice(1).filter((path) => !readme.includes(path))).toEqual([]);
});
