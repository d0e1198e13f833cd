import type { Severity } from './finding.ts';
import type { NonEmpty } from './span.ts';

/** What a piece of text is for a reader; a reporter may turn it into colour. */
export type Tone = 'strong' | 'muted' | 'good' | 'caution' | 'bad' | 'accent';

/** A piece of text with its meaning. Text of articles and file names is as it stands there: a reporter makes it safe. */
export interface Toned {
  readonly text: string;
  readonly tone: Tone;
}

/** Content of a cell of a table; null is nothing. */
export type Cell = string | number | Toned | null;

/** A column of a table. `wide` columns share the room that the others leave, and wrap. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly wide: boolean;
}

/** A part of a page for people. */
export type Section =
  | {
      readonly kind: 'table';
      readonly title: string | null;
      readonly columns: NonEmpty<Column>;
      readonly rows: readonly (readonly Cell[])[];
    }
  | {
      readonly kind: 'bars';
      readonly title: string | null;
      readonly bars: readonly { readonly label: string; readonly value: number }[];
    }
  | { readonly kind: 'lines'; readonly title: string | null; readonly lines: readonly Cell[] };

/** A flat row for CSV and TSV: one value for each of the view's fields. */
export type FlatRow = readonly (string | number | boolean | null)[];

/** A finding with its place in the file, for the formats of continuous integration; lines and columns are 1-based, the end column is exclusive. */
export interface LocatedFinding {
  readonly rule: string;
  /** What the rule reports, in one sentence. */
  readonly about: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  /** Null where it speaks of the article as a whole. */
  readonly region: Region | null;
  readonly related: readonly { readonly file: string; readonly region: Region; readonly message: string }[];
  readonly fingerprint: string;
}

/** A stretch of a file. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What a command shows of one article (or of a whole run), for programs (`data`), spreadsheets (`rows`) and people (`sections`). */
export interface View<Data extends object = object> {
  /** Id of the article; null for the whole run. */
  readonly id: string | null;
  readonly data: Data;
  readonly rows: readonly FlatRow[];
  readonly sections: readonly Section[];
  /** What `check` found, for formats of findings. */
  readonly findings?: readonly LocatedFinding[];
}
