import { defineCommand } from '../../command.ts';
import { text } from '../../options/options.ts';

/** What is configured. */
export const configCommand = defineCommand({
  examples: [
    { line: 'newsan config', purpose: 'for this folder' },
    { line: 'newsan config articles/a.txt', purpose: 'for one file, with overrides applied' },
  ],
  argument: { syntax: '[file]', description: 'file to resolve the configuration for', choices: [] },
  readsArticles: false,
  options: {
    config: text('-c, --config <file>', 'configuration file (default: the nearest one in this or a parent folder)'),
  },
  async run({ io }, { config: named }, [file]) {
    const [{ loadConfig }, { openRuleBook }, { settingsFor }] = await Promise.all([
      import('../../../io/config/config.ts'),
      import('../../../io/config/rule-book.ts'),
      import('../../../pipeline/check-settings.ts'),
    ]);
    const loaded = await loadConfig(io.cwd, named);
    const { config, rules } = await openRuleBook(loaded);
    const choice = { only: [], skip: [], severity: {}, transcripts: [] };
    const active = settingsFor(config, choice, file ?? '', rules).rules.map(
      ({ rule, severity, options }) => [rule.id, [severity, options]] as const,
    );
    const shown = {
      file: loaded.path,
      ...config,
      style: config.style.map(({ id }) => id),
      plugins: loaded.config.plugins,
      rules: Object.fromEntries(active),
    };
    io.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
    return 0;
  },
});
