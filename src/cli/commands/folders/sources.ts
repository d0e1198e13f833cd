import { auditGroups } from '../../../model/source-audit.ts';
import { outputFormats } from '../../../reporters/index.ts';
import { articlesArgument, defineCommand } from '../../command.ts';
import { commonOptions } from '../../options/common-options.ts';
import { choice, flag } from '../../options/options.ts';

/** Who is quoted, and how much. */
export const sourcesCommand = defineCommand({
  examples: [
    { line: 'newsan sources news/', purpose: 'who is quoted most, and how much of it is unnamed' },
    { line: 'newsan sources news/ --by month', purpose: 'the same over time; or by section, author, outlet' },
    { line: 'newsan sources news/ --format html -o sources.html', purpose: 'a page with tables to sort and search' },
    { line: 'newsan sources news/ --format csv', purpose: 'a row for each source' },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: {
    by: choice('--by <what>', 'tell parts of the articles apart', auditGroups, null),
    indirect: flag('--indirect', 'count paraphrased speech, too'),
    ...commonOptions,
    format: choice('-f, --format <format>', 'format of the output', [...outputFormats, 'html'], 'table'),
  },
  async run(world, values, args) {
    const { runSources } = await import('../../runs/sources-run.ts');
    return runSources({ ...world, values, args });
  },
});
