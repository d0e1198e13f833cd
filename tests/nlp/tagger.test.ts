import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/formats/text.ts';
import { loadCompromise } from '../../src/nlp/compromise.ts';
import { tagTokens } from '../../src/nlp/tagger.ts';
import { tokenize } from '../../src/nlp/tokenize.ts';
import { words } from './words.ts';

const article = readFileSync('fixtures/articles/iran-iraq-talks/article.txt', 'utf8').replace(/:/g, ',');
const others = `Budget talks

"I'd say they've been waiting for years," said the three-time mayor. He's going to be asked, who'd have thought, what it cost.
The court's ruling, which was handed down on March 3, 2019, didn't stop the $1.2 billion plan, nor did it please Acme Inc.
Don't forget to vote! Nearly 30% of the 1980-88 cohort can't, won't or wouldn't; police campaign against it in New York.
How is it that Mr. Will Young, an ex-senator, walked in on them? The well-known, fast-growing firm fired 4,000 workers.
By the time the Prime Minister of the United States of America took part, the New York Times was en route to the cold war.`;
/** Words that many corrections ask for. */
const ambiguous =
  "the a that this to of in on for by about out up down off over like so well please who which what there he she it they his her not never always really very have has had been is are was were be do does did will can could may might should let help going get got make keep want try start stop said say says asked Trump Smith Paul Will May March Sunday New York Iran US Mr. Dr. president senator president's company Inc. university world party court report reports plan plans play run walk talk work works working worked waiting given taken left made fast hard high first second one two 20 5 1980 2019 $5 million percent 30% he'd they're can't don't who's it's Tom's well-known fast-growing and or but nor if because when how why prime minister United States of America by the time took part cold wars New York Times en route no matter tiny bit spin off";

/** Tags of each token by newsan's stages and by all stages of compromise, on the same terms. */
function tagBoth(text: string): { readonly own: unknown; readonly full: unknown } {
  const document = tokenize(parseText('a', text), words.sentences);
  const sentences = document.sentences.map(({ from, to, start, end }) => ({
    terms: document.tokens.slice(from, to).map((token, index, tokens) => ({
      pre: index === 0 ? text.slice(start, token.start) : '',
      text: token.text,
      post: text.slice(token.end, tokens[index + 1]?.start ?? end),
      normal: token.norm,
      tags: new Set<string>(),
    })),
  }));
  const full = loadCompromise()(sentences).document.flat();
  return {
    own: tagTokens(document).map(({ tags }, index) => [document.tokens[index]?.text, [...tags].sort()]),
    full: full.filter((term) => term.text !== '').map((term) => [term.text, [...term.tags].sort()]),
  };
}

describe('tagTokens', () => {
  test.each([
    ['an article', article],
    ['other constructions', others],
  ])('says what all stages of compromise say of %s', (_name, text) => {
    const { own, full } = tagBoth(text);
    expect(own).toEqual(full);
  });

  test('says what all stages of compromise say of any words', () => {
    const word = fc.constantFrom(...ambiguous.split(' '));
    const end = fc.constantFrom(' ', ' ', ' ', ' ', ' ', ', ', '. ', '; ', '? ');
    const text = fc.array(fc.tuple(word, end), { minLength: 3, maxLength: 45 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (input) => {
        const { own, full } = tagBoth(`Talks\n\n${input}`);
        expect(own).toEqual(full);
      }),
      { numRuns: 60 },
    );
  });

  test('has no tokens for no text', () => {
    expect(tagTokens(tokenize(parseText('a', ''), words.sentences))).toEqual([]);
  });
});
