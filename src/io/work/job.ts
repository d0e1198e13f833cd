import type { Config } from '../../model/config/config.ts';
import type { LexiconEntry } from '../../model/config/house-lexicon.ts';
import type { SharedText } from '../../model/cross-text/shared-text.ts';
import type { LayerName } from '../../model/layers.ts';
import type { RuleChoice } from '../../pipeline/check-settings.ts';
import type { ReadOptions } from '../read/read.ts';

/** Rules that articles are checked by: what is configured, and what the command line says. Plain data. */
export interface CheckJob {
  readonly config: Config;
  readonly choice: RuleChoice;
  /** The lexicon; undefined without one. */
  readonly lexicon?: readonly LexiconEntry[];
}

/** What a worker thread is started for. It shows what it made as `shown` says, or sends it as it is. */
export type WorkerJob<Shown = unknown> =
  | { readonly kind: 'analyze'; readonly job: Job; readonly shown: Shown | null }
  | { readonly kind: 'check'; readonly check: CheckJob };

/** Worker threads of a run. */
export interface WorkerOptions {
  /** How many, or as many as pay. */
  readonly jobs: number | 'auto';
  /** Most bytes that each may use for its objects; null for what Node allows. With a limit there is at least one thread. */
  readonly maxMemory: number | null;
}

/** What is to be made of each input; plain data, so that it can be sent to a worker thread. */
export interface Job {
  /** Layers that the outcomes hold; those that they depend on are computed, and dropped. */
  readonly layers: readonly LayerName[];
  readonly read: Omit<ReadOptions, 'stdin'>;
  /** Date of publication of articles that carry none, ISO 8601; null where it is not known. */
  readonly date: string | null;
  /** Rules that each article is checked by, as if it were alone; null for none. */
  readonly check: CheckJob | null;
  /** What articles of the run share, by id, where rules look at it; missing where each article is looked at alone. */
  readonly shared?: ReadonlyMap<string, SharedText>;
  /** Ids of articles that are skipped. */
  readonly done?: ReadonlySet<string>;
  /** Weights of signals of check-worthiness, where no rules are checked that bring a configuration of their own. */
  readonly weights?: Config['checkWorthiness'];
  /** What the house knows of names, where no rules are checked that bring it; missing where it says nothing. */
  readonly lexicon?: readonly LexiconEntry[];
}
