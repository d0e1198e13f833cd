import { findingFormats, outputFormats } from '../../../reporters/index.ts';
import { articlesArgument, defineCommand } from '../../command.ts';
import { commonOptions } from '../../options/common-options.ts';
import { choice, flag, parsed } from '../../options/options.ts';

/** Verdicts that fail a run. */
const failVerdicts = ['differs', 'not-found', 'never'] as const;

/** Drafts against their sources. */
export const verifyCommand = defineCommand({
  examples: [
    {
      line: 'newsan verify draft.txt --source transcript.txt',
      purpose: 'statements that the transcript does not support',
    },
    {
      line: 'newsan verify draft.md --source wire.txt --source notes/',
      purpose: 'several sources, or folders of them',
    },
    { line: 'newsan verify drafts/ --source wire.txt --format github --fail-on not-found', purpose: 'as a gate in CI' },
    {
      line: 'newsan verify draft.txt --source wire.txt --format html -o page.html',
      purpose: 'side by side, with marks',
    },
  ],
  argument: articlesArgument,
  readsArticles: true,
  options: {
    source: {
      ...parsed('-s, --source <file>', 'source to check against: a file, folder or glob; repeatable', listed, []),
      isRepeatable: true,
    },
    failOn: choice(
      '--fail-on <verdict>',
      'verdict that fails the run; not-found includes differs',
      failVerdicts,
      'differs',
    ),
    all: flag('--all', 'include supported statements'),
    ...commonOptions,
    format: choice('-f, --format <format>', 'output format', [...outputFormats, ...findingFormats], 'table'),
  },
  async run(world, values, args) {
    const { runVerify } = await import('../../runs/verify-run.ts');
    return runVerify(world, values, args);
  },
});

function listed(value: string): readonly string[] {
  return [value];
}
