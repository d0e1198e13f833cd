import { expect, test } from 'vitest';
import { readScope } from '../../../src/style/read/read-scope.ts';
import { storyPlaces } from '../../../src/style/scope.ts';

test.each([
  [undefined, { words: 'own-words', places: storyPlaces, unit: 'block' }],
  ['text', { words: 'own-words', places: storyPlaces, unit: 'block' }],
  ['quoted-words', { words: 'quoted-words', places: storyPlaces, unit: 'block' }],
  [['own-words', 'quoted-words'], { words: 'all-words', places: storyPlaces, unit: 'block' }],
  [['headline', 'captions'], { words: 'own-words', places: ['headline', 'captions'], unit: 'block' }],
  ['~headline', { words: 'own-words', places: ['deck', 'subhead', 'paragraphs', 'captions'], unit: 'block' }],
  ['heading', { words: 'own-words', places: ['headline', 'subhead'], unit: 'block' }],
  ['heading.h1', { words: 'own-words', places: ['headline'], unit: 'block' }],
  ['heading.h3', { words: 'own-words', places: ['subhead'], unit: 'block' }],
  ['sentence', { words: 'own-words', places: storyPlaces, unit: 'sentence' }],
  ['sentence & ~heading', { words: 'own-words', places: ['deck', 'paragraphs', 'captions'], unit: 'sentence' }],
  ['summary', { words: 'own-words', places: ['paragraphs'], unit: 'article' }],
  ['blockquote', { words: 'quoted-words', places: ['paragraphs'], unit: 'block' }],
  ['labels', { words: 'own-words', places: ['labels'], unit: 'block' }],
])('%j', (scope, expected) => {
  expect(readScope(scope, 'block')).toEqual(expected);
});

test.each(['code', 'headlines', 'raw', '', 3])('%j is not a part of an article', (scope) => {
  expect(() => readScope(scope, 'block')).toThrow(`unknown scope “${scope}”`);
});
