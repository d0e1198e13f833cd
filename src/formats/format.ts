import type { Article, FormatName } from '../model/article.ts';

/** Which field of a record (JSON, JSON Lines, CSV) holds which part of an article; a path with dots leads into nested objects. */
export type FieldMapping = Readonly<Partial<Record<ArticleField, string>>>;

/** Parts of an article that a record may hold. */
export const articleFields = ['id', 'text', 'headline', 'deck', 'byline', 'date', 'section', 'labels'] as const;
/** Name of such a part. */
export type ArticleField = (typeof articleFields)[number];

/** What a parser may be told. */
export interface ParseOptions {
  readonly fields: FieldMapping;
}

/** A record of a file that cannot be read, while the others can: a line that is no JSON, a row that breaks off. */
export interface UnreadRecord {
  readonly id: string;
  /** What is wrong and in which line. */
  readonly unread: string;
}

/**
 * Reads the articles of a decoded file, one for most formats, in file order; none where the file holds none.
 * `id` names the file; articles of a file that can hold several are named `id#n`, n from 1.
 * Throws `NewsanError('format')` on a file that cannot be read as this format. Pure.
 */
export type ParseArticles = (id: string, source: string, options: ParseOptions) => readonly (Article | UnreadRecord)[];

/** Reads the articles of a file that is no text. What unpacks to more than `limit` bytes is refused. */
export type ParseBinary = (id: string, bytes: Uint8Array, limit: number) => readonly Article[];

/** An input format: one file that exports `parse` (`parseBinary` for what is no text), and one entry in the registry. */
export interface InputFormat {
  readonly name: FormatName;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Whether a file without a known extension (standard input) is of this format, by its first 4096 characters. */
  sniff(head: string): boolean;
  /** Loads the parser, with the library that it needs. */
  load(): Promise<{ readonly parse: ParseArticles } | { readonly parseBinary: ParseBinary }>;
}
