import type { Region } from '../../model/display/view.ts';
import type { Severity } from '../../model/finding.ts';
import { escapeUnseen } from '../../text/display/escape-unseen.ts';
import type { Reporter } from '../reporter.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

/** Reviewdog Diagnostic Format, one diagnostic a line. */
export function makeRdjsonlReporter(): Reporter {
  return {
    begin: () => '',
    article: ({ findings = [] }) =>
      findings
        .map(({ rule, severity, message, file, region, related, edits }) => {
          const diagnostic = {
            message,
            location: { path: file, ...(region ? { range: rangeOf(region) } : {}) },
            severity: severities[severity],
            source: { name: 'newsan' },
            code: { value: rule },
            suggestions: edits.map(({ text, ...place }) => ({ range: rangeOf(place), text })),
            relatedLocations: related.map((place) => ({
              message: place.message,
              location: { path: place.file, range: rangeOf(place.region) },
            })),
          };
          return `${escapeUnseen(JSON.stringify(diagnostic))}\n`;
        })
        .join(''),
    end: () => '',
  };
}

/** Columns count bytes (reviewdog/proto/rdf: “byte count in UTF-8”). */
function rangeOf({ line, byteColumn, endLine, endByteColumn }: Region) {
  return { start: { line, column: byteColumn }, end: { line: endLine, column: endByteColumn } };
}
