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

/** What a command shows of one article (or of a whole run), for programs (`data`), spreadsheets (`rows`) and people (`sections`). */
export interface View<Data extends object = object> {
  /** Id of the article; null for the whole run. */
  readonly id: string | null;
  readonly data: Data;
  readonly rows: readonly FlatRow[];
  readonly sections: readonly Section[];
}
