import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { applyEdits } from '../../src/text/positions/apply-edits.ts';
import { findingsOf, findingsOfAll } from '../support/check.ts';
import { goodSentences } from './good-sentences.ts';

const fixing = rules.filter(({ fixable, shared }) => fixable === 'safe' && !shared).map(({ id }) => id);
const storyOf = (sentence: string) =>
  `Council meets on the bridge\n\n${sentence}\n\nThe council will meet again in spring.\n`;
const safeEdits = (id: string, text: string) =>
  findingsOf(id, text).flatMap(({ fix }) => (fix?.safe ? [...fix.edits] : []));

test('there are 200 good sentences', () => {
  expect(new Set(goodSentences).size).toBeGreaterThanOrEqual(200);
});

test('no safe fix changes a good sentence', () => {
  const changed = goodSentences.flatMap((sentence) => {
    const text = storyOf(sentence);
    const fixes = findingsOfAll(fixing, text).filter(({ fix }) => fix?.safe);
    return fixes.map(
      ({ rule, fix }) => `${rule}: ${sentence} → ${applyEdits(text, fix?.edits ?? []).split('\n\n')[1]}`,
    );
  });
  expect(changed).toEqual([]);
});

/** What a safe fix of each rule may take out or put in; everything else of the text stays. */
const allowed: Readonly<Record<string, (before: string, after: string) => boolean>> = {
  'a-or-an': (before, after) => /^an?$/i.test(before) && /^an?$/i.test(after),
  'ai-artifact': (before, after) => after === '' && /oaicite|^\s?turn\d|utm_source/.test(before),
  'doubled-word': (before, after) => after === '' && /^\s+(\p{L}+)(?:\s+\1)*$/iu.test(before),
  'invisible-character': (before, after) => after.length <= before.length,
  'unbalanced-quotes': (before, after) => /^["“”]$/.test(before) && /^["“”]$/.test(after),
};

test('every rule with safe fixes says what they may change', () => {
  expect(Object.keys(allowed)).toEqual(fixing);
});

const word = fc.constantFrom(
  'the',
  'a',
  'an',
  'apple',
  'mayor',
  'on',
  'Tuesday',
  'is',
  'was',
  'will',
  'hour',
  'unit',
  '“We',
  'won,”',
  '"so,"',
  'he',
  'said',
  'her',
  'of',
  'U.S.',
  'and',
  '\u200b',
  'turn0search1',
  'SÃ©',
  '\n\n',
);

test.each(fixing)('a safe fix of %s changes nothing else, and is made once', (id) => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
      const text = storyOf(words.join(' '));
      const edits = safeEdits(id, text);
      for (const { start, end, text: after } of edits)
        expect(allowed[id]?.(text.slice(start, end), after), JSON.stringify([text.slice(start, end), after])).toBe(
          true,
        );
      const fixed = applyEdits(text, edits);
      expect(safeEdits(id, fixed)).toEqual([]);
    }),
    { numRuns: 150, seed: 7 },
  );
});
