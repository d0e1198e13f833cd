import type { DuplicatePassage, StoryGroup, StoryLink } from '../model/duplicate.ts';

/** Fewest shared words that join two articles to one story: some three paragraphs. */
const leastShared = 100;

/**
 * Groups articles that share long passages. Boilerplate and quotations do not count: everybody quotes the same statement.
 * An article belongs to a group if it shares enough with any other of it. Groups in order of their first article.
 */
export function groupStories(passages: readonly DuplicatePassage[], least = leastShared): readonly StoryGroup[] {
  const links = linkArticles(passages).filter(({ words }) => words >= least);
  const groupOf = new Map<string, Set<string>>();
  for (const { a, b } of links) {
    const joined = groupOf.get(a) ?? new Set([a]);
    for (const id of groupOf.get(b) ?? [b]) joined.add(id);
    for (const id of joined) groupOf.set(id, joined);
  }
  return [...new Set(groupOf.values())]
    .map((members): StoryGroup => {
      const articles = [...members].sort();
      const own = links.filter(({ a }) => members.has(a));
      const shared = new Map(articles.map((id) => [id, 0]));
      for (const { a, b, words } of own) for (const id of [a, b]) shared.set(id, (shared.get(id) ?? 0) + words);
      const fullest = articles.reduce((best, id) => ((shared.get(id) ?? 0) > (shared.get(best) ?? 0) ? id : best));
      return { articles, fullest, links: own };
    })
    .sort((a, b) => ((a.articles[0] ?? '') < (b.articles[0] ?? '') ? -1 : 1));
}

/** Pairs of articles with the words that they share, by `a`, then `b`. */
function linkArticles(passages: readonly DuplicatePassage[]): readonly StoryLink[] {
  const links = new Map<string, StoryLink>();
  for (const passage of passages) {
    if (passage.reason === 'boilerplate' || passage.reason === 'quotation') continue;
    const ids = [...new Set(passage.occurrences.map(({ article }) => article))].sort();
    ids.forEach((a, index) => {
      for (const b of ids.slice(index + 1)) {
        const key = `${a}\0${b}`;
        links.set(key, { a, b, words: (links.get(key)?.words ?? 0) + passage.tokens });
      }
    });
  }
  return [...links.values()].sort((x, y) => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1));
}
