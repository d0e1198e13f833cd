import { create } from 'xmlbuilder2';
import type { LocatedFinding } from '../model/view.ts';
import { makeVisible } from '../text/display/visible.ts';
import { collectFindings } from './collect-findings.ts';
import type { Reporter } from './reporter.ts';

/** JUnit XML: a test suite for each article, a failed case for each finding, an error for what could not be read. */
export function makeJunitReporter(): Reporter {
  return collectFindings((findings, files, errors) => {
    const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
      name: 'newsan',
      tests: files.length + findings.length + errors.length,
      failures: findings.length,
      errors: errors.length,
    });
    for (const file of files) {
      const found = findings.filter((finding) => finding.file === file);
      const suite = root.ele('testsuite', {
        name: makeVisible(file),
        tests: Math.max(1, found.length),
        failures: found.length,
        errors: 0,
      });
      if (found.length === 0) suite.ele('testcase', { name: 'newsan', classname: makeVisible(file) });
      for (const finding of found) {
        suite
          .ele('testcase', { name: `${finding.rule} ${placeOf(finding)}`, classname: makeVisible(file) })
          .ele('failure', { type: finding.severity, message: makeVisible(finding.message) })
          .txt(makeVisible(`${file}:${placeOf(finding)}: ${finding.severity}: ${finding.message}`));
      }
    }
    for (const { id, code, message } of errors) {
      root
        .ele('testsuite', { name: makeVisible(id), tests: 1, failures: 0, errors: 1 })
        .ele('testcase', { name: 'read', classname: makeVisible(id) })
        .ele('error', { type: code, message: makeVisible(message) });
    }
    return `${root.end({ prettyPrint: true })}\n`;
  });
}

function placeOf({ region }: LocatedFinding): string {
  return region ? `${region.line}:${region.column}` : '1:1';
}
