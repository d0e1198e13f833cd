import { describe, expect, test } from 'vitest';
import { keepPossessives } from '../../../../../src/annotators/entities/names/correct/possessives.ts';
import { marked } from '../mark-guesses.ts';

describe('keepPossessives', () => {
  test.each([
    ["Later «Zandrow|PER»'s, «Quorley|PER»'s and others gained.", ['Zandrow|true', 'Quorley|true']],
    ['It was sold at «Quorley|ORG»’s in May.', ['Quorley|true']],
    ['Later «Quorley|PER»’s fell.', ['Quorley|true']],
    ['They ate at «Quorley|PER»’s. Later «Quorley|PER»’s manager left.', ['Quorley|true', 'Quorley|true']],
    ['The house is a friend of «Quorley|PER»’s.', ['Quorley|false']],
    ['Later «Quorley|PER»’s manager left.', ['Quorley|false']],
    ['It is a choice between his view and «Quorley|PER»’s preferred', ['Quorley|false']],
    ['They ate at «Quorley|PER»’s. Later «Quorley|PER» left.', ['Quorley|false', 'Quorley|false']],
  ])('%s', (source, expected) => {
    const { text, reading, guesses } = marked(source);
    const kept = keepPossessives(text, reading, guesses).map(({ from, to, keepsPossessive = false }) => {
      return `${text.slice(reading.pieces[from]?.start, reading.pieces[to - 1]?.end)}|${keepsPossessive}`;
    });
    expect(kept).toEqual(expected);
  });
});
