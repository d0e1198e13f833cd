import { expect, test } from 'vitest';
import { makeAcronyms, mergeOrganizations } from '../../../../src/annotators/entities/merge/merge-organizations.ts';

const acronyms = makeAcronyms({
  fbi: 'federal bureau of investigation',
  un: 'united nations',
  isil: 'islamic state',
  isis: 'islamic state',
});

/** Names in text order; `the ` in front makes one definite, `X: ` tells whose it is, brackets hold an acronym. */
function merge(...names: string[]): readonly (readonly string[])[] {
  const mentions = names.map((name, index) => ({
    index,
    text: name.replace(/^the |^\w+: | \(.*\)$/g, ''),
    owner: /^(\w+): /.exec(name)?.[1] ?? null,
    own: name.replace(/^the |^\w+: | \(.*\)$/g, ''),
    definite: name.startsWith('the '),
    acronym: /\((.*)\)$/.exec(name)?.[1] ?? null,
  }));
  return mergeOrganizations(mentions, acronyms).map((members) => members.map((index) => names[index] ?? ''));
}

test('joins an acronym with the name that it stands behind or spells', () => {
  expect(merge('National League for Democracy (NLD)', 'NLD')).toHaveLength(1);
  expect(merge('Justice and Development Party (AKP)', 'AKP')).toHaveLength(1);
  expect(merge('Central Election Commission', 'CEC')).toHaveLength(1);
  expect(merge('FBI', 'Federal Bureau of Investigation')).toHaveLength(1);
  expect(merge('Islamic State', 'ISIS', 'ISIL')).toHaveLength(1);
  expect(merge('ISIL', 'ISIS')).toHaveLength(1);
  expect(merge('Central Election Commission', 'NLD')).toHaveLength(2);
});

test('joins a short form where one organisation fits', () => {
  expect(merge('Wall Street Journal', 'the Journal')).toHaveLength(1);
  expect(merge('Wall Street Journal', 'Journal')).toHaveLength(2);
  expect(merge('Goldman Sachs', 'Goldman')).toHaveLength(1);
  expect(merge('Apple Inc.', 'Apple')).toHaveLength(1);
  expect(merge('Girl Guides of Ghana', 'Girl Guides')).toHaveLength(1);
  expect(merge('Maritime History Museum', 'Maritime Museum')).toHaveLength(1);
  expect(merge('Justice Department', 'Department of Justice')).toHaveLength(1);
});

test('keeps institutions apart that share a head', () => {
  expect(merge('United Nations Children Fund', 'United Nations', 'UN')).toHaveLength(2);
  expect(merge('Texas Senate', 'the Senate')).toHaveLength(2);
  expect(merge('Ministry of Defence', 'the Ministry')).toHaveLength(2);
  expect(merge('Bank of Ghana', 'Bank')).toHaveLength(2);
  expect(merge('Albany Journal', 'Wall Street Journal', 'the Journal')).toHaveLength(3);
});

test('joins a body of the United States with its name without them, and no other', () => {
  expect(merge('U.S. Senate', 'the Senate')).toHaveLength(1);
  expect(merge('State Department', 'US State Department', 'United States Department of State')).toHaveLength(1);
  expect(merge('U.S. Senate', 'Texas Senate', 'the Senate')).toHaveLength(3);
  expect(merge('US Airways', 'Airways')).toHaveLength(2);
});

test('keeps the bodies of two countries apart, and one who names neither open', () => {
  expect(merge('norland: Defense Ministry', 'sudmark: Defense Ministry')).toHaveLength(2);
  expect(merge('norland: Parliament', 'sudmark: Parliament', 'norland: Parliament')).toHaveLength(2);
  expect(merge('norland: Ministry of Health', 'sudmark: Health Ministry', 'Ministry of Health')).toHaveLength(3);
  expect(merge('RU: Army', 'UA: Army', 'the Army')).toHaveLength(3);
  expect(merge('norland: Senate', 'Texas Senate')).toHaveLength(2);
});

test('keeps a name that stood first apart from a longer one that ends so', () => {
  expect(merge('the Bank of Norland', 'Royal Bank of Norland')).toHaveLength(2);
  expect(merge('Royal Bank of Norland', 'the Bank of Norland')).toHaveLength(1);
});

test('joins a body with itself where one country alone has it', () => {
  expect(merge('norland: Defense Ministry', 'Defense Ministry')).toHaveLength(1);
  expect(merge('Ministry of Defense', 'norland: Defense Ministry', 'the Defense Ministry')).toHaveLength(1);
});
