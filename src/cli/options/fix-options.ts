import { NewsanError } from '../../model/error.ts';
import { flag, grouped } from './options.ts';

/** Options of commands that mend what they find. */
export const fixOptions = grouped('Fixing:', {
  fix: flag('--fix', 'mend in the files what can be mended safely'),
  unsafeFixes: flag('--unsafe-fixes', 'mend also what may change the meaning; look at the result'),
  fixDryRun: flag('--fix-dry-run', 'change no file, print a unified diff of what would be mended'),
});

/** What the options of fixing say. */
export interface FixValues {
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly fixDryRun: boolean;
}

/** Whether anything is to be mended. Throws a `NewsanError` where standard input would have to be written. */
export function isFixing({ fix, unsafeFixes, fixDryRun }: FixValues, args: readonly string[]): boolean {
  if ((fix || unsafeFixes) && !fixDryRun && args.includes('-'))
    throw new NewsanError('usage', '--fix cannot change standard input; --fix-dry-run prints what it would change');
  return fix || unsafeFixes || fixDryRun;
}
