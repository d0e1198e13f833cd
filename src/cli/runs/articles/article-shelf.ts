import type { SearchedArticle } from '../../../corpus/matching/place.ts';
import { inputOf } from '../../../io/inputs/input-of.ts';
import { readPlainText } from '../../../io/read/read.ts';
import { readEach } from '../../../io/read/read-articles.ts';
import { makeFileReader } from '../../../io/read/read-bytes.ts';
import type { Article, ArticleText } from '../../../model/article.ts';
import { NewsanError } from '../../../model/error.ts';
import { createBlockStore } from '../../../text/store/block-store.ts';
import type { Reading } from '../stages/analyse.ts';
import { readOptionsOf } from '../stages/call.ts';

/** Articles of a run that may have to be looked at again. */
export interface ArticleShelf {
  put(article: Article): void;
  /** Looks again at articles, by id, each once, in no certain order. */
  visit(ids: ReadonlySet<string>, look: (article: ArticleText & SearchedArticle) => void): Promise<void>;
}

/** This many code units of text are kept; a large run is to need no more memory than its passages do. */
const defaultRoom = 2_000_000;

/** Makes a shelf that keeps the first articles and those that came by standard input, and reads the others again. */
export function makeArticleShelf(
  { call, inputs: read }: Pick<Reading, 'call' | 'inputs'>,
  room = defaultRoom,
): ArticleShelf {
  const kept = new Map<string, Article>();
  const blocks = createBlockStore();
  /** Where the blocks of plain texts are kept. */
  const numbers = new Map<string, number>();
  const readOptions = readOptionsOf(call);
  const inputs = new Set(read.map(({ id }) => id));
  const fileOf = (id: string) => inputOf(id, (input) => inputs.has(input)) ?? id;
  const unreadable = new Set(read.flatMap(({ id, path }) => (path === null ? [id] : [])));
  const readFile = makeFileReader();
  let length = 0;

  return {
    put(article) {
      if (length + article.text.length <= room || unreadable.has(fileOf(article.id))) {
        kept.set(article.id, article);
        length += article.text.length;
      } else if (article.format === 'text') numbers.set(article.id, blocks.add(article.blocks));
    },
    async visit(ids, look) {
      const files = new Set<string>();
      const texts = new Set<string>();
      for (const id of ids) {
        const article = kept.get(id);
        if (article) look(article);
        else if (numbers.has(id)) texts.add(id);
        else files.add(fileOf(id)).add(id);
      }
      for (const input of read) {
        const number = numbers.get(input.id);
        if (number !== undefined && texts.has(input.id)) {
          const text = readPlainText(input, readOptions, readFile);
          if (text === null) throw changed(input.id);
          look({ id: text.id, source: text.source, text: text.text, segments: null, blocks: blocks.get(number) });
        } else if (files.has(input.id)) {
          for await (const outcome of readEach(input, readOptions)) {
            if (!outcome.ok) throw changed(outcome.id);
            if (ids.has(outcome.id) && !kept.has(outcome.id)) look(outcome.value);
          }
        }
      }
    },
  };
}

function changed(id: string): NewsanError {
  return new NewsanError('read', `${id}: changed while being read; try again`);
}
