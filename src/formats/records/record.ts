import type { Article, FormatName } from '../../model/article.ts';
import { type RecordText, segmentsOf, textOf, through } from '../documents/runs.ts';
import type { ReadRecord } from '../format.ts';
import { layOut, type MarkupBlock } from '../structure/layout.ts';
import { readStructure } from '../structure/structure.ts';
import { type Metadata, withMetadata, withoutEmpty } from './metadata.ts';
import { bodyBlocks, inlineRuns } from './record-body.ts';
import { isPage, readPage } from './record-page.ts';

/** An article as a record of a file holds it. */
export interface ArticleRecord {
  readonly headline: RecordText | null;
  readonly deck: RecordText | null;
  /** Plain text, or HTML where it holds tags: a whole page is read as pages are. */
  readonly body: RecordText | null;
  /** In place of the body where it is no single text. */
  readonly blocks?: readonly MarkupBlock[];
  readonly metadata: Metadata;
}

/** Makes the article of a record, headline and deck before the body, with what the record says besides; and shows what is not in it. */
export function readRecord(
  id: string,
  format: FormatName,
  source: string,
  record: ArticleRecord,
): readonly ReadRecord[] {
  const missing = record.body && missingCharacters(record.body);
  const body = record.body && (missing ? withoutEnd(record.body, missing.at) : record.body);
  const page = body && isPage(body) ? readPage(body) : null;
  const blocks = page?.blocks ?? record.blocks ?? bodyBlocks(body ?? []);
  const metadata = { ...page?.metadata, ...withoutEmpty(record.metadata) };
  const hasHeadline = page?.blocks.some((block) => block.kind === 'headline') ?? false;
  const head: MarkupBlock[] = [];
  if (record.headline && !hasHeadline) head.push({ kind: 'headline', runs: inlineRuns(record.headline) });
  if (record.deck && !page) head.push({ kind: 'deck', runs: inlineRuns(record.deck) });
  const article = articleOfBlocks(id, format, source, [...head, ...blocks], metadata);
  if (!missing) return [article];
  return [article, { id, omitted: `the text is cut off in the file: ${missing.count} characters of it are missing` }];
}

/** Names of writers, from one string or several: `By Ann Lee and Bo Ray`, `Ann Lee; Bo Ray`. A number is none. */
export function splitBylines(values: readonly string[]): readonly string[] {
  return values
    .flatMap((value) => value.replace(/^by /i, '').split(/, | and |; ?/))
    .filter((name) => /\p{L}/u.test(name));
}

const cutOff = /(?:…|\.{3})?\s*\[\+(\d{1,7}) chars\]\s*$/;

/** How much of a text NewsAPI skipped, and where that is said; null where it is whole. */
function missingCharacters(body: RecordText): { readonly at: number; readonly count: string } | null {
  const text = textOf(body);
  const match = cutOff.exec(text.slice(-60));
  return match === null ? null : { at: Math.max(0, text.length - 60) + match.index, count: match[1] ?? '' };
}

function withoutEnd(runs: RecordText, end: number): RecordText {
  const text = textOf(runs);
  return through(segmentsOf(runs), text, 0, end);
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
