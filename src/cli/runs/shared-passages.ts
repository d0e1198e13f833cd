import { diffWords } from '../../corpus/passages/diff-words.ts';
import { findDuplicates } from '../../corpus/passages/find-duplicates.ts';
import { defaultDuplicateOptions } from '../../corpus/passages/options.ts';
import { pairOccurrences } from '../../corpus/passages/pairs.ts';
import type { Article } from '../../model/article.ts';
import type { SharedPage } from '../../model/page.ts';
import { showShared } from '../../views/page/shared.ts';

/** Shared passages, for a page. */
export function sharedBy(articles: readonly Article[]): SharedPage {
  const passages = findDuplicates(articles, { ...defaultDuplicateOptions, within: false });
  return showShared(articles, pairOccurrences(passages), diffWords);
}
