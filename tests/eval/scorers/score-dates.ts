import { dayRangeOf } from './day-range.ts';
import { type Ratios, ratios, share } from './ratios.ts';

/** A temporal expression [start, end) with its TIMEX3 type and value, as the data files write it; null where there is no value. */
export interface TimexRecord {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string | null;
}

/** Expressions of one article: what the gold holds and what the system says. */
export interface DatesCase {
  readonly gold: readonly TimexRecord[];
  readonly system: readonly TimexRecord[];
}

/** How the expressions were found. */
export interface DatesScore {
  /** Extents that overlap. */
  readonly relaxed: Ratios;
  /** Extents that are the same. */
  readonly strict: Ratios;
  /** Extents that overlap with the same value; references to no day (`PRESENT_REF`) are left out on both sides. */
  readonly value: Ratios;
  /** Of the gold dates found, the share with the right value. */
  readonly dateValue: number;
}

/** A gold expression and what the system has in its place. */
export interface TimexPair {
  readonly gold: TimexRecord;
  readonly system: TimexRecord;
}

/** Scores expressions, micro-averaged: each counts once, for the first that it overlaps, an equal one before all others. */
export function scoreDates(cases: readonly DatesCase[]): DatesScore {
  const pairs = cases.flatMap(pairTimexes);
  const golds = cases.flatMap(({ gold }) => gold);
  const systems = cases.flatMap(({ system }) => system);
  const sameExtent = pairs.filter(({ gold, system }) => gold.start === system.start && gold.end === system.end);
  const valued = pairs.filter(({ gold }) => !isReference(gold));
  const rightValue = valued.filter(hasRightValue).length;
  // What meets a reference of the gold is neither right nor wrong in value.
  const excused = pairs.filter(({ gold, system }) => isReference(gold) && !isReference(system)).length;
  const dates = valued.filter(({ gold }) => gold.type === 'DATE' && dayRangeOf(gold.value ?? ''));
  return {
    relaxed: ratios(pairs.length, systems.length, golds.length),
    strict: ratios(sameExtent.length, systems.length, golds.length),
    value: ratios(
      rightValue,
      systems.filter((system) => !isReference(system)).length - excused,
      golds.filter((gold) => !isReference(gold)).length,
    ),
    dateValue: share(dates.filter(hasRightValue).length, dates.length),
  };
}

/** Pairs of gold and system of one article in the order of the gold; each stands in at most one. */
export function pairTimexes({ gold, system }: DatesCase): readonly TimexPair[] {
  const free = new Set(system);
  const partners = new Map<TimexRecord, TimexRecord>();
  const join = (fits: (gold: TimexRecord, system: TimexRecord) => boolean) => {
    for (const each of gold) {
      if (partners.has(each)) continue;
      const partner = [...free].find((other) => fits(each, other));
      if (!partner) continue;
      partners.set(each, partner);
      free.delete(partner);
    }
  };
  join((a, b) => a.start === b.start && a.end === b.end);
  join((a, b) => a.start < b.end && b.start < a.end);
  return gold.flatMap((each) => {
    const partner = partners.get(each);
    return partner ? [{ gold: each, system: partner }] : [];
  });
}

/** Whether both have the same value: the same range of days, or the same ISO 8601 period. */
export function hasRightValue({ gold, system }: TimexPair): boolean {
  if (gold.value === null || system.value === null) return false;
  const [a, b] = [dayRangeOf(gold.value), dayRangeOf(system.value)];
  if (a && b) return a.first === b.first && a.last === b.last;
  return gold.value === system.value;
}

/** Whether it refers to no day: `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`. */
function isReference({ value }: TimexRecord): boolean {
  return value?.endsWith('_REF') ?? false;
}
