import type { EntityType } from '../entity.ts';
import type { ArticleTables } from './corpus-rows.ts';

/** What kind of source somebody is. `organization` is a body of which no more is given, `unknown` somebody of whom nothing is. */
export const sourceKinds = [
  'official',
  'politician',
  'police',
  'company',
  'expert',
  'union',
  'victim or witness',
  'ordinary person',
  'document',
  'organization',
  'unknown',
] as const;
/** Kind of a source. */
export type SourceKind = (typeof sourceKinds)[number];

/** The kind that words show, with the words that show it. */
export interface StatedKind {
  readonly kind: SourceKind;
  readonly evidence: string;
}

/** What the source audit reads of an article. */
export type SourceRows = Pick<ArticleTables, 'articles' | 'entities' | 'quotes'> & {
  /** For each quote, the people that it speaks of, by index of the entity. */
  readonly about: readonly (readonly number[])[];
};

/** How a source is in the text. `none`: no source was found, or a pronoun that stands for nobody. */
export const sourceStatuses = ['named', 'unnamed', 'document', 'none'] as const;
/** How a source is in the text. */
export type SourceStatus = (typeof sourceStatuses)[number];

/** A gender as stated in the text, by titles, pronouns and words of kinship; never by a name. */
export const statedGenders = ['female', 'male', 'unknown'] as const;
/** A gender as stated in the text. */
export type StatedGender = (typeof statedGenders)[number];

/** What can be distinguished in an audit. */
export const auditGroups = ['section', 'author', 'month', 'outlet'] as const;
/** What an audit is distinguished by. */
export type AuditGroup = (typeof auditGroups)[number];

/** How much is under one head. */
export interface Count {
  /** @asType integer */
  readonly sources: number;
  /** @asType integer */
  readonly quotes: number;
  /** Words quoted. @asType integer */
  readonly words: number;
}

/** All quotes of some articles, distinguished in three ways; each adds up to the whole, genders to the sources that are people. */
export interface Tally extends Count {
  /** Articles, those without quotes included. @asType integer */
  readonly articles: number;
  readonly status: Readonly<Record<SourceStatus, Count>>;
  readonly kinds: Readonly<Record<SourceKind, Count>>;
  readonly genders: Readonly<Record<StatedGender, Count>>;
}

/** Something with a number. */
export interface Counted {
  readonly name: string;
  /** @asType integer */
  readonly count: number;
}

/** A source in all articles. */
export interface SourceEntry {
  /** Name of somebody who is named, else the description as printed; null for quotes without a source. */
  readonly name: string | null;
  /** What is named; null for a description. */
  readonly type: EntityType | null;
  readonly status: SourceStatus;
  readonly kind: SourceKind;
  /** The title, description or name that shows the kind; null where none does. */
  readonly evidence: string | null;
  readonly gender: StatedGender;
  /** @asType integer */
  readonly quotes: number;
  /** Words quoted. @asType integer */
  readonly words: number;
  /** Share of all quotes, 0 to 1. */
  readonly share: number;
  /** @asType integer */
  readonly articles: number;
  /** Dates of the first and last dated article, ISO 8601. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** Sections that quote the source, by quotes. */
  readonly sections: readonly Counted[];
  /** Named sources of the same articles, by articles; five at most. */
  readonly with: readonly Counted[];
  /** People that the quotes speak of, by quotes; five at most. */
  readonly about: readonly Counted[];
}

/** A part of the articles: a section, author, month or outlet. */
export interface AuditPart {
  /** Null for articles that show none. */
  readonly name: string | null;
  readonly tally: Tally;
  /** Its most quoted named sources, five at most. */
  readonly most: readonly Counted[];
}

/** Who is quoted, and how much. */
export interface SourceAudit {
  readonly total: Tally;
  /** Most quoted first, then by words and name. */
  readonly sources: readonly SourceEntry[];
  /** Null where nothing was to be distinguished. */
  readonly by: AuditGroup | null;
  /** Parts by name, what shows none last. An article of two authors or sections counts for both. */
  readonly parts: readonly AuditPart[];
}
