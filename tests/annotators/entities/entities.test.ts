import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityLayer } from '../../../src/model/entity.ts';
import { analyseText } from '../../support/analyse-text.ts';

const sample = readFileSync('fixtures/articles/iran-iraq-talks/article.txt', 'utf8');

function expectLaws(text: string, layer: EntityLayer): void {
  let end = 0;
  layer.mentions.forEach((mention, index) => {
    expect(mention.index).toBe(index);
    expect(mention.span.start).toBeGreaterThanOrEqual(end);
    expect(mention.span.end).toBeGreaterThan(mention.span.start);
    expect(mention.span.end).toBeLessThanOrEqual(text.length);
    expect(layer.entities[mention.entity]?.mentions).toContain(index);
    end = mention.span.end;
  });
  const first = layer.entities.map((entity) => entity.mentions[0] ?? -1);
  expect(first).toEqual([...first].sort((a, b) => a - b));
  layer.entities.forEach((entity, index) => {
    expect(entity.index).toBe(index);
    expect(entity.count).toBeLessThanOrEqual(entity.mentions.length);
    expect(entity.related).not.toBe(index);
    for (const mention of entity.mentions) expect(layer.mentions[mention]?.entity).toBe(index);
  });
  expect(layer.entities.flatMap((entity) => entity.mentions)).toHaveLength(layer.mentions.length);
}

describe('entities', () => {
  test('holds its laws on the sample article', () => {
    expectLaws(sample, analyseText(sample, 'entities').entities);
  });

  test('holds its laws on any order of pieces of news', () => {
    const piece = fc.constantFrom(
      'Mr. Clinton',
      'Hillary Clinton',
      'said',
      'on Monday',
      '$1.2 billion',
      'Iranians',
      'in Tehran',
      'Tehran rejected',
      '14 months after',
      '.',
      ',',
      '"',
      '\n',
      'U.S.',
      'she',
      '3 percent',
      'May 29',
      'the',
      '1980s',
      '(NLD)',
      '—',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join(' ');
        expectLaws(text, analyseText(text, 'entities').entities);
      }),
      { numRuns: 30 },
    );
  });

  test('finds who and what the sample article names, each once', () => {
    const { entities } = analyseText(sample, 'entities').entities;
    const names = entities.filter(({ value }) => value === null).map(({ name, type }) => `${type}: ${name}`);
    expect(new Set(names)).toEqual(
      new Set([
        'place: United States',
        'place: Iran',
        'place: Iraq',
        'place: Washington',
        'place: Tehran',
        'person: Ryan Crocker',
        'person: Kazemi-Qomi',
        'person: Nouri Al Maliki',
        'organization: Revolutionary Guards Qods Force',
        'organization: Reuters',
        'group: Iranian',
        'group: Iraqi',
        'group: American',
        'group: Shiite',
        'event: Islamic Revolution',
      ]),
    );
    const dates = entities.flatMap(({ value }) => (value?.kind === 'date' ? [value.iso] : []));
    expect(dates).toEqual(['2007-05-29', '2007-05-28', '1980']);
  });

  test('counts mentions in pasted paragraphs once', () => {
    const { entities } = analyseText(sample, 'entities').entities;
    const crocker = entities.find(({ name }) => name === 'Ryan Crocker');
    expect([crocker?.count, crocker?.mentions.length]).toEqual([5, 9]);
  });

  test('joins the names of a country and keeps its people and its seat apart', () => {
    const { entities } = analyseText(sample, 'entities').entities;
    const place = entities.find((entity) => entity.name === 'United States');
    expect(place?.aliases).toContain('US');
    const people = entities.find((entity) => entity.name === 'Iranian');
    expect(people).toMatchObject({ type: 'group', link: { country: 'IR' } });
    expect(entities[people?.related ?? -1]?.name).toBe('Iran');
  });

  test('marks a seat of government where it acts or is dealt with, not where it is a place', () => {
    const { mentions } = analyseText(sample, 'entities').entities;
    const marked = mentions.filter((mention) => mention.metonym && mention.span.start < 1200);
    expect(marked.map(({ span }) => sample.slice(span.start, span.end + 8))).toEqual([
      'Washington accuses',
      'Washington severed',
      'Tehran in 1980',
      'Washington but tha',
    ]);
  });

  test('takes Ben for a given name, and the rest of a longer surname where the article has that', () => {
    const names = (text: string) =>
      analyseText(text, 'entities')
        .entities.entities.filter(({ type }) => type === 'person')
        .map(({ name, mentions }) => [name, mentions.length]);
    expect(names('Mr. Ben Carson spoke. His wife, Candy Carson, listened. “Ben left,” said a friend.')).toEqual([
      ['Ben Carson', 2],
      ['Candy Carson', 1],
    ]);
    expect(names('President Zine Ben Ali fled. Mr. Ben Ali was said to be ill.')).toEqual([['Zine Ben Ali', 2]]);
  });

  test('joins a state with its short form of four letters and more', () => {
    const { entities } = analyseText('They live in California. She came from Fresno, Calif.', 'entities').entities;
    expect(entities.find(({ name }) => name === 'California')?.mentions).toHaveLength(2);
  });
});
