import { Chalk, type ChalkInstance } from 'chalk';
import type { LocatedFinding, View } from '../../model/display/view.ts';
import type { Severity } from '../../model/finding.ts';
import { append } from '../../model/lists/append.ts';
import { clipFrame, type FrameRow } from '../../text/display/clip-frame.ts';
import { makeVisible } from '../../text/display/visible.ts';
import { columnsOf, wrapText } from '../../text/display/wrap.ts';
import type { ReportContext, Reporter } from '../reporter.ts';

const colors: Readonly<Record<Severity, (chalk: ChalkInstance) => ChalkInstance>> = {
  error: (chalk) => chalk.red,
  warning: (chalk) => chalk.yellow,
  info: (chalk) => chalk.cyan,
};

/** Findings under the name of their article, each with the line that it speaks of and the place underlined. */
export function makeStylishReporter(context: ReportContext): Reporter {
  const chalk = new Chalk({ level: context.color ? 1 : 0 });
  const { width } = context;
  return {
    begin: () => '',
    article: ({ id, findings = [] }) =>
      findings.length === 0
        ? ''
        : `${chalk.bold.underline(makeVisible(id ?? ''))}\n${findings.map((finding) => findingText(finding, width, chalk)).join('')}\n`,
    end: ({ run }) => (run === null ? '' : summaryText(run, width, chalk)),
  };
}

function findingText(finding: LocatedFinding, width: number, chalk: ChalkInstance): string {
  const { region, severity, message, rule, fixable, frame } = finding;
  const place = region ? `${region.line}:${region.column}` : '–';
  const head = `  ${place.padStart(6)}  ${severity.padEnd(7)}  `;
  const tail = `  ${rule}${fixable === null ? '' : `  ${fixable === 'safe' ? '--fix' : '--unsafe-fixes'}`}`;
  const [first = '', ...rest] = wrapText(makeVisible(message), Math.max(20, width - head.length));
  const fits = rest.length === 0 && columnsOf(head + first + tail) <= width;
  const indent = ' '.repeat(head.length);
  const lines = [
    `  ${chalk.dim(place.padStart(6))}  ${colors[severity](chalk)(severity.padEnd(7))}  ${first}${fits ? chalk.dim(tail) : ''}`,
    ...rest.map((line) => indent + line),
    ...(fits ? [] : wrapText(tail.trim(), Math.max(20, width - head.length)).map((line) => indent + chalk.dim(line))),
  ];
  const gutter = String(frame.at(-1)?.line ?? 0).length;
  for (const row of frame.map((line) => clipFrame(line, width - gutter - 11)))
    append(lines, frameText(row, gutter, severity, chalk));
  return lines.map((line) => `${line}\n`).join('');
}

function frameText(row: FrameRow, gutter: number, severity: Severity, chalk: ChalkInstance): readonly string[] {
  const number = String(row.line).padStart(gutter);
  const isMarked = row.marked !== '';
  const bar = chalk.dim('│');
  const line = `      ${isMarked ? colors[severity](chalk)('>') : ' '} ${chalk.dim(number)} ${bar} ${row.before}${row.marked}${row.after}`;
  if (!isMarked) return [line.trimEnd()];
  const under =
    ' '.repeat(columnsOf(row.before)) + colors[severity](chalk)('^'.repeat(Math.max(1, columnsOf(row.marked))));
  return [line, `        ${' '.repeat(gutter)} ${bar} ${under}`];
}

/** The lines that the view has for people, as they are. */
function summaryText(run: View, width: number, chalk: ChalkInstance): string {
  const lines = run.sections.flatMap((section) => (section.kind === 'lines' ? section.lines : []));
  return lines
    .flatMap((line) => {
      const text = line === null ? '' : typeof line === 'object' ? line.text : String(line);
      const tone = line !== null && typeof line === 'object' ? line.tone : null;
      const style =
        tone === 'bad' ? chalk.red : tone === 'caution' ? chalk.yellow : tone === 'good' ? chalk.green : chalk.dim;
      return wrapText(makeVisible(text), width).map((row) => `${style(row)}\n`);
    })
    .join('');
}
