import { corpusFormats } from '../../../model/tables/corpus-format.ts';
import { articlesArgument, defineCommand } from '../../command.ts';
import { commonOptions } from '../../options/common-options.ts';
import { choice, flag, grouped, text } from '../../options/options.ts';

const { bom, ...readingOptions } = commonOptions;

/** All layers of many articles as tables. */
export const corpusCommand = defineCommand({
  examples: [
    { line: 'newsan corpus news/ -o tables', purpose: 'a folder of Parquet files, one per table' },
    { line: 'newsan corpus news/ -o news.sqlite', purpose: 'a SQLite database, for example for Datasette' },
    {
      line: 'newsan corpus news/ -o tables --format csv',
      purpose: 'CSV; when rerun, only new and changed articles are analysed',
    },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: {
    ...readingOptions,
    ...grouped('Input and output:', {
      format: choice(
        '-f, --format <format>',
        'format of the tables (default: from the output name, else parquet)',
        corpusFormats,
        null,
      ),
      json: flag('--json', 'print a summary as JSON'),
      output: text('-o, --output <name>', 'folder for the tables, or a database file: NAME.sqlite, NAME.duckdb'),
    }),
  },
  async run(world, values, args) {
    const [{ loadConfig }, { defaultConfig }, { writeCorpus }] = await Promise.all([
      import('../../../io/config/config.ts'),
      import('../../../model/config/config.ts'),
      import('../../runs/corpus/corpus-run.ts'),
    ]);
    const { cwd } = world.io;
    const config = values.config === false ? defaultConfig : (await loadConfig(cwd, values.config)).config;
    const choice = { only: [], skip: [], severity: {}, transcripts: [] };
    return writeCorpus({ ...world, values: { ...values, bom: false }, args }, { config, choice });
  },
});
