import type { Analysis, FailedInput } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { Cell, Column, FlatRow, Origin, Section, Tone, Toned, View } from '../model/display/view.ts';
import type { LayerName, Layers } from '../model/layers.ts';
import type { NonEmpty } from '../model/span.ts';

/** How a command shows an article: the layers that it reads, the names of its flat fields, and the view itself. */
export interface ArticleViewer<Data extends object = object> {
  /** Name and version of the JSON documents: `newsan/quotes@1`. */
  readonly schema: string;
  readonly needs: readonly LayerName[];
  readonly fields: readonly string[];
  show(analysis: Analysis): View<Data>;
}

/** States a viewer, so that the compiler checks the layers that it reads against those that it names. */
export function defineViewer<Need extends LayerName, Data extends object>(viewer: {
  readonly schema: string;
  readonly needs: readonly Need[];
  readonly fields: readonly string[];
  show(layers: Pick<Layers, Need | 'article'> & Pick<Analysis, 'findings'>): View<Data>;
}): ArticleViewer<Data> {
  const { fields } = viewer;
  return {
    ...viewer,
    fields: fields.length > 0 ? [...fields, ...originFields] : fields,
    show(analysis) {
      const layers = analysis as Pick<Layers, Need | 'article'>; // made by a plan that holds `needs`
      const view = viewer.show(layers);
      const origin = originCells(layers.article);
      return { ...view, rows: view.rows.map((row) => [...row, ...origin]) };
    },
  };
}

/** What every command describes an article. */
export interface ArticleHead {
  /** Path relative to the working directory, `<stdin>`, or `path#name` for an article of a file that holds several: the id that its record states, else its number. */
  readonly id: string;
  /** Id that the file itself gives the article; missing where it gives none. */
  readonly recordId?: string;
  /** Address that the file gives the article; missing where it gives none. */
  readonly url?: string;
  readonly format: string;
  readonly headline: string | null;
  /** Date of publication, ISO 8601. */
  readonly date: string | null;
}

/** A JSON document: what was found in each article that could be read, in the order of the inputs, and what could not. */
export interface Envelope<Schema extends string, Data extends object> {
  readonly schema: Schema;
  /** Version of newsan that wrote the document. */
  readonly newsan: string;
  readonly articles: readonly Data[];
  readonly errors: readonly FailedInput[];
}

/** Head of an article. */
export function headOf(article: Article): ArticleHead {
  const { headline, recordId, url } = article;
  return {
    id: article.id,
    ...(recordId !== undefined && { recordId }),
    ...(url !== undefined && { url }),
    format: article.format,
    headline: headline && article.text.slice(headline.start, headline.end),
    date: article.date?.value ?? null,
  };
}

/** What the file of an article calls it. */
export function originOf({ recordId, url }: Origined): Origin {
  return { recordId: recordId ?? null, url: url ?? null };
}

/** An article or its head. */
type Origined = Pick<ArticleHead, 'recordId' | 'url'>;

/** The last fields of every flat row about an article: they let a spreadsheet join rows with the records that were read. */
export const originFields = ['recordId', 'url'] as const;

/** The cells of those fields. */
export function originCells(article: Origined): FlatRow {
  const { recordId, url } = originOf(article);
  return [recordId, url];
}

/** A column that is as broad as its longest cell. */
export function column(title: string, align: 'left' | 'right' = 'left'): Column {
  return { title, align, wide: false };
}

/** A column that never wraps: names that are copied. */
export function wholeColumn(title: string): Column {
  return { title, align: 'left', wide: false, whole: true };
}

/** A column that takes the room that is left, and wraps. */
export function wideColumn(title: string): Column {
  return { title, align: 'left', wide: true };
}

/** A table, or one line that says that there is nothing to show. */
export function table(
  title: string | null,
  columns: NonEmpty<Column>,
  rows: readonly (readonly Cell[])[],
  empty: string,
): Section {
  return rows.length > 0
    ? { kind: 'table', title, columns, rows }
    : { kind: 'lines', title, lines: [toned('muted', empty)] };
}

/** Text with a tone. */
export function toned(tone: Tone, text: string): Toned {
  return { text, tone };
}

/** `1 quote`, `2 quotes`, `2 people`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** A number between 0 and 1 with three digits after the point, so that output does not show rounding of binary fractions. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Text on one line, white space runs as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
