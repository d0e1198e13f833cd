import type { Article, BlockKind, FormatName, Segment } from '../../model/article.ts';
import { firstEndingAfter, toSourceSpan } from '../../text/positions/segments.ts';
import type { ArticleField, FieldMapping } from '../format.ts';
import { readBlocks } from '../html/blocks.ts';
import { measureElements } from '../html/measure.ts';
import { findSilent } from '../html/noise.ts';
import { parseTree } from '../html/tree.ts';
import { layOut, type MarkupBlock, type Run } from '../layout.ts';
import { type Metadata, withMetadata } from '../metadata.ts';
import { findParagraphs } from '../structure/paragraphs.ts';
import { readStructure } from '../structure/structure.ts';

/** A value of a record: its decoded text, in runs that lead back to the source. */
export type RecordText = readonly Run[];

/** An article as a record of a file holds it. */
export interface ArticleRecord {
  readonly headline: RecordText | null;
  readonly deck: RecordText | null;
  /** Plain text, or HTML where it holds tags of paragraphs. */
  readonly body: RecordText | null;
  readonly metadata: Metadata;
}

/** Names under which records hold each part of an article, most usual first. */
const usualNames: Readonly<Record<ArticleField, readonly string[]>> = {
  id: ['id', 'uri', 'guid', 'url', 'link'],
  text: [
    'text',
    'body',
    'content',
    'articleBody',
    'article_body',
    'body_text',
    'full_text',
    'maintext',
    'article',
    'story',
    'body_xhtml',
    'html',
  ],
  headline: ['headline', 'title', 'head'],
  deck: ['deck', 'subtitle', 'subheadline', 'standfirst', 'subhead'],
  byline: ['byline', 'author', 'authors', 'by', 'creator', 'writer'],
  date: [
    'date',
    'published',
    'publishedAt',
    'published_at',
    'datePublished',
    'date_published',
    'date_publish',
    'pubDate',
    'publication_date',
    'versioncreated',
    'created',
    'timestamp',
  ],
  section: ['section', 'sections', 'category', 'categories', 'articleSection', 'desk'],
  labels: ['labels', 'tags', 'keywords', 'topics'],
};

/** The names to look for: the one that the user gave, else the usual ones. */
export function namesOf(field: ArticleField, fields: FieldMapping): readonly string[] {
  const given = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return given === undefined ? usualNames[field] : [given];
}

/** Makes the article of a record: headline and deck before the body, and what the record says besides. */
export function articleOfRecord(id: string, format: FormatName, source: string, record: ArticleRecord): Article {
  const blocks: MarkupBlock[] = [];
  if (record.headline) blocks.push({ kind: 'headline', runs: record.headline });
  if (record.deck) blocks.push({ kind: 'deck', runs: record.deck });
  return articleOfBlocks(id, format, source, [...blocks, ...bodyBlocks(record.body ?? [])], record.metadata);
}

/** Makes an article of blocks whose kinds its file states, and of what the file says besides. */
export function articleOfBlocks(
  id: string,
  format: FormatName,
  source: string,
  blocks: readonly MarkupBlock[],
  metadata: Metadata,
): Article {
  const { text, segments, pieces } = layOut(blocks);
  const structure = withMetadata(readStructure(pieces), metadata, () => 'record');
  const stated = (['headline', 'deck'] as const).filter((kind) => blocks.some((block) => block.kind === kind));
  const origins = { ...structure.origins, ...Object.fromEntries(stated.map((field) => [field, 'record' as const])) };
  return { id, format, source, text, segments, ...structure, origins };
}

const paragraphTag = /<(?:p|br|div|h[1-6]|ul|ol|blockquote|article|section)\b[^<>]{0,500}>/i;

/** Blocks of a body: of its markup where it is HTML, else paragraphs of plain text. */
export function bodyBlocks(body: RecordText): readonly MarkupBlock[] {
  const text = body.map((run) => run.text).join('');
  if (paragraphTag.test(text)) return markupBlocks(body);
  const base = segmentsOf(body);
  return findParagraphs(text).map(
    ({ start, end }): MarkupBlock => ({ kind: 'paragraph', runs: through(base, text, start, end) }),
  );
}

/** Blocks of a stretch of HTML; a main heading is a subhead of the article that it stands in. */
export function markupBlocks(markup: RecordText): readonly MarkupBlock[] {
  const text = markup.map((run) => run.text).join('');
  const base = segmentsOf(markup);
  const tree = parseTree(text, 'html');
  return readBlocks(tree, findSilent(tree), measureElements(tree)).map(
    ({ kind, runs }): MarkupBlock => ({
      kind: kind === 'headline' ? ('subhead' satisfies BlockKind) : kind,
      runs: runs.flatMap((run) => {
        if (run.text.length === run.sourceEnd - run.sourceStart)
          return through(base, text, run.sourceStart, run.sourceEnd);
        const span = toSourceSpan({ segments: base }, { start: run.sourceStart, end: run.sourceEnd });
        return [{ text: run.text, sourceStart: span.start, sourceEnd: span.end }];
      }),
    }),
  );
}

function segmentsOf(runs: RecordText): readonly Segment[] {
  let start = 0;
  return runs.map((run) => {
    const segment = { start, end: start + run.text.length, sourceStart: run.sourceStart, sourceEnd: run.sourceEnd };
    start = segment.end;
    return segment;
  });
}

/** The stretch [start, end) of decoded text as runs of the source. */
function through(base: readonly Segment[], text: string, start: number, end: number): readonly Run[] {
  const runs: Run[] = [];
  for (let index = firstEndingAfter(base, start); index < base.length; index++) {
    const segment = base[index];
    if (segment === undefined || segment.start >= end) break;
    const from = Math.max(start, segment.start);
    const to = Math.min(end, segment.end);
    const span = toSourceSpan({ segments: [segment] }, { start: from, end: to });
    runs.push({ text: text.slice(from, to), sourceStart: span.start, sourceEnd: span.end });
  }
  return runs;
}
