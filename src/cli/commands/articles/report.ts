import { NewsanError } from '../../../model/error.ts';
import { outputFormats } from '../../../reporters/index.ts';
import { articlesArgument, defineCommand } from '../../command.ts';
import { checkedOptions, fieldOfBoth } from '../../options/checked-options.ts';
import { articleOptions } from '../../options/common-options.ts';
import { choice } from '../../options/options.ts';

/** Everything about each article. */
export const reportCommand = defineCommand({
  examples: [
    { line: 'newsan report article.txt', purpose: 'the article at a glance' },
    { line: 'newsan report article.txt --format html -o report.html', purpose: 'as an HTML report' },
    { line: 'newsan report news/ --format html -o pages', purpose: 'a folder of HTML reports with an index' },
    { line: 'newsan report news/ --format ndjson', purpose: 'all results, one JSON line per article' },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: {
    ...checkedOptions,
    ...articleOptions,
    ...fieldOfBoth,
    format: choice('-f, --format <format>', 'output format', [...outputFormats, 'html'], 'table'),
  },
  async run(world, values, args) {
    const [{ loadConfig, noConfig }, { openRuleBook }] = await Promise.all([
      import('../../../io/config/config.ts'),
      import('../../../io/config/rule-book.ts'),
    ]);
    const { cwd } = world.io;
    const loaded = values.config === false ? noConfig(cwd) : await loadConfig(cwd, values.config);
    const { config } = await openRuleBook(loaded);
    const chosen = { only: [], skip: [], severity: {}, transcripts: [] };
    const checked =
      values.checked === null ? null : await (await import('../../runs/checked-run.ts')).openChecked(world, values);
    const format = values.json ? 'json' : values.format;
    if (format === 'html') {
      if (values.cache) throw new NewsanError('usage', '--cache does not support --format html');
      const { writePages } = await import('../../runs/pages/html-run.ts');
      return writePages(
        { ...world, values, args },
        { config, choice: chosen, lexicon: world.lexicon ?? [] },
        checked?.options ?? null,
      );
    }
    const [{ runViewer }, { reportViewer }] = await Promise.all([
      import('../../runs/articles/view-run.ts'),
      import('../../../views/articles/report.ts'),
    ]);
    return runViewer(
      { ...world, values: { ...values, format }, args },
      { view: 'report', options: null },
      { config, choice: chosen, lexicon: world.lexicon ?? [] },
      checked && { viewer: reportViewer(checked.options), key: checked.key },
    );
  },
});
