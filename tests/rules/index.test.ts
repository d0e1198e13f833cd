import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/formats/text.ts';
import type { Article } from '../../src/model/article.ts';
import { fixArticle, mostPasses } from '../../src/pipeline/fix.ts';
import { rules } from '../../src/rules/index.ts';
import { findingsOf } from '../support/check.ts';
import { factCheck, finderOf } from '../support/fact-checks.ts';

/** Folder of the file of that name, below the given one; null if there is none. */
function roomOf(folder: string, name: string): string | null {
  const path = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((each) => basename(each) === name);
  return path === undefined ? null : path.slice(0, -name.length);
}

describe('the registry of rules', () => {
  test('is in order of ids, each once', () => {
    const ids = rules.map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s is complete, and has its file and test', (id, rule) => {
    const room = roomOf('src/rules', `${id}.ts`);
    expect(room).not.toBeNull();
    expect(roomOf('tests/rules', `${id}.test.ts`)).toBe(room);
    expect(rule.description).toMatch(/\.$/);
    expect(rule.reason).toMatch(/\.$/);
    expect(rule.presets.length).toBeGreaterThan(0);
    const { precision } = rule;
    if (rule.presets.includes('recommended') && precision)
      expect(precision.right / precision.judged).toBeGreaterThanOrEqual(0.8);
  });

  const fixable = rules.filter((rule) => rule.fixable !== null && !rule.shared);
  test.each(fixable.map((rule) => [rule.id, rule] as const))('%s fixes its bad example', (id, { bad, fixable }) => {
    const asArticle = bad.includes('\n') ? bad : `Council meets on the bridge\n\n${bad}\n`;
    let found = findingsOf(id, asArticle);
    expect(found.map(({ fix }) => fix?.safe)).toEqual(found.map(() => fixable === 'safe'));
    const find = ({ text }: Article) => {
      found = findingsOf(id, text);
      return found.flatMap(({ fix }) => (fix ? [fix.edits] : []));
    };
    const parse = (source: string) => parseText('story.txt', source);
    expect(fixArticle(parse(asArticle), { find, parse, passes: mostPasses }).count).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });

  test('a rule that fixes nothing says so', () => {
    for (const rule of rules.filter(({ fixable, shared }) => fixable === null && !shared))
      expect(findingsOf(rule.id, rule.bad).every(({ fix }) => fix === null)).toBe(true);
  });

  // What comments suppress is known when all rules have run.
  const runnable = rules.filter((rule) => !rule.shared && rule.id !== 'unused-suppression');
  test.each(runnable.map((rule) => [rule.id, rule] as const))('%s fires on its bad example only', (id, rule) => {
    const checked = /\(The fact-check: (.*)\)/.exec(rule.bad)?.[1];
    const surroundings = {
      findFactChecks: checked
        ? finderOf([factCheck(checked, { ratingValue: 'false' }), factCheck('The bridge of Karlow was closed in May')])
        : null,
      // An example is a line or two, a transcript stands in its parentheses.
      options: 'minWords' in rule.options ? { minWords: 4 } : {},
      transcripts: [/\(The (?:transcript|source): (.*)\)/.exec(rule.bad)?.[1] ?? []].flat(),
    };
    const storyOf = (example: string) => example.replace(/ \(The (?:transcript|source|fact-check): .*\)/, '');
    expect(findingsOf(id, storyOf(rule.bad), surroundings).length).toBeGreaterThan(0);
    expect(findingsOf(id, storyOf(rule.good), surroundings)).toEqual([]);
  });
});
