import type { Article } from '../../model/article.ts';
import type { DuplicatePassage } from '../../model/cross-text/duplicate.ts';
import type { Edit } from '../../model/finding.ts';
import { removePassage } from '../positions/remove-passage.ts';

/** Least share of words that agree for a place to be a copy that was edited. */
const leastAlike = 0.9;

/** Whether a passage was pasted, so that a later place of it can be spared: word for word, or, with `isEdited`, nearly so. */
export function isCopy({ reason, kind, similarity }: DuplicatePassage, isEdited = false): boolean {
  return reason === 'pasted' && (kind === 'exact' || (isEdited && similarity >= leastAlike));
}

/** One list of edits for each later place of the passages that can be taken out of the article. */
export function findCopies(
  article: Article,
  passages: readonly DuplicatePassage[],
  isEdited: boolean,
): readonly (readonly Edit[])[] {
  return passages
    .filter((passage) => isCopy(passage, isEdited))
    .flatMap(({ occurrences: [, ...later] }) => later)
    .flatMap(({ span }) => {
      const edit = removePassage(article, span);
      return edit ? [[edit]] : [];
    });
}
