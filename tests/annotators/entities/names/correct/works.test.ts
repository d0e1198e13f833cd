import { describe, expect, test } from 'vitest';
import { findWorks } from '../../../../../src/annotators/entities/names/correct/works.ts';
import { marked } from '../mark-guesses.ts';

describe('findWorks', () => {
  test.each([
    ['They banned the film “The Long Road Home” there.', ['The Long Road Home|MISC']],
    ["They banned the novel 'Dust' there.", ['Dust|MISC']],
    ['They sang her song “Rivers of «Norland|LOC»” there.', ['Rivers of Norland|MISC']],
    ['They banned the book War and Sorrow there.', ['War and Sorrow|MISC']],
    ['They saw the musical, “Blue Monday,” there.', ['Blue Monday|MISC']],
    ['In the film “we never saw him again” is said.', []],
    ['They saw the film in «Norland|LOC» there.', ['Norland|LOC']],
  ])('%s', (source, expected) => {
    const { text, reading, guesses, print } = marked(source);
    expect(print([...findWorks(text, reading, guesses)])).toEqual(expected);
  });
});
