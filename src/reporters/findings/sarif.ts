import sarif from 'node-sarif-builder';
import type { LocatedFinding, Region } from '../../model/display/view.ts';
import type { Severity } from '../../model/finding.ts';
import { escapeUnseen } from '../../text/display/escape-unseen.ts';
import { iriOf } from '../graphs/iri.ts';
import type { ReportContext, Reporter } from '../reporter.ts';
import { collectFindings } from './collect-findings.ts';
import { repositoryPath } from './repository-path.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/** Where a person can read of a rule. */
const home = 'https://www.npmjs.com/package/newsan';

/** SARIF 2.1.0 (OASIS), one run; fingerprints let a service follow a finding over changes. */
export function makeSarifReporter({ version, prefix = '' }: ReportContext): Reporter {
  return collectFindings((findings, _, errors) => {
    const run = new sarif.SarifRunBuilder({
      defaultSourceLanguage: 'en',
      columnKind: 'utf16CodeUnits',
      invocations: [
        {
          executionSuccessful: errors.length === 0,
          toolExecutionNotifications: errors.map(({ id, code, message }) => ({
            level: 'error' as const,
            descriptor: { id: code },
            message: { text: message },
            locations: [{ physicalLocation: placeOf(repositoryPath(prefix, id), null) }],
          })),
        },
      ],
    }).initSimple({ toolDriverName: 'newsan', toolDriverVersion: version, url: home });
    for (const { rule, about, why, link } of firstOfEachRule(findings)) {
      const description = new sarif.SarifRuleBuilder({
        help: { text: `${about} ${why} Run \`newsan explain ${rule}\` for details.` },
      }).initSimple({ ruleId: rule, shortDescriptionText: about, helpUri: link ?? `${home}?activeTab=readme#${rule}` });
      run.addRule(description);
    }
    for (const finding of findings) run.addResult(resultOf(finding, prefix));
    const log = new sarif.SarifBuilder();
    log.addRun(run);
    return `${escapeUnseen(log.buildSarifJsonString({ indent: true }))}\n`;
  });
}

function resultOf(finding: LocatedFinding, prefix: string) {
  const { severity, message, rule, file, region, related, fingerprint, edits, fixable } = finding;
  const place = (id: string, at: Region | null) => placeOf(repositoryPath(prefix, id), at);
  const fixes = [
    {
      description: { text: fixable === 'safe' ? 'Safe fix' : 'Suggested fix; review it' },
      artifactChanges: [
        {
          artifactLocation: place(file, null).artifactLocation,
          replacements: edits.map(({ text, ...at }) => ({ deletedRegion: regionOf(at), insertedContent: { text } })),
        },
      ],
    },
  ];
  return new sarif.SarifResultBuilder({
    locations: [{ physicalLocation: place(file, region) }],
    relatedLocations: related.map((other, id) => ({
      id,
      message: { text: other.message },
      physicalLocation: place(other.file, other.region),
    })),
    partialFingerprints: { 'newsan/v1': fingerprint },
    ...(edits.length > 0 && { fixes }),
  }).initSimple({ level: levels[severity], messageText: message, ruleId: rule });
}

/** A result of the whole article is put on its first line: importers ask for a region. */
function placeOf(file: string, region: Region | null) {
  const artifactLocation = { uri: iriOf(file) };
  return { artifactLocation, region: region ? regionOf(region) : { startLine: 1 } };
}

function regionOf({ line: startLine, column: startColumn, endLine, endColumn }: Region) {
  return { startLine, startColumn, endLine, endColumn };
}

function firstOfEachRule(findings: readonly LocatedFinding[]): readonly LocatedFinding[] {
  return [...new Map([...findings].reverse().map((finding) => [finding.rule, finding])).values()].sort((a, b) =>
    a.rule < b.rule ? -1 : 1,
  );
}
