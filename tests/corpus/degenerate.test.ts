import { describe, expect, test } from 'vitest';
import { findDuplicates } from '../../src/corpus/passages/find-duplicates.ts';
import { parseText } from '../../src/formats/text.ts';

const story =
  'The night ferry to Skagen turned back twenty minutes after leaving the harbour on Monday when water was found in the engine room.\n' +
  'Nobody was hurt, and the 212 passengers were given blankets and soup in the terminal until buses came for them at dawn.';

/** The n-th copy of the story, with every thirteenth word or so replaced, each time other ones. */
function edited(n: number): string {
  return story.replace(/\p{L}+/gu, (word, at: number) => ((at * 31 + n * 17) % 13 === 0 ? `other${n % 7}` : word));
}

describe('findDuplicates on degenerate input', () => {
  test('says nothing of one word, however often it stands', () => {
    expect(findDuplicates([parseText('a', 'word '.repeat(100_000))])).toEqual([]);
  });

  test('links the same article 1,000 times within one file', () => {
    const text = Array.from({ length: 1000 }, () => story).join('\n');
    const passages = findDuplicates([parseText('a', text)]);
    expect(passages.map(({ occurrences, kind }) => [occurrences.length, kind])).toEqual([[1000, 'exact']]);
  });

  test('links 300 edited copies within one file', () => {
    const text = Array.from({ length: 300 }, (_, n) => edited(n)).join('\n');
    expect(findDuplicates([parseText('a', text)]).map(({ occurrences }) => occurrences.length)).toEqual([300]);
  });

  test('links the same article 1,000 times as files, and edited', () => {
    const articles = Array.from({ length: 1000 }, (_, n) => parseText(`${n}`, n % 2 ? story : edited(n)));
    expect(findDuplicates(articles).map(({ occurrences }) => occurrences.length)).toEqual([1000]);
  });

  test('takes two equal long files for one passage', () => {
    const text = Array.from({ length: 100_000 }, (_, n) => `w${(n * 7919) % 65_537}`).join(' ');
    const passages = findDuplicates([parseText('a', text), parseText('b', text)]);
    expect(passages).toMatchObject([
      { kind: 'exact', tokens: 100_000, occurrences: [{ article: 'a' }, { article: 'b' }] },
    ]);
  });
});
