import type { Article } from '../model/article.ts';
import type { Edit } from '../model/finding.ts';
import { applyEdits, areApart } from '../text/positions/apply-edits.ts';
import { toSourceEdits } from '../text/positions/source-edits.ts';

/** Edits of `Article.text` that belong together: all are made, or none. */
export type Fix = readonly Edit[];

/** What fixing an article needs of its surroundings. */
export interface FixTools {
  /** What is to be fixed, in the current article. */
  find(article: Article): readonly Fix[];
  /** Reads the article again from its edited source; null where that is not one article any more, or cannot be written. */
  parse(source: string): Article | null;
  /** Maximum number of passes of fixes. */
  readonly passes: number;
}

/** An article with its fixes made; the article itself where there were none. */
export interface FixedArticle {
  readonly article: Article;
  /** How many fixes were made. */
  readonly count: number;
}

/** So often at most is an article looked at again: fixes that undo each other must come to an end. */
export const mostPasses = 10;

/** Makes the fixes that can be made, and looks again until nothing is left to fix. */
export function fixArticle(article: Article, tools: FixTools): FixedArticle {
  let fixed: FixedArticle = { article, count: 0 };
  for (let pass = 0; pass < tools.passes; pass++) {
    const next = fixOnce(fixed.article, tools.find(fixed.article), tools);
    if (next.count === 0) break;
    fixed = { article: next.article, count: fixed.count + next.count };
  }
  return fixed;
}

/** Whether a fix can be made in the article's file. */
export function canFix(article: Article, fix: Fix): boolean {
  return fix.length > 0 && areApart(fix) && toSourceEdits(article, fix) !== null;
}

/** Makes as many of the fixes as can be made together, the first ones first. */
function fixOnce(article: Article, fixes: readonly Fix[], tools: FixTools): FixedArticle {
  const chosen: Fix[] = [];
  for (const fix of fixes) if (canFix(article, fix) && areApart([...chosen.flat(), ...fix])) chosen.push(fix);
  const all = chosen.length === 0 ? null : edited(article, chosen, tools);
  if (all) return { article: all, count: chosen.length };
  return chosen.length > 1 ? oneByOne(article, chosen, tools) : { article, count: 0 };
}

/** Where they cannot be made together, those that can be made one after the other. */
function oneByOne(article: Article, fixes: readonly Fix[], tools: FixTools): FixedArticle {
  const made: Fix[] = [];
  let result = article;
  for (const fix of fixes) {
    const next = edited(article, [...made, fix], tools);
    if (!next) continue;
    result = next;
    made.push(fix);
  }
  return { article: result, count: made.length };
}

/** The article with the fixes made; null where the edited file would not be read as the text that was meant. */
function edited(article: Article, fixes: readonly Fix[], { parse }: FixTools): Article | null {
  const edits = fixes.flat();
  const inSource = toSourceEdits(article, edits);
  if (!inSource || !areApart(inSource)) return null;
  const next = parse(applyEdits(article.source, inSource));
  return next?.text === applyEdits(article.text, edits) && next.source !== article.source ? next : null;
}
