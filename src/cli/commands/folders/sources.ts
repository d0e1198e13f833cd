import { auditGroups } from '../../../model/tables/source-audit.ts';
import { outputFormats } from '../../../reporters/index.ts';
import { articlesArgument, defineCommand } from '../../command.ts';
import { commonOptions } from '../../options/common-options.ts';
import { choice, flag } from '../../options/options.ts';

/** Who is quoted, and how much. */
export const sourcesCommand = defineCommand({
  examples: [
    { line: 'newsan sources news/', purpose: 'who is quoted most, and the share of unnamed sources' },
    { line: 'newsan sources news/ --by month', purpose: 'over time; or by section, author, outlet' },
    { line: 'newsan sources news/ --format html -o sources.html', purpose: 'an HTML report with sortable tables' },
    { line: 'newsan sources news/ --format csv', purpose: 'one row per source' },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: {
    by: choice('--by <what>', 'group articles', auditGroups, null),
    indirect: flag('--indirect', 'include paraphrased speech'),
    ...commonOptions,
    format: choice('-f, --format <format>', 'output format', [...outputFormats, 'html'], 'table'),
  },
  async run(world, values, args) {
    const { runSources } = await import('../../runs/sources-run.ts');
    return runSources({ ...world, values, args });
  },
});
