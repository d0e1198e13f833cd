import type { Severity } from '../../model/finding.ts';
import { escapeUnseen } from '../../text/display/escape-unseen.ts';
import { fingerprint as hash } from '../../text/words/fingerprint.ts';
import type { ReportContext, Reporter } from '../reporter.ts';
import { collectFindings } from './collect-findings.ts';
import { repositoryPath } from './repository-path.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab Code Quality: a JSON list. GitLab drops findings of equal fingerprint, so that equal ones are distinguished by their count. */
export function makeGitlabReporter({ prefix = '' }: ReportContext): Reporter {
  return collectFindings((findings, _, errors) => {
    const seen = new Map<string, number>();
    const issues = findings.map(({ rule, severity, message, file, region, fingerprint }) => {
      const key = `${file}\0${fingerprint}`;
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      return {
        type: 'issue',
        check_name: rule,
        description: message,
        severity: severities[severity],
        fingerprint: hash([file, fingerprint, String(count)]),
        location: {
          path: repositoryPath(prefix, file),
          lines: { begin: region?.line ?? 1, end: region?.endLine ?? 1 },
        },
      };
    });
    const unread = errors.map(({ id, code, message }) => ({
      type: 'issue',
      check_name: code,
      description: message,
      severity: 'critical',
      fingerprint: hash([id, code, message]),
      location: { path: repositoryPath(prefix, id), lines: { begin: 1, end: 1 } },
    }));
    return `${escapeUnseen(JSON.stringify([...unread, ...issues], null, 2))}\n`;
  });
}
