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
    const [{ runViewer }, { reportViewer }, { loadConfig }, { defaultConfig }] = await Promise.all([
      import('../article-run.ts'),
      import('../../views/report.ts'),
      import('../../io/config.ts'),
      import('../../model/config.ts'),
    ]);
    const { cwd } = world.io;
    const config = values.config === false ? defaultConfig : (await loadConfig(cwd, values.config)).config;
    const choice = { only: [], skip: [], severity: {}, transcripts: [] };
    return runViewer({ ...world, values, args }, reportViewer(), { config, choice });
  },
});
