import { expect, test } from 'vitest';
import { mergePeople } from '../../../../src/annotators/entities/people/merge-people.ts';
import { parsePersonName } from '../../../../src/annotators/entities/people/person-name.ts';

const honorifics = { mr: 'male', mrs: 'female' } as const;

/** Names in text order. */
function merge(...names: string[]): readonly (readonly string[])[] {
  const mentions = names.map((text, index) => {
    const title = /^(mr|mrs)\./i.exec(text)?.[1]?.toLowerCase();
    const gender = title === 'mr' || title === 'mrs' ? honorifics[title] : null;
    const givenGender: 'female' | 'male' | null = /^(?:Hillary|Dena) /.test(text) ? 'female' : null;
    return { index, name: parsePersonName(text, honorifics), gender, givenGender };
  });
  return mergePeople(mentions, {}).map((members) => members.map((index) => names[index] ?? ''));
}

test('joins surname, given name and the full name, also where the full name comes last', () => {
  expect(merge('Crocker', 'Kazemi-Qomi', 'Crocker', 'Ryan Crocker', 'Ryan')).toEqual([
    ['Crocker', 'Crocker', 'Ryan Crocker', 'Ryan'],
    ['Kazemi-Qomi'],
  ]);
});

test('keeps two people of one surname apart: by honorific, else by who is introduced first', () => {
  expect(merge('Alan Grayson', 'Dena Minning Grayson', 'Grayson', 'Dena Grayson', 'Grayson', 'Mrs. Grayson')).toEqual([
    ['Alan Grayson', 'Grayson', 'Grayson'],
    ['Dena Minning Grayson', 'Dena Grayson', 'Mrs. Grayson'],
  ]);
  expect(merge('Bill Clinton', 'Hillary Clinton', 'Mrs. Clinton', 'Clinton', 'Mr. Clinton')).toEqual([
    ['Bill Clinton', 'Clinton', 'Mr. Clinton'],
    ['Hillary Clinton', 'Mrs. Clinton'],
  ]);
});

test('leaves a misspelt variant on its own', () => {
  expect(merge('Ryan Crocker', 'Croker')).toEqual([['Ryan Crocker'], ['Croker']]);
});
