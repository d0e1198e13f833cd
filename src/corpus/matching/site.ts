/** A stretch of words of one article. */
export interface Site {
  /** Number of the article. */
  readonly article: number;
  readonly from: number;
  readonly to: number;
}

/** Share of the shorter of two places that the other may overlap: edges of edited copies are not sharp. */
const mostShared = 0.15;
/** More than an article has words. */
const mostCells = 2 ** 28;

/** Order of sites in the corpus. */
export function bySite(a: Site, b: Site): number {
  return a.article - b.article || a.from - b.from || a.to - b.to;
}

/** Whether two sites share so many words that they are not two places. */
export function overlaps(a: Site, b: Site): boolean {
  if (a.article !== b.article) return false;
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return shared > mostShared * Math.min(a.to - a.from, b.to - b.from);
}

/** One number for a cell of an article: those of an article are fewer than its words. */
export function cellKey(article: number, cell: number): number {
  return article * mostCells + cell;
}
