import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { Cell, Column, Section, Tone, View } from '../model/view.ts';
import { makeVisible } from '../text/visible.ts';
import type { ReportContext, Reporter } from './reporter.ts';

/** Narrowest a wide column gets, whatever the screen. */
const narrowest = 20;
/** A column that is not wide wraps above the first of these that leaves the wide ones their share of the screen. */
const broadest = [32, 24, 20];
const narrowCap = 16;
const wideShare = 0.45;
/** Longer text is cut: a table is to be looked over, the other formats hold all of it. */
const longest = 600;
/** Longest label of a bar. */
const longestLabel = 28;
const gap = 2;

const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

/** Tables and lines for people, within the width of the screen; plain text where colour is off. */
export function makeTableReporter(context: ReportContext): Reporter {
  const chalk = new Chalk({ level: context.color ? 1 : 0 });
  const show = (view: View) => view.sections.map((section) => sectionText(section, context.width, chalk)).join('\n');
  let isFirst = true;
  const apart = (text: string) => {
    const blankLine = isFirst ? '' : '\n';
    isFirst = false;
    return blankLine + text;
  };
  return {
    begin: () => '',
    article(view) {
      if (view.sections.length === 0) return '';
      const head = context.isBatch && view.id !== null ? `${chalk.bold.underline(safe(view.id))}\n` : '';
      return apart(`${head}${show(view)}`);
    },
    end: ({ run }) => (run === null || run.sections.length === 0 ? '' : apart(show(run))),
  };
}

function sectionText(section: Section, width: number, chalk: ChalkInstance): string {
  const title = section.title === null ? '' : `${chalk.bold(safe(section.title))}\n`;
  return title + bodyText(section, width, chalk);
}

function bodyText(section: Section, width: number, chalk: ChalkInstance): string {
  switch (section.kind) {
    case 'lines':
      return section.lines.map((line) => lineText(line, width, chalk)).join('');
    case 'bars':
      return barsText(section.bars, width, chalk);
    case 'table':
      return tableText(section.columns, section.rows, width, chalk);
  }
}

function tableText(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  chalk: ChalkInstance,
): string {
  const table = new Table({
    head: columns.map(({ title }) => chalk.dim(title)),
    colAligns: columns.map(({ align }) => align),
    // The gap after the last column falls off the screen and is cut.
    colWidths: columnWidths(columns, rows, width + gap),
    chars: noLines,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': gap },
    wordWrap: true,
  });
  for (const row of rows) table.push(row.map((cell) => cellText(cell, chalk)));
  return `${table.toString().replace(/ +$/gm, '')}\n`;
}

/** Widths with their gap: narrow columns as broad as their content, as far as that goes; the wide ones share what is left. */
function columnWidths(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): number[] {
  const content = columns.map(({ title }, index) =>
    rows.reduce((most, row) => Math.max(most, plainText(row[index] ?? null).length), title.length),
  );
  const wideOnes = columns.filter((column) => column.wide).length;
  const fixedUnder = (cap: number) =>
    content.reduce((sum, length, index) => (columns[index]?.wide ? sum : sum + Math.min(length, cap) + gap), 0);
  const cap = broadest.find((limit) => wideOnes === 0 || width - fixedUnder(limit) >= width * wideShare) ?? narrowCap;
  const share = Math.max(narrowest, Math.floor((width - fixedUnder(cap)) / Math.max(1, wideOnes)));
  return content.map((length, index) =>
    columns[index]?.wide ? Math.min(length + gap, share) : Math.min(length, cap) + gap,
  );
}

function barsText(
  bars: readonly { readonly label: string; readonly value: number }[],
  width: number,
  chalk: ChalkInstance,
): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const labels = bars.map(({ label }) => truncated(safe(label), longestLabel));
  const labelWidth = Math.max(0, ...labels.map((label) => label.length));
  const digits = String(most).length;
  const room = Math.max(10, Math.min(40, width - labelWidth - digits - 2 * gap));
  return bars
    .map(({ value }, index) => {
      const bar = '█'.repeat(Math.max(1, Math.round((value / most) * room)));
      return `${(labels[index] ?? '').padEnd(labelWidth + gap)}${String(value).padStart(digits)}  ${chalk.cyan(bar)}\n`;
    })
    .join('');
}

/** A line of text, broken between words where the screen ends. */
function lineText(line: Cell, width: number, chalk: ChalkInstance): string {
  const style = styleOf(line, chalk);
  const rows = [''];
  for (const word of plainText(line).split(' ')) {
    const row = rows.at(-1) ?? '';
    if (row === '') rows[rows.length - 1] = word;
    else if (row.length + 1 + word.length <= width) rows[rows.length - 1] = `${row} ${word}`;
    else rows.push(word);
  }
  return rows.map((row) => `${style(row)}\n`).join('');
}

function cellText(cell: Cell, chalk: ChalkInstance): string {
  return styleOf(cell, chalk)(plainText(cell));
}

function styleOf(cell: Cell, chalk: ChalkInstance): (text: string) => string {
  return typeof cell === 'object' && cell !== null ? styles[cell.tone](chalk) : (text) => text;
}

const styles: Readonly<Record<Tone, (chalk: ChalkInstance) => ChalkInstance>> = {
  strong: (chalk) => chalk.bold,
  muted: (chalk) => chalk.dim,
  good: (chalk) => chalk.green,
  caution: (chalk) => chalk.yellow,
  bad: (chalk) => chalk.red,
  accent: (chalk) => chalk.cyan,
};

function plainText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return safe(typeof cell === 'string' ? cell : cell.text);
}

function safe(text: string): string {
  return makeVisible(truncated(text, longest));
}

function truncated(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
