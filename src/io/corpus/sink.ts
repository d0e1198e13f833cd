import type { TableName } from '../../model/tables/corpus-rows.ts';
import type { AnyRow } from '../../model/tables/corpus-tables.ts';

/** Takes rows of tables and writes them somewhere; nothing is in its place before `finish`. */
export interface TableSink {
  add(table: TableName, rows: readonly AnyRow[]): Promise<void>;
  /** Puts what was written in its place. */
  finish(): Promise<void>;
  /** Removes what was written. */
  abandon(): Promise<void>;
}

/** Where a sink writes. */
export interface SinkTarget {
  /** Folder or file, absolute. */
  readonly path: string;
  /** As the user named it. */
  readonly name: string;
}
