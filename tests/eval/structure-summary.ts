import type { Article, BlockKind, Span } from 'newsan';

const bodyKinds: readonly BlockKind[] = ['paragraph', 'list-item', 'blockquote'];

/** An article's parts in the form of the structure cases. `bodyStart` and `bodyEnd` are the whole body: cases expect its first and last words. */
export function summarizeStructure(article: Article): Readonly<Record<string, unknown>> {
  const { text, dateline, body } = article;
  const printed = (span: Span | null): string | null => span && text.slice(span.start, span.end);
  const ofKind = (...kinds: readonly BlockKind[]): readonly string[] =>
    article.blocks.filter(({ kind }) => kinds.includes(kind)).map(({ start, end }) => text.slice(start, end));
  const paragraphs = ofKind(...bodyKinds);
  return {
    headline: printed(article.headline),
    subheadline: printed(article.deck),
    date: article.date?.value ?? null,
    dateRaw: article.date?.text ?? null,
    dateline: dateline && {
      place: dateline.place?.text ?? null,
      region: dateline.region?.text ?? null,
      date: dateline.date?.text ?? null,
      source: (dateline.agency ?? article.agency)?.value ?? null,
      raw: printed(dateline.span),
      start: dateline.span.start,
      end: dateline.span.end,
    },
    bylines: article.bylines.map(({ value }) => value),
    section: article.sections.map(({ value }) => value),
    tags: article.labels.map(({ value }) => value),
    abstract: printed(article.abstract),
    notes: article.notes.map(({ kind, span }) => ({ type: kind, raw: printed(span) })),
    credits: article.credits.map(({ role, people, span }) => ({ role, people, raw: printed(span) })),
    captions: ofKind('caption'),
    boilerplate: ofKind('boilerplate', 'labels'),
    terminator: printed(article.terminator),
    subheads: ofKind('subhead'),
    bodyStart: printed(body),
    bodyEnd: printed(body),
    bodyParagraphs: paragraphs.length,
    duplicateParagraphs: paragraphs.length - new Set(paragraphs).size,
    bodyStartOffset: body?.start ?? null,
    bodyEndOffset: body?.end ?? null,
  };
}
