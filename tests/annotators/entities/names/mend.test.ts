import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { agree } from '../../../../src/annotators/entities/names/agree.ts';
import { gatherEvidence } from '../../../../src/annotators/entities/names/document-evidence.ts';
import { makeFormTable } from '../../../../src/annotators/entities/names/forms.ts';
import { typeOf } from '../../../../src/annotators/entities/names/kinds.ts';
import { modelTypes } from '../../../../src/annotators/entities/names/labels.ts';
import { readLexicon } from '../../../../src/annotators/entities/names/lexicon.ts';
import { mendGuesses } from '../../../../src/annotators/entities/names/mend.ts';
import { cutPieces, makeTokenCutter } from '../../../../src/annotators/entities/names/pieces.ts';
import { readPieces } from '../../../../src/annotators/entities/names/runs.ts';
import { parseText } from '../../../../src/formats/text.ts';
import { loadResources } from '../../../../src/io/resources.ts';
import type { Resources } from '../../../../src/model/resources.ts';
import { parseArticle } from '../../../../src/nlp/parse.ts';

const resources = loadResources(['sentences']) as Pick<Resources, 'sentences'>;
const lexicon = readLexicon(readFileSync('src/data/gazetteer.bin'));
const cut = makeTokenCutter(makeFormTable(lexicon));

/** A text whose names are marked as `«Kofi Mensah|PER»`, with the guesses that the marks stand for. */
function marked(source: string, margin = 1000) {
  const spans: { start: number; end: number; type: number }[] = [];
  let text = '';
  for (const part of source.split(/(«[^»]*»)/)) {
    const mark = /^«(.*)\|(\w+)»$/.exec(part);
    if (mark) {
      const type = (modelTypes as readonly string[]).indexOf(mark[2] ?? '');
      spans.push({ start: text.length, end: text.length + (mark[1] ?? '').length, type });
    }
    text += mark ? mark[1] : part;
  }
  const { document } = parseArticle(parseText('a', text), 'tokens', resources);
  const reading = readPieces(cutPieces(document, cut), lexicon);
  const guesses = spans.map(({ start, end, type }) => ({
    from: reading.pieces.findIndex((piece) => piece.start >= start),
    to: reading.pieces.findLastIndex((piece) => piece.end <= end) + 1,
    type,
    margin,
  }));
  const print = (found: typeof guesses) =>
    found.map(({ from, to, type }) => {
      const surface = text.slice(reading.pieces[from]?.start, reading.pieces[to - 1]?.end);
      return `${surface}|${modelTypes[type]}`;
    });
  return { reading, guesses, print };
}

describe('mendGuesses', () => {
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
  ])('%s', (source, expected) => {
    const { reading, guesses, print } = marked(source);
    expect(print([...mendGuesses(reading, guesses)])).toEqual(expected);
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
  ])('%s', (_name, source, expected) => {
    const { reading, guesses, print } = marked(source);
    expect(print([...agree(reading, gatherEvidence(reading), guesses)])).toEqual(expected);
  });

  test('finds a sure name where it was missed, and no unsure one', () => {
    const source = 'The firm «Zipmora|ORG» fell. Traders blamed Zipmora.';
    const sure = marked(source, 9000);
    expect(sure.print([...agree(sure.reading, gatherEvidence(sure.reading), sure.guesses)])).toHaveLength(2);
    const unsure = marked(source, 1000);
    expect(unsure.print([...agree(unsure.reading, gatherEvidence(unsure.reading), unsure.guesses)])).toHaveLength(1);
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
