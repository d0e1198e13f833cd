import { makeNameSuggester } from '../../corpus/suggest-names.ts';
import { suggestedShape, suggestedView } from '../../views/articles/suggested-names.ts';
import { analysed } from './stages/analyse.ts';
import type { ArticleCall } from './stages/call.ts';
import { finish, withRun } from './stages/run.ts';

/** Reads all articles and prints frequent, consistently used names. Returns the exit code. */
export async function suggestLexicon(call: ArticleCall): Promise<number> {
  return withRun(call, suggestedShape, async (run) => {
    const suggester = makeNameSuggester();
    for await (const outcome of analysed(run, ['entities']))
      if (outcome.ok) suggester.add(outcome.value.entities ?? none);
    return finish(run, suggestedView(suggester.names()));
  });
}

const none = { mentions: [], entities: [] };
