import type { FailedInput } from '../model/analysis.ts';
import type { PageAssets } from '../model/display/page.ts';
import type { View } from '../model/display/view.ts';
import type { Severity } from '../model/finding.ts';

/** What a reporter knows of the run before its first article. */
export interface ReportContext {
  /** Name and version of the JSON documents: `newsan/quotes@1`. */
  readonly schema: string;
  /** Name of the list of JSON documents; `articles` where not given. */
  readonly list?: string;
  /** Version of newsan. */
  readonly version: string;
  /** Names of the values of a flat row. */
  readonly fields: readonly string[];
  /** Whether the run may show more than one article, so that each needs its name. */
  readonly isBatch: boolean;
  /** Columns of the screen. */
  readonly width: number;
  /** Whether escape sequences for colour may be written. */
  readonly color: boolean;
  /** Whether a table of separated values begins with a byte-order mark, by which Excel knows UTF-8; false where missing. */
  readonly bom?: boolean;
  /** Style and script of HTML pages; null or missing for the other formats. */
  readonly assets?: PageAssets | null;
  /** Path of the working directory from the repository's root, with a slash at its end; services of continuous integration take paths from there. Empty or missing at the root. */
  readonly prefix?: string;
  /** Least severity that fails the run. */
  readonly failOn?: Severity | 'never';
  /** Most warnings of a run that does not fail; null for any number. */
  readonly maxWarnings?: number | null;
}

/** What is given after the last article: data and sections of the run as a whole, and the inputs that could not be read. */
export interface Closing {
  readonly run: View | null;
  readonly errors: readonly FailedInput[];
}

/** Turns views into the text of one format, piece by piece, so that a long run needs no more memory than a short one. */
export interface Reporter {
  begin(): string;
  /** `index` counts the articles from 0. */
  article(view: View, index: number): string;
  /** `count` is the number of articles shown. */
  end(closing: Closing, count: number): string;
  /** The same in pieces, where it may be too long to be made at once. */
  ending?(closing: Closing, count: number): Iterable<string>;
}

/** Makes a reporter for one run. */
export type MakeReporter = (context: ReportContext) => Reporter;
