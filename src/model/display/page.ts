import type { BlockKind } from '../article.ts';
import type { Speaker } from '../attribution.ts';
import type { ClaimType, Dispute } from '../claim.ts';
import type { EntityType } from '../entity.ts';
import type { Severity } from '../finding.ts';
import type { QuoteKind } from '../quote.ts';
import type { Span } from '../span.ts';
import type { DiffPiece, Origin } from './view.ts';

/** A file that a page holds within itself. */
export interface PageAsset {
  readonly text: string;
  /** As a content security policy names it: `sha256-…`, in base64. */
  readonly hash: string;
}

/** What every HTML page holds within itself, so that it needs no other file. */
export interface PageAssets {
  readonly style: PageAsset;
  readonly script: PageAsset;
}

/** What can be shown and hidden in the text of a page. */
export const pageLayers = ['quote', 'claim', 'entity', 'repeat', 'finding'] as const;
/** A layer of marks. */
export type PageLayer = (typeof pageLayers)[number];

/** The layers that are marked when a page is opened. */
export const layersAtFirst: readonly PageLayer[] = ['quote', 'finding'];

/** A marked stretch of `Article.text`. Its id is the id of the card that describes it, a period, and which part of it this is: `q5.0`, `q5.s`. */
export interface PageMark extends Span {
  readonly id: string;
  readonly layer: PageLayer;
  /** What sort of its layer it is: `content`, `source`, `cue`; `person`, `place`… */
  readonly style: string;
}

/** The card that a mark belongs to. */
export function cardOf(mark: Pick<PageMark, 'id'>): string {
  return mark.id.slice(0, mark.id.indexOf('.'));
}

/** A stretch of text that has the same marks from end to end; runs joined are the text. */
export interface TextRun {
  readonly text: string;
  readonly marks: readonly PageMark[];
  /** The narrowest mark that starts here; null where none does. */
  readonly opens: PageMark | null;
}

/** A block of the article with the white space that follows it. */
export interface PageBlock {
  readonly kind: BlockKind;
  readonly runs: readonly TextRun[];
}

/** Where in the article something is: line of the file, and index of the block. */
export interface Spot {
  readonly line: number;
  readonly block: number;
}

/** Who speaks, and how much. Named speakers first, then by words. */
export interface SpeakerRow {
  /** `s0`… */
  readonly id: string;
  readonly name: string;
  readonly kind: 'named' | 'unnamed' | 'nobody';
  /** Card of the entity; null where the speaker is none. */
  readonly entity: string | null;
  /** Words within quotation marks, and words reported without. */
  readonly quoted: number;
  readonly reported: number;
  readonly statements: number;
}

/** Words and who said them. */
export interface QuoteCard {
  readonly id: string;
  readonly kind: QuoteKind;
  readonly text: string;
  readonly spot: Spot;
  /** Id of the speaker's row. */
  readonly speaker: string;
  readonly speakerName: string;
  readonly source: string | null;
  readonly cue: string | null;
  readonly via: Speaker['via'] | null;
  readonly reason: string | null;
  readonly evidence: readonly { readonly text: string; readonly spot: Spot }[];
  /** That the speaker is right, 0 to 1; null where there is none. */
  readonly confidence: number | null;
  /** How many copies it has in repeated passages. */
  readonly copies: number;
}

/** One side of a dispute. */
export interface DisputeLine {
  /** Card of the other claim. */
  readonly claim: string;
  readonly name: string;
  readonly text: string;
  readonly basis: Dispute['basis'];
  readonly spot: Spot;
}

/** What is claimed, and by whom. */
export interface ClaimCard {
  readonly id: string;
  readonly type: ClaimType;
  readonly text: string;
  readonly spot: Spot;
  readonly claimant: string;
  readonly target: string | null;
  /** Check-worthiness, 0 to 1, and what speaks for it. */
  readonly score: number;
  readonly signals: readonly string[];
  readonly disputedBy: readonly DisputeLine[];
  readonly disputes: readonly DisputeLine[];
  /** Earlier fact-checks of the same claim, best first. */
  readonly checked: readonly CheckedLine[];
}

/** An earlier fact-check of a claim. */
export interface CheckedLine {
  readonly score: number;
  readonly rating: string | null;
  readonly claim: string;
  readonly publisher: string | null;
  readonly date: string | null;
  /** Only addresses of the web; null for others. */
  readonly url: string | null;
}

/** Who or what is named. */
export interface EntityCard {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly count: number;
  readonly value: string;
  /** Places of its mentions, those in repeated passages among them. */
  readonly spots: readonly Spot[];
}

/** A passage that is more than once. */
export interface RepeatCard {
  readonly id: string;
  readonly text: string;
  readonly words: number;
  readonly first: Spot;
  readonly later: readonly Spot[];
}

/** What a rule found. */
export interface FindingCard {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Why a newsroom cares. */
  readonly reason: string;
  readonly text: string | null;
  /** Null where it speaks of the article as a whole. */
  readonly spot: Spot | null;
}

/** Who is in the web of who speaks about whom. */
export interface WebNode {
  /** Card of the entity, or row of a speaker that is none. */
  readonly id: string;
  readonly name: string;
  readonly type: EntityType | null;
  /** Words said. */
  readonly said: number;
  /** Times named by others. */
  readonly named: number;
}

/** Who names whom in what he says. */
export interface WebLink {
  readonly from: string;
  readonly to: string;
  readonly times: number;
  /** Types of the claims in which that happens, the most frequent first. */
  readonly types: readonly ClaimType[];
}

/** Who says what about whom; the strongest links first. */
export interface SpeechWeb {
  readonly nodes: readonly WebNode[];
  readonly links: readonly WebLink[];
}

/** A stretch of the strip map; start and end are shares of the article's length, 0 to 1. */
export interface StripStretch extends Span {
  readonly card: string;
  /** As of its mark. */
  readonly style: string;
}

/** The article from end to end, with what is where. */
export interface StripMap {
  readonly lanes: readonly { readonly layer: PageLayer; readonly stretches: readonly StripStretch[] }[];
  /** From the middle of a passage to the middle of its copy. */
  readonly arcs: readonly StripStretch[];
}

/** A date that the article names; both ends inclusive, ISO 8601. */
export interface TimelineDate {
  readonly card: string;
  readonly name: string;
  readonly iso: string;
  readonly start: string;
  readonly end: string;
}

/** Everything about one article, as its page shows it. */
export interface ArticlePage {
  readonly id: string;
  readonly origin: Origin;
  readonly title: string;
  /** ISO 8601. */
  readonly published: string | null;
  readonly summary: ArticleSummary;
  readonly blocks: readonly PageBlock[];
  readonly speakers: readonly SpeakerRow[];
  readonly quotes: readonly QuoteCard[];
  readonly claims: readonly ClaimCard[];
  readonly entities: readonly EntityCard[];
  readonly repeats: readonly RepeatCard[];
  readonly findings: readonly FindingCard[];
  readonly web: SpeechWeb;
  readonly strip: StripMap;
  readonly dates: readonly TimelineDate[];
}

/** An article in numbers. */
export interface ArticleSummary {
  readonly words: number;
  readonly entities: number;
  /** As `newsan quotes` counts them: direct and mixed speech, and speech in marks without a speaker. */
  readonly quotes: number;
  /** Who is quoted, by name or description. */
  readonly speakers: number;
  /** Quotes of which nobody is known to be the speaker. */
  readonly withoutSpeaker: number;
  /** Statements that are reported without quotation marks. */
  readonly reported: number;
  /** Without attitudes, as `newsan claims` counts them. */
  readonly claims: number;
  readonly disputed: number;
  /** Words that are in a later copy of a passage. */
  readonly repeatedWords: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** An article in the index of a site. */
export interface IndexRow {
  readonly id: string;
  readonly origin: Origin;
  readonly title: string;
  /** Name of its page's file, which is safe in every file system and address. */
  readonly page: string;
  /** ISO 8601. */
  readonly published: string | null;
  readonly summary: ArticleSummary;
}

/** A place of a passage that several articles share. */
export interface SharedPlace {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly line: number;
}

/** A passage that is in two articles, with the words in which they differ. */
export interface SharedPassage {
  readonly left: SharedPlace;
  readonly right: SharedPlace;
  /** Words in its fullest place. */
  readonly words: number;
  /** Share of words that agree, 0 to 1. */
  readonly similarity: number;
  readonly pieces: readonly DiffPiece[];
}

/** What articles of a site share. */
export interface SharedPage {
  /** The articles that share most, those that share with each other side by side. */
  readonly articles: readonly Omit<SharedPlace, 'line'>[];
  /** How many articles share something. */
  readonly articleCount: number;
  /** Words that two of the articles share, by their places in `articles`; `a` is less than `b`. */
  readonly cells: readonly { readonly a: number; readonly b: number; readonly words: number }[];
  /** The longest passages. */
  readonly passages: readonly SharedPassage[];
  /** How many there are. */
  readonly passageCount: number;
}
