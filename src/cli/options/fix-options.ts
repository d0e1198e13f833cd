import { NewsanError } from '../../model/error.ts';
import { flag, grouped } from './options.ts';

/** Options of commands that fix what they find. */
export const fixOptions = grouped('Fixing:', {
  fix: flag('--fix', 'apply safe fixes to files; standard input is written to standard output'),
  unsafeFixes: flag('--unsafe-fixes', 'also apply fixes that may change the meaning; review the result'),
  fixDryRun: flag('--fix-dry-run', 'print fixes as a unified diff, change no file'),
});

/** Values of the fix options. */
export interface FixValues {
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly fixDryRun: boolean;
}

/** Whether fixes are requested. Throws a `NewsanError` for standard input mixed with files. */
export function isFixing({ fix, unsafeFixes, fixDryRun }: FixValues, args: readonly string[]): boolean {
  if ((fix || unsafeFixes) && !fixDryRun && args.includes('-') && args.length > 1)
    throw new NewsanError('usage', '--fix with standard input takes no other files');
  return fix || unsafeFixes || fixDryRun;
}

/** Whether the text of standard input is written, fixed, to standard output. */
export function isFilter({ fix, unsafeFixes, fixDryRun }: FixValues, args: readonly string[]): boolean {
  return (fix || unsafeFixes) && !fixDryRun && args.includes('-');
}
