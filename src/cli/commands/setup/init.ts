import { defineCommand } from '../../command.ts';
import { flag } from '../../options/options.ts';

/** Creates a configuration. */
export const initCommand = defineCommand({
  examples: [{ line: 'newsan init', purpose: 'with the recommended rules' }],
  argument: null,
  readsArticles: false,
  options: { force: flag('--force', 'overwrite existing files') },
  async run({ io }, { force }) {
    const { writeFirstConfig } = await import('../../../io/config/first-config.ts');
    for (const name of await writeFirstConfig(io.cwd, force)) io.stdout.write(`wrote ${name}\n`);
    return 0;
  },
});
