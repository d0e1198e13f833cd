import { entityTypes } from '../../model/entity.ts';
import { entityOrders } from '../../views/orders.ts';
import { articlesArgument, defineCommand } from '../command.ts';
import { articleOptions } from '../options/common-options.ts';
import { choice, flag, integer, words } from '../options/options.ts';

/** Who and what is named. */
export const entitiesCommand = defineCommand({
  examples: [
    { line: 'newsan entities article.txt', purpose: 'a table of all entities' },
    { line: 'newsan entities news/ --type person,organization --min-count 2', purpose: 'who matters in each article' },
    { line: 'newsan entities article.txt --mentions --format csv', purpose: 'one row for each mention' },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: {
    type: words('-t, --type <types>', 'only these types', entityTypes, null),
    minCount: integer('--min-count <n>', 'only entities with at least so many mentions', { least: 1 }, 1),
    sort: choice('--sort <order>', 'order of the entities', entityOrders, 'count'),
    mentions: flag('--mentions', 'each mention in tables and CSV, too'),
    link: flag('--link', 'country codes and Wikidata ids in tables, too'),
    ...articleOptions,
  },
  async run(world, values, args) {
    const { runViewer } = await import('../runs/view-run.ts');
    const { type: types, minCount, sort, mentions, link } = values;
    const options = { types, minCount, sort, mentions, link };
    return runViewer({ ...world, values, args }, { view: 'entities', options });
  },
});
