import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestSentence, splitSentences } from '../../src/nlp/sentence-splitter.ts';
import { words } from './words.ts';

function split(text: string): string[] {
  return splitSentences(text, words.sentences);
}

describe('splitSentences', () => {
  // Each `|` stands where a sentence ends.
  test.each([
    ['a closing mark after the period', 'She said: “I did it.” |He left. |"We won." |They did.'],
    ['several closing marks', '("It is over.") |She left.'],
    ['a title before a name', 'Gov. Mary Okafor met then-Sen. Paul Lind and Mr. Ito. |Dr. Ama Boateng left.'],
    ['a title inside an opening mark', 'He shouted: “Mr. Lind, sit down.” |Nobody sat.'],
    ['a no-break space after a title', 'The plan of Gov.\u00a0Okafor failed.'],
    ['initials', 'George W. Tanner and J. K. Osei spoke. |It rained.'],
    ['a party and a state', 'Sen. Ann Wu (D-N.J.) and Rep. Al Roe (R-Calif.) voted. |The bill passed.'],
    ['an acronym inside', 'The U.S. Senate and the U.N. Security Council met.'],
    ['an acronym at the end', 'Troops left for the U.S. |The talks went on.'],
    ['a company at the end', 'He owns Acme Inc. |It is large.'],
    ['a company inside', 'Acme Inc. Chairman Paul Lind left.'],
    ['a headline with capitals', 'U.S. To Send Envoy To Talks'],
    ['a number', 'It ranked No. 2 in Jan. 2016. |No. |The state was No. |It was not.'],
    ['a time', 'It opens at 5 p.m. Monday. |Doors close at 6 p.m. |The show starts then.'],
    ['a sum and a count after an end', 'Sales rose. |$5 million was lost. |20 people left.'],
    ['a question that goes on', '“Is it over?” Paul Lind asked. |“Stop!” she cried.'],
    ['a question that does not', '“Is it over?” |Paul Lind left.'],
    ['an ellipsis inside', 'It was ... a long day, and … we went on.'],
    ['an ellipsis at the end', 'I wonder... |The rest is known.'],
    ['an end whose space was lost', 'They ended the war.|The talks began.”|He left. |“Go,” she said.|“Now.” |He went.'],
    ['words with inner periods', 'See example.Com or Node.js at v2.0 today.'],
    ['an enumeration', '1. The first point. |2. The second.'],
    ['lower case after an abbreviation', 'Lind vs. the state, e.g. here, etc. and so on.'],
  ])('%s', (_name, marked) => {
    expect(split(marked.replaceAll('|', '')).join('|')).toBe(marked);
  });

  test('cuts a sentence that is too long at white space', () => {
    const pieces = split('word '.repeat(1000));
    expect(pieces.map((piece) => piece.length)).toEqual([2000, 2000, 1000]);
  });

  test('gives the text back, in pieces that are not too long', () => {
    const part = fc.constantFrom(
      'Mr.',
      'U.S.',
      ' ',
      ' ',
      '.',
      '...',
      '.”',
      '“',
      '"',
      "'",
      '?',
      '!',
      'The',
      'war',
      '5',
      '😀',
      '\ud800',
      '(',
      ')',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (text) => {
          const pieces = split(text);
          expect(pieces.join('')).toBe(text);
          expect(pieces.every((piece) => piece.length > 0 && piece.length <= longestSentence)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });

  test.each(['.', '"', '." ', '. . ', '.(', 'a.', '…”', 'A. ', '?” A ', 'www.', '1,'])('is linear on %j', (unit) => {
    const text = unit.repeat(200_000 / unit.length);
    expect(split(text).join('')).toBe(text);
  });
});
