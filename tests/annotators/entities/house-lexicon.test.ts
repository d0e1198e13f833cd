import { describe, expect, test } from 'vitest';
import { applyHouseLexicon, groupByLexicon, makeHouseLexicon } from '../../../src/annotators/entities/house-lexicon.ts';
import type { LexiconEntry } from '../../../src/model/config/house-lexicon.ts';
import type { NameMention, NameType } from '../../../src/model/entity.ts';
import { analyseText } from '../../support/analyse-text.ts';

function entry(name: string, given: Partial<LexiconEntry> = {}): LexiconEntry {
  return { name, type: null, aliases: [], role: null, wikidata: null, isName: true, ...given };
}

/** Names that are left of those marked in the text as `«Karlow|place»`, as `Karlow|place`. */
function applied(source: string, ...entries: LexiconEntry[]): readonly string[] {
  const mentions: NameMention[] = [];
  let text = 'Title\n\n';
  for (const part of source.split(/(«[^»]*»)/)) {
    const [, words = part, type] = /^«(.*)\|(\w+)»$/.exec(part) ?? [];
    if (type)
      mentions.push({
        span: { start: text.length, end: text.length + words.length },
        type: type as NameType,
        confidence: 0.5,
      }); // the test's own marks
    text += words;
  }
  const { document } = analyseText(text, 'entities');
  if (!document) throw new Error('a layer is missing');
  return applyHouseLexicon(document, mentions, makeHouseLexicon(entries)).map(
    ({ span, type }) => `${text.slice(span.start, span.end)}|${type}`,
  );
}

describe('applyHouseLexicon', () => {
  test.each([
    ['a type', 'Then «Moruo|place» left.', entry('Moruo', { type: 'organization' }), ['Moruo|organization']],
    ['what no list holds', 'Then Zyvox helped.', entry('Zyvox', { type: 'product' }), ['Zyvox|product']],
    [
      'an alias',
      'Then the Rovers won.',
      entry('Karlow Rovers', { type: 'organization', aliases: ['Rovers'] }),
      ['Rovers|organization'],
    ],
    [
      'a span cut short',
      'Then «New Karlow|place» Gazette closed.',
      entry('New Karlow Gazette', { type: 'organization' }),
      ['New Karlow Gazette|organization'],
    ],
    [
      'a possessive outside',
      'Then «Moruo|place»’s mine closed.',
      entry('Moruo', { type: 'organization' }),
      ['Moruo|organization'],
    ],
    ['no name', 'Then «City Desk|organization» wrote it.', entry('City Desk', { isName: false }), []],
    [
      'nothing within a longer name',
      'Then «Karlow Town Council|organization» met.',
      entry('Karlow', { type: 'place' }),
      ['Karlow Town Council|organization'],
    ],
    ['no common word', 'They may leave in the spring.', entry('May', { type: 'person' }), []],
    ['no part of a word', 'Then Moruoland voted.', entry('Moruo', { type: 'organization' }), []],
    [
      'other marks and accents',
      'Then «Ngugi wa Thiong’o|place» spoke.',
      entry("Ngũgĩ wa Thiong'o", { type: 'person' }),
      ['Ngugi wa Thiong’o|person'],
    ],
  ])('decides %s', (_, source, given, expected) => {
    expect(applied(source, given)).toEqual(expected);
  });

  test('takes the longest form', () => {
    const [city, paper] = [entry('Karlow', { type: 'place' }), entry('Karlow Post', { type: 'organization' })];
    expect(applied('The Karlow Post of Karlow closed.', city, paper)).toEqual([
      'Karlow Post|organization',
      'Karlow|place',
    ]);
  });

  test('leaves the type to the text where it tells none', () => {
    expect(applied('Then «Moruo|place» left.', entry('Moruo'))).toEqual(['Moruo|place']);
  });
});

test('groups follow the lexicon: one entry is one, two are two', () => {
  const [a, b] = [entry('A'), entry('B')];
  expect(groupByLexicon([[0, 1], [2], [3]], [a, null, a, null])).toEqual([[3], [0, 1, 2]]);
  expect(groupByLexicon([[0, 1, 2]], [a, b, null])).toEqual([[0, 2], [1]]);
});
