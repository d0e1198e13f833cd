import type { Article, Credit, Note } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';

/** The structure of an article in plain strings, as a person would note it down; null or empty where there is no such part. */
export interface StructureSummary {
  readonly headline: string | null;
  readonly subheadline: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly dateRaw: string | null;
  readonly dateline: DatelineSummary | null;
  readonly bylines: readonly string[];
  readonly section: readonly string[];
  readonly tags: readonly string[];
  readonly abstract: string | null;
  readonly notes: readonly { readonly type: Note['kind']; readonly raw: string }[];
  readonly credits: readonly {
    readonly role: Credit['role'];
    readonly people: readonly string[];
    readonly raw: string;
  }[];
  readonly captions: readonly string[];
  /** Label lines are listed, too. */
  readonly boilerplate: readonly string[];
  readonly terminator: string | null;
  readonly subheads: readonly string[];
  /** First paragraph of the body, whole, without its dateline. */
  readonly bodyStart: string | null;
  /** Last paragraph of the body, whole. */
  readonly bodyEnd: string | null;
  /** Paragraphs, list items and block quotes. */
  readonly bodyParagraphs: number;
  /** How many of them are in the body a second time, word for word. */
  readonly duplicateParagraphs: number;
  readonly bodyStartOffset: number | null;
  readonly bodyEndOffset: number | null;
}

/** A dateline in strings; `source` is the agency, that of the byline where the dateline names none. */
export interface DatelineSummary {
  readonly place: string | null;
  readonly region: string | null;
  /** As printed. */
  readonly date: string | null;
  readonly source: string | null;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** Puts the structure of an article into plain strings. */
export function summarizeStructure(article: Article): StructureSummary {
  const textOf = (span: Span | null) => (span === null ? null : article.text.slice(span.start, span.end));
  const blocksOf = (...kinds: string[]) =>
    article.blocks
      .filter((block) => kinds.includes(block.kind))
      .map((block) => article.text.slice(block.start, block.end));
  const { body } = article;
  const paragraphs = article.blocks
    .filter((block) => /^(?:paragraph|list-item|blockquote)$/.test(block.kind))
    .filter((block) => body !== null && block.end > body.start && block.start < body.end)
    .map((block) => article.text.slice(block.start, block.end));
  return {
    headline: textOf(article.headline),
    subheadline: textOf(article.deck),
    date: article.date?.value ?? null,
    dateRaw: article.date?.text ?? null,
    dateline: summarizeDateline(article),
    bylines: article.bylines.map((byline) => byline.value),
    section: article.sections.map((section) => section.value),
    tags: article.labels.map((label) => label.value),
    abstract: textOf(article.abstract),
    notes: article.notes.map((note) => ({ type: note.kind, raw: article.text.slice(note.span.start, note.span.end) })),
    credits: article.credits.map(({ role, people, span }) => ({
      role,
      people,
      raw: article.text.slice(span.start, span.end),
    })),
    captions: blocksOf('caption'),
    boilerplate: blocksOf('boilerplate', 'labels'),
    terminator: textOf(article.terminator),
    subheads: blocksOf('subhead'),
    bodyStart: textOf(article.lede),
    bodyEnd: paragraphs.at(-1) ?? null,
    bodyParagraphs: paragraphs.length,
    duplicateParagraphs: paragraphs.length - new Set(paragraphs).size,
    bodyStartOffset: article.body?.start ?? null,
    bodyEndOffset: article.body?.end ?? null,
  };
}

function summarizeDateline({ dateline, agency, text }: Article): DatelineSummary | null {
  if (dateline === null) return null;
  return {
    place: dateline.place?.text ?? null,
    region: dateline.region?.text ?? null,
    date: dateline.date?.text ?? null,
    source: dateline.agency?.value ?? agency?.value ?? null,
    raw: text.slice(dateline.span.start, dateline.span.end),
    ...dateline.span,
  };
}
