import { claimTypes } from '../../../model/claim.ts';
import { claimFormats, outputFormats } from '../../../reporters/index.ts';
import { articlesArgument, defineCommand } from '../../command.ts';
import { checkedOptions, fieldOfBoth } from '../../options/checked-options.ts';
import { articleOptions } from '../../options/common-options.ts';
import { choice, flag, integer, share, text, words } from '../../options/options.ts';

/** What is claimed. */
export const claimsCommand = defineCommand({
  examples: [
    { line: 'newsan claims article.txt', purpose: 'a table of claims by claimant' },
    { line: 'newsan claims article.txt --top 5', purpose: 'the five with the highest check-worthiness' },
    { line: 'newsan claims news/ --disputed --format csv', purpose: 'only disputed claims' },
    { line: 'newsan claims article.txt --format claimreview', purpose: 'schema.org Claim as JSON-LD, without ratings' },
    {
      line: 'newsan claims article.txt --checked factchecks.jsonl',
      purpose: 'with earlier fact-checks of the same claims',
    },
    { line: 'cat article.txt | newsan claims -', purpose: 'from standard input' },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: {
    type: words('-t, --type <types>', 'only these types', claimTypes, null),
    disputed: flag('--disputed', 'only claims that somebody disputes'),
    claimant: text('--claimant <name>', 'only claimants whose name contains this'),
    top: integer('--top <n>', 'only the n with the highest check-worthiness, highest first', { least: 1 }, null),
    minScore: share('--min-score <share>', 'minimum check-worthiness, 0 to 1', 0),
    attitudes: flag('--attitudes', 'include beliefs, intentions and agreements'),
    statements: flag(
      '--statements',
      'input is statements, one per line; requires --checked, and changes the default of --min-match to 0, of --matches to 10',
    ),
    ...checkedOptions,
    ...articleOptions,
    ...fieldOfBoth,
    format: choice('-f, --format <format>', 'output format', [...outputFormats, ...claimFormats], 'table'),
  },
  async run(world, values, args) {
    if (values.statements) {
      const { runStatements } = await import('../../runs/statements-run.ts');
      return runStatements({ ...world, values, args });
    }
    const [{ runViewer }, { loadConfig }] = await Promise.all([
      import('../../runs/articles/view-run.ts'),
      import('../../../io/config/config.ts'),
    ]);
    const weights =
      values.config === false ? {} : (await loadConfig(world.io.cwd, values.config)).config.checkWorthiness;
    const { type: types, disputed, claimant, top, minScore, attitudes } = values;
    const options = { types, disputed, claimant, top, minScore, attitudes };
    const call = { ...world, values, args, weights };
    if (values.checked === null) return runViewer(call, { view: 'claims', options });
    const [{ openChecked }, { claimsViewer }] = await Promise.all([
      import('../../runs/checked-run.ts'),
      import('../../../views/articles/claims.ts'),
    ]);
    const checked = await openChecked(world, values);
    const viewer = claimsViewer(options, checked?.options ?? null);
    return runViewer(call, { view: 'claims', options }, null, { viewer, key: checked?.key ?? '' });
  },
});
