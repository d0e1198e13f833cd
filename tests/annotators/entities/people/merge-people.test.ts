import { expect, test } from 'vitest';
import { mergePeople } from '../../../../src/annotators/entities/people/merge-people.ts';
import { parsePersonName } from '../../../../src/annotators/entities/people/person-name.ts';

const honorifics = { mr: 'male', mrs: 'female' } as const;

/** Paragraphs of names in text order. */
function merge(...paragraphs: string[][]): readonly (readonly string[])[] {
  const names = paragraphs.flatMap((paragraph, block) => paragraph.map((text) => ({ text, block })));
  const mentions = names.map(({ text, block }, index) => {
    const title = /^(mr|mrs)\./i.exec(text)?.[1]?.toLowerCase();
    const gender = title === 'mr' || title === 'mrs' ? honorifics[title] : null;
    const givenGender: 'female' | 'male' | null = text.startsWith('Hillary ')
      ? 'female'
      : text.startsWith('Bill ')
        ? 'male'
        : null;
    return { index, block, name: parsePersonName(text, honorifics), gender, givenGender };
  });
  return mergePeople(mentions, {}).map((members) => members.map((index) => names[index]?.text ?? ''));
}

test('joins surname, given name and the full name, also where the full name comes last', () => {
  expect(merge(['Crocker', 'Kazemi-Qomi'], ['Crocker', 'Ryan Crocker', 'Ryan'])).toEqual([
    ['Crocker', 'Crocker', 'Ryan Crocker', 'Ryan'],
    ['Kazemi-Qomi'],
  ]);
});

test('keeps two people of one surname apart: by honorific, paragraph and first introduction', () => {
  expect(merge(['Hillary Clinton'], ['Bill Clinton', 'Clinton'], ['Mrs. Clinton'], ['Clinton'])).toEqual([
    ['Hillary Clinton', 'Mrs. Clinton', 'Clinton'],
    ['Bill Clinton', 'Clinton'],
  ]);
});

test('leaves a misspelt variant on its own', () => {
  expect(merge(['Ryan Crocker', 'Croker'])).toEqual([['Ryan Crocker'], ['Croker']]);
});
