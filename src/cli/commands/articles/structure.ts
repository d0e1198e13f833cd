import { articlesArgument, defineCommand } from '../../command.ts';
import { articleOptions } from '../../options/common-options.ts';

/** The parts of an article. */
export const structureCommand = defineCommand({
  examples: [
    { line: 'newsan structure article.txt', purpose: 'how newsan parses an article' },
    { line: 'newsan structure news/ --format ndjson', purpose: 'one JSON line per article' },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: articleOptions,
  async run(world, values, args) {
    const { runViewer } = await import('../../runs/articles/view-run.ts');
    return runViewer({ ...world, values, args }, { view: 'structure', options: null });
  },
});
