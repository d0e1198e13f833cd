import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubts, verifyTexts } from '../../support/compare-texts.ts';

const source = `Smelter cuts jobs

LONDON, May 28, 2024 (Wire) - Anne Kerr, the former chief executive of Norland Metals, said on Tuesday that profits fell 14 percent to $1,234 million last year.

“We shall not close the Leeds plant, because its workers have given us everything,” Kerr told reporters. The company plans to hire 1,200 people in Manchester.

Police did not arrest anyone after the fire, which injured 12 people, spokesman John Reed said. The minister of transport, Ada Obi, is accused of taking bribes.
`;

describe('verifyDraft', () => {
  test.each([
    // names
    ['Anne Kerr said that profits fell.', []],
    ['Anna Kerr said that profits fell.', ['name differs: Anna Kerr ~ Anne Kerr']],
    ['Police did not arrest anyone after the fire, spokesman John Read said.', ['name differs: John Read ~ John Reed']],
    // places are not their country, and a country is the place that its town is in
    [
      'Kerr told reporters that the company plans to hire 1,200 people in Leeds.',
      ['place differs: Leeds ~ Manchester'],
    ],
    // units and bare numbers
    [
      'The company plans to hire 1.2 million people in Manchester.',
      ['count differs: 1.2 million people ~ 1,200 people'],
    ],
    // roles
    [
      'Anne Kerr, chief executive of Norland Metals, said that profits fell.',
      ['role differs: chief executive of Norland Metals ~ the former chief executive of Norland Metals'],
    ],
    // dates and numbers of the same thing
    ['Kerr said on Monday that profits fell 14 percent.', ['date differs: Monday ~ Tuesday']],
    ['Kerr said that profits fell 41 percent.', ['percent differs: 41 percent ~ 14 percent']],
    ['Profits fell to $1.2 billion last year.', []],
    ['Profits fell to 1,234 million dollars last year.', []],
    ['Profits fell to $1.3 billion last year.', ['amount differs: $1.3 billion ~ $1,234 million']],
    ['The fire injured 14 people.', ['count differs: 14 people ~ 12 people']],
    ['The fire injured 12 people.', []],
    // direction, negation, modality
    ['Kerr said that profits rose 14 percent.', ['direction differs: rose ~ fell']],
    ['Police arrested people after the fire.', ['negation differs: arrested ~ arrest']],
    ['The company has hired 1,200 people in Manchester.', ['modality differs: hired ~ hire']],
    // quotations
    ['“We shall not close the Leeds plant,” Kerr said.', []],
    [
      '“We shall never close the Leeds plant,” Kerr said.',
      ['quotation differs: “We shall never close the Leeds plant,” ~ We shall not close the Leeds plant'],
    ],
    ['“We shall not close … its workers have given us everything,” Kerr said.', []],
    ['“We shall not close the Leeds plant,” John Reed said.', ['speaker differs: John Reed ~ Kerr']],
    // what is not there at all
    [
      'A mayor resigned over a scandal about stolen bicycles.',
      ['statement not-found: A mayor resigned over a scandal about stolen bicycles.'],
    ],
  ])('%s', (draft, expected) => {
    expect(doubts(draft, source)).toEqual(expected);
  });

  test('a draft that is its source is supported in every piece', () => {
    expect(doubts(source, source)).toEqual([]);
  });

  test('several sources: what one of them has is supported', () => {
    const other = 'Harbour opens\n\nThe harbour opened on Friday after 3 years, Mayor Tom Ito said.\n';
    expect(doubts('The harbour opened after 3 years, Mayor Tom Ito said.', source, other)).toEqual([]);
  });

  test('spans lie inside the texts, and come in order', () => {
    const words = fc.constantFrom(
      'Anne Kerr',
      'profits',
      'fell',
      '14 percent',
      'not',
      'on Tuesday',
      '“We shall',
      'close,”',
      'said',
      '.',
      'The',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const { pieces, draft, sources } = verifyTexts(`Council meets\n\n${parts.join(' ')}\n`, source);
        let last = 0;
        for (const { span, source: place } of pieces) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeLessThanOrEqual(draft.article.text.length);
          last = span.start;
          if (place === null) continue;
          expect(place.end).toBeLessThanOrEqual(sources[place.source]?.article.text.length ?? 0);
        }
      }),
      { numRuns: 40 },
    );
  });
});
