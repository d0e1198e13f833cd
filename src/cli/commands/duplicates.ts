import { articlesArgument, defineCommand } from '../command.ts';
import { commonOptions } from '../common-options.ts';
import { flag, integer, share } from '../options.ts';

/** Passages that stand twice. */
export const duplicatesCommand = defineCommand({
  examples: [
    { line: 'newsan duplicates article.txt', purpose: 'paragraphs pasted twice' },
    { line: 'newsan duplicates articles/ --min-words 12', purpose: 'what articles of a folder share' },
    { line: 'newsan duplicates articles/ --across --format csv', purpose: 'one row for each place' },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: {
    minWords: integer('--min-words <n>', 'shortest passage, in words', { least: 5 }, 15),
    similarity: share('--similarity <share>', 'least share of words that agree, 0 to 1; 1 is exact', 0.5),
    within: flag('--within', 'only passages repeated within one article'),
    across: flag('--across', 'only passages shared by several articles'),
    ignoreQuotes: flag('--ignore-quotes', 'leave out quotations and pull quotes'),
    includeBoilerplate: flag('--include-boilerplate', 'keep what stands in many articles as a small part of each'),
    ...commonOptions,
  },
  async run(world, values, args) {
    const [{ withRun }, { findDuplicates }, { duplicatesShape, showDuplicates }] = await Promise.all([
      import('../article-run.ts'),
      import('../../corpus/find-duplicates.ts'),
      import('../../views/duplicates.ts'),
    ]);
    return withRun({ ...world, values, args }, duplicatesShape, async (run) => {
      const articles = [];
      for await (const outcome of run.outcomes(['article'])) if (outcome.ok) articles.push(outcome.value.article);
      const { within, across } = values;
      const both = within === across;
      const options = { ...values, within: both || within, across: both || across };
      const shown = showDuplicates(articles, findDuplicates(articles, options));
      for (const view of shown.articles) if (!(await run.show(view))) return run.leave();
      return run.finish(shown.run);
    });
  },
});
