import type { Article } from '../model/article.ts';

/** Returns what gives an article by its id. It throws for an id that is not among them: a finding relates to articles of its run alone. */
export function articlesById(articles: readonly Article[]): (id: string) => Article {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return (id) => {
    const article = byId.get(id);
    if (!article) throw new Error(`${id}: related article not found`);
    return article;
  };
}
