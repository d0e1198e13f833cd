import type { EntityType } from '../../src/model/entity.ts';
import type { Span } from '../../src/model/span.ts';
import type { ReportData } from '../../src/views/articles/report.ts';

/** Longest row of text, in UTF-16 code units. */
const width = 96;

/** What underlines an entity of a type. */
const letters: Readonly<Record<EntityType, string>> = {
  person: 'P',
  organization: 'O',
  place: 'L',
  group: 'G',
  event: 'E',
  work: 'W',
  product: 'R',
  date: 'D',
  time: 'T',
  money: 'M',
  percent: '%',
  quantity: 'Q',
};

/** A stretch of the text with what is drawn beneath it: a name, then a letter again and again. */
interface Underline extends Span {
  readonly name: string;
  readonly letter: string;
}

/**
 * Draws an article with what newsan found in it, for a person to judge: beneath each row of text one row of entities, then
 * rows of attributions, of which those that overlap stand in rows of their own. Lines of a later copy of a passage are marked.
 */
export function annotateArticle(text: string, report: ReportData): string {
  const entities = report.entities.flatMap(({ type, mentions }) =>
    mentions.map(({ start, end }) => ({ start, end, name: '', letter: letters[type] })),
  );
  const layers = [entities, ...layersOf(report.quotes.map(underlinesOf))];
  const later = report.repeats.flatMap((repeat) => repeat.later);
  const rows = rowsOf(text).flatMap((row) => {
    const margin = later.some(({ start, end }) => start <= row.start && row.start < end) ? '2 ' : '  ';
    const beneath = layers.map((layer) => draw(row, layer)).filter((drawn) => drawn !== '');
    return [`${margin}${text.slice(row.start, row.end)}`, ...beneath.map((drawn) => `  ${drawn}`), ''];
  });
  return `${[...legend, '', ...rows].join('\n').trimEnd()}\n`;
}

const legend = [
  `Entities: ${Object.entries(letters)
    .map(([type, letter]) => `${letter} ${type}`)
    .join(', ')}.`,
  'Attributions: = source, ~ cue, - content with the speaker, ? content of an orphan quote.',
  'Lines marked 2 are a later copy of a passage.',
];

function underlinesOf({ kind, content, source, cue, speaker }: ReportData['quotes'][number]): readonly Underline[] {
  const name = kind === 'orphan' || speaker?.name == null ? '' : speaker.name;
  return [
    ...(source ? [{ start: source.start, end: source.end, name: '', letter: '=' }] : []),
    ...(cue ? [{ start: cue.start, end: cue.end, name: '', letter: '~' }] : []),
    ...content.map(({ start, end }) => ({ start, end, name, letter: kind === 'orphan' ? '?' : '-' })),
  ];
}

/** Puts each group into the first layer where it overlaps nothing. */
function layersOf(groups: readonly (readonly Underline[])[]): readonly (readonly Underline[])[] {
  const layers: Underline[][] = [];
  for (const group of groups) {
    const free = layers.find((layer) => !layer.some((one) => group.some((other) => overlap(one, other))));
    if (free) free.push(...group);
    else layers.push([...group]);
  }
  return layers;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Cuts each line into rows, at spaces. */
function rowsOf(text: string): readonly Span[] {
  return [...text.matchAll(new RegExp(`[^ \\n][^\\n]{0,${width - 1}}(?=[ \\n]|$)`, 'g'))].map(({ index, 0: row }) => ({
    start: index,
    end: index + row.length,
  }));
}

function draw(row: Span, underlines: readonly Underline[]): string {
  const cells = Array.from({ length: row.end - row.start }, () => ' ');
  for (const { start, end, name, letter } of underlines) {
    for (let at = Math.max(start, row.start); at < Math.min(end, row.end); at += 1) {
      cells[at - row.start] = name[at - start] ?? letter;
    }
  }
  return cells.join('').trimEnd();
}
