import { NewsanError } from '../../../model/error.ts';
import { graphFormats, type OutputFormat, outputFormats } from '../../../reporters/index.ts';
import { articlesArgument, defineCommand } from '../../command.ts';
import { commonOptions } from '../../options/common-options.ts';
import { choice, flag, grouped, integer, share, text } from '../../options/options.ts';

/** Formats that have room for two texts. */
const diffFormats: ReadonlySet<OutputFormat> = new Set(['table', 'markdown']);

/** Passages that stand twice. */
export const duplicatesCommand = defineCommand({
  examples: [
    { line: 'newsan duplicates article.txt', purpose: 'paragraphs pasted twice' },
    { line: 'newsan duplicates articles/ --min-words 12', purpose: 'what articles of a folder share' },
    { line: 'newsan duplicates articles/ --across --format csv', purpose: 'one row for each place' },
    { line: 'newsan duplicates old.txt new.txt --diff', purpose: 'what was changed in what they share' },
    { line: 'newsan duplicates articles/ --format dot | dot -Tsvg', purpose: 'a picture of who shares what' },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: {
    minWords: integer('--min-words <n>', 'shortest passage, in words', { least: 5 }, 15),
    similarity: share('--similarity <share>', 'least share of words that agree, 0 to 1; 1 is exact', 0.5),
    within: flag('--within', 'only passages repeated within one article'),
    across: flag('--across', 'only passages shared by several articles'),
    against: text('--against <archive>', 'also what articles of an archive have (newsan archive add)'),
    ignoreQuotes: flag('--ignore-quotes', 'leave out quotations and pull quotes'),
    includeBoilerplate: flag('--include-boilerplate', 'keep what stands in many articles as a small part of each'),
    diff: flag('--diff', 'show side by side in which words the places differ'),
    ...commonOptions,
    ...grouped('Fixing:', {
      fix: flag('--fix', 'take out of the files what was pasted into one article a second time'),
      unsafeFixes: flag('--unsafe-fixes', 'also where a few words of the later copy differ, which are lost'),
      fixDryRun: flag('--fix-dry-run', 'change no file, print a unified diff of what would be taken out'),
    }),
    format: choice('-f, --format <format>', 'format of the output', [...outputFormats, ...graphFormats], 'table'),
  },
  async run(world, values, args) {
    if (values.diff && (values.json || !diffFormats.has(values.format)))
      throw new NewsanError('usage', '--diff is for people: give --format table or markdown, or leave --diff out');
    const { runDuplicates } = await import('../../runs/duplicates-run.ts');
    return runDuplicates(world, values, args);
  },
});
