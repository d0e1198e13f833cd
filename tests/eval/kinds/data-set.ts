/** A file or folder of gold data. */
export interface DataSet {
  /** Path from the root without extension, `/` separated: `quotes/polnear-dev`. */
  readonly key: string;
  readonly path: string;
}
