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
    {
      line: 'newsan entities news/ --type person,organization --min-count 2',
      purpose: 'people and organisations mentioned repeatedly',
    },
    { line: 'newsan entities article.txt --mentions --format csv', purpose: 'one row per mention' },
    { line: 'newsan entities archive/ --suggest-lexicon --format csv', purpose: 'suggestions for a lexicon' },
    { line: 'newsan entities news/ --format conll', purpose: 'one word per line, labelled IOB2' },
    { line: 'newsan entities article.txt --format timeml', purpose: 'dates and times as TIMEX3' },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: {
    type: words('-t, --type <types>', 'only these types', entityTypes, null),
    minCount: integer('--min-count <n>', 'only entities with at least n mentions', { least: 1 }, 1),
    sort: choice('--sort <order>', 'order of the entities', entityOrders, 'count'),
    mentions: flag('--mentions', 'include individual mentions in tables and CSV'),
    link: flag('--link', 'include country codes and Wikidata ids in tables'),
    suggestLexicon: flag('--suggest-lexicon', 'suggest a lexicon from frequent names, as CSV or JSON'),
    ...articleOptions,
    format: choice(
      '-f, --format <format>',
      'output format',
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
