import { makeNameSuggester } from '../../corpus/suggest-names.ts';
import { suggestedShape, suggestedView } from '../../views/articles/suggested-names.ts';
import { type ArticleCall, withRun } from './articles/article-run.ts';

/** Reads all articles and prints frequent, consistently used names. Returns the exit code. */
export async function suggestLexicon(call: ArticleCall): Promise<number> {
  return withRun(call, suggestedShape, async (run) => {
    const suggester = makeNameSuggester();
    for await (const outcome of run.outcomes(['entities']))
      if (outcome.ok) suggester.add(outcome.value.entities ?? none);
    return run.finish(suggestedView(suggester.names()));
  });
}

const none = { mentions: [], entities: [] };
