import { NewsanError } from '../../../model/error.ts';
import { graphFormats, type OutputFormat, outputFormats } from '../../../reporters/index.ts';
import { articlesArgument, defineCommand } from '../../command.ts';
import { commonOptions } from '../../options/common-options.ts';
import { choice, flag, grouped, integer, share, text } from '../../options/options.ts';

/** Formats that have room for two texts. */
const diffFormats: ReadonlySet<OutputFormat> = new Set(['table', 'markdown']);

/** Duplicate passages. */
export const duplicatesCommand = defineCommand({
  examples: [
    { line: 'newsan duplicates article.txt', purpose: 'paragraphs pasted twice' },
    { line: 'newsan duplicates articles/ --min-words 12', purpose: 'passages shared by articles in a folder' },
    { line: 'newsan duplicates articles/ --across --format csv', purpose: 'one row per occurrence' },
    { line: 'newsan duplicates old.txt new.txt --diff', purpose: 'shared passages, with differences' },
    { line: 'newsan duplicates articles/ --format dot | dot -Tsvg', purpose: 'a graph of shared passages' },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: {
    minWords: integer('--min-words <n>', 'minimum length of a passage, in words', { least: 5 }, 15),
    similarity: share('--similarity <share>', 'minimum similarity, 0 to 1; 1 is exact', 0.5),
    within: flag('--within', 'only passages repeated within one article'),
    across: flag('--across', 'only passages shared by several articles'),
    against: text('--against <archive>', 'also compare with the articles of an archive (see newsan archive)'),
    ignoreQuotes: flag('--ignore-quotes', 'skip quotations and pull quotes'),
    includeBoilerplate: flag('--include-boilerplate', 'include boilerplate shared by many articles'),
    diff: flag('--diff', 'show differences side by side'),
    ...commonOptions,
    ...grouped('Fixing:', {
      fix: flag('--fix', 'remove exact copies within one article'),
      unsafeFixes: flag('--unsafe-fixes', 'also remove copies that differ in a few words'),
      fixDryRun: flag('--fix-dry-run', 'print removals as a unified diff, change no file'),
    }),
    format: choice('-f, --format <format>', 'output format', [...outputFormats, ...graphFormats], 'table'),
  },
  async run(world, values, args) {
    if (values.diff && (values.json || !diffFormats.has(values.format)))
      throw new NewsanError('usage', '--diff requires --format table or markdown');
    const { runDuplicates } = await import('../../runs/duplicates-run.ts');
    return runDuplicates(world, values, args);
  },
});
