import { severities } from '../../../model/finding.ts';
import { presets } from '../../../rules/rule.ts';
import { defineCommand } from '../../command.ts';
import { flag } from '../../options/options.ts';

/** Creates a configuration. */
export const initCommand = defineCommand({
  examples: [{ line: 'newsan init', purpose: 'three questions on a terminal, else the defaults' }],
  argument: null,
  readsArticles: false,
  options: {
    force: flag('--force', 'overwrite existing files'),
    yes: flag('-y, --yes', 'use the defaults, ask nothing'),
  },
  async run({ io }, { force, yes }) {
    const [{ defaultAnswers, writeFirstConfig }, { ask }] = await Promise.all([
      import('../../../io/config/first-config.ts'),
      import('../../terminal/ask.ts'),
    ]);
    let answers = defaultAnswers;
    if (!yes && io.stdout.isTTY === true && io.stdin.isTTY === true) {
      const [preset = '', failOn = '', ignored = ''] = await ask(io, [
        { text: 'Rules', fallback: 'recommended', choices: presets },
        { text: 'Severity that fails a run', fallback: 'error', choices: [...severities, 'never'] },
        { text: 'Files to exclude, as globs separated by commas', fallback: 'none', choices: null },
      ]);
      const globs = ignored === 'none' ? [] : ignored.split(',').map((glob) => glob.trim());
      answers = { extends: [preset], failOn, ignored: globs };
    }
    for (const name of await writeFirstConfig(io.cwd, answers, force)) io.stdout.write(`wrote ${name}\n`);
    return 0;
  },
});
