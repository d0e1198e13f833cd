import { harmonicMean, share } from '../ratios.ts';

/** How far two texts agree by shingles of four tokens, as shares of all their shingles that sum up to 1. */
export interface ShingleMatch {
  /** In both. */
  readonly shared: number;
  /** In the extracted text alone. */
  readonly extra: number;
  /** In the gold text alone. */
  readonly missing: number;
}

/** Figures over pages, each 0 to 1. */
export interface ShingleScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of pages whose text is the gold text, shingle by shingle. */
  readonly accuracy: number;
}

const shingleLength = 4;

/** Words as the benchmarks cut them: letters, marks, digits and underscores in a row. */
export function tokensOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/**
 * Compares the body of a page with its gold body, as the article extraction benchmark of Scrapinghub does (`evaluate.py`,
 * MIT licence): multisets of shingles, so that a passage that is extracted twice counts as extra once.
 */
export function matchShingles(gold: string, found: string): ShingleMatch {
  const wanted = countShingles(gold);
  const given = countShingles(found);
  let [shared, extra, missing] = [0, 0, 0];
  for (const shingle of new Set([...wanted.keys(), ...given.keys()])) {
    const [right, said] = [wanted.get(shingle) ?? 0, given.get(shingle) ?? 0];
    shared += Math.min(right, said);
    extra += Math.max(0, said - right);
    missing += Math.max(0, right - said);
  }
  const all = shared + extra + missing;
  return { shared: share(shared, all), extra: share(extra, all), missing: share(missing, all) };
}

/** Means over pages; the F1 is that of the means. Pages on which a ratio is undefined are left out of its mean. */
export function scoreShingles(matches: readonly ShingleMatch[]): ShingleScores {
  const precision = mean(matches.filter((page) => page.shared + page.extra > 0).map((page) => ratio(page, page.extra)));
  const recall = mean(
    matches.filter((page) => page.shared + page.missing > 0).map((page) => ratio(page, page.missing)),
  );
  const exact = matches.filter(({ extra, missing }) => extra === 0 && missing === 0).length;
  return { precision, recall, f1: harmonicMean(precision, recall), accuracy: share(exact, matches.length) };
}

function ratio({ shared }: ShingleMatch, wrong: number): number {
  return share(shared, shared + wrong);
}

/** Arithmetic mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
}

/** A text of fewer tokens than a shingle is one shingle. */
function countShingles(text: string): ReadonlyMap<string, number> {
  const tokens = tokensOf(text);
  const counts = new Map<string, number>();
  for (let start = 0; start < Math.max(1, tokens.length - shingleLength + 1); start++) {
    const shingle = tokens.slice(start, start + shingleLength).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
