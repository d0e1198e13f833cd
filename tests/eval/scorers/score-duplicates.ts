import { harmonicMean, type Ratios, share } from './ratios.ts';

/** One side of a pair: [begin, end) in the article `file`. */
export interface Place {
  readonly file: string;
  readonly begin: number;
  readonly end: number;
}

/** A pair of passages that agree; `ignore` marks a natural repeat that is neither asked for nor held against a system. */
export interface PassagePair {
  readonly a: Place;
  readonly b: Place;
  readonly type?: string;
  readonly len?: string;
  readonly ignore?: boolean;
}

/** A set of passages that all agree. */
export interface PassageCluster {
  readonly members: readonly Place[];
}

/** PAN's measures (Potthast et al., COLING 2010), macro-averaged, 0 to 1; granularity is detections per found case, 1 at best. */
export interface DuplicateScores extends Ratios {
  readonly granularity: number;
  readonly plagdet: number;
  /** Recall of each gold case that counts. */
  readonly recalls: ReadonlyMap<PassagePair, number>;
  readonly missed: readonly PassagePair[];
  readonly spurious: readonly PassagePair[];
}

/** Pairs of every record: a cluster stands for all of its pairs. Both sides stand in order of file and place, for reuse has no direction. */
export function pairsOf(records: readonly (PassagePair | PassageCluster)[]): readonly PassagePair[] {
  return records.flatMap((record) => {
    if (!('members' in record)) return [inOrder(record)];
    return record.members.flatMap((a, i) => record.members.slice(i + 1).map((b) => inOrder({ a, b })));
  });
}

function inOrder(pair: PassagePair): PassagePair {
  const { a, b } = pair;
  return a.file > b.file || (a.file === b.file && a.begin > b.begin) ? { ...pair, a: b, b: a } : pair;
}

/** Scores detected pairs against gold ones. A detection that meets no gold case and mostly lies in ignored ones is dropped. */
export function scoreDuplicates(gold: readonly PassagePair[], detected: readonly PassagePair[]): DuplicateScores {
  const cases = gold.filter((pair) => !pair.ignore);
  const casesByFiles = byFiles(cases);
  const ignoredByFiles = byFiles(gold.filter((pair) => pair.ignore));
  const kept = detected.filter(
    (pair) => meetsAny(pair, casesByFiles) || !isMostlyWithin(pair, ignoredByFiles.get(filesOf(pair)) ?? []),
  );
  const keptByFiles = byFiles(kept);
  const recalls = cases.map((pair) => coverage(pair, keptByFiles.get(filesOf(pair)) ?? []));
  const precisions = kept.map((pair) => coverage(pair, casesByFiles.get(filesOf(pair)) ?? []));
  const found = recalls.filter(({ count }) => count > 0);
  const recall = mean(recalls, kept.length === 0);
  const precision = mean(precisions, cases.length === 0);
  const f1 = harmonicMean(precision, recall);
  const granularity = found.length ? sum(found.map(({ count }) => count)) / found.length : 1;
  return {
    precision,
    recall,
    f1,
    granularity,
    plagdet: f1 / Math.log2(1 + granularity),
    recalls: new Map(cases.map((pair, i) => [pair, recalls[i]?.share ?? 0])),
    missed: cases.filter((_, i) => recalls[i]?.count === 0),
    spurious: kept.filter((_, i) => precisions[i]?.count === 0),
  };
}

interface Coverage {
  readonly share: number;
  /** Number of pairs that meet it. */
  readonly count: number;
}

/** Nothing to find is all found, unless the other side has something. */
function mean(coverages: readonly Coverage[], isOtherEmpty: boolean): number {
  if (coverages.length === 0) return isOtherEmpty ? 1 : 0;
  return sum(coverages.map((coverage) => coverage.share)) / coverages.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function filesOf({ a, b }: PassagePair): string {
  return `${a.file}\0${b.file}`;
}

function byFiles(pairs: readonly PassagePair[]): ReadonlyMap<string, readonly PassagePair[]> {
  const groups = new Map<string, PassagePair[]>();
  for (const pair of pairs) {
    const group = groups.get(filesOf(pair));
    if (group) group.push(pair);
    else groups.set(filesOf(pair), [pair]);
  }
  return groups;
}

function meetsAny(pair: PassagePair, others: ReadonlyMap<string, readonly PassagePair[]>): boolean {
  return others.get(filesOf(pair))?.some((other) => pairsMeet(pair, other)) ?? false;
}

function pairsMeet(x: PassagePair, y: PassagePair): boolean {
  return placesMeet(x.a, y.a) && placesMeet(x.b, y.b);
}

function placesMeet(x: Place, y: Place): boolean {
  return x.begin < y.end && y.begin < x.end;
}

function isMostlyWithin(pair: PassagePair, ignored: readonly PassagePair[]): boolean {
  const meeting = ignored.filter((other) => pairsMeet(pair, other));
  if (meeting.length === 0) return false;
  return (['a', 'b'] as const).every(
    (side) =>
      covered(
        pair[side],
        meeting.map((other) => other[side]),
      ) *
        2 >=
      pair[side].end - pair[side].begin,
  );
}

function coverage(pair: PassagePair, others: readonly PassagePair[]): Coverage {
  const meeting = others.filter((other) => pairsMeet(pair, other));
  const length = pair.a.end - pair.a.begin + pair.b.end - pair.b.begin;
  const total =
    covered(
      pair.a,
      meeting.map(({ a }) => a),
    ) +
    covered(
      pair.b,
      meeting.map(({ b }) => b),
    );
  return { share: share(total, length), count: meeting.length };
}

/** Code units of the place that the others cover together. */
function covered(place: Place, others: readonly Place[]): number {
  let total = 0;
  let reached = place.begin;
  for (const other of [...others].sort((x, y) => x.begin - y.begin)) {
    const end = Math.min(other.end, place.end);
    if (end <= reached) continue;
    total += end - Math.max(other.begin, reached);
    reached = end;
  }
  return total;
}
