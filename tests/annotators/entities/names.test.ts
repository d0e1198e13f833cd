import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/formats/text.ts';
import { loadResources } from '../../../src/io/resources.ts';
import type { Resources } from '../../../src/model/resources.ts';
import { parseArticle } from '../../../src/nlp/parse.ts';

const resources = loadResources(['names', 'sentences']) as Pick<Resources, 'names' | 'sentences'>;

/** Names of the text, as `type:surface`. */
function namesIn(text: string): string[] {
  const { document } = parseArticle(parseText('a', text), 'tokens', resources);
  return resources.names(document).map(({ span, type }) => `${type}:${text.slice(span.start, span.end)}`);
}

describe('the name recogniser', () => {
  test.each([
    ["Officials in France praised Angela Merkel's plan.", ['place:France', 'person:Angela Merkel']],
    ['The committee meets again next week.', []],
    ['President Emmanuel Macron met Gen. Haftar in Tunis.', ['person:Emmanuel Macron', 'person:Haftar', 'place:Tunis']],
    [
      'The United Nations and the European Union urged Kenyan leaders to talk.',
      ['organization:United Nations', 'organization:European Union', 'group:Kenyan'],
    ],
    ['US-led forces fought the Taliban in Helmand.', ['place:US', 'organization:Taliban', 'place:Helmand']],
    ['Police in Detroit, Mich., met in Lansing.', ['place:Detroit', 'place:Mich.', 'place:Lansing']],
    ['Shares of Acme Holdings Inc. fell in Lagos.', ['organization:Acme Holdings Inc.', 'place:Lagos']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  test('finds the names of a whole article, each time', () => {
    const found = new Set(namesIn(readFileSync('fixtures/articles/iran-iraq-talks/article.txt', 'utf8')));
    expect([...found].sort()).toEqual([
      'event:Islamic Revolution',
      'group:Americans',
      'group:Iranian',
      'group:Iranians',
      'group:Iraqi',
      'group:Shiite',
      'organization:Reuters',
      'organization:Revolutionary Guards Qods Force',
      'person:Al Maliki',
      'person:Crocker',
      'person:Kazemi-Qomi',
      'person:Nouri Al Maliki',
      'person:Ryan Crocker',
      'place:Iran',
      'place:Iraq',
      'place:Tehran',
      'place:U.S.',
      'place:US',
      'place:United States',
      'place:Washington',
    ]);
  });

  test('gives names in order that do not overlap and begin and end with a letter or digit, for any text', () => {
    const word = fc.constantFrom(
      'Iran',
      'of',
      'the',
      'Mr.',
      'U.S.',
      'Kofi',
      'Mensah’s',
      '(AU)',
      '"Bank',
      'said,',
      '-',
      '2007',
    );
    fc.assert(
      fc.property(fc.oneof(fc.array(word, { maxLength: 25 }), fc.array(fc.string(), { maxLength: 4 })), (words) => {
        const text = words.join(' ');
        const { document } = parseArticle(parseText('a', text), 'tokens', resources);
        let last = 0;
        for (const { span, confidence } of resources.names(document)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start)).toMatch(/^[\p{L}\p{N}]/u);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          last = span.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 60 },
    );
  });
});
