import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { Cell, Column, Section, Tone, View } from '../model/display/view.ts';
import { append } from '../model/lists/append.ts';
import { makeVisible } from '../text/display/visible.ts';
import { columnsOf, wrapText } from '../text/display/wrap.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { sideBySide } from './side-by-side.ts';

/** Narrowest a wide column gets, whatever the screen. */
const narrowest = 13;
/** A column that is not wide wraps above the first of these that leaves the wide ones their share of the screen. */
const broadest = [32, 24, 20];
const narrowCap = 16;
const wideShare = 0.45;
/** Longer text is cut: a table is to be looked over, the other formats hold all of it. */
const longest = 600;
/** Longest label of a bar. */
const longestLabel = 28;
const gap = 2;
/** Lines that are laid out at once. */
const batch = 32;

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
  const title = section.title === null ? [] : wrapText(safe(section.title), width);
  return title.map((line) => `${chalk.bold(line)}\n`).join('') + bodyText(section, width, chalk);
}

function bodyText(section: Section, width: number, chalk: ChalkInstance): string {
  switch (section.kind) {
    case 'lines':
      return section.lines
        .flatMap((line) => cellRows(line, width, chalk))
        .map((row) => `${row}\n`)
        .join('');
    case 'bars':
      return barsText(section.bars, width, chalk);
    case 'table':
      return tableText(section.columns, section.rows, width, chalk);
    case 'diff':
      return sideBySide(section, width, chalk);
  }
}

function tableText(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  chalk: ChalkInstance,
): string {
  // The gap after the last column falls off the screen and is cut.
  const widths = columnWidths(columns, rows, width + gap);
  if (widths.reduce((sum, each) => sum + each, 0) > width + gap) return stackedText(columns, rows, width, chalk);
  const lines = rows.flatMap((row) => {
    const cells = row.map((cell, index) => cellRows(cell, (widths[index] ?? 0) - gap, chalk));
    const height = cells.reduce((most, each) => Math.max(most, each.length), 0);
    return Array.from({ length: height }, (_, line) => cells.map((each) => each[line] ?? ''));
  });
  // cli-table3 takes quadratic time for rows and for cells of several lines: a line is a row of its own, and a table some of them.
  const parts: string[] = [];
  for (let from = 0; from === 0 || from < lines.length; from += batch) {
    const table = new Table({
      head: from === 0 ? columns.map(({ title }) => chalk.dim(title)) : [],
      colAligns: columns.map(({ align }) => align),
      colWidths: [...widths],
      chars: noLines,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': gap },
    });
    table.push(...lines.slice(from, from + batch));
    parts.push(table.toString());
  }
  return `${parts.join('\n').replace(/ +$/gm, '')}\n`;
}

/** Rows of a table that is broader than the screen, one below the other: the narrow cells with their titles, then each wide one by itself. */
function stackedText(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  chalk: ChalkInstance,
): string {
  const hasTitles = columns.filter((column) => column.wide).length > 1;
  const blocks = rows.map((row) => {
    const narrow = columns.flatMap(({ title, wide }, index) => {
      const text = plainText(row[index] ?? null);
      return wide || text === '' ? [] : [title === '' ? text : `${title} ${text}`];
    });
    const broad = columns.flatMap(({ title, wide }, index) => {
      const cell = row[index] ?? null;
      if (!wide || plainText(cell) === '') return [];
      const lines = cellRows(cell, width - gap, chalk).map((line) => `${' '.repeat(gap)}${line}`);
      return hasTitles ? [chalk.dim(title), ...lines] : lines;
    });
    return [...packed(narrow, width).map((line) => chalk.dim(line)), ...broad].join('\n');
  });
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** Texts in lines as broad as the screen, a gap between two; none is broken that fits a line. */
function packed(texts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(last) + gap + columnsOf(text) <= width)
      lines[lines.length - 1] = `${last}${' '.repeat(gap)}${text}`;
    else append(lines, wrapText(text, width));
  }
  return lines;
}

/** Widths with their gap: narrow columns as broad as their content, as far as that goes; the wide ones share what is left. */
function columnWidths(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): number[] {
  const content = columns.map(({ title }, index) =>
    rows.reduce((most, row) => Math.max(most, breadthOf(row[index] ?? null)), title.length),
  );
  const wideOnes = columns.filter((column) => column.wide).length;
  const within = (length: number, index: number, cap: number) =>
    columns[index]?.whole ? length : Math.min(length, cap);
  const fixedUnder = (cap: number) =>
    content.reduce((sum, length, index) => (columns[index]?.wide ? sum : sum + within(length, index, cap) + gap), 0);
  const cap = broadest.find((limit) => wideOnes === 0 || width - fixedUnder(limit) >= width * wideShare) ?? narrowCap;
  const share = Math.max(narrowest, Math.floor((width - fixedUnder(cap)) / Math.max(1, wideOnes)));
  return content.map((length, index) =>
    columns[index]?.wide ? Math.min(length + gap, share) : within(length, index, cap) + gap,
  );
}

/** Columns of the broadest line of a cell. */
function breadthOf(cell: Cell): number {
  return plainText(cell)
    .split('\n')
    .reduce((most, line) => Math.max(most, columnsOf(line)), 0);
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

/** Text of a cell, in rows that fit; each row has its own style, so that columns beside it have none of it. */
function cellRows(cell: Cell, width: number, chalk: ChalkInstance): readonly string[] {
  return wrapText(plainText(cell), width).map(styleOf(cell, chalk));
}

function styleOf(cell: Cell, chalk: ChalkInstance): (text: string) => string {
  if (typeof cell !== 'object' || cell === null) return (text) => text;
  const style = styles[cell.tone](chalk);
  return (text) => style(text);
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
  return makeVisible(truncated(typeof cell === 'string' ? cell : cell.text, longest), '\n');
}

function safe(text: string): string {
  return makeVisible(truncated(text, longest));
}

function truncated(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
