import { expect, test } from 'vitest';
import { parseText } from '../../../src/formats/text.ts';
import type { ArticleText } from '../../../src/model/article.ts';
import { makeCutter } from '../../../src/text/display/cut-text.ts';
import { makeLocate } from '../../../src/views/place.ts';
import { readAll } from '../../support/read-one.ts';

/** Words of the stretches of so many words, placed in what was cut out, beside the same placed in the whole. */
function placedTwice(article: ArticleText, words: number) {
  const cut = makeCutter(article);
  const whole = makeLocate(article);
  const found = [...article.text.matchAll(/[\p{L}\p{N}]+/gu)];
  return found.flatMap((word, index) => {
    const start = word.index;
    const last = found[index + words - 1];
    if (!last) return [];
    const part = cut({ start, end: last.index + last[0].length });
    const locate = makeLocate(part);
    return found.slice(index, index + words).map((each) => {
      const span = { start: each.index, end: each.index + each[0].length };
      return [locate({ start: span.start - start, end: span.end - start }), whole(span)] as const;
    });
  });
}

test.each([
  ['plain text', 'a.txt', 'Flood\n\nThe river “rose” by\r\ntwo metres.\n\nNobody was hurt, they\rsaid.\n'],
  [
    'HTML',
    'a.html',
    '<article><h1>Flood &amp; fire</h1>\n<p>The <em>river</em> rose\n by two&nbsp;metres.</p>\r\n<p>Nobody was hurt.</p></article>',
  ],
  [
    'Markdown',
    'a.md',
    '# Flood\n\nThe **river** rose [by two](https://example.org)\nmetres.\n\n- Nobody\n- was hurt\n',
  ],
  [
    'records',
    'a.jsonl',
    '{"text":"The river rose."}\n{"title":"Flood","text":"The river \\u201crose\\u201d.\\nNobody was hurt."}\n',
  ],
])('what is cut out of %s leads back to the same places of the file', async (_, name, source) => {
  for (const article of await readAll(name, source)) {
    for (const words of [1, 3]) {
      const pairs = placedTwice(article, words);
      expect(pairs.length).toBeGreaterThan(0);
      for (const [inPart, inWhole] of pairs) expect(inPart).toEqual(inWhole);
    }
  }
});

test('keeps nothing of the article but the stretch', () => {
  const article = parseText('a.txt', 'Flood\n\nThe river rose by two metres.\n');
  expect(makeCutter(article)({ start: 11, end: 21 })).toEqual({
    text: 'river rose',
    source: 'river rose',
    segments: null,
    sourceStart: { offset: 11, line: 3, column: 5 },
  });
});
