import type { FactCheckIndex } from './fact-check-index.ts';
import type { Query } from './query.ts';

/** A fact-check that shares words with a statement. */
export interface Candidate {
  readonly document: number;
  /** BM25 over claim and title together. */
  readonly score: number;
}

const saturation = 1.2;
const lengthShare = 0.3;

/** Fact-checks by the words that they share with the statement (Okapi BM25, Robertson and Walker 1994), best first; ties by number. `scores` is room for one number each, all 0; it is left so. */
export function findCandidates(
  index: FactCheckIndex,
  { words }: Query,
  most: number,
  scores: Float64Array,
): readonly Candidate[] {
  const touched: number[] = [];
  for (const { stem, weight } of words) {
    if (stem < 0) continue;
    index.eachWith(stem, (document, count) => {
      if (scores[document] === 0) touched.push(document);
      scores[document] =
        (scores[document] ?? 0) + weight * saturated(count, index.lengthOf(document), index.meanLength);
    });
  }
  const best = bestOf(touched, scores, most);
  for (const document of touched) scores[document] = 0;
  return best;
}

/** What a word that comes so often in a text of such a length counts. */
export function saturated(count: number, length: number, meanLength: number): number {
  return (count * (saturation + 1)) / (count + saturation * (1 - lengthShare + (lengthShare * length) / meanLength));
}

/** The this many with the highest scores: all are looked at once, and few of them sorted. */
function bestOf(documents: readonly number[], scores: Float64Array, most: number): readonly Candidate[] {
  const byScore = (a: Candidate, b: Candidate) => b.score - a.score || a.document - b.document;
  let kept: Candidate[] = [];
  let least = 0;
  for (const document of documents) {
    const score = scores[document] ?? 0;
    if (score < least) continue;
    kept.push({ document, score });
    if (kept.length < 4 * most) continue;
    kept = kept.sort(byScore).slice(0, most);
    least = kept.at(-1)?.score ?? 0;
  }
  return kept.sort(byScore).slice(0, most);
}
