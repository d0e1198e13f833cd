import { diffWords } from '../../corpus/passages/diff-words.ts';
import { findDuplicates } from '../../corpus/passages/find-duplicates.ts';
import { defaultDuplicateOptions } from '../../corpus/passages/options.ts';
import { pairOccurrences } from '../../corpus/passages/pairs.ts';
import type { Article } from '../../model/article.ts';
import type { SharedPage } from '../../model/display/page.ts';
import { showShared } from '../../views/page/shared.ts';

/** What articles share, for a page; `nameOf` says what a file without a headline goes by there. */
export function sharedBy(articles: readonly Article[], nameOf: (path: string) => string = String): SharedPage {
  const passages = findDuplicates(articles, { ...defaultDuplicateOptions, within: false });
  return showShared(articles, pairOccurrences(passages), diffWords, nameOf);
}
