import { severities } from '../../../model/finding.ts';
import { findingFormats, outputFormats } from '../../../reporters/index.ts';
import { articlesArgument, defineCommand } from '../../command.ts';
import { fieldOfBoth } from '../../options/checked-options.ts';
import { commonOptions } from '../../options/common-options.ts';
import { fixOptions } from '../../options/fix-options.ts';
import { choice, flag, integer, type OptionSpec, on, parsed, text, words } from '../../options/options.ts';
import { reporterOption } from '../../options/reporter-option.ts';

const failLevels = [...severities, 'never'] as const;

/** Findings that fail a run. */
export const checkCommand = defineCommand({
  examples: [
    { line: 'newsan check article.txt', purpose: 'findings of the recommended rules' },
    { line: "newsan check 'articles/**/*.txt' --format github", purpose: 'annotations in GitHub Actions' },
    { line: 'newsan check drafts/ --preset draft --fail-on warning', purpose: 'strict on drafts' },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: {
    ...commonOptions,
    ...fieldOfBoth,
    format: choice('-f, --format <format>', 'output format', [...outputFormats, ...findingFormats], 'table'),
    preset: {
      ...words('--preset <presets>', 'rules to start from', ['recommended', 'strict', 'draft'], null),
      shown: 'those of the configuration, else recommended',
    },
    only: repeatable(parsed('--only <rules>', 'only these rules, separated by commas', listOf, [])),
    skip: repeatable(parsed('--skip <rules>', 'all rules except these', listOf, [])),
    severity: repeatable(parsed('--severity <rule=severity>', 'set rules to off, info, warning or error', listOf, [])),
    failOn: {
      ...choice('--fail-on <severity>', 'minimum severity that fails the run', failLevels, null),
      shown: 'that of the configuration, else error',
    },
    maxWarnings: integer('--max-warnings <n>', 'maximum warnings before the run fails', { least: 0 }, null),
    baseline: text('--baseline <file>', 'file of accepted findings, which do not count'),
    updateBaseline: flag('--update-baseline', 'accept all current findings'),
    pruneBaseline: flag('--prune-baseline', 'remove accepted findings that no longer occur'),
    changed: parsed(
      '--changed [ref]',
      'only findings on lines changed since the merge base with a ref (default: HEAD)',
      asRef,
      null,
    ),
    staged: flag('--staged', 'only findings on staged lines'),
    errorsOnly: flag('--errors-only', 'report errors only'),
    forceExclude: flag('--force-exclude', 'exclude ignored files even if they are named'),
    strictInputs: flag('--strict-inputs', 'exit with 2 for files in folders without an article'),
    cache: on('--cache', 'cache results for the next run; --no-cache to disable'),
    cacheDir: text('--cache-dir <folder>', "cache folder (default: the user's cache folder)"),
    checked: text('--checked <file>', 'fact-checks for known-false-claim: ClaimReview pages or feeds, JSON Lines, CSV'),
    source: text('--source <file>', 'transcript to check quotations against'),
    reporter: reporterOption([...outputFormats, ...findingFormats]),
    maxFindings: integer('--max-findings <n>', 'maximum findings shown on the screen; all count', { least: 0 }, null),
    watch: flag('--watch', 'check again what changes, until Ctrl-C'),
    ...fixOptions,
  },
  async run(world, values, args) {
    if (values.watch) {
      const { watchCheck } = await import('../../runs/check/watch-run.ts');
      return watchCheck(world, values, args);
    }
    const { runCheck } = await import('../../runs/check/check-run.ts');
    return runCheck(world, values, args);
  },
});

function asRef(value: string): string | true {
  return value;
}

function listOf(value: string): readonly string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The same option, which may be given several times. */
function repeatable<Value>(spec: OptionSpec<Value>): OptionSpec<Value> {
  return { ...spec, isRepeatable: true };
}
