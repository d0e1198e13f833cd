import { searchAltered } from '../corpus/passages/altered-quotations.ts';
import { findOwnDuplicates, searchDuplicates } from '../corpus/passages/find-duplicates.ts';
import type { Article } from '../model/article.ts';
import type { AlteredQuotation } from '../model/cross-text/duplicate.ts';
import type { PairedQuotation, SharedText } from '../model/cross-text/shared-text.ts';
import { finishSteps, type Steps } from '../model/lists/steps.ts';
import { textOf } from '../model/span.ts';
import type { Rule } from '../rules/rule.ts';

/** What an article has that shares nothing. */
export const nothingShared: SharedText = { passages: [], alteredQuotations: [], silentChanges: [] };

/** Finds what the articles share, as far as the rules ask for it. By id of the article; one that shares nothing is skipped. */
export function findSharedText(articles: readonly Article[], rules: readonly Rule[]): ReadonlyMap<string, SharedText> {
  return finishSteps(searchSharedText(articles, rules));
}

/** `findSharedText` in steps. */
export function* searchSharedText(
  articles: readonly Article[],
  rules: readonly Rule[],
): Steps<ReadonlyMap<string, SharedText>> {
  const isWanted = (kind: keyof SharedText) => rules.some(({ shared }) => shared?.includes(kind));
  const byArticle = new Map<string, SharedText>();
  const add = (id: string, change: (known: SharedText) => SharedText) =>
    byArticle.set(id, change(byArticle.get(id) ?? nothingShared));

  const [only, ...others] = articles;
  const isAlone = only !== undefined && others.length === 0;
  const passages = !isWanted('passages') ? [] : isAlone ? findOwnDuplicates(only) : yield* searchDuplicates(articles);
  for (const passage of passages) {
    for (const id of new Set(passage.occurrences.map(({ article }) => article)))
      add(id, (known) => ({ ...known, passages: [...known.passages, passage] }));
  }
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const altered of isWanted('alteredQuotations') ? yield* searchAltered(articles) : []) {
    const first = byId.get(altered.first.article);
    if (!first) throw new Error(`${altered.first.article}: a quotation of an article that is not there`);
    add(altered.other.article, (known) => ({
      ...known,
      alteredQuotations: [...known.alteredQuotations, paired(altered, first)],
    }));
  }
  return byArticle;
}

/** A speaker is named at most this many paragraphs from the words. */
const blocksAround = 4;

function paired(altered: AlteredQuotation, { text, blocks }: Article): PairedQuotation {
  const { span } = altered.first;
  const index = blocks.findIndex(({ start, end }) => start <= span.start && span.end <= end);
  const around = blocks.slice(Math.max(0, index - blocksAround), index + blocksAround + 1);
  const context = { start: around[0]?.start ?? span.start, end: around.at(-1)?.end ?? span.end };
  return { ...altered, words: textOf(text, span), context: textOf(text, context) };
}
