import type { Article } from '../model/article.ts';
import type { ArticleRun } from './article-run.ts';

/** Articles of a run that may have to be looked at again. */
export interface ArticleShelf {
  put(article: Article): void;
  /** Looks again at articles, by id, each once, in no certain order. */
  visit(ids: ReadonlySet<string>, look: (article: Article) => void): Promise<void>;
}

/** So many code units of text are kept; a large run is to need no more memory than its passages do. */
const defaultRoom = 4_000_000;

/** Makes a shelf that keeps the first articles and those that came by standard input, and reads the others again. */
export function makeArticleShelf(run: Pick<ArticleRun, 'again' | 'isStream'>, room = defaultRoom): ArticleShelf {
  const kept = new Map<string, Article>();
  let length = 0;
  return {
    put(article) {
      if (!run.isStream(article.id) && length + article.text.length > room) return;
      kept.set(article.id, article);
      length += article.text.length;
    },
    async visit(ids, look) {
      const others = new Set<string>();
      for (const id of ids) {
        const article = kept.get(id);
        if (article) look(article);
        else others.add(id);
      }
      if (others.size > 0) for await (const article of run.again(others)) look(article);
    },
  };
}
