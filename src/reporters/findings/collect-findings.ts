import type { FailedInput } from '../../model/analysis.ts';
import type { LocatedFinding } from '../../model/display/view.ts';
import { append } from '../../model/lists/append.ts';
import type { Reporter } from '../reporter.ts';

/** A reporter for formats that are one document over all findings; `files` are the articles read, with or without findings. */
export function collectFindings(
  render: (findings: readonly LocatedFinding[], files: readonly string[], errors: readonly FailedInput[]) => string,
): Reporter {
  const findings: LocatedFinding[] = [];
  const files: string[] = [];
  return {
    begin: () => '',
    article({ id, findings: found = [] }) {
      if (id !== null) files.push(id);
      append(findings, found);
      return '';
    },
    end: ({ errors }) => render(findings, files, errors),
  };
}
