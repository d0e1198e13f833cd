import type { Article } from '../../model/article.ts';
import { NewsanError } from '../../model/error.ts';
import { graphFormats, type OutputFormat, outputFormats } from '../../reporters/index.ts';
import type { ArchivedFound } from '../../views/duplicates.ts';
import { articlesArgument, defineCommand } from '../command.ts';
import { commonOptions } from '../common-options.ts';
import { choice, flag, integer, share, text } from '../options.ts';

/** So many archived places of one shingle are looked at. */
const mostPlaces = 64;

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
    format: choice('-f, --format <format>', 'format of the output', [...outputFormats, ...graphFormats], 'table'),
  },
  async run(world, values, args) {
    if (values.diff && (values.json || !diffFormats.has(values.format)))
      throw new NewsanError('usage', '--diff is for people: give --format table or markdown, or leave --diff out');
    const [{ withRun }, { findDuplicates }, { groupStories }, { duplicatesShape, showDuplicates }, diff] =
      await Promise.all([
        import('../article-run.ts'),
        import('../../corpus/find-duplicates.ts'),
        import('../../corpus/story-groups.ts'),
        import('../../views/duplicates.ts'),
        values.diff ? import('../../corpus/diff-words.ts') : null,
      ]);
    return withRun({ ...world, values, args }, duplicatesShape, async (run) => {
      const articles = [];
      for await (const outcome of run.outcomes(['article'])) if (outcome.ok) articles.push(outcome.value.article);
      const { within, across } = values;
      const both = within === across;
      const options = { ...values, within: both || within, across: both || across };
      const archived =
        values.against === null ? null : await findArchived(world.io.cwd, values.against, articles, options);
      const passages = findDuplicates(articles, options);
      const stories = groupStories(passages);
      const shown = showDuplicates(articles, passages, { stories, archived, diffWords: diff?.diffWords ?? null });
      for (const view of shown.articles) if (!(await run.show(view))) return run.leave();
      return run.finish(shown.run);
    });
  },
});

/** What articles of an archive have of the given ones, each against itself left out. */
async function findArchived(
  cwd: string,
  folder: string,
  articles: readonly Article[],
  options: { readonly minWords: number; readonly similarity: number },
): Promise<readonly ArchivedFound[]> {
  const [{ resolve }, { openArchive }, { fingerprintArticle }, { traceHits }] = await Promise.all([
    import('node:path'),
    import('../../io/archive/archive.ts'),
    import('../../corpus/fingerprint.ts'),
    import('../../corpus/archived.ts'),
  ]);
  const archive = openArchive(resolve(cwd, folder));
  const traced = articles.flatMap((article) => {
    const fingerprints = fingerprintArticle(article);
    const passages = traceHits(archive.lookUp(fingerprints, mostPlaces), fingerprints, options);
    return passages.map((passage) => ({ article, passage }));
  });
  const ids = traced.length > 0 ? archive.articles() : [];
  archive.close();
  return traced
    .map(({ article, passage }) => ({ article: article.id, passage, archived: ids[passage.article]?.id ?? '' }))
    .filter(({ article, archived }) => article !== archived);
}
