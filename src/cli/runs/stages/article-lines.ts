import { readVersion } from '../../../io/version.ts';
import type { Analysis } from '../../../model/analysis.ts';
import { guardLog } from '../../../reporters/log-guard.ts';
import { makeNdjsonReporter } from '../../../reporters/ndjson.ts';
import type { ArticleViewer } from '../../../views/view.ts';

/** Makes the function that renders an article as its NDJSON line. */
export function makeLineWriter({ schema, show }: ArticleViewer): (analysis: Analysis) => string {
  const reporter = guardLog(makeNdjsonReporter({ schema, version: readVersion() }), 'ndjson');
  return (analysis) => reporter.article(show(analysis), 0);
}
