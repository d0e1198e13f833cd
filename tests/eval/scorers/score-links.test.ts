import { expect, test } from 'vitest';
import { scoreLinks } from './score-links.ts';

test('pairs of one block in two articles are counted', () => {
  const mention = (article: string, block: number, gold: number, system: number | null) => ({
    article,
    block,
    gold,
    system,
  });
  expect(
    scoreLinks([
      mention('a', 0, 1, 7),
      mention('b', 0, 1, 7), // right
      mention('c', 0, 2, 7), // wrong with a and b
      mention('d', 0, 1, null), // missed with a and b
      mention('a', 0, 1, 9), // the article of the first: missed with b and d alone
      mention('e', 1, 1, 7), // another block
    ]),
  ).toEqual({ right: 1, wrong: 2, missed: 4 });
});
