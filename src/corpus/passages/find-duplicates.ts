import type { Article } from '../../model/article.ts';
import type { DuplicatePassage } from '../../model/cross-text/duplicate.ts';
import { finishSteps, type Steps } from '../../model/lists/steps.ts';
import { createDetector } from '../matching/detector.ts';
import { type DuplicateOptions, defaultDuplicateOptions } from './options.ts';

/**
 * Finds the passages that occur in more than one place of the given articles, exact or lightly edited.
 * The order of the articles does not matter: they are taken by id. Passages in order of their first occurrence.
 */
export function findDuplicates(
  articles: readonly Article[],
  chosen: Partial<DuplicateOptions> = {},
): readonly DuplicatePassage[] {
  return finishSteps(searchDuplicates(articles, chosen));
}

/** `findDuplicates` in steps: one pauses at least once an article. */
export function* searchDuplicates(
  articles: readonly Article[],
  chosen: Partial<DuplicateOptions> = {},
): Steps<readonly DuplicatePassage[]> {
  const detector = createDetector({ ...defaultDuplicateOptions, ...chosen });
  for (const article of articles) {
    detector.add(article);
    yield;
  }
  const detection = yield* detector.detect();
  for (const article of articles) {
    if (!detection.needed.has(article.id)) continue;
    detection.look(article);
    yield;
  }
  return [...detection.passages()];
}

const ofArticle = new WeakMap<Article, readonly DuplicatePassage[]>();

/** Finds the passages that are more than once in one article; looked for once, however many ask. */
export function findOwnDuplicates(article: Article): readonly DuplicatePassage[] {
  const known = ofArticle.get(article);
  if (known) return known;
  const found = findDuplicates([article]);
  ofArticle.set(article, found);
  return found;
}
