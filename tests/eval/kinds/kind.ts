import type { Workbench } from '../workbench.ts';
import type { DataSet } from './data-set.ts';

/** Something that newsan got wrong, for a human to look at. */
export interface Miss {
  /** What went wrong: `missed`, `spurious`… */
  readonly kind: string;
  readonly article: string;
  /** What stands there, and what was said of it. */
  readonly words: readonly string[];
}

/** What was measured on one data set. */
export interface Measured {
  /** In percent, but `granularity` (a ratio), `right`, `of`, `lost`, `doubles` and `freeStandingUnknown` (counts) and `milliseconds` (CPU a page). A figure that the gold cannot give is absent. */
  readonly figures: Readonly<Record<string, number>>;
  /** Lines for the foot of the table. */
  readonly notes: readonly string[];
  readonly misses: readonly Miss[];
}

/** A kind of measurement: which data sets it is for, and how newsan is run and scored on one. A new one is a file and a line in the registry. */
export interface Kind {
  readonly name: string;
  /** Folder of the data; naming it asks for all of its kinds. */
  readonly folder:
    | 'quotes'
    | 'claims'
    | 'entities'
    | 'duplicates'
    | 'structure'
    | 'verify'
    | 'pages'
    | 'dates'
    | 'factchecks';
  readonly purpose: string;
  readonly figures: readonly string[];
  find(workbench: Workbench): readonly DataSet[];
  measure(set: DataSet, workbench: Workbench): Measured;
}

/** A share as a percentage with four decimals. */
export function percent(value: number): number {
  return rounded(100 * value);
}

/** A number with four decimals. */
export function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
