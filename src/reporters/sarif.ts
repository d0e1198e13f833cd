import sarif from 'node-sarif-builder';
import type { Severity } from '../model/finding.ts';
import type { LocatedFinding, Region } from '../model/view.ts';
import { escapeUnseen } from '../text/display/escape-unseen.ts';
import { collectFindings } from './collect-findings.ts';
import type { ReportContext, Reporter } from './reporter.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/** SARIF 2.1.0 (OASIS), one run; fingerprints let a service follow a finding over changes. */
export function makeSarifReporter({ version }: ReportContext): Reporter {
  return collectFindings((findings) => {
    const run = new sarif.SarifRunBuilder({
      defaultSourceLanguage: 'en',
      columnKind: 'utf16CodeUnits',
    }).initSimple({ toolDriverName: 'newsan', toolDriverVersion: version });
    for (const { rule, about } of firstOfEachRule(findings))
      run.addRule(new sarif.SarifRuleBuilder().initSimple({ ruleId: rule, shortDescriptionText: about }));
    for (const finding of findings) run.addResult(resultOf(finding));
    const log = new sarif.SarifBuilder();
    log.addRun(run);
    return `${escapeUnseen(log.buildSarifJsonString({ indent: true }))}\n`;
  });
}

function resultOf(finding: LocatedFinding) {
  const { severity, message, rule, file, region, related, fingerprint } = finding;
  return new sarif.SarifResultBuilder({
    locations: [{ physicalLocation: placeOf(file, region) }],
    relatedLocations: related.map((place, id) => ({
      id,
      message: { text: place.message },
      physicalLocation: placeOf(place.file, place.region),
    })),
    partialFingerprints: { 'newsan/v1': fingerprint },
  }).initSimple({ level: levels[severity], messageText: message, ruleId: rule });
}

function placeOf(file: string, region: Region | null) {
  const artifactLocation = { uri: file.split('/').map(encodeURIComponent).join('/') };
  if (!region) return { artifactLocation };
  const { line: startLine, column: startColumn, endLine, endColumn } = region;
  return { artifactLocation, region: { startLine, startColumn, endLine, endColumn } };
}

function firstOfEachRule(findings: readonly LocatedFinding[]): readonly LocatedFinding[] {
  return [...new Map([...findings].reverse().map((finding) => [finding.rule, finding])).values()].sort((a, b) =>
    a.rule < b.rule ? -1 : 1,
  );
}
