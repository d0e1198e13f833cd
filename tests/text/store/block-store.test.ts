import { expect, test } from 'vitest';
import { type Block, blockKinds } from '../../../src/model/article.ts';
import { createBlockStore } from '../../../src/text/store/block-store.ts';

test('gives back the blocks of each article', () => {
  const lists: readonly (readonly Block[])[] = [
    [
      { kind: 'headline', start: 0, end: 60 },
      { kind: 'paragraph', start: 62, end: 190 },
      { kind: 'boilerplate', start: 190, end: 20_000_000 },
    ],
    [],
    Array.from({ length: 2000 }, (_, n): Block => {
      return { kind: blockKinds[n % blockKinds.length] ?? 'paragraph', start: n * 300, end: n * 300 + 298 };
    }),
  ];
  const store = createBlockStore();
  const numbers = lists.map(store.add);
  expect(numbers.map(store.get)).toEqual(lists);
});
