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
    return {
      index,
      name: parsePersonName(text.replace(/^kin /, ''), honorifics),
      gender,
      givenGender,
      isKin: text.startsWith('kin '),
    };
  });
  return mergePeople(mentions, {}).map((members) => members.map((index) => names[index] ?? ''));
}

test('joins surname, given name and the full name, also where the full name comes last', () => {
  expect(merge('Crocker', 'Kazemi-Qomi', 'Crocker', 'Ryan Crocker', 'Ryan')).toEqual([
    ['Crocker', 'Crocker', 'Ryan Crocker', 'Ryan'],
    ['Kazemi-Qomi'],
  ]);
});

test('keeps two people of one surname apart: by honorific, by who had the surname alone first, by particles', () => {
  expect(merge('Alan Grayson', 'Grayson', 'Dena Minning Grayson', 'Dena Grayson', 'Grayson', 'Mrs. Grayson')).toEqual([
    ['Alan Grayson', 'Grayson', 'Grayson'],
    ['Dena Minning Grayson', 'Dena Grayson', 'Mrs. Grayson'],
  ]);
  expect(merge('Bill Clinton', 'Hillary Clinton', 'Mrs. Clinton', 'Mr. Clinton')).toEqual([
    ['Bill Clinton', 'Mr. Clinton'],
    ['Hillary Clinton', 'Mrs. Clinton'],
  ]);
  expect(merge('Abu Tarek Nasser', 'Walid Abu Nasser', 'Abu Nasser')).toEqual([
    ['Abu Tarek Nasser'],
    ['Walid Abu Nasser', 'Abu Nasser'],
  ]);
});

test('leaves open who of two is meant by a surname that the text gave neither alone', () => {
  expect(merge('Tom Okafor', 'Grace Okafor', 'Okafor', 'Okafor')).toEqual([
    ['Tom Okafor'],
    ['Grace Okafor'],
    ['Okafor', 'Okafor'],
  ]);
  expect(merge('Okafor', 'Tom Okafor', 'Grace Okafor')).toEqual([['Okafor', 'Tom Okafor'], ['Grace Okafor']]);
});

test('takes the surname for the one who prevails, or whose kin the other is', () => {
  expect(merge('Tom Okafor', 'Tom Okafor', 'Tom Okafor', 'Grace Okafor', 'Okafor')).toEqual([
    ['Tom Okafor', 'Tom Okafor', 'Tom Okafor', 'Okafor'],
    ['Grace Okafor'],
  ]);
  expect(merge('Tom Okafor', 'kin Grace Okafor', 'Okafor')).toEqual([['Tom Okafor', 'Okafor'], ['kin Grace Okafor']]);
});

test('joins a surname with its particle and the full name that has a title for a father', () => {
  expect(merge('Abu Omar Al Rashid', 'Al Rashid', 'Karim El Tawil', 'El Tawil')).toEqual([
    ['Abu Omar Al Rashid', 'Al Rashid'],
    ['Karim El Tawil', 'El Tawil'],
  ]);
});

test('leaves a misspelt variant on its own', () => {
  expect(merge('Ryan Crocker', 'Croker')).toEqual([['Ryan Crocker'], ['Croker']]);
});
