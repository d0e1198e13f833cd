import type { Cell, DiffPiece, Section, View } from '../model/display/view.ts';
import { makeVisible } from '../text/display/visible.ts';
import type { Reporter } from './reporter.ts';

/** Markdown with tables as GitHub reads them. */
export function makeMarkdownReporter(): Reporter {
  return {
    begin: () => '',
    article({ id, sections }, index) {
      if (sections.length === 0) return '';
      const head = id === null ? '' : `## ${escaped(id)}\n\n`;
      return `${index > 0 ? '\n' : ''}${head}${sections.map(sectionText).join('\n')}`;
    },
    end: ({ run }) => sectionsOf(run),
  };
}

function sectionsOf(view: View | null): string {
  return view === null || view.sections.length === 0 ? '' : `\n${view.sections.map(sectionText).join('\n')}`;
}

function sectionText(section: Section): string {
  const title = section.title === null ? '' : `### ${escaped(section.title)}\n\n`;
  return title + bodyText(section);
}

function bodyText(section: Section): string {
  switch (section.kind) {
    case 'lines':
      return section.lines.map((line) => `${cellText(line)}  \n`).join('');
    case 'bars':
      return section.bars.map(({ label, value }) => `- ${escaped(label)}: ${value}\n`).join('');
    case 'diff':
      return `${escaped(section.left)} → ${escaped(section.right)}\n\n${section.pieces.map(pieceText).join(' ')}\n`;
    case 'table': {
      const head = section.columns.map((column) => escaped(column.title));
      const rule = section.columns.map((column) => (column.align === 'right' ? '---:' : '---'));
      const rows = section.rows.map((row) => row.map(cellText));
      return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
    }
  }
}

/** Words that one text alone has, struck through, and those of the other, bold. */
function pieceText(piece: DiffPiece): string {
  switch (piece.kind) {
    case 'same':
      return escaped(piece.words.join(' '));
    case 'omitted':
      return '…';
    case 'changed':
      return [['~~', piece.left] as const, ['**', piece.right] as const]
        .filter(([, words]) => words.length > 0)
        .map(([mark, words]) => mark + escaped(words.join(' ')).trim() + mark)
        .join(' ');
  }
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : escaped(typeof cell === 'string' ? cell : cell.text);
}

/** Text that Markdown shows as it is: nothing in it becomes markup, a link or an element. */
function escaped(text: string): string {
  return makeVisible(text.replace(/\s+/g, ' ')).replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&');
}
