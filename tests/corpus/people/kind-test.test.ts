import { expect, test } from 'vitest';
import { makeKindTest } from '../../../src/corpus/people/kind-test.ts';
import { loadResources } from '../../../src/io/resources.ts';

const kindOf = makeKindTest(loadResources(['sourceKinds']).sourceKinds ?? {});

test.each([
  ['Sen.', 'politician'],
  ['President', 'politician'],
  ['former U.S. President', 'politician'],
  ['president of the rowing club', null],
  ['police chief', 'police'],
  ['president of the teachers union', 'union'],
  ['chief executive of the bakery chain', 'company'],
  ['professor of law', 'expert'],
  ['Treasury Department spokeswoman', 'official'],
  ['a spokeswoman', null],
  ['Chief Product Officer', 'company'],
  ['managing director of a housing trust', 'company'],
  ['Chief Constable', 'police'],
  ['Queen’s Counsel', null],
  ['legal director of the Civil Liberties Union', null],
  ['an envoy of the European Union', 'official'],
  ['chairman of the miners’ union', 'union'],
  ['a neighbour who works for the ministry', 'ordinary person'],
  ['a letter by the minister', 'document'],
  ['the letters editor', null],
  ['leader of the borough council', 'official'],
  ['a member of the film council', null],
  ['a passenger', 'victim or witness'],
  ['mother of three', 'ordinary person'],
  ['41', null],
])('%s: %s', (text, kind) => {
  expect(kindOf(text)?.kind ?? null).toBe(kind);
});
