import type { Article, BlockKind, Credit, Note, Valued } from '../../model/article.ts';
import type { Cell, FlatRow, Section } from '../../model/display/view.ts';
import { type Locate, locateOptional, makeLocate, type Place } from '../place.ts';
import {
  type ArticleHead,
  type ArticleViewer,
  column,
  counted,
  defineViewer,
  type Envelope,
  headOf,
  oneLine,
  table,
  toned,
  wideColumn,
} from '../view.ts';

/** A stretch with the value that it stands for; `place` is null where the value came from metadata. */
export interface ValuedData {
  readonly text: string;
  readonly value: string;
  readonly place: Place | null;
}

/** A block of an article. */
export interface BlockData extends Place {
  readonly kind: BlockKind;
}

/** Place, date and agency before the first sentence. */
export interface DatelineData extends Place {
  readonly place: ValuedData | null;
  readonly region: ValuedData | null;
  readonly date: ValuedData | null;
  readonly agency: ValuedData | null;
}

/** The parts of an article. */
export interface StructureParts {
  readonly headline: Place | null;
  readonly deck: Place | null;
  readonly bylines: readonly ValuedData[];
  readonly dateline: DatelineData | null;
  readonly date: ValuedData | null;
  /** When a page says that it was last changed; missing where it does not. */
  readonly updated?: ValuedData;
  readonly agency: ValuedData | null;
  readonly sections: readonly ValuedData[];
  readonly labels: readonly ValuedData[];
  readonly abstract: Place | null;
  readonly notes: readonly (Place & { readonly kind: Note['kind'] })[];
  readonly credits: readonly (Place & { readonly role: Credit['role']; readonly people: readonly string[] })[];
  readonly terminator: Place | null;
  readonly body: Place | null;
  readonly lede: Place | null;
  readonly blocks: readonly BlockData[];
  /** Who speaks when, in captions (WebVTT, SubRip); times in seconds, the speaker null where the file names none. */
  readonly turns?: readonly (Place & { readonly speaker: string | null; readonly from: number; readonly to: number })[];
}

/** Structure of one article. */
export interface StructureData extends ArticleHead {
  readonly structure: StructureParts;
}

/** JSON document of `newsan structure`. */
export interface StructureDocument extends Envelope<'newsan/structure@1', StructureData> {}

/** Shows the parts of an article. */
export function structureViewer(): ArticleViewer<StructureData> {
  return defineViewer({
    schema: 'newsan/structure@1',
    needs: ['article'],
    fields: ['article', 'block', 'kind', 'start', 'end', 'line', 'column', 'text'],
    show({ article }) {
      const structure = structureParts(article, makeLocate(article));
      return {
        id: article.id,
        data: { ...headOf(article), structure },
        rows: structure.blocks.map(({ kind, start, end, line, column, text }, index): FlatRow => {
          return [article.id, index, kind, start, end, line, column, text];
        }),
        sections: structureSections(structure),
      };
    },
  });
}

/** The parts of an article with their places. */
export function structureParts(article: Article, locate: Locate): StructureParts {
  const valued = (part: Valued): ValuedData => ({
    text: part.text,
    value: part.value,
    place: locateOptional(locate, part.span),
  });
  const optional = (part: Valued | null) => part && valued(part);
  const { dateline } = article;
  return {
    headline: locateOptional(locate, article.headline),
    deck: locateOptional(locate, article.deck),
    bylines: article.bylines.map(valued),
    dateline: dateline && {
      ...locate(dateline.span),
      place: optional(dateline.place),
      region: optional(dateline.region),
      date: optional(dateline.date),
      agency: optional(dateline.agency),
    },
    date: optional(article.date),
    ...(article.updated && { updated: valued(article.updated) }),
    agency: optional(article.agency),
    sections: article.sections.map(valued),
    labels: article.labels.map(valued),
    abstract: locateOptional(locate, article.abstract),
    notes: article.notes.map(({ kind, span }) => ({ kind, ...locate(span) })),
    credits: article.credits.map(({ role, people, span }) => ({ role, people, ...locate(span) })),
    terminator: locateOptional(locate, article.terminator),
    body: locateOptional(locate, article.body),
    lede: locateOptional(locate, article.lede),
    blocks: article.blocks.map(({ kind, start, end }) => ({ kind, ...locate({ start, end }) })),
    ...(article.turns && {
      turns: article.turns.map(({ speaker, from, to, span }) => ({ speaker, from, to, ...locate(span) })),
    }),
  };
}

function structureSections(structure: StructureParts): readonly Section[] {
  const { dateline, date, updated, agency } = structure;
  const named: readonly (readonly [string, string | null])[] = [
    ['date', date && both(date)],
    ['updated', updated ? both(updated) : null],
    ['dateline', dateline && oneLine(dateline.text)],
    ['agency', agency && both(agency)],
    ['bylines', list(structure.bylines)],
    ['sections', list(structure.sections)],
    ['labels', list(structure.labels)],
  ];
  const lines = named.flatMap(([name, text]) => (text === null ? [] : [`${name}: ${text}`]));
  const rows = structure.blocks.map((block): readonly Cell[] => [
    block.line,
    block.kind === 'paragraph' ? toned('muted', block.kind) : toned('accent', block.kind),
    oneLine(block.text),
  ]);
  const columns = [column('LINE', 'right'), column('BLOCK'), wideColumn('TEXT')] as const;
  const paragraphs = structure.blocks.filter((block) => block.kind === 'paragraph').length;
  const summary = `${counted(structure.blocks.length, 'block')}, ${counted(paragraphs, 'paragraph')}`;
  return [
    ...(lines.length > 0 ? [{ kind: 'lines', title: null, lines } as const] : []),
    table(null, [...columns], rows, 'no text found'),
    { kind: 'lines', title: null, lines: [toned('muted', summary)] },
  ];
}

function both({ text, value }: ValuedData): string {
  return text === value ? oneLine(text) : `${oneLine(text)} = ${value}`;
}

function list(parts: readonly ValuedData[]): string | null {
  return parts.length === 0 ? null : parts.map(both).join(', ');
}
