import { expect, test } from 'vitest';
import { withoutCommonWords } from '../../../../../src/annotators/entities/names/correct/common-words.ts';
import { marked } from '../mark-guesses.ts';

test.each([
  ['The «COVID|ORG» outbreak closed schools.', []],
  ['They signed an «MoU|ORG» with the «Senate|ORG».', ['Senate|ORG']],
  ['They asked «NGOs|ORG» for help.', []],
  ['They caught «Ebola|LOC» there.', []],
  ['They met «Covid Smith|PER» there.', ['Covid Smith|PER']],
])('%s', (source, expected) => {
  const { reading, guesses, print } = marked(source);
  expect(print([...withoutCommonWords(reading, guesses)])).toEqual(expected);
});
