import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkPeople, type PersonRecord } from '../../../src/corpus/people/link-people.ts';
import { namesExclude, parsePersonName } from '../../../src/corpus/people/person-name.ts';

function record(article: string, name: string, facts: Partial<PersonRecord> = {}): PersonRecord {
  return { article, name, roleWords: [], kinds: [], company: [], gender: null, wikidata: null, ...facts };
}

const nicknames = { bill: ['william'], will: ['william'], chris: ['christopher'], rick: ['richard'] };

test.each<[string, readonly PersonRecord[], readonly number[]]>([
  ['one full name is one person', [record('a', 'Ann Lee'), record('b', 'Ann Lee')], [0, 0]],
  ['accents, initials and periods do not part it', [record('a', 'José R. Paz'), record('b', 'Jose Paz')], [0, 0]],
  ['other given names are others', [record('a', 'Ann Lee'), record('b', 'Tom Lee')], [0, 1]],
  ['other middle initials are others', [record('a', 'John A. Reed'), record('b', 'John B. Reed')], [0, 1]],
  ['father and son are two', [record('a', 'Sam Cole Jr.'), record('b', 'Sam Cole Sr.')], [0, 1]],
  [
    'other Wikidata ids are others',
    [record('a', 'Ann Lee', { wikidata: 'Q1' }), record('b', 'Ann Lee', { wikidata: 'Q2' })],
    [0, 1],
  ],
  [
    'the same id is one, whatever else is told',
    [
      record('a', 'Ann Lee', { wikidata: 'Q1', kinds: ['police'] }),
      record('b', 'Ann Lee', { wikidata: 'Q1', kinds: ['expert'] }),
    ],
    [0, 0],
  ],
  [
    'other walks of life with nothing shared are others',
    [record('a', 'Dan Moss', { kinds: ['politician'] }), record('b', 'Dan Moss', { kinds: ['ordinary person'] })],
    [0, 1],
  ],
  [
    'other walks of life with the same company are one',
    [
      record('a', 'Dan Moss', { kinds: ['politician'], company: ['eve hart', 'port board'] }),
      record('b', 'Dan Moss', { kinds: ['company'], company: ['eve hart', 'port board'] }),
    ],
    [0, 0],
  ],
  [
    'a nickname stands for the name where something else is shared',
    [
      record('a', 'William Hart', { company: ['eve hart lane', 'port board'] }),
      record('b', 'Bill Hart', { company: ['port board', 'x'] }),
    ],
    [0, 0],
  ],
  ['a nickname alone is not enough', [record('a', 'William Hart'), record('b', 'Bill Hart')], [0, 1]],
  [
    'who goes by a middle name is found by it',
    [
      record('a', 'J. Christopher Vane', { roleWords: ['ambassador'] }),
      record('b', 'Chris Vane', { roleWords: ['ambassador'] }),
    ],
    [0, 0],
  ],
  [
    'a nickname in another walk of life is another',
    [
      record('a', 'Rick Moss', { kinds: ['politician'], company: ['x', 'y'] }),
      record('b', 'Richard Moss', { kinds: ['company'], company: ['x', 'z'] }),
    ],
    [0, 1],
  ],
  [
    'another spelling is linked by a shared role and company, not by itself',
    [
      record('a', 'Madeleine Orr', { roleWords: ['harbour', 'master'] }),
      record('b', 'Madeline Orr', { roleWords: ['harbour', 'master'] }),
      record('c', 'Madelaine Orr'),
    ],
    [0, 0, 1],
  ],
  [
    'a surname of two words is one',
    [
      record('a', 'Anna Ferrer Soto', { roleWords: ['harbour', 'master'] }),
      record('b', 'Ferrer Soto', { roleWords: ['harbour', 'master'] }),
      record('c', 'Anna Ferrer Soto'),
    ],
    [0, 0, 0],
  ],
  [
    'whom one article has twice is for others the first',
    [record('a', 'Ann Lee'), record('a', 'Ann Lee'), record('b', 'Ann Lee')],
    [0, 1, 0],
  ],
  ['a surname alone is nobody in particular', [record('a', 'Ann Lee'), record('b', 'Lee')], [0, 1]],
  [
    'a surname alone with role and company is linked',
    [
      record('a', 'Ann Lee', { roleWords: ['harbour', 'master'], company: ['eve hart'] }),
      record('b', 'Lee', { roleWords: ['harbour', 'master'], company: ['eve hart'] }),
    ],
    [0, 0],
  ],
  [
    'a surname that two bear alike is linked to neither',
    [
      record('a', 'Ann Lee', { roleWords: ['harbour', 'master'] }),
      record('b', 'Tom Lee', { roleWords: ['harbour', 'master'] }),
      record('c', 'Lee', { roleWords: ['harbour', 'master'] }),
    ],
    [0, 1, 2],
  ],
  ['whom one article holds apart stay apart', [record('a', 'Ann Lee'), record('a', 'Ann Lee')], [0, 1]],
])('%s', (_, records, expected) => {
  expect([...linkPeople(records, nicknames)]).toEqual(expected);
});

test('what belongs together does not depend on the order of the records', () => {
  const person = fc.record({
    name: fc.constantFrom('Ann Lee', 'Ann B. Lee', 'Lee', 'Tom Lee', 'Ann Lee Jr.'),
    roleWords: fc.subarray(['mayor', 'master', 'coach']),
    kinds: fc.subarray(['police', 'expert']),
    company: fc.subarray(['x', 'y', 'z', 'v', 'w']),
    gender: fc.constantFrom(null, 'female' as const, 'male' as const),
  });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (people, random) => {
      const records = people.map((each, index) => record(`a${index}`, each.name, each));
      const shuffled = records
        .map((each) => ({ each, key: random.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      const pairs = (list: readonly PersonRecord[]) => {
        const numbers = linkPeople(list, nicknames);
        return list
          .flatMap((a, i) =>
            list.flatMap((b, j) =>
              numbers[i] === numbers[j] && a.article < b.article ? `${a.article} ${b.article}` : [],
            ),
          )
          .sort();
      };
      expect(pairs(shuffled)).toEqual(pairs(records));
    }),
  );
});

test('names are taken apart', () => {
  expect(parsePersonName('Robert "Bob" F. Kennedy Jr.')).toEqual({
    given: 'robert',
    surname: 'kennedy',
    middle: ['f'],
    suffix: 'jr',
  });
  expect(parsePersonName('Cher')).toEqual({ given: null, surname: 'cher', middle: [], suffix: null });
  expect(namesExclude(parsePersonName('Mary Ann Jones'), parsePersonName('Mary Beth Jones'))).toBe(true);
  expect(namesExclude(parsePersonName('Mary Ann Jones'), parsePersonName('Mary A. Jones'))).toBe(false);
});
