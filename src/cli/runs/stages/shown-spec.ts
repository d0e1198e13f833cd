import type { ViewSpec } from '../../../views/index.ts';

/** What a worker thread makes of an analysis: the line of a view, or the record of a corpus. Plain data. */
export type ShownSpec = ViewSpec | CorpusSpec;

/** Records of a corpus; articles that are known already, by id with their fingerprint, are not analysed. */
export interface CorpusSpec {
  readonly view: 'corpus';
  readonly known: ReadonlyMap<string, string>;
}
