import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { findingsOf } from '../support/check.ts';

describe('the registry of rules', () => {
  test('is in order of ids, each once', () => {
    const ids = rules.map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s is complete, and has its file and test', (id, rule) => {
    expect(existsSync(`src/rules/${id}.ts`)).toBe(true);
    expect(existsSync(`tests/rules/${id}.test.ts`)).toBe(true);
    expect(rule.description).toMatch(/\.$/);
    expect(rule.reason).toMatch(/\.$/);
    expect(rule.presets.length).toBeGreaterThan(0);
    const { precision } = rule;
    if (rule.presets.includes('recommended') && precision)
      expect(precision.right / precision.judged).toBeGreaterThanOrEqual(0.8);
  });

  const runnable = rules.filter((rule) => !rule.shared);
  test.each(runnable.map((rule) => [rule.id, rule] as const))('%s fires on its bad example only', (id, rule) => {
    const surroundings = {
      // An example is a line or two, a transcript stands in its parentheses.
      options: 'minWords' in rule.options ? { minWords: 4 } : {},
      transcripts: [/\(The transcript: (.*)\)/.exec(rule.bad)?.[1] ?? []].flat(),
    };
    const storyOf = (example: string) => example.replace(/ \(The transcript: .*\)/, '');
    expect(findingsOf(id, storyOf(rule.bad), surroundings).length).toBeGreaterThan(0);
    expect(findingsOf(id, storyOf(rule.good), surroundings)).toEqual([]);
  });
});
