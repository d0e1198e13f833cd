import { describe, expect, test } from 'vitest';
import { agree } from '../../../../../src/annotators/entities/names/correct/agree.ts';
import { correctBorders, partedByQuotes } from '../../../../../src/annotators/entities/names/correct/borders.ts';
import { typeOf } from '../../../../../src/annotators/entities/names/kinds.ts';
import { gatherEvidence } from '../../../../../src/annotators/entities/names/model/document-evidence.ts';
import { modelTypes } from '../../../../../src/annotators/entities/names/model/labels.ts';
import { marked, nameWords } from '../mark-guesses.ts';

describe('correctBorders', () => {
  test.each([
    ['The court heard «Gen. Kofi Mensah|PER» speak.', ['Kofi Mensah|PER']],
    ['It was «Prime Minister Ana Silva|PER» who left.', ['Ana Silva|PER']],
    ['It was «Theresa May|PER» who left in «May|MISC».', ['Theresa May|PER']],
    ['Rain fell on the «University of Lagos|ORG».', ['University of Lagos|ORG']],
    ['The «Kuwaiti Fahad Al-Otaibi|PER» was freed.', ['Kuwaiti|MISC', 'Fahad Al-Otaibi|PER']],
    ['The «Kentucky Republican|ORG» agreed.', ['Kentucky|LOC', 'Republican|MISC']],
    ['The «Kentucky Senate|ORG» agreed.', ['Kentucky Senate|ORG']],
    ['He said «The United States|ORG» agreed.', ['United States|LOC']],
    ['He lives in «The Hague|LOC» now.', ['The Hague|LOC']],
    ['The director «Roman Polanski|PER» was freed.', ['Roman Polanski|PER']],
    ['She told The «Daily Planet|ORG» about it.', ['The Daily Planet|ORG']],
    ['The «Daily Planet|ORG» printed it.', ['Daily Planet|ORG']],
    ['They sat at The «River|LOC» again.', ['River|LOC']],
    ['The «Lagos-based Zenox Group|ORG» fell.', ['Lagos|LOC', 'Zenox Group|ORG']],
    ['He wrote «Evidence-Based Medicine|ORG» there.', ['Evidence-Based Medicine|ORG']],
    ['Call the «Oslo Newsroom|PER» now.', ['Oslo Newsroom|ORG']],
    ['They heard «Laura Bush|PER» speak.', ['Laura Bush|PER']],
    ['There «Ohio Sen|PER». Mary Doe spoke.', ['Ohio|LOC']],
    ['There «Mary Pope|PER» spoke.', ['Mary Pope|PER']],
    ['They won the «UEFA|ORG» Cup again.', ['UEFA Cup|MISC']],
    ['They met the «BJP|ORG» and the Congress there.', ['BJP|ORG']],
    ['He spoke at «UEFA|ORG» Headquarters there.', ['UEFA|ORG']],
  ])('%s', (source, expected) => {
    const { reading, guesses, print } = marked(source);
    expect(print([...correctBorders(reading, guesses)])).toEqual(expected);
  });
});

describe('partedByQuotes', () => {
  test.each([
    ['“I met «Ann Doe,” Hassan|PER» said.', ['Ann Doe|PER', 'Hassan|PER']],
    ['There «Ann “Bunny” Doe|PER» said it.', ['Ann “Bunny” Doe|PER']],
  ])('%s', (source, expected) => {
    const { text, reading, guesses, print } = marked(source);
    expect(print(guesses.flatMap((guess) => [...partedByQuotes(text, reading.pieces, guess)]))).toEqual(expected);
  });
});

describe('agree', () => {
  test.each([
    [
      'a surname is a person again',
      'There «Kofi Adomako|PER» spoke. Later «Adomako|LOC» left.',
      ['Kofi Adomako|PER', 'Adomako|PER'],
    ],
    ['a country stays a place', 'There «Ann Jordan|PER» spoke of «Jordan|LOC».', ['Ann Jordan|PER', 'Jordan|LOC']],
    [
      'a given name is a person where nobody is in the city',
      'There «Phoenix Doe|PER» lived. They saw «Phoenix|LOC» again.',
      ['Phoenix Doe|PER', 'Phoenix|PER'],
    ],
    [
      'a city stays one where somebody is in it',
      'There «Phoenix Doe|PER» lived, in «Phoenix|LOC». They left «Phoenix|LOC» again.',
      ['Phoenix Doe|PER', 'Phoenix|LOC', 'Phoenix|LOC'],
    ],
    [
      'a longer name of a person is one',
      'The lady «Daw Thin Kyaw|LOC» came. They met «Thin Kyaw|PER» there.',
      ['Daw Thin Kyaw|PER', 'Thin Kyaw|PER'],
    ],
    [
      'what a person is part of is no person',
      'The «Fund for Ann Doe|ORG» grew. They met «Ann Doe|PER» there.',
      ['Fund for Ann Doe|ORG', 'Ann Doe|PER'],
    ],
    [
      'a company is called by its first word',
      'There «Harmondex Corp|ORG» grew. They left «Harmondex|PER» again.',
      ['Harmondex Corp|ORG', 'Harmondex|ORG'],
    ],
    [
      'a person that a company is named after stays a person',
      'There «Harmondex Corp|ORG» grew. They left «Ann Harmondex|PER» there, and «Harmondex|PER» fell.',
      ['Harmondex Corp|ORG', 'Ann Harmondex|PER', 'Harmondex|PER'],
    ],
  ])('%s', (_name, source, expected) => {
    const { reading, guesses, print } = marked(source);
    expect(print([...agree(reading, gatherEvidence(reading), guesses, nameWords)])).toEqual(expected);
  });

  test('finds a sure name where it was missed, and no unsure one', () => {
    const source = 'The firm «Zipmora|ORG» fell. Traders blamed Zipmora.';
    const sure = marked(source, 9000);
    expect(sure.print([...agree(sure.reading, gatherEvidence(sure.reading), sure.guesses, nameWords)])).toHaveLength(2);
    const unsure = marked(source, 1000);
    expect(
      unsure.print([...agree(unsure.reading, gatherEvidence(unsure.reading), unsure.guesses, nameWords)]),
    ).toHaveLength(1);
  });
});

describe('typeOf', () => {
  test.each([
    ['Talks with the «Kurds|MISC» began.', 'group'],
    ['He won the «World Cup|MISC» twice.', 'event'],
    ['She quoted the «Magna Carta|MISC» there.', 'work'],
    ['He bought an «iPhone|MISC» there.', 'product'],
    ['It broke the «Clean Water Act|MISC» there.', 'work'],
    ['The «Battle of Adwa|MISC» was lost.', 'event'],
    ['She lives in «Accra|LOC» now.', 'place'],
  ])('%s', (source, expected) => {
    const { reading, guesses } = marked(source);
    const [guess] = guesses;
    expect(guess && typeOf(reading, guess.from, guess.to, modelTypes[guess.type] ?? 'MISC')).toBe(expected);
  });
});
