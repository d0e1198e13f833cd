import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/formats/text.ts';
import { parseArticle } from '../../src/nlp/parse.ts';
import { words } from './words.ts';

const short: Readonly<Record<string, string>> = {
  'proper-noun': 'PN',
  noun: 'N',
  pronoun: 'PRO',
  verb: 'V',
  auxiliary: 'AUX',
  adjective: 'ADJ',
  adverb: 'ADV',
  determiner: 'DET',
  preposition: 'P',
  conjunction: 'C',
  number: 'NUM',
  other: 'X',
};

/** The text with the class of each word behind it. */
function classify(text: string): string {
  const { document, tags } = parseArticle(parseText('a', `Talks\n\n${text}`), 'tags', words);
  return document.tokens
    .filter((token) => token.sentence > 0)
    .map(({ index, text: word }) => `${word}/${short[tags?.partOfSpeech(index) ?? 'other']}`)
    .join(' ');
}

describe('partsOfSpeech', () => {
  test.each([
    ['He/PRO said/V that/C officials/N were/AUX to/P be/AUX told/V'],
    ['She/PRO said/V that/C officials/N had/AUX spent/V $1.2/NUM billion/NUM'],
    ['At/P that/DET time/N he/PRO left/V and/C that/PRO was/AUX clear/ADJ'],
    ['This/PRO is/AUX over/P but/C these/DET talks/N will/AUX not/ADV be/AUX'],
    ['She/PRO gave/V her/DET reasons/N to/P him/PRO and/C he/PRO thanked/V her/PRO'],
    ['There/PRO were/AUX people/N who/PRO lived/V there/ADV'],
    ["He'd/PRO go/V because/C she/PRO can't/AUX"],
    ['The/DET U.S./PN and/C NATO/PN opposed/V it/PRO today/N'],
    ['Police/N arrested/V 20/NUM people/N at/P 5:30/NUM p.m./N in/P New/PN York/PN'],
    ['No/DET deal/N was/AUX signed/V'],
  ])('%s', (expected) => {
    expect(classify(expected.replaceAll(/\/[A-Z]+/g, ''))).toBe(expected);
  });
});
