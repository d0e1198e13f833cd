import { expect, test } from 'vitest';
import type { DuplicatePassage, Occurrence } from '../../../src/model/cross-text/duplicate.ts';
import { findingsOf, mended, said } from '../../support/check.ts';

const text = 'Headline of it\n\nFirst paragraph here.\n\nFirst paragraph here.\n\nAnother one.\n';
const place = (article: string, start: number, from: number): Occurrence => ({
  article,
  span: { start, end: start + 21 },
  paragraphs: { from, to: from },
  similarity: 1,
});
const passage = (a: Occurrence, b: Occurrence, tokens = 30): DuplicatePassage => ({
  kind: 'exact',
  similarity: 1,
  tokens,
  reason: 'pasted',
  occurrences: [a, b],
});

const id = 'duplicated-passage';

test('the later place of words within an article is named, and leads to the first', () => {
  const passages = [passage(place('story.txt', 16, 1), place('story.txt', 39, 2))];
  expect(said(id, text, { passages })).toEqual(['"First paragraph here.": paragraph 2 repeats paragraph 1 (30 words)']);
  expect(findingsOf(id, text, { passages })[0]?.related).toEqual([
    { article: 'story.txt', span: { start: 16, end: 37 }, message: 'first place' },
  ]);
});

test('a passage of another article is found on the later one alone', () => {
  const before = [passage(place('a.txt', 0, 4), place('story.txt', 16, 1))];
  expect(said(id, text, { passages: before })).toEqual([
    '"First paragraph here.": paragraph 1 also appears in a.txt (30 words)',
  ]);
  expect(said(id, text, { passages: before, options: { across: false } })).toEqual([]);
  const after = [passage(place('story.txt', 16, 1), place('z.txt', 0, 4))];
  expect(said(id, text, { passages: after })).toEqual([]);
});

test('short passages are passed over', () => {
  const passages = [passage(place('story.txt', 16, 1), place('story.txt', 39, 2), 24)];
  expect(said(id, text, { passages })).toEqual([]);
});

test('a copy that was pasted is taken out with the space before it; one with other words, or of a quotation, is left', () => {
  const passages = [passage(place('story.txt', 16, 1), place('story.txt', 39, 2))];
  expect(mended(id, text, { passages })).toBe('Headline of it\n\nFirst paragraph here.\n\nAnother one.\n');
  const others = passages.flatMap((copy) => [
    { ...copy, kind: 'near' as const },
    { ...copy, reason: 'quotation' as const },
  ]);
  expect(mended(id, text, { passages: others })).toBe(text);
});

test('words that somebody said, and what a company writes about itself, are nobody’s copy', () => {
  const own =
    'Pier opens\n\n“We said that we would build it, and we did,” Smith said.\n\nAbout Karlow Lines\n\nKarlow Lines runs ships.\n';
  const at = (words: string) => ({ start: own.indexOf(words), end: own.indexOf(words) + words.length });
  const found = (words: string) => {
    const occurrence = { ...place('story.txt', 0, 1), span: at(words) };
    return said(id, own, { passages: [passage(place('a.txt', 0, 4), occurrence)] });
  };
  expect(found('“We said that we would build it, and we did,” Smith said.')).toEqual([]);
  expect(found('Karlow Lines runs ships.')).toEqual([]);
});
