import type { Span } from './span.ts';

/** What an article's file was read as. */
export const formatNames = [
  'text',
  'markdown',
  'html',
  'json',
  'jsonl',
  'csv',
  'feed',
  'ninjs',
  'nitf',
  'newsml-g2',
  'eml',
  'mbox',
  'mhtml',
  'vtt',
  'srt',
  'rtf',
  'docx',
  'odt',
  'warc',
] as const;
/** Name of an input format. */
export type FormatName = (typeof formatNames)[number];

/**
 * What a block of an article is. `deck` is the standfirst; `dateline` is one that stands alone; `embed` a post of a social
 * network, `pull-quote` words of the story shown again, `fact-box` a box beside it, `table-row` a row of a table with ` | ` between its
 * cells, `credit` whose picture it is;
 * `note` is an update or correction flag, `sign-off` a credit line or terminator, `boilerplate` anything of the page and not
 * of the story.
 */
export const blockKinds = [
  'date',
  'headline',
  'deck',
  'byline',
  'section',
  'dateline',
  'abstract',
  'paragraph',
  'subhead',
  'list-item',
  'blockquote',
  'caption',
  'credit',
  'embed',
  'pull-quote',
  'fact-box',
  'table-row',
  'labels',
  'note',
  'correction',
  'sign-off',
  'boilerplate',
] as const;
/** Kind of a block. */
export type BlockKind = (typeof blockKinds)[number];

/** A piece of the article's text, trimmed of surrounding white space; blocks are in text order and never overlap. A dateline is part of its paragraph. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/**
 * A stretch of `Article.text` that was taken over from `Article.source` unchanged or decoded:
 * [start, end) in the text came from [sourceStart, sourceEnd) in the source. Where both lengths are equal the mapping is
 * one code unit to one; otherwise (a character reference such as `&amp;`) the stretch maps as a whole. In order of both.
 */
export interface Segment extends Span {
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/** Where a part of a file begins: UTF-16 code units before it, 1-based line, and 1-based column in UTF-16 code units and in bytes of UTF-8. */
export interface SourceStart {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly byteColumn: number;
}

/** A stretch of text with the value that it stands for. `span` is null where the value came from metadata and is nowhere in the text. */
export interface Valued {
  readonly span: Span | null;
  readonly text: string;
  readonly value: string;
}

/** Place, date and agency before the first sentence of a news story: `KATHMANDU, April 25 (Reuters) - `. `span` covers all of it, with the dash and the space after it. */
export interface Dateline {
  readonly span: Span;
  readonly place: Valued | null;
  readonly region: Valued | null;
  /** The date as printed; its value is ISO 8601 where the year is known, else as printed. */
  readonly date: Valued | null;
  readonly agency: Valued | null;
}

/** What one speaker says in a row in a file of captions. Times are in seconds from the start of the recording. */
export interface Turn {
  readonly span: Span;
  /** As the file names the speaker; null where it does not. */
  readonly speaker: string | null;
  readonly from: number;
  readonly to: number;
}

/** A line of thanks or responsibility: `(Reporting by …; Editing by …)`. */
export interface Credit {
  readonly span: Span;
  readonly role: 'reporting' | 'writing' | 'editing' | 'contributed' | 'additional-reporting' | 'photo' | 'compiled';
  readonly people: readonly string[];
}

/** An editor's note to the reader. */
export interface Note {
  readonly span: Span;
  readonly kind: 'correction' | 'correction-flag' | 'update' | 'editors-note';
}

/** Where a field of an article was read: in its text, or in what the file says of it. */
export type Origin = 'text' | 'front-matter' | 'record' | 'json-ld' | 'open-graph' | 'microdata' | 'meta' | 'header';

/**
 * One news article, read and taken apart, not yet analysed.
 * All spans index `text`. Fields are null or empty where the article has no such part.
 */
export interface Article {
  /** Path relative to the working directory, `/` separated; `<stdin>` for standard input; `path#name` for an article of a file that holds several, by the id that its record states, else its number. */
  readonly id: string;
  /** Id that the file itself gives the article (`id`, `guid`); missing where it gives none. */
  readonly recordId?: string;
  /** Address that the file gives the article, `http` or `https`; missing where it gives none. */
  readonly url?: string;
  readonly format: FormatName;
  /** The file as decoded, byte-order mark removed, nothing else changed; of a file of records, the record of this article. */
  readonly source: string;
  /** Where `source` begins in the file; missing where it is all of the file. */
  readonly sourceStart?: SourceStart;
  /** What is analysed: `source` itself for plain text, the text without markup for other formats. */
  readonly text: string;
  /** How `text` leads back to `source`; null where they are the same string. */
  readonly segments: readonly Segment[] | null;
  readonly blocks: readonly Block[];
  readonly headline: Span | null;
  readonly deck: Span | null;
  readonly bylines: readonly Valued[];
  readonly dateline: Dateline | null;
  /** Date of publication; value is ISO 8601 (`2007-05-29`), from the date line, the dateline or metadata. */
  readonly date: Valued | null;
  /** When a page says that it was last changed; value is ISO 8601, the text the whole time stamp. Missing where it does not say, or does not say when it was published. */
  readonly updated?: Valued;
  /** News agency or outlet that the story is credited to, as in `(Reuters)`. */
  readonly agency: Valued | null;
  readonly sections: readonly Valued[];
  readonly labels: readonly Valued[];
  readonly abstract: Span | null;
  readonly notes: readonly Note[];
  readonly credits: readonly Credit[];
  /** `-30-`, `###`, `Reuter`. */
  readonly terminator: Span | null;
  /** From the first character of the story proper (after the dateline) to its last; null for an article without body. */
  readonly body: Span | null;
  /** First paragraph of the body, without its dateline. */
  readonly lede: Span | null;
  /** Who speaks when, in order; only in captions (WebVTT, SubRip). */
  readonly turns?: readonly Turn[];
  /** Where fields were read that the file states outside of its text; a field that is missing here was read in the text. */
  readonly origins?: Readonly<
    Partial<Record<'headline' | 'deck' | 'bylines' | 'date' | 'sections' | 'labels' | 'agency', Origin>>
  >;
}

/** What an article says, and how that leads back to its file; nothing of how it is built. */
export type ArticleText = Pick<Article, 'id' | 'source' | 'sourceStart' | 'text' | 'segments'>;
