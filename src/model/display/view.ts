import type { Timex } from '../entity.ts';
import type { Severity } from '../finding.ts';
import type { NonEmpty, Span } from '../span.ts';
import type { AnnotatedText } from './annotated.ts';
import type { Beside } from './beside.ts';

/** What a piece of text is for a reader; a reporter may turn it into colour. */
export type Tone = 'strong' | 'muted' | 'good' | 'caution' | 'bad' | 'accent';

/** A piece of text with its meaning. Text of articles and file names is as it is there: a reporter makes it safe. */
export interface Toned {
  readonly text: string;
  readonly tone: Tone;
}

/** Content of a cell of a table; null is nothing. */
export type Cell = string | number | Toned | null;

/** A column of a table. `wide` columns share the room that the others leave, and wrap. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly wide: boolean;
  /** Never wraps, whatever the screen: names that are copied. */
  readonly whole?: boolean;
}

/** A part of a page for people. */
export type Section =
  | {
      readonly kind: 'table';
      readonly title: string | null;
      readonly columns: NonEmpty<Column>;
      readonly rows: readonly (readonly Cell[])[];
    }
  | {
      readonly kind: 'bars';
      readonly title: string | null;
      readonly bars: readonly { readonly label: string; readonly value: number }[];
    }
  | { readonly kind: 'lines'; readonly title: string | null; readonly lines: readonly Cell[] }
  | {
      readonly kind: 'diff';
      readonly title: string | null;
      /** What the two texts are called. */
      readonly left: string;
      readonly right: string;
      readonly pieces: readonly DiffPiece[];
    };

/** A stretch of two texts that are compared: words that both have, words in which they differ (of one side there may be none), or equal ones skipped. Paragraphs end with a line feed, a word of its own. */
export type DiffPiece =
  | { readonly kind: 'same'; readonly words: readonly string[] }
  | { readonly kind: 'changed'; readonly left: readonly string[]; readonly right: readonly string[] }
  | { readonly kind: 'omitted'; readonly count: number };

/** A flat row for CSV and TSV: one value for each of the view's fields. */
export type FlatRow = readonly (string | number | boolean | null)[];

/** A finding with its place in the file, for the formats of continuous integration; lines and columns are 1-based, the end column is exclusive. */
export interface LocatedFinding {
  readonly rule: string;
  /** What the rule reports, in one sentence. */
  readonly about: string;
  /** Why a newsroom cares. */
  readonly why: string;
  /** Page of a rule that is not newsan's own. */
  readonly link?: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  /** Null where it speaks of the article as a whole. */
  readonly region: Region | null;
  readonly related: readonly { readonly file: string; readonly region: Region; readonly message: string }[];
  readonly fingerprint: string;
  /** How it can be fixed in its file; null where it cannot. */
  readonly fixable: 'safe' | 'unsafe' | null;
  /** What is to be in places of the file instead; empty where it cannot be fixed. */
  readonly edits: readonly (Region & { readonly text: string })[];
  /** The line that it speaks of, with those beside; empty for the article as a whole. */
  readonly frame: readonly FrameLine[];
}

/** A line of a file around a finding, cut where it is longer than any screen; text as it is there. */
export interface FrameLine {
  /** 1-based. */
  readonly line: number;
  readonly before: string;
  /** What the finding speaks of; empty in the lines beside. */
  readonly marked: string;
  readonly after: string;
}

/** A stretch of a file. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The columns counted in bytes of UTF-8, as Reviewdog has them. */
  readonly byteColumn: number;
  readonly endByteColumn: number;
}

/** What the file of an article calls it: null where it gives nothing. */
export interface Origin {
  readonly recordId: string | null;
  readonly url: string | null;
}

/** What a command shows of one article (or of a whole run), for programs (`data`), spreadsheets (`rows`) and people (`sections`). */
export interface View<Data extends object = object> {
  /** Id of the article; null for the whole run. */
  readonly id: string | null;
  readonly data: Data;
  readonly rows: readonly FlatRow[];
  readonly sections: readonly Section[];
  /** What a run that shows no single article has to say, one line of NDJSON each. */
  readonly lines?: readonly object[];
  /** What the file itself says the article is, for pages. */
  readonly origin?: Origin;
  /** What `check` found, for formats of findings. */
  readonly findings?: readonly LocatedFinding[];
  /** What is claimed, for formats of claims. */
  readonly statements?: readonly StatedClaim[];
  /** The text with what it says of time, for TimeML; only where it was requested. */
  readonly timed?: TimedText;
  /** What is together with what, for formats of graphs. */
  readonly graph?: Graph;
  /** Words with their labels, for formats of annotation. */
  readonly annotated?: AnnotatedText;
  /** The text beside what it was compared with, for pages. */
  readonly beside?: Beside;
}

/** A claim as it is passed on: its words, who makes it, and the article that it is in. */
export interface StatedClaim {
  readonly text: string;
  readonly type: string;
  /** Null where nobody is named; a work is a report, poll or ruling. */
  readonly author: { readonly kind: 'person' | 'organization' | 'work'; readonly name: string } | null;
  /** Names of whom and what it speaks. */
  readonly about: readonly string[];
  readonly article: {
    readonly id: string;
    readonly url?: string;
    readonly headline: string | null;
    readonly date: string | null;
  };
  /** Earlier fact-checks of the same claim, best first. */
  readonly checked?: readonly StatedFactCheck[];
  /** Where it is in the file, and where it is repeated: half-open ranges of UTF-16 code units. */
  readonly places: NonEmpty<Span>;
}

/** An earlier fact-check of a claim, as it is passed on. */
export interface StatedFactCheck {
  readonly score: number;
  readonly claim: string;
  readonly title: string;
  readonly rating: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

/** An article's text with its temporal expressions, in text order, never overlapping. */
export interface TimedText {
  readonly id: string;
  readonly headline: string | null;
  /** Date of publication, ISO 8601. */
  readonly date: string | null;
  readonly text: string;
  readonly timexes: readonly TimedTimex[];
}

/** A temporal expression with its place in the text, [start, end) in UTF-16 code units; `from` is its first day, ISO 8601, where it has one. */
export interface TimedTimex extends Timex, Span {
  readonly from: string | null;
}

/** Things and what joins them; edges name nodes by id. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** A thing. Nodes of one `group` belong together, as the articles of one story; null belongs to none. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly kind: 'article' | 'passage';
  readonly group: number | null;
  readonly fields: GraphFields;
}

/** What joins two things. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly fields: GraphFields;
}

/** Further facts by name; a name has values of one type throughout a graph. */
export type GraphFields = Readonly<Record<string, string | number | boolean>>;
