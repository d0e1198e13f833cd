import { expect, test } from 'vitest';
import { type LinkData, linkOf } from '../../../src/annotators/entities/link.ts';
import { loadResources } from '../../../src/io/resources.ts';
import type { EntityType } from '../../../src/model/entity.ts';

const data = loadResources(['countries', 'links', 'acronyms']) as LinkData;

test.each<[EntityType, string, string | null, string | null]>([
  ['place', 'Iraq', 'IQ', 'Q796'],
  ['place', 'the United States', 'US', 'Q30'],
  ['place', 'California', 'US', 'Q99'],
  ['place', 'Toronto', 'CA', 'Q172'],
  ['place', 'Tehran', 'IR', null],
  ['group', 'Iraqis', 'IQ', null],
  ['organization', 'Boeing', null, 'Q66'],
  ['organization', 'Boeing Co.', null, 'Q66'],
  ['organization', 'United Nations', null, 'Q1065'],
  ['organization', 'FBI', null, 'Q8333'],
])('links %s %s', (type, name, country, wikidata) => {
  expect(linkOf(name, type, data)).toEqual({ country, wikidata });
});

test.each<[EntityType, string]>([
  ['place', 'Boeing'],
  ['organization', 'California'],
  ['place', 'New York'],
  ['place', 'Springfield'],
  ['organization', 'Ministry of Health'],
  ['person', 'Toronto'],
  ['organization', 'constructor'],
])('leaves %s %s alone', (type, name) => {
  expect(linkOf(name, type, data)).toBeNull();
});
