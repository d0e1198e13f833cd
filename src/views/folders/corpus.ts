import type { FailedInput } from '../../model/analysis.ts';
import type { View } from '../../model/display/view.ts';
import type { CorpusFormat } from '../../model/tables/corpus-format.ts';
import type { TableName } from '../../model/tables/corpus-rows.ts';
import { column, counted, table, toned, wideColumn } from '../view.ts';

/** What a run of `newsan corpus` did. Rows of the tables are described under `definitions` of its schema. */
export interface CorpusRunData {
  /** Folder or file of the tables, as it was named. */
  readonly output: string;
  readonly format: CorpusFormat;
  /** Articles in the tables. @asType integer */
  readonly articles: number;
  /** Articles that were analysed now. @asType integer */
  readonly analysed: number;
  /** Articles already in it, and are the same. @asType integer */
  readonly unchanged: number;
  /** Articles of earlier runs that are no more there. @asType integer */
  readonly dropped: number;
  /** Rows of each table. */
  readonly tables: Readonly<Record<TableName, number>>;
}

/** JSON document of `newsan corpus --json`, and of the `corpus.json` that is beside tables that are whole. */
export interface CorpusDocument extends CorpusRunData {
  readonly schema: 'newsan/corpus@1';
  /** Version of newsan that wrote the document. */
  readonly newsan: string;
  readonly errors: readonly FailedInput[];
}

/** Shows what a run did. */
export function showCorpus(data: CorpusDocument): View<CorpusDocument> {
  const { output, format, articles, analysed, unchanged, dropped, tables } = data;
  const done = [`${analysed} analysed`, `${unchanged} unchanged`, ...(dropped > 0 ? [`${dropped} dropped`] : [])];
  return {
    id: null,
    data,
    rows: [],
    sections: [
      table(
        null,
        [wideColumn('TABLE'), column('ROWS', 'right')],
        Object.entries(tables).map(([name, rows]) => [name, rows]),
        '',
      ),
      {
        kind: 'lines',
        title: null,
        lines: [toned('muted', `${counted(articles, 'article')} in ${output} (${format}): ${done.join(', ')}`)],
      },
    ],
  };
}

export type { CorpusRows } from '../../model/tables/corpus-rows.ts';
