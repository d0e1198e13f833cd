import { defineCommand } from '../../command.ts';
import { configOption } from '../../options/common-options.ts';
import { flag } from '../../options/options.ts';

/** The rules of `check`. */
export const rulesCommand = defineCommand({
  examples: [
    { line: 'newsan rules', purpose: 'one line per rule' },
    { line: "newsan rules --json | jq -r '.rules[].id'", purpose: 'rule ids, for other programs' },
  ],
  argument: null,
  readsArticles: false,
  options: {
    json: flag('--json', 'as JSON'),
    config: configOption,
  },
  async run(world, values) {
    const [{ printPage }, { showRules }, { knownRules }] = await Promise.all([
      import('../../runs/page-run.ts'),
      import('../../../views/rules.ts'),
      import('../../runs/known-rules.ts'),
    ]);
    return printPage(world, showRules(await knownRules(world, values.config)), values);
  },
});
