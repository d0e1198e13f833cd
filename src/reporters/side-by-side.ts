import type { ChalkInstance } from 'chalk';
import type { Section } from '../model/display/view.ts';
import { makeVisible } from '../text/display/visible.ts';
import { columnsOf, wrapText } from '../text/display/wrap.ts';

/** Narrowest that a side gets, whatever the screen. */
const narrowest = 20;
const gutter = 3;

type Diff = Extract<Section, { readonly kind: 'diff' }>;

/**
 * Two texts side by side, their equal words at the same height; rows with a difference have a bar between the sides. What differs is
 * coloured, or written as `[-left-]` and `{+right+}` where there is no colour.
 */
export function sideBySide({ left, right, pieces }: Diff, width: number, chalk: ChalkInstance): string {
  const side = Math.max(narrowest, Math.floor((width - gutter) / 2));
  const sheet = makeSheet(side);
  const isPlain = chalk.level === 0;
  sheet.add(safeWords([left], side), safeWords([right], side), chalk.bold, chalk.bold, false);
  sheet.newRow();
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'same':
        for (const word of piece.words) {
          const shown = safeWords([word], side);
          if (word === '\n') sheet.newRow();
          else sheet.add(shown, shown, asIs, asIs, false);
        }
        break;
      case 'omitted': {
        const note = [`… ${piece.count} equal words …`];
        sheet.newRow();
        sheet.add(note, note, chalk.dim, chalk.dim, false);
        sheet.newRow();
        break;
      }
      case 'changed': {
        const [before, after] = [piece.left, piece.right].map((words) =>
          words.map((word) => (word === '\n' ? '¶' : word)),
        );
        const leftWords = safeWords(isPlain ? marked(before ?? [], '[-', '-]') : (before ?? []), side);
        const rightWords = safeWords(isPlain ? marked(after ?? [], '{+', '+}') : (after ?? []), side);
        sheet.add(leftWords, rightWords, chalk.red, chalk.green, true);
      }
    }
  }
  return sheet.text();
}

type Style = (text: string) => string;

interface Row {
  left: string;
  leftColumns: number;
  right: string;
  rightColumns: number;
  isChanged: boolean;
}

function makeSheet(side: number) {
  const rows: Row[] = [];
  let row = emptyRow();
  const newRow = () => {
    if (row.leftColumns > 0 || row.rightColumns > 0) rows.push(row);
    row = emptyRow();
  };
  return {
    newRow,
    /** Sets words on both sides, from the height at which the last ones ended. */
    add(
      left: readonly string[],
      right: readonly string[],
      leftStyle: Style,
      rightStyle: Style,
      isChanged: boolean,
    ): void {
      const lefts = flow(row.left, row.leftColumns, left, leftStyle, side);
      const rights = flow(row.right, row.rightColumns, right, rightStyle, side);
      const height = Math.max(lefts.length, rights.length);
      for (let index = 0; index < height; index++) {
        if (index > 0) newRow();
        const [before = '', leftColumns = 0] = lefts[index] ?? [];
        const [after = '', rightColumns = 0] = rights[index] ?? [];
        row = { left: before, leftColumns, right: after, rightColumns, isChanged: row.isChanged || isChanged };
      }
    },
    text(): string {
      newRow();
      return rows
        .map(({ left, leftColumns, right, isChanged }) => {
          const padding = ' '.repeat(Math.max(0, side - leftColumns));
          return `${`${left}${padding} ${isChanged ? '|' : ' '} ${right}`.trimEnd()}\n`;
        })
        .join('');
    },
  };
}

/** Lines of one side, the first of which goes on with what is there. */
function flow(text: string, columns: number, words: readonly string[], style: Style, side: number): [string, number][] {
  const lines: [string, number][] = [];
  let line = text;
  let taken = columns;
  for (const word of words) {
    const size = columnsOf(word);
    if (taken > 0 && taken + 1 + size > side) {
      lines.push([line, taken]);
      line = '';
      taken = 0;
    }
    line += `${taken > 0 ? ' ' : ''}${style(word)}`;
    taken += size + (taken > 0 ? 1 : 0);
  }
  return [...lines, [line, taken]];
}

function marked(words: readonly string[], before: string, after: string): readonly string[] {
  return words.map((word, index) => (index === 0 ? before : '') + word + (index === words.length - 1 ? after : ''));
}

/** Words that act on no terminal, in pieces that fit. */
function safeWords(words: readonly string[], side: number): readonly string[] {
  return words.flatMap((word) => wrapText(makeVisible(word), side));
}

function emptyRow(): Row {
  return { left: '', leftColumns: 0, right: '', rightColumns: 0, isChanged: false };
}

function asIs(text: string): string {
  return text;
}
