/** What was found for a query, best first, and what should be. */
export interface Retrieved {
  readonly found: readonly string[];
  readonly relevant: readonly string[];
}

/** Means over queries, 0 to 1: average precision of the first five, reciprocal rank, right first, share of right ones among the first ten. */
export function scoreRetrieval(
  queries: readonly Retrieved[],
): Readonly<Record<'map5' | 'mrr' | 'p1' | 'recall10', number>> {
  const mean = (measure: (query: Retrieved) => number) =>
    queries.length === 0 ? 0 : queries.reduce((sum, query) => sum + measure(query), 0) / queries.length;
  return {
    map5: mean(({ found, relevant }) => {
      let [right, sum] = [0, 0];
      found.slice(0, 5).forEach((id, place) => {
        if (relevant.includes(id)) sum += ++right / (place + 1);
      });
      return sum / Math.max(1, relevant.length);
    }),
    mrr: mean(({ found, relevant }) => {
      const place = found.findIndex((id) => relevant.includes(id));
      return place < 0 ? 0 : 1 / (place + 1);
    }),
    p1: mean(({ found, relevant }) => Number(found[0] !== undefined && relevant.includes(found[0]))),
    recall10: mean(
      ({ found, relevant }) =>
        relevant.filter((id) => found.slice(0, 10).includes(id)).length / Math.max(1, relevant.length),
    ),
  };
}
