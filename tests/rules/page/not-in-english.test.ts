import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'not-in-english';
const german = 'Die neue Brücke wurde am Sonntag von der Bürgermeisterin eröffnet, und viele kamen zu Fuß. '.repeat(4);
const japanese = '市長は日曜日に新しい橋を開通させ、多くの市民が歩いて渡った。橋の建設には三年かかった。'.repeat(4);
const english = 'The mayor opened the new bridge on Sunday, and many of the people of the town came to see it. '.repeat(
  4,
);

test.each([
  [german, ['article: article is not in English; rules that read its words were skipped']],
  [japanese, ['article: article is not in English; rules that read its words were skipped']],
  [english, []],
  ['Kurzer Text.', []],
])('%s', (body, expected) => {
  expect(said(id, `Brücke\n\n${body.trim()}\n`)).toEqual(expected);
});
