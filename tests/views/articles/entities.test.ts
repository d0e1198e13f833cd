import { describe, expect, test } from 'vitest';
import { type EntitiesOptions, entitiesViewer } from '../../../src/views/articles/entities.ts';
import { valueText } from '../../../src/views/articles/value-text.ts';
import { at, entity, mention, story } from '../../support/story.ts';

const all: EntitiesOptions = { types: null, minCount: 1, sort: 'count', mentions: false, link: false, timed: false };
const entities = {
  mentions: [mention(0, 0, 'Ann Lee'), mention(1, 1, 'Max Roe'), mention(2, 0, 'She', { form: 'pronoun' })],
  entities: [
    entity(0, 'Ann Lee', [0, 2]),
    entity(1, 'Max Roe', [1], { roles: [{ kind: 'title', span: at('Engineer'), text: 'Engineer', former: false }] }),
    entity(2, '$4 million', [], {
      type: 'money',
      count: 1,
      value: { kind: 'money', amount: 4e6, min: null, max: null, approximate: false, currency: 'USD' },
      link: { country: 'US', wikidata: 'Q1' },
    }),
  ],
};

function show(options: Partial<EntitiesOptions>) {
  return entitiesViewer({ ...all, ...options }).show({ article: story, entities });
}

function namesOf(options: Partial<EntitiesOptions>) {
  return show(options).data.entities.map(({ name }) => name);
}

describe('entitiesViewer', () => {
  test('gives each mention its place in the file', () => {
    expect(show({}).data).toMatchObject({
      id: 'news/bridge.txt',
      format: 'text',
      headline: 'Mayor opens bridge',
      entities: [
        {
          name: 'Ann Lee',
          mentions: [
            { start: 70, end: 77, line: 3, column: 51, text: 'Ann Lee', form: 'name', confidence: 0.912 },
            { line: 3, column: 65, text: 'She', form: 'pronoun' },
          ],
        },
        { name: 'Max Roe', roles: [{ kind: 'title', text: 'Engineer', line: 5, column: 1 }] },
        { name: '$4 million' },
      ],
    });
  });

  test('orders as asked', () => {
    expect(namesOf({ sort: 'count' })).toEqual(['Ann Lee', 'Max Roe', '$4 million']);
    expect(namesOf({ sort: 'name' })).toEqual(['$4 million', 'Ann Lee', 'Max Roe']);
    expect(namesOf({ sort: 'type' })).toEqual(['$4 million', 'Ann Lee', 'Max Roe']);
    expect(namesOf({ sort: 'position' })).toEqual(['Ann Lee', 'Max Roe', '$4 million']);
  });

  test('skips what was not requested', () => {
    expect(namesOf({ types: ['money'] })).toEqual(['$4 million']);
    expect(namesOf({ minCount: 2 })).toEqual(['Ann Lee']);
  });

  test('has one flat row for each entity, or for each mention', () => {
    expect(show({}).rows).toEqual([
      ['news/bridge.txt', 0, 'person', 'Ann Lee', '', '', 2, '', null, null, null, null],
      ['news/bridge.txt', 1, 'person', 'Max Roe', '', 'Engineer', 1, '', null, null, null, null],
      ['news/bridge.txt', 2, 'money', '$4 million', '', '', 1, 'USD 4000000', 'US', 'Q1', null, null],
    ]);
    const { fields } = entitiesViewer({ ...all, mentions: true });
    const { rows } = show({ mentions: true });
    expect(rows.map((row) => row.slice(fields.indexOf('line')))).toEqual([
      [3, 51, 'Ann Lee', 'name', 0.912, null, null],
      [3, 65, 'She', 'pronoun', 0.912, null, null],
      [5, 10, 'Max Roe', 'name', 0.912, null, null],
    ]);
    for (const row of rows) expect(row).toHaveLength(fields.length);
  });

  test('says so where there is nothing', () => {
    expect(show({ types: ['event'] }).sections).toEqual([
      { kind: 'lines', title: null, lines: [{ text: 'no entities found', tone: 'muted' }] },
    ]);
  });
});

describe('valueText', () => {
  const exactly = { min: null, max: null, approximate: false };
  test.each([
    [{ kind: 'date', iso: '2007-05', start: '', end: '', precision: 'month', approximate: false }, '2007-05'],
    [{ kind: 'time', iso: '14:30', zone: 'GMT', date: null }, '14:30 GMT'],
    [{ kind: 'money', amount: null, min: 5, max: 6, approximate: false, currency: null }, '5–6'],
    [{ kind: 'percent', amount: 3, points: true, base: null, ...exactly }, '3 points'],
    [{ kind: 'percent', amount: 3, points: false, base: null, ...exactly }, '3%'],
    [{ kind: 'quantity', amount: 12, unit: 'soldier', ordinal: false, ...exactly }, '12 soldier'],
    [{ kind: 'duration', amount: 14, iso: 'P14M', ...exactly }, 'P14M'],
  ] as const)('%o', (value, text) => {
    expect(valueText(value)).toBe(text);
  });
});
