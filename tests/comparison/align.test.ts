import { expect, test } from 'vitest';
import { align } from '../../src/comparison/align.ts';
import type { ComparedSentence, Term } from '../../src/comparison/compared-text.ts';
import { indexSources, type SourceIndex } from '../../src/comparison/source-index.ts';
import type { Thesaurus } from '../../src/model/resources/thesaurus.ts';

const thesaurus = { relation: () => 'none' } as unknown as Thesaurus; // of which nothing else is called
const termOf = (word: string, token: number): Term => ({ token, word, keys: [word], part: 'noun', mention: null });
const sentenceOf = (...words: readonly string[]) =>
  ({ kind: 'paragraph', terms: words.map(termOf), names: [], values: [] }) as unknown as ComparedSentence; // its span is not read

/** Sources whose sentences all have one word, and each one of its own; `read` counts the sentences that look-ups have listed. */
function sourcesOf(count: number): { readonly index: SourceIndex; read(): number } {
  const sentences = Array.from({ length: count }, (_, at) => sentenceOf('rain', `town${at}`));
  const index = indexSources([{ layers: {}, sentences } as unknown as Parameters<typeof indexSources>[0][number]]); // no layer is read
  let read = 0;
  const counted = (list: readonly number[]) =>
    new Proxy(list, {
      get(target, name) {
        if (typeof name === 'string' && /^\d+$/.test(name)) read++;
        return Reflect.get(target, name);
      },
    });
  return { index: { ...index, withKey: (key) => counted(index.withKey(key)) }, read: () => read };
}

test.each([500, 4000])('a word of all %i sentences costs nothing, and the others find the sentence', (count) => {
  const { index, read } = sourcesOf(count);
  const { sources } = align(sentenceOf('rain', 'town7'), index, thesaurus);
  expect(sources.map(({ number }) => number)).toEqual([7]);
  expect(read()).toBe(1);
});

test('a word of few sentences is looked up in all of them', () => {
  const { index, read } = sourcesOf(40);
  expect(align(sentenceOf('rain', 'town7'), index, thesaurus).sources[0]?.number).toBe(7);
  expect(read()).toBe(41);
});
