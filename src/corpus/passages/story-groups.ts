import type { DuplicatePassage, StoryGroup, StoryLink } from '../../model/cross-text/duplicate.ts';

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
    const one = groupOf.get(a) ?? new Set([a]);
    const other = groupOf.get(b) ?? new Set([b]);
    // The smaller group joins the larger one, so that no article is moved often.
    const [joined, added] = one.size < other.size ? [other, one] : [one, other];
    for (const id of one === other ? [] : added) joined.add(id);
    for (const id of added) groupOf.set(id, joined);
    groupOf.set(a, joined).set(b, joined);
  }
  const linksOf = new Map<Set<string> | undefined, StoryLink[]>();
  for (const link of links) {
    const group = groupOf.get(link.a);
    const known = linksOf.get(group);
    if (known) known.push(link);
    else linksOf.set(group, [link]);
  }
  return [...new Set(groupOf.values())]
    .map((members): StoryGroup => {
      const articles = [...members].sort();
      const own = linksOf.get(members) ?? [];
      const shared = new Map(articles.map((id) => [id, 0]));
      for (const { a, b, words } of own) for (const id of [a, b]) shared.set(id, (shared.get(id) ?? 0) + words);
      const fullest = articles.reduce((best, id) => ((shared.get(id) ?? 0) > (shared.get(best) ?? 0) ? id : best));
      return { articles, fullest, links: own };
    })
    .sort((a, b) => ((a.articles[0] ?? '') < (b.articles[0] ?? '') ? -1 : 1));
}

/** A passage of more articles than these links each to the first alone: a thousand would make half a million pairs. */
const mostLinked = 20;

/** Pairs of articles with the words that they share, by `a`, then `b`. */
function linkArticles(passages: readonly DuplicatePassage[]): readonly StoryLink[] {
  const links = new Map<string, StoryLink>();
  for (const passage of passages) {
    if (passage.reason === 'boilerplate' || passage.reason === 'quotation') continue;
    const ids = [...new Set(passage.occurrences.map(({ article }) => article))].sort();
    const starts = ids.length > mostLinked ? ids.slice(0, 1) : ids;
    starts.forEach((a, index) => {
      for (const b of ids.slice(index + 1)) {
        const key = `${a}\0${b}`;
        links.set(key, { a, b, words: (links.get(key)?.words ?? 0) + passage.tokens });
      }
    });
  }
  return [...links.values()].sort((x, y) => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1));
}
