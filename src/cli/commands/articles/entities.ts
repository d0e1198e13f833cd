import { entityTypes } from '../../../model/entity.ts';
import { annotationFormats, outputFormats, timeFormats } from '../../../reporters/index.ts';
import { entityOrders } from '../../../views/orders.ts';
import { articlesArgument, defineCommand } from '../../command.ts';
import { articleOptions } from '../../options/common-options.ts';
import { choice, flag, integer, words } from '../../options/options.ts';

/** Who and what is named. */
export const entitiesCommand = defineCommand({
  examples: [
    { line: 'newsan entities article.txt', purpose: 'a table of all entities' },
    { line: 'newsan entities news/ --type person,organization --min-count 2', purpose: 'who matters in each article' },
    { line: 'newsan entities article.txt --mentions --format csv', purpose: 'one row for each mention' },
    { line: 'newsan entities archive/ --suggest-lexicon --format csv', purpose: 'names for a lexicon of the house' },
    { line: 'newsan entities news/ --format conll', purpose: 'a word a line, with labels in IOB2' },
    { line: 'newsan entities article.txt --format timeml', purpose: 'the text with its dates and times as TIMEX3' },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: {
    type: words('-t, --type <types>', 'only these types', entityTypes, null),
    minCount: integer('--min-count <n>', 'only entities with at least so many mentions', { least: 1 }, 1),
    sort: choice('--sort <order>', 'order of the entities', entityOrders, 'count'),
    mentions: flag('--mentions', 'each mention in tables and CSV, too'),
    link: flag('--link', 'country codes and Wikidata ids in tables, too'),
    suggestLexicon: flag(
      '--suggest-lexicon',
      'names that the articles use often and of one type, as a lexicon in CSV or JSON',
    ),
    ...articleOptions,
    format: choice(
      '-f, --format <format>',
      'format of the output',
      [...outputFormats, ...annotationFormats, ...timeFormats],
      'table',
    ),
  },
  async run(world, values, args) {
    if (values.suggestLexicon) {
      const { suggestLexicon } = await import('../../runs/suggest-run.ts');
      return suggestLexicon({ ...world, values, args });
    }
    const { runViewer } = await import('../../runs/articles/view-run.ts');
    const { type: types, minCount, sort, mentions, link } = values;
    const annotated = annotationFormats.some((format) => format === values.format);
    const timed = values.format === 'timeml' && !values.json;
    const options = { types, minCount, sort, mentions, link, annotated, timed };
    return runViewer({ ...world, values, args }, { view: 'entities', options });
  },
});
