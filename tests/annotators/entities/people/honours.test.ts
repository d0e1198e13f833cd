import { expect, test } from 'vitest';
import { isHonour, withoutHonours } from '../../../../src/annotators/entities/people/honours.ts';

test.each([
  ['Ann Reed OBE', 'Ann Reed'],
  ['Ann Reed, MBE', 'Ann Reed'],
  ['Ann Reed MP KC', 'Ann Reed'],
  ['Ann Reed', 'Ann Reed'],
  ['Reed MP', 'Reed MP'],
])('%s is called %s', (printed, name) => {
  expect(withoutHonours(printed)).toBe(name);
});

test.each([
  ['obe', true],
  ['reed', false],
])('%s', (word, expected) => {
  expect(isHonour(word)).toBe(expected);
});
