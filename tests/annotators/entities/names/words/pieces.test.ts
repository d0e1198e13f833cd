import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Case, makeFormTable } from '../../../../../src/annotators/entities/names/words/forms.ts';
import { readLexicon } from '../../../../../src/annotators/entities/names/words/lexicon.ts';
import { cutPieces, Gap, makeTokenCutter } from '../../../../../src/annotators/entities/names/words/pieces.ts';
import { readPieces } from '../../../../../src/annotators/entities/names/words/runs.ts';
import { parseText } from '../../../../../src/formats/text.ts';
import { loadResources } from '../../../../../src/io/resources.ts';
import type { Resources } from '../../../../../src/model/resources.ts';
import { parseArticle } from '../../../../../src/nlp/parse.ts';

const resources = loadResources(['sentences']) as Pick<Resources, 'sentences'>;
const lexicon = readLexicon(readFileSync('src/data/gazetteer.bin'));
const cut = makeTokenCutter(makeFormTable(lexicon));

function piecesOf(text: string) {
  return cutPieces(parseArticle(parseText('a', text), 'tokens', resources).document, cut);
}

describe('cutPieces', () => {
  test.each([
    ["Iraq's army", ['Iraq', 'army']],
    ['The leaders’ talks', ['The', 'leaders', 'talks']],
    ['Photo by AFP/Getty', ['Photo', 'by', 'AFP', 'Getty']],
    ['Carl ’ s Diner', ['Carl', 'Diner']],
    ['WASHINGTON–Officials met', ['WASHINGTON', 'Officials', 'met']],
    ['Governor Nyong ’ o left', ['Governor', 'Nyong ’ o', 'left']],
    ['The Morales ’ government fell', ['The', 'Morales', 'government', 'fell']],
    ['So Iran ’ ll go', ['So', 'Iran', 'll', 'go']],
  ])('%s', (text, words) => {
    expect(piecesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  test('tells what stands between', () => {
    expect(piecesOf('He, "Ann", a (US-led) Carl’s men').map(({ gap }) => gap)).toEqual([
      Gap.start,
      Gap.quote,
      Gap.quote,
      Gap.open,
      Gap.hyphen,
      Gap.close,
      Gap.possessive,
    ]);
  });

  test('tells how words are written', () => {
    expect(piecesOf('iPhone NATO Iran J 2007 said').map(({ form }) => form.letterCase)).toEqual([
      Case.mixed,
      Case.upper,
      Case.capital,
      Case.initial,
      Case.number,
      Case.lower,
    ]);
  });
});

test('looks an acronym with periods up without them', () => {
  const [dotted, plain] = piecesOf('The W.T.O. and the WTO met.').filter(({ form }) => /^W/.test(form.text));
  expect(dotted?.form.classes).toBe(plain?.form.classes);
});

describe('readPieces', () => {
  test('takes for candidates what may belong to a name', () => {
    const text = 'Later the Bank of England and its staff in the city met 12 times.';
    const { pieces, candidate } = readPieces(piecesOf(text), lexicon);
    const found = pieces.flatMap(({ start, end }, index) => (candidate[index] ? [text.slice(start, end)] : []));
    expect(found).toEqual(['the', 'Bank', 'of', 'England']);
  });

  test('leaves out words of grammar that open a sentence, but not where a name may begin with them', () => {
    const text = 'In May they left. He saw The Hague. US troops stayed. The Hague slept.';
    const { pieces, candidate } = readPieces(piecesOf(text), lexicon);
    const found = pieces.flatMap(({ start, end }, index) => (candidate[index] ? [text.slice(start, end)] : []));
    expect(found).toEqual(['In', 'May', 'The', 'Hague', 'US', 'The', 'Hague']);
  });
});
