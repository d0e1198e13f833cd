import { create } from 'xmlbuilder2';
import type { LocatedFinding } from '../../model/display/view.ts';
import { type Severity, severities } from '../../model/finding.ts';
import type { ReportContext, Reporter } from '../reporter.ts';
import { xmlText } from '../xml-text.ts';
import { collectFindings } from './collect-findings.ts';

/** JUnit XML: a test suite for each article, a case for each finding that fails where it fails the run, an error for what could not be read. */
export function makeJunitReporter({ failOn = 'info', maxWarnings = null }: ReportContext): Reporter {
  return collectFindings((findings, files, errors) => {
    const isFailing = failing(findings, failOn, maxWarnings);
    const suites = files.map((file) => ({ file, found: findings.filter((finding) => finding.file === file) }));
    const failures = findings.filter(isFailing).length;
    const tests = suites.reduce((sum, { found }) => sum + Math.max(1, found.length), errors.length);
    const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
      name: 'newsan',
      tests,
      failures,
      errors: errors.length,
    });
    for (const { file, found } of suites) {
      const suite = root.ele('testsuite', {
        name: xmlText(file),
        tests: Math.max(1, found.length),
        failures: found.filter(isFailing).length,
        errors: 0,
      });
      if (found.length === 0) suite.ele('testcase', { name: 'newsan', classname: xmlText(file) });
      for (const finding of found) {
        const message = xmlText(finding.message);
        const text = xmlText(`${file}:${placeOf(finding)}: ${finding.severity}: ${finding.message}`);
        const testcase = suite.ele('testcase', {
          name: `${finding.rule} ${placeOf(finding)}`,
          classname: xmlText(file),
        });
        if (isFailing(finding)) testcase.ele('failure', { type: finding.severity, message }).txt(text);
        else testcase.ele('system-out').txt(text);
      }
    }
    for (const { id, code, message } of errors) {
      root
        .ele('testsuite', { name: xmlText(id), tests: 1, failures: 0, errors: 1 })
        .ele('testcase', { name: 'read', classname: xmlText(id) })
        .ele('error', { type: code, message: xmlText(message) });
    }
    return `${root.end({ prettyPrint: true })}\n`;
  });
}

/** Gives the findings that fail the run: those of the severity that does, and warnings where there are too many. */
function failing(
  findings: readonly LocatedFinding[],
  failOn: Severity | 'never',
  maxWarnings: number | null,
): (finding: LocatedFinding) => boolean {
  const least = failOn === 'never' ? Number.POSITIVE_INFINITY : severities.indexOf(failOn);
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const isTooMany = maxWarnings !== null && warnings > maxWarnings;
  return ({ severity }) => severities.indexOf(severity) >= least || (isTooMany && severity === 'warning');
}

function placeOf({ region }: LocatedFinding): string {
  return region ? `${region.line}:${region.column}` : '1:1';
}
