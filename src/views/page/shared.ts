import type { Article } from '../../model/article.ts';
import type { Occurrence } from '../../model/cross-text/duplicate.ts';
import type { SharedPage, SharedPlace } from '../../model/display/page.ts';
import type { DiffPiece } from '../../model/display/view.ts';
import { textOf } from '../../model/span.ts';
import { makeLocate } from '../place.ts';
import { oneLine, rounded } from '../view.ts';
import { pageNameOf } from './site.ts';

/** More articles make no picture, more passages no page. */
const mostArticles = 40;
const mostPassages = 100;

/** Two places of a passage, in two articles. */
interface Pair {
  readonly passage: { readonly tokens: number };
  readonly a: Occurrence;
  readonly b: Occurrence;
}

/** Shows what articles share: which with which, and the longest passages side by side. Longest pairs first. */
export function showShared(
  articles: readonly Article[],
  pairs: readonly Pair[],
  diffWords: (left: string, right: string) => readonly DiffPiece[],
  nameOf: (path: string) => string,
): SharedPage {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const articleOf = (id: string) => {
    const article = byId.get(id);
    if (!article) throw new Error(`${id}: a passage in an article that is not there`);
    return article;
  };
  const across = pairs.filter(({ a, b }) => a.article !== b.article);
  const shared = new Map<string, Map<string, number>>();
  for (const { passage, a, b } of across) {
    add(shared, a.article, b.article, passage.tokens);
    add(shared, b.article, a.article, passage.tokens);
  }
  const order = orderOf(shared).slice(0, mostArticles);
  return {
    articles: order.map((id) => headOf(articleOf(id), nameOf)),
    articleCount: shared.size,
    cells: order.flatMap((id, a) =>
      order.flatMap((other, b) => {
        const words = shared.get(id)?.get(other) ?? 0;
        return a < b && words > 0 ? [{ a, b, words }] : [];
      }),
    ),
    passages: across.slice(0, mostPassages).map(({ passage, a, b }) => {
      const left = articleOf(a.article);
      const right = articleOf(b.article);
      return {
        left: placeOf(left, a, nameOf),
        right: placeOf(right, b, nameOf),
        words: passage.tokens,
        similarity: rounded(Math.min(a.similarity, b.similarity)),
        pieces: diffWords(textOf(left.text, a.span), textOf(right.text, b.span)),
      };
    }),
    passageCount: across.length,
  };
}

function add(shared: Map<string, Map<string, number>>, from: string, to: string, words: number): void {
  const others = shared.get(from) ?? new Map<string, number>();
  others.set(to, (others.get(to) ?? 0) + words);
  shared.set(from, others);
}

/** Each article after one that it shares most with, so that what belongs together is together. */
function orderOf(shared: ReadonlyMap<string, ReadonlyMap<string, number>>): readonly string[] {
  const total = (id: string) => [...(shared.get(id)?.values() ?? [])].reduce((sum, words) => sum + words, 0);
  const totals = new Map([...shared.keys()].map((id) => [id, total(id)]));
  const rest = new Set([...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id));
  const order: string[] = [];
  let last: string | undefined;
  while (rest.size > 0) {
    const near = last === undefined ? [] : [...(shared.get(last) ?? [])].filter(([id]) => rest.has(id));
    const [closest] = near.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const next: string | undefined = closest?.[0] ?? rest.values().next().value;
    if (next === undefined) break;
    order.push(next);
    rest.delete(next);
    last = next;
  }
  return order;
}

function headOf({ id, text, headline }: Article, nameOf: (path: string) => string): Omit<SharedPlace, 'line'> {
  return { id, title: oneLine(headline === null ? nameOf(id) : textOf(text, headline)), page: pageNameOf(id) };
}

function placeOf(article: Article, { span }: Occurrence, nameOf: (path: string) => string): SharedPlace {
  return { ...headOf(article, nameOf), line: makeLocate(article)(span).line };
}
