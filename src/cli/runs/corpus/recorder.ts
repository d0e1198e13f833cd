import { deflateRawSync } from 'node:zlib';
import { digest } from '../../../io/cache/cache.ts';
import type { CorpusRecord } from '../../../io/corpus/record.ts';
import type { Presenter } from '../../../io/work/analyzer.ts';
import type { Article } from '../../../model/article.ts';
import { corpusRowsViewer } from '../../../views/folders/corpus-rows.ts';

/** Makes the function that turns an analysis into a corpus record; unchanged articles give a record without content. */
export function makeRecorder(known: ReadonlyMap<string, string>): Required<Presenter<CorpusRecord>> {
  const { show } = corpusRowsViewer();
  const fingerprint = (article: Article) => digest([JSON.stringify(article)]);
  return {
    recall(article) {
      const hash = known.get(article.id);
      return hash !== undefined && hash === fingerprint(article) ? { id: article.id, hash, content: null } : null;
    },
    present(analysis) {
      const content = deflateRawSync(JSON.stringify(show(analysis).data), { level: 4 });
      return { id: analysis.article.id, hash: fingerprint(analysis.article), content };
    },
  };
}
