import { defineCommand } from '../../command.ts';
import { configOption } from '../../options/common-options.ts';
import { flag } from '../../options/options.ts';

/** One rule. */
export const explainCommand = defineCommand({
  examples: [{ line: 'newsan explain unbalanced-quotes', purpose: 'with a bad and a good example' }],
  argument: { syntax: '<rule>', description: 'id of a rule; run `newsan rules` to list them', choices: [] },
  readsArticles: false,
  options: {
    json: flag('--json', 'as JSON'),
    config: configOption,
  },
  async run(world, values, [id = '']) {
    const [{ printPage }, { showRule }, { findRule }, { knownRules }] = await Promise.all([
      import('../../runs/page-run.ts'),
      import('../../../views/rules.ts'),
      import('../../options/find-rule.ts'),
      import('../../runs/known-rules.ts'),
    ]);
    return printPage(world, showRule(findRule(id, 'explain', await knownRules(world, values.config))), values);
  },
});
