import { createDetector } from '../../../corpus/matching/detector.ts';
import { defaultDuplicateOptions } from '../../../corpus/passages/options.ts';
import { runSteps } from '../../../io/work/breath.ts';
import type { SharedPassageRow } from '../../../model/tables/corpus-rows.ts';
import type { TextStore } from '../../../text/store/text-store.ts';
import { createPlacing } from '../../../views/place-passages.ts';
import { makeArticleShelf } from '../articles/article-shelf.ts';
import { articlesOf, type Reading } from '../stages/analyse.ts';

/**
 * Finds the passages that articles of a corpus share, as `newsan duplicates --across` does. The articles are read once more, for
 * the records of a corpus hold no texts; two bytes a word are kept, and the texts of passages go into `texts`. Standard input
 * cannot be read again: it is left out.
 */
export async function* sharedPassageRows(
  reading: Reading,
  ids: ReadonlySet<string>,
  texts: TextStore,
): AsyncGenerator<SharedPassageRow> {
  const files = { ...reading, inputs: reading.inputs.filter(({ path }) => path !== null) };
  const detector = createDetector({ ...defaultDuplicateOptions, within: false });
  const shelf = makeArticleShelf(files);
  const seen = new Set<string>();
  for await (const article of articlesOf(files)) {
    if (!ids.has(article.id) || seen.has(article.id)) continue;
    seen.add(article.id);
    detector.add(article);
    shelf.put(article);
  }
  const detection = await runSteps(detector.detect());
  const placing = createPlacing(texts);
  await shelf.visit(detection.needed, (article) => placing.keep(article, detection.look(article)));
  let shared_passage = 0;
  for (const passage of detection.passages()) {
    const { words, occurrences } = placing.place(passage, shared_passage);
    for (const [occurrence, { article, text, start, end, line, column, similarity }] of occurrences.entries()) {
      const place = { start_offset: start, end_offset: end, line, line_column: column };
      yield { shared_passage, occurrence, article, words, similarity, text, ...place };
    }
    shared_passage++;
  }
}
