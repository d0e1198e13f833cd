import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/formats/text.ts';
import { parseArticle } from '../../src/nlp/parse.ts';
import { words } from './words.ts';

/** Tokens of the text that have the tag, in order. */
function tagged(text: string, tag: string): string[] {
  const { document, tags } = parseArticle(parseText('a', `Talks\n\n${text}`), 'tags', words);
  return document.tokens
    .filter(({ index, sentence }) => sentence > 0 && tags?.has(index, tag))
    .map((token) => token.text);
}

describe('repairTags', () => {
  test.each([
    [
      'a name that stands inside a sentence elsewhere',
      'They met Vendler. Vendler’s aides left.',
      ['Vendler', 'Vendler’s'],
    ],
    ['an unknown word before a reporting verb', 'Crocker said it was over.', ['Crocker']],
    ['an unknown word before a name', 'Caddell Pritchard left.', ['Caddell', 'Pritchard']],
    ['a name at the start of a quotation', 'He saw Vendler. “Vendler knows,” he said.', ['Vendler', 'Vendler']],
    [
      'the turns of a transcript',
      'WALLACE: Was it you?\n\nLIND: No.\n\nWALLACE: Really?\n\nLIND: Yes.',
      ['WALLACE', 'LIND', 'WALLACE', 'LIND'],
    ],
  ])('tells %s', (_name, text, expected) => {
    expect(tagged(text, 'ProperNoun')).toEqual(expected);
  });

  test.each([
    ['a plural before a reporting verb', 'Lawmakers said it was over.'],
    ['a word that stands in lower case elsewhere', 'Turnout said it all. The turnout was low.'],
    ['a single label', 'Note: the office is closed.'],
    ['a function word', 'Then said the mayor: no.'],
    ['a contraction', 'I’m here.'],
    ['a common word at the start of a quotation', 'He said: “Nothing happened, and others agree.”'],
  ])('makes no name of %s', (_name, text) => {
    expect(tagged(text, 'ProperNoun')).toEqual([]);
  });

  test('tells nouns of news that are tagged as verbs', () => {
    const text = 'The Lind campaign said police amid concerns in interviews would try to campaign.';
    expect(tagged(text, 'Noun')).toEqual(['Lind', 'campaign', 'police', 'concerns', 'interviews']);
    expect(tagged(text, 'Infinitive')).toEqual(['try', 'campaign']);
  });
});
