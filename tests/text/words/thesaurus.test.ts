import { describe, expect, test } from 'vitest';
import { loadResources } from '../../../src/io/resources.ts';
import type { Relation } from '../../../src/model/resources/thesaurus.ts';

const { thesaurus } = loadResources(['thesaurus']);

describe('thesaurus', () => {
  test.each([
    ['stopped', ['stop']],
    ['invasions', ['invasion']],
    ['children', ['child']],
    ['Zyzzx', []],
  ] as const)('lemmas of %s', (form, lemmas) => {
    for (const lemma of lemmas) expect(thesaurus?.lemmas(form)).toContain(lemma);
    if (lemmas.length === 0) expect(thesaurus?.lemmas(form)).toEqual([]);
  });

  test.each([
    ['decided', 'decision', 'same'],
    ['invade', 'invasion', 'same'],
    ['rose', 'fell', 'antonym'],
    ['opened', 'closing', 'antonym'],
    ['scheme', 'plan', 'wider'],
    ['plan', 'scheme', 'narrower'],
    ['arrested', 'detained', 'related'],
    ['yellow', 'pink', 'sibling'],
    ['harbour', 'syllable', 'none'],
  ] as const satisfies readonly (readonly [string, string, Relation])[])('%s – %s: %s', (first, second, relation) => {
    expect(thesaurus?.relation(first, second)).toBe(relation);
  });

  test('a pair has the same relation both ways, wider and narrower aside', () => {
    for (const [first, second] of [
      ['rose', 'fell'],
      ['arrested', 'detained'],
      ['troubled', 'distressed'],
    ] as const)
      expect(thesaurus?.relation(first, second)).toBe(thesaurus?.relation(second, first));
  });
});
