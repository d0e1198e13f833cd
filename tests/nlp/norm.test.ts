import { describe, expect, test } from 'vitest';
import { normalizeWord } from '../../src/nlp/norm.ts';

describe('normalizeWord', () => {
  test.each([
    ['Said', 'said'],
    ['U.S.', 'us'],
    ['U.S.’s', "us's"],
    ['Ph.D.', 'phd'],
    ['a.m.', 'am'],
    ['Iran’s', "iran's"],
    ['Erdoğan', 'erdogan'],
    ['Åse', 'ase'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['1,250,000', '1250000'],
    ['3–4', '3-4'],
    ['co\u00adfounder', 'cofounder'],
    ['\u0301', '\u0301'],
    ['example.org', 'example.org'],
  ])('%s is %s', (word, norm) => {
    expect(normalizeWord(word)).toBe(norm);
  });
});
