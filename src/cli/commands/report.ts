import { articlesArgument, defineCommand } from '../command.ts';
import { commonOptions } from '../common-options.ts';

/** Everything about each article. */
export const reportCommand = defineCommand({
  examples: [
    { line: 'newsan report article.txt', purpose: 'the article at a glance' },
    { line: 'newsan report news/ --format ndjson', purpose: 'all that newsan knows, one line for each article' },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: commonOptions,
  async run(world, values, args) {
    const [{ runViewer }, { reportViewer }] = await Promise.all([
      import('../article-run.ts'),
      import('../../views/report.ts'),
    ]);
    return runViewer({ ...world, values, args }, reportViewer());
  },
});
