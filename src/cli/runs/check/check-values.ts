import type { Config } from '../../../model/config/config.ts';
import type { OutputFormat } from '../../../reporters/index.ts';
import type { CommonValues } from '../../options/common-options.ts';
import type { FixValues } from '../../options/fix-options.ts';
import type { CacheValues } from '../stages/run-cache.ts';
import type { TargetSpec } from '../stages/targets.ts';
import type { AcceptanceValues } from './check-acceptance.ts';

/** Option values of `check`. */
export interface CheckValues extends Omit<CommonValues, 'format'>, AcceptanceValues, FixValues, CacheValues {
  readonly format: OutputFormat;
  readonly preset: readonly string[] | null;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly severity: readonly string[];
  readonly failOn: Config['failOn'] | null;
  readonly maxWarnings: number | null;
  readonly source: string | null;
  readonly checked: string | null;
  readonly reporter: readonly TargetSpec[];
  readonly maxFindings: number | null;
  readonly errorsOnly: boolean;
  readonly forceExclude: boolean;
  readonly strictInputs: boolean;
}
