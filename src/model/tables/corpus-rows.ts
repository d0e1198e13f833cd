import type { Attribution, Cue, Source, Speaker } from '../attribution.ts';
import type { Claim, ClaimType, Commitment, Dispute } from '../claim.ts';
import type { Entity, EntityType, Mention } from '../entity.ts';
import type { Severity } from '../finding.ts';
import type { QuoteKind } from '../quote.ts';

/** A place in an article's file: half-open range of UTF-16 code units in the decoded file, with the 1-based line and column of its start. */
export interface PlacedRow {
  /** @asType integer */
  readonly start_offset: number;
  /** @asType integer */
  readonly end_offset: number;
  /** @asType integer */
  readonly line: number;
  /** @asType integer */
  readonly line_column: number;
}

/** An article. */
export interface ArticleRow {
  /** Key: path, with `#` and the name of the record where a file holds several. */
  readonly article: string;
  /** Id that the file itself states. */
  readonly record_id: string | null;
  readonly url: string | null;
  /** Site of the address without `www.`, else the agency. */
  readonly outlet: string | null;
  readonly format: string;
  /** Date of publication, ISO 8601. */
  readonly date: string | null;
  readonly headline: string | null;
  /** Names in the byline: a list as JSON. */
  readonly authors: string;
  /** First section of the page. */
  readonly section: string | null;
  /** All sections: a list as JSON. */
  readonly sections: string;
  readonly dateline_place: string | null;
  readonly agency: string | null;
  /** Words of the text, repeated passages included. @asType integer */
  readonly words: number;
}

/** Who or what is named in an article. */
export interface EntityRow {
  /** → articles. */
  readonly article: string;
  /** Key within the article. @asType integer */
  readonly entity: number;
  readonly type: EntityType;
  readonly name: string;
  /** Other printed forms: a list as JSON. */
  readonly aliases: string;
  /** Titles, descriptions and ages, as printed: a list as JSON. */
  readonly roles: string;
  /** As stated in the text by titles and pronouns, never by the name; null where it does not. */
  readonly gender: Entity['gender'];
  /** Mentions, those in repeated passages counted once. @asType integer */
  readonly count: number;
  /** Dates, times and amounts, normalised, as text. */
  readonly value: string | null;
  /** Country code, ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly wikidata: string | null;
  /** → people: who this is in all articles; null for what is no person. @asType integer */
  readonly person: number | null;
}

/** A person, in all articles. */
export interface PersonRow {
  /** Key; numbers may change when articles are added. @asType integer */
  readonly person: number;
  /** The name that most articles give, of equal ones the longest. */
  readonly name: string;
  /** All full names given: a list as JSON. */
  readonly names: string;
  /** Titles and descriptions, the most frequent first, ten at most: a list as JSON. */
  readonly roles: string;
  /** As stated in the text by titles and pronouns, never by the name; null where none does, or where less than three in four agree. */
  readonly gender: Entity['gender'];
  readonly wikidata: string | null;
  /** Articles that name the person. @asType integer */
  readonly articles: number;
  /** Mentions in them. @asType integer */
  readonly mentions: number;
  /** Date of the first dated article. */
  readonly first_date: string | null;
  /** Date of the last dated article. */
  readonly last_date: string | null;
}

/** One occurrence of an entity. */
export interface MentionRow extends PlacedRow {
  /** → articles. */
  readonly article: string;
  /** Key within the article. @asType integer */
  readonly mention: number;
  /** → entities. @asType integer */
  readonly entity: number;
  readonly text: string;
  readonly form: Mention['form'];
  /** A capital or seat that stands for its government. */
  readonly metonym: boolean;
  readonly confidence: number;
}

/** Somebody is made responsible for words or for a proposition. */
export interface AttributionRow extends PlacedRow {
  /** → articles. */
  readonly article: string;
  /** Key within the article. @asType integer */
  readonly attribution: number;
  readonly kind: Attribution['kind'];
  /** What is said; parts are joined by a space. */
  readonly content: string;
  /** As printed. */
  readonly source: string | null;
  readonly source_kind: Source['kind'] | null;
  /** Resolved. */
  readonly speaker: string | null;
  /** → entities. @asType integer */
  readonly speaker_entity: number | null;
  readonly speaker_via: Speaker['via'];
  readonly speaker_confidence: number;
  readonly cue: string | null;
  readonly cue_lemma: string | null;
  readonly cue_class: string | null;
  readonly negated: boolean | null;
  readonly stance: Cue['stance'] | null;
  readonly addressee: string | null;
  /** → attributions: the one whose content contains this one. @asType integer */
  readonly nested_in: number | null;
  /** A list as JSON. */
  readonly flags: string;
  readonly confidence: number;
}

/** Words and who said them, as `newsan quotes` shows them. */
export interface QuoteRow extends PlacedRow {
  /** → articles. */
  readonly article: string;
  /** Key within the article. @asType integer */
  readonly quote: number;
  readonly kind: QuoteKind;
  readonly text: string;
  /** Words of the text. @asType integer */
  readonly words: number;
  readonly speaker: string | null;
  /** → entities. @asType integer */
  readonly speaker_entity: number | null;
  /** As printed. */
  readonly source: string | null;
  readonly source_kind: Source['kind'] | null;
  /** → attributions. @asType integer */
  readonly attribution: number | null;
  readonly confidence: number | null;
  /** Its copies in repeated passages. @asType integer */
  readonly repeated: number;
}

/** A proposition that somebody answers for, as `newsan claims` shows it. */
export interface ClaimRow extends PlacedRow {
  /** → articles. */
  readonly article: string;
  /** Key within the article. @asType integer */
  readonly claim: number;
  readonly type: ClaimType;
  readonly text: string;
  readonly claimant: string | null;
  /** → entities. @asType integer */
  readonly claimant_entity: number | null;
  readonly claimant_kind: Claim['claimant']['kind'];
  readonly target: string | null;
  readonly polarity: Claim['polarity'];
  readonly modality: Claim['modality'];
  readonly source_commitment: Commitment;
  readonly author_commitment: Commitment;
  /** Check-worthiness, 0 to 1. */
  readonly score: number;
  /** Rank by it in the article, from 1. @asType integer */
  readonly check_rank: number;
  /** → claims: the one whose content contains this one. @asType integer */
  readonly nested_in: number | null;
  /** → attributions; null for the writer's own statement. @asType integer */
  readonly attribution: number | null;
  readonly confidence: number;
}

/** A claim that contradicts another of the same article. */
export interface DisputeRow extends PlacedRow {
  /** → articles. */
  readonly article: string;
  /** → claims: the one that is disputed. @asType integer */
  readonly claim: number;
  /** → claims: the one that disputes it. @asType integer */
  readonly disputed_by: number;
  readonly basis: Dispute['basis'];
  readonly evidence: string;
  readonly confidence: number;
}

/** One place of a claim that is in several articles, in much the same words; rows by the time of the first, then by time. */
export interface ReturningClaimRow {
  /** Key, together with the occurrence; numbers may change when articles are added. @asType integer */
  readonly claim_group: number;
  /** 0 for the first in time; articles without date are last. @asType integer */
  readonly occurrence: number;
  /** → articles. */
  readonly article: string;
  /** → claims. @asType integer */
  readonly claim: number;
  /** Date of the article. */
  readonly date: string | null;
  /** Share of words that it has in common with the first, rare words counting more, 0 to 1. */
  readonly similarity: number;
}

/** An occurrence of a passage that is repeated in its article. */
export interface PassageRow extends PlacedRow {
  /** → articles. */
  readonly article: string;
  /** Key within the article, together with the occurrence. @asType integer */
  readonly passage: number;
  /** 0 for the first place. @asType integer */
  readonly occurrence: number;
  readonly text: string;
}

/** One place of a passage that stands in several articles, as `newsan duplicates --across` finds it. */
export interface SharedPassageRow extends PlacedRow {
  /** Key, together with the occurrence; numbers may change when articles are added. @asType integer */
  readonly shared_passage: number;
  /** By article, then place. @asType integer */
  readonly occurrence: number;
  /** → articles. */
  readonly article: string;
  /** Words in the fullest place. @asType integer */
  readonly words: number;
  /** Share of words that agree with the fullest place, 0 to 1. */
  readonly similarity: number;
  readonly text: string;
}

/** What a rule of `newsan check` reports, the article looked at alone. Places are null where it speaks of the article as a whole. */
export interface FindingRow {
  /** → articles. */
  readonly article: string;
  /** Key within the article. @asType integer */
  readonly finding: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly text: string | null;
  /** @asType integer */
  readonly start_offset: number | null;
  /** @asType integer */
  readonly end_offset: number | null;
  /** @asType integer */
  readonly line: number | null;
  /** @asType integer */
  readonly line_column: number | null;
  readonly fingerprint: string;
}

/** Rows of all tables. */
export interface CorpusRows {
  readonly articles: readonly ArticleRow[];
  readonly people: readonly PersonRow[];
  readonly entities: readonly EntityRow[];
  readonly mentions: readonly MentionRow[];
  readonly attributions: readonly AttributionRow[];
  readonly quotes: readonly QuoteRow[];
  readonly claims: readonly ClaimRow[];
  readonly disputes: readonly DisputeRow[];
  readonly returning_claims: readonly ReturningClaimRow[];
  readonly passages: readonly PassageRow[];
  readonly shared_passages: readonly SharedPassageRow[];
  readonly findings: readonly FindingRow[];
}

/** Name of a table. */
export type TableName = keyof CorpusRows;

/** Rows of the tables that one article has by itself. */
export type ArticleTables = Omit<CorpusRows, 'people' | 'returning_claims' | 'shared_passages'>;
