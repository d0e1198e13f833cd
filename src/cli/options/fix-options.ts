import { NewsanError } from '../../model/error.ts';
import { flag, grouped } from './options.ts';

/** Options of commands that mend what they find. */
export const fixOptions = grouped('Fixing:', {
  fix: flag('--fix', 'apply safe fixes to the files, or standard input to output'),
  unsafeFixes: flag('--unsafe-fixes', 'mend also what may change the meaning; look at the result'),
  fixDryRun: flag('--fix-dry-run', 'change no file, print a unified diff of what would be mended'),
});

/** What the options of fixing say. */
export interface FixValues {
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly fixDryRun: boolean;
}

/** Whether anything is to be mended. Throws a `NewsanError` where standard input would have to be written beside files. */
export function isFixing({ fix, unsafeFixes, fixDryRun }: FixValues, args: readonly string[]): boolean {
  if ((fix || unsafeFixes) && !fixDryRun && args.includes('-') && args.length > 1)
    throw new NewsanError('usage', '--fix writes standard input to standard output: it must be the only article');
  return fix || unsafeFixes || fixDryRun;
}

/** Whether the text of standard input is written, fixed, to standard output. */
export function isFilter({ fix, unsafeFixes, fixDryRun }: FixValues, args: readonly string[]): boolean {
  return (fix || unsafeFixes) && !fixDryRun && args.includes('-');
}
