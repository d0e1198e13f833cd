import type { LocatedFinding } from '../../model/display/view.ts';
import { type Severity, severities } from '../../model/finding.ts';
import { makeVisible } from '../../text/display/visible.ts';
import type { ReportContext, Reporter } from '../reporter.ts';
import { collectFindings } from './collect-findings.ts';
import { repositoryPath } from './repository-path.ts';

/** GitHub shows this many annotations of a level for one step, and drops the rest without a word (actions/toolkit, problem matchers). */
const mostOfLevel = 10;

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Annotations for GitHub Actions: errors first, as many of each level as GitHub shows, and one line that counts the rest. */
export function makeGithubReporter({ prefix = '' }: ReportContext): Reporter {
  return collectFindings((findings, _, errors) => {
    const levels = [...severities].reverse().map((level) => findings.filter(({ severity }) => severity === level));
    const shown = levels.flatMap((level) => level.slice(0, mostOfLevel));
    const left = findings.length - shown.length;
    const rest = left > 0 ? [`::notice title=newsan::${left} more findings are not shown; use another format`] : [];
    const unread = errors.map(
      ({ id, message }) => `::error file=${property(repositoryPath(prefix, id))},title=newsan::${data(message)}`,
    );
    return [...unread, ...shown.map((finding) => annotation(finding, prefix)), ...rest]
      .map((line) => `${line}\n`)
      .join('');
  });
}

function annotation({ severity, file, region, rule, message }: LocatedFinding, prefix: string): string {
  const place = region
    ? `,line=${region.line},col=${region.column},endLine=${region.endLine},endColumn=${region.endColumn}`
    : '';
  return `::${commands[severity]} file=${property(repositoryPath(prefix, file))}${place},title=${property(rule)}::${data(message)}`;
}

/** Percent-encoded as the runner decodes it, so that no text can end the line and begin a command of its own. */
function data(text: string): string {
  return makeVisible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
