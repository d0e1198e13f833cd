import type { Cluster } from './cluster.ts';
import { createNumberRows } from './number-rows.ts';
import type { Site } from './site.ts';

/** The sites of clusters, numbered one cluster after the other, in columns: some 24 bytes each. */
export interface FoundSites {
  /** Number of sites. */
  readonly count: number;
  readonly clusters: number;
  /** Numbers of the first site of a cluster and of the one after its last. */
  firstOf(cluster: number): number;
  endOf(cluster: number): number;
  site(number: number): Site;
  /** Share of its words that agree with the first one of its cluster. */
  similarity(number: number): number;
  /** Whether all sites of its cluster agree in all words. */
  isExact(number: number): boolean;
  /** Numbers of the sites in an article, in order of their clusters. */
  inArticle(article: number): Uint32Array;
}

/** Numbers the sites of clusters over so many articles. */
export function listSites(clusters: readonly Cluster[], articles: number): FoundSites {
  const count = clusters.reduce((sum, { members }) => sum + members.length, 0);
  const rows = createNumberRows(3);
  const starts = new Uint32Array(clusters.length + 1);
  const similarities = new Float64Array(count);
  const exact = new Uint8Array(count);
  const ends = new Uint32Array(articles + 1);
  clusters.forEach(({ members }, cluster) => {
    const isExact = members.every(({ similarity }) => similarity === 1);
    for (const { article, from, to, similarity } of members) {
      const number = rows.add(article, from, to);
      similarities[number] = similarity;
      exact[number] = isExact ? 1 : 0;
      ends[article] = (ends[article] ?? 0) + 1;
    }
    starts[cluster + 1] = rows.count;
  });
  for (let article = 1; article <= articles; article++) ends[article] = (ends[article] ?? 0) + (ends[article - 1] ?? 0);
  const own = new Uint32Array(count);
  // From behind, so that the end of each article becomes its start.
  for (let number = count - 1; number >= 0; number--) {
    const article = rows.get(number, 0);
    const place = (ends[article] ?? 0) - 1;
    ends[article] = place;
    own[place] = number;
  }
  return {
    count,
    clusters: clusters.length,
    firstOf: (cluster) => starts[cluster] ?? 0,
    endOf: (cluster) => starts[cluster + 1] ?? 0,
    site: (number) => ({ article: rows.get(number, 0), from: rows.get(number, 1), to: rows.get(number, 2) }),
    similarity: (number) => similarities[number] ?? 0,
    isExact: (number) => exact[number] === 1,
    inArticle: (article) => own.subarray(ends[article], ends[article + 1]),
  };
}
