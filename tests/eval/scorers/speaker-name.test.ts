import { expect, test } from 'vitest';
import { isNamed } from './speaker-name.ts';

const speaker = (name: string | null, evidence: readonly string[] = [], aliases: readonly string[] = []) => ({
  name,
  evidence,
  aliases,
});

test.each([
  ['Ruiz', speaker('Ana Ruiz'), true],
  ['Ruiz', speaker('Ana Ruiz Jr.'), true],
  ['Núñez', speaker('Ana Nunez'), true],
  ['Ana', speaker('Ana Ruiz'), false],
  ['Ana', speaker('Ana Ruiz', [], ['Ana']), true],
  ['Ruiz', speaker('Ruiz Foundation'), false],
  ['Ruiz', speaker(null, ['Ruiz']), false],
  ['@fisherman', speaker(null, ['a retired fisherman']), true],
  ['@fisherman', speaker('Ana Ruiz', ['Ana Ruiz']), false],
])('%s for %o: %s', (label, answer, isRight) => {
  expect(isNamed(label, answer)).toBe(isRight);
});
