import type { Article, FormatName } from '../model/article.ts';

/**
 * Which field of a record (JSON, JSON Lines, CSV, a feed's item) holds which part of an article; a path with dots leads into
 * nested objects and through lists.
 */
export type FieldMapping = Readonly<Partial<Record<ArticleField, string>>>;

/** Parts of an article that a record may hold; `records` names the list that the records of a JSON file are in. */
export const articleFields = [
  'records',
  'id',
  'url',
  'text',
  'headline',
  'deck',
  'byline',
  'date',
  'updated',
  'section',
  'labels',
] as const;
/** Name of such a part. */
export type ArticleField = (typeof articleFields)[number];

/** What a parser may be reported. */
export interface ParseOptions {
  readonly fields: FieldMapping;
}

/** A record of a file that cannot be read, while the others can: a line that is no JSON, a row that throws. */
export interface UnreadRecord {
  readonly id: string;
  /** What is wrong and in which line. */
  readonly unread: string;
  /** Where nothing is wrong with it, but it holds no text. */
  readonly code?: 'no-text';
}

/** What the reader of an article skipped of it, for the user to know: `2 comments`. */
export interface Omission {
  readonly id: string;
  readonly omitted: string;
}

/** What a file holds: articles, records that cannot be read, and notes on what was skipped of the article of that id. */
export type ReadRecord = Article | UnreadRecord | Omission;

/** Whether a record of a file was read. */
export function isArticle(record: ReadRecord): record is Article {
  return 'text' in record;
}

/**
 * Reads the articles of a decoded file, one for most formats, in file order; none where the file holds none.
 * `id` names the file; articles of a file that can hold several are named `id#name`, by the id
 * that the file gives them or else their number from 1. Throws `NewsanError('format')` on a file that cannot be read as this format. Pure.
 */
export type ParseArticles = (id: string, source: string, options: ParseOptions) => readonly ReadRecord[];

/** Reads the articles of a file that is no text. What unpacks to more than `limit` bytes is refused. */
export type ParseBinary = (id: string, bytes: Uint8Array, limit: number) => readonly ReadRecord[];

/** An input format: one file that exports `parse` (`parseBinary` for what is no text), and one entry in the registry. */
export interface InputFormat {
  readonly name: FormatName;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Whether a file without a known extension (standard input) is of this format, by its first 4096 characters. */
  sniff(head: string): boolean;
  /** Whether a file is of this format whatever its name is, by its first bytes as Latin-1; for formats that no other text begins like. */
  isSure?(head: string): boolean;
  /** Loads the parser, with the library that it needs. */
  load(): Promise<{ readonly parse: ParseArticles } | { readonly parseBinary: ParseBinary }>;
}
