import type { Analysis } from '../../model/analysis.ts';
import { makeNdjsonReporter } from '../../reporters/ndjson.ts';
import type { ArticleViewer } from '../../views/view.ts';

/** Makes the function that writes an article as the line of JSON that `--format ndjson` gives for it. */
export function makeLineWriter({ show }: ArticleViewer): (analysis: Analysis) => string {
  const reporter = makeNdjsonReporter();
  return (analysis) => reporter.article(show(analysis), 0);
}
