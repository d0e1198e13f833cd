import { describe, expect, test } from 'vitest';
import { areExclusive, areMembersAlike, readGroups } from '../../src/comparison/word-groups.ts';
import { loadResources } from '../../src/io/resources.ts';

const groups = readGroups(['red green blue/azure', 'green unripe']);

describe('word groups', () => {
  test.each([
    ['red', 'green', true],
    ['green', 'red', true],
    ['blue', 'azure', false],
    ['red', 'red', false],
    ['red', 'unripe', false],
    ['red', 'loud', false],
  ])('%s and %s exclude each other: %s', (first, second, expected) => {
    expect(areExclusive([first], [second], groups)).toBe(expected);
  });

  test('words that are one member of a group do not exclude each other because of another group', () => {
    const both = readGroups(['cut/slash raise', 'cut slash']);
    expect(areExclusive(['cut'], ['slash'], both)).toBe(false);
    expect(areMembersAlike(['cut'], ['slash'], both)).toBe(true);
    expect(areMembersAlike(['cut'], ['raise'], both)).toBe(false);
  });

  test('the data holds words in lower case, and no word twice in one group', () => {
    const { comparisonWords } = loadResources(['comparisonWords']);
    const lines = [...(comparisonWords?.contrasts ?? []), ...(comparisonWords?.opposed ?? [])];
    expect(lines.length).toBeGreaterThan(150);
    for (const line of lines) {
      const words = line.split(/[ /]/);
      expect(line).toMatch(/^[a-z-]+(?:[ /][a-z-]+)+$/);
      expect([line, new Set(words).size]).toEqual([line, words.length]);
    }
  });
});
