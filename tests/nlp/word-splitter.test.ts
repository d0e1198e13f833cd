import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitWords } from '../../src/nlp/word-splitter.ts';

function words(text: string): string {
  return splitWords(text)
    .map((word) => text.slice(word.start, word.end))
    .join(' | ');
}

describe('splitWords', () => {
  test.each([
    ['punctuation', '“Yes,” (he said): ‘no’; [sic]!', 'Yes | he | said | no | sic'],
    ['doubled marks', "''We won,'' she said.", 'We | won | she | said'],
    [
      'contractions and possessives',
      "He'd met Iran’s leaders' aides; O’Neil can't.",
      "He'd | met | Iran’s | leaders | aides | O’Neil | can't",
    ],
    [
      'compounds',
      'US-Iranian twenty-five 25-year-old al-Qaeda',
      'US | Iranian | twenty | five | 25 | year | old | al | Qaeda',
    ],
    [
      'compounds that are one word',
      'co-founder X-ray F-16 COVID-19 president-elect',
      'co-founder | X-ray | F-16 | COVID-19 | president-elect',
    ],
    ['a prefix before a name', 'pro-Iranian anti-war Ex-President', 'pro | Iranian | anti-war | Ex-President'],
    [
      'numbers',
      '1,000 $1.2 80% 9/11 1980-88 10:30 3–4 £3.4m',
      '1,000 | $1.2 | 80% | 9/11 | 1980-88 | 10:30 | 3–4 | £3.4m',
    ],
    [
      'acronyms',
      'the U.S.-led force, at 5 a.m. in D.C. Mr. W. Ito, Ph.D.',
      'the | U.S. | led | force | at | 5 | a.m. | in | D.C. | Mr | W | Ito | Ph.D.',
    ],
    ['dashes', 'he said—and left–went -- there--now', 'he | said | and | left | went | there | now'],
    ['slashes', 'and/or Reuters/Ipsos km/h', 'and/or | Reuters | Ipsos | km/h'],
    [
      'addresses',
      'See https://example.org/a-b?c=d, www.example.org. a-b@c.org example.org/x-y',
      'See | https://example.org/a-b?c=d | www.example.org | a-b@c.org | example.org/x-y',
    ],
    ['handles and symbols', '@ann_b #NoWar AT&T Q & A 5°', '@ann_b | #NoWar | AT&T | Q | & | A | 5°'],
    ['other scripts and emoji', 'Erdoğan naïve 北京 👍🏽 ok', 'Erdoğan | naïve | 北京 | 👍🏽 | ok'],
    ['nothing', ' … -- "" () \u0000 \ud800 ', ''],
  ])('%s', (_name, text, expected) => {
    expect(words(text)).toBe(expected);
  });

  test('gives spans in order that are never empty and lose no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let position = 0;
        let between = '';
        for (const { start, end } of splitWords(text)) {
          expect(start).toBeGreaterThanOrEqual(position);
          expect(end).toBeGreaterThan(start);
          between += text.slice(position, start);
          position = end;
        }
        expect(between + text.slice(position)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  test('cuts Latin text the same with and without other scripts beside it', () => {
    const characters = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code));
    const unit = fc.constantFrom(...characters, ...'‐‑–—‘’“”…−€•'.repeat(20));
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(splitWords(`${text} 北`).slice(0, -1)).toEqual(splitWords(`${text} `));
      }),
      { numRuns: 200 },
    );
  });
});
