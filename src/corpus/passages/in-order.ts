import type { DuplicatePassage } from '../../model/cross-text/duplicate.ts';
import { createNumberRows } from '../matching/number-rows.ts';

/**
 * The passages that `describe` makes of clusters 0 to `count` - 1, in order of their first occurrence, then the second. Each is
 * made twice, once for its place in the order and once when it is its turn, so that no more than one need be kept.
 * `numberOf` numbers articles in order of their ids.
 */
export function inOrder(
  count: number,
  describe: (cluster: number) => DuplicatePassage | null,
  numberOf: (article: string) => number,
): Iterable<DuplicatePassage> {
  const keys = createNumberRows(keyColumns);
  const clusters = createNumberRows(1);
  for (let cluster = 0; cluster < count; cluster++) {
    const passage = describe(cluster);
    if (passage === null) continue;
    const [first, second] = passage.occurrences;
    clusters.add(cluster);
    keys.add(...[first, second].flatMap(({ article, span }) => [numberOf(article), span.start, -span.end]));
  }
  const order = Uint32Array.from({ length: clusters.count }, (_, index) => index).sort((a, b) => {
    for (let column = 0; column < keyColumns; column++) {
      const difference = keys.get(a, column) - keys.get(b, column);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return {
    *[Symbol.iterator]() {
      for (const index of order) {
        const passage = describe(clusters.get(index, 0));
        if (passage !== null) yield passage;
      }
    },
  };
}

/** Article, start and end of the first two occurrences. */
const keyColumns = 6;
