import { escapeUnseen } from '../text/display/escape-unseen.ts';
import type { ReportContext, Reporter } from './reporter.ts';

/**
 * One line of JSON for each article (of a run that shows no single article: for each of its rows), each with the schema that it follows, so that lines of several runs can be distinguished. What
 * could not be read is said on standard error alone.
 */
export function makeNdjsonReporter({ schema, version }: Pick<ReportContext, 'schema' | 'version'>): Reporter {
  const line = (data: object) => `${escapeUnseen(JSON.stringify({ schema, newsan: version, ...data }))}\n`;
  return {
    begin: () => '',
    article: ({ data }) => line(data),
    end: ({ run }) => (run?.lines ?? []).map(line).join(''),
  };
}
