import { escapeUnseen } from '../text/display/escape-unseen.ts';
import type { Reporter } from './reporter.ts';

/** One line of JSON for each article. What could not be read is said on standard error alone. */
export function makeNdjsonReporter(): Reporter {
  return {
    begin: () => '',
    article: ({ data }) => `${escapeUnseen(JSON.stringify(data))}\n`,
    end: () => '',
  };
}
