import { defineCommand } from '../command.ts';
import { flag } from '../options/options.ts';

/** One rule. */
export const explainCommand = defineCommand({
  examples: [{ line: 'newsan explain unbalanced-quotes', purpose: 'with a bad and a good example' }],
  argument: { syntax: '<rule>', description: "id of a rule; 'newsan rules' lists them", choices: [] },
  readsArticles: false,
  options: { json: flag('--json', 'as JSON') },
  async run(world, values, [id = '']) {
    const [{ printPage }, { showRule }, { findRule }] = await Promise.all([
      import('../runs/page-run.ts'),
      import('../../views/rules.ts'),
      import('../options/find-rule.ts'),
    ]);
    return printPage(world, showRule(findRule(id, 'explain')), values);
  },
});
