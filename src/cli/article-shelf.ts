import { readPlainText } from '../io/read.ts';
import { readEach } from '../io/read-articles.ts';
import type { Input } from '../io/sources.ts';
import type { Article, ArticleText } from '../model/article.ts';
import { NewsanError } from '../model/error.ts';
import type { ArticleRun } from './article-run.ts';

/** Articles of a run that may have to be looked at again. */
export interface ArticleShelf {
  put(article: Article): void;
  /** Looks again at articles, by id, each once, in no certain order. */
  visit(ids: ReadonlySet<string>, look: (article: Article) => void): Promise<void>;
  /** Looks again at what articles say alone, which is read faster. */
  visitTexts(ids: ReadonlySet<string>, look: (article: ArticleText) => void): Promise<void>;
}

/** So many code units of text are kept; a large run is to need no more memory than its passages do. */
const defaultRoom = 2_000_000;

/** Makes a shelf that keeps the first articles and those that came by standard input, and reads the others again. */
export function makeArticleShelf(run: Pick<ArticleRun, 'inputs' | 'readOptions'>, room = defaultRoom): ArticleShelf {
  const kept = new Map<string, Article>();
  const structured = new Set<string>();
  const inputs = new Map(run.inputs.map((input) => [input.id, input]));
  let length = 0;

  /** The file that an article is of: its own, or what stands before `#n`. */
  const inputOf = (id: string): Input | undefined => inputs.get(id) ?? inputs.get(id.replace(/#\d+$/, ''));

  /** Looks at those that are kept, and tells the others. */
  function lookAtKept(ids: ReadonlySet<string>, look: (article: Article) => void): string[] {
    return [...ids].filter((id) => {
      const article = kept.get(id);
      if (article) look(article);
      return !article;
    });
  }

  async function readAgain(ids: readonly string[], look: (article: Article) => void): Promise<void> {
    const wanted = new Set(ids);
    for (const input of new Set(ids.map(inputOf))) {
      if (!input) continue;
      for await (const outcome of readEach(input, run.readOptions)) {
        if (!outcome.ok) throw changed(outcome.id);
        if (wanted.has(outcome.id)) look(outcome.value);
      }
    }
  }

  return {
    put(article) {
      if (article.format !== 'text') structured.add(article.id);
      if (inputOf(article.id)?.path && length + article.text.length > room) return;
      kept.set(article.id, article);
      length += article.text.length;
    },
    visit: (ids, look) => readAgain(lookAtKept(ids, look), look),
    async visitTexts(ids, look) {
      const others = lookAtKept(ids, look);
      await readAgain(
        others.filter((id) => structured.has(id)),
        look,
      );
      for (const id of others) {
        const input = inputs.get(id);
        if (!input || structured.has(id)) continue;
        const text = await readPlainText(input, run.readOptions);
        if (text === null) throw changed(id);
        look(text);
      }
    },
  };
}

function changed(id: string): NewsanError {
  return new NewsanError('read', `${id}: changed while it was being read; try again`);
}
