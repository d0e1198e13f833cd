import type { DuplicatePassage, Occurrence } from '../../model/cross-text/duplicate.ts';
import type { Place } from '../place.ts';

/** One place of a repeated passage. */
export interface OccurrenceData extends Place {
  /** Id of the article. */
  readonly article: string;
  /** 1-based numbers of the first and last paragraph of the body that it touches; null outside the body. */
  readonly paragraphs: Occurrence['paragraphs'];
  /** Share of its words that agree with the fullest occurrence, 0 to 1. */
  readonly similarity: number;
}

/** A passage that is in two or more places. */
export interface PassageData {
  /** @asType integer */
  readonly index: number;
  readonly kind: DuplicatePassage['kind'];
  /** Share of words that agree, 0 to 1. */
  readonly similarity: number;
  /** Words in the fullest occurrence. @asType integer */
  readonly words: number;
  readonly reason: DuplicatePassage['reason'];
  /** At least two, by article, then start. */
  readonly occurrences: readonly OccurrenceData[];
}

/** A stretch of an article that is elsewhere too. */
export interface RepeatedData extends OccurrenceData {
  /** Index of the passage. @asType integer */
  readonly passage: number;
  /** Other places of the passage, the first twenty of them. */
  readonly alsoAt: readonly Omit<OccurrenceData, 'text'>[];
  /** How many other places there are. @asType integer */
  readonly alsoCount: number;
}
