import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/formats/text.ts';
import { loadCompromise } from '../../src/nlp/compromise.ts';
import { tagTokens } from '../../src/nlp/tagger.ts';
import { tokenize } from '../../src/nlp/tokenize.ts';
import { words } from './words.ts';

const article = readFileSync('fixtures/articles/iran-iraq-talks/article.txt', 'utf8');
const others = `Budget talks

"I'd say they've been waiting for years," said the three-time mayor. He's going to be asked, who'd have thought, what it cost.
The court's ruling, which was handed down on March 3, 2019, didn't stop the $1.2 billion plan, nor did it please Acme Inc.
Don't forget to vote! Nearly 30% of the 1980-88 cohort can't, won't or wouldn't; police campaign against it in New York.
How is it that Mr. Will Young, an ex-senator, walked in on them? The well-known, fast-growing firm fired 4,000 workers.`;

describe('tagTokens', () => {
  test.each([
    ['an article', article],
    ['other constructions', others],
  ])('says what all stages of compromise say of %s', (_name, text) => {
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
    const expected = loadCompromise()(sentences)
      .document.flat()
      .filter((term) => term.text !== '')
      .map((term) => [term.text, [...term.tags].sort()]);
    const tagged = tagTokens(document).map(({ tags }, index) => [document.tokens[index]?.text, [...tags].sort()]);
    expect(tagged).toEqual(expected);
  });

  test('has no tokens for no text', () => {
    expect(tagTokens(tokenize(parseText('a', ''), words.sentences))).toEqual([]);
  });
});
