import { defineCommand } from '../../command.ts';

const shells = ['bash', 'zsh', 'fish'] as const;

/** Shell completion scripts. */
export const completionsCommand = defineCommand({
  examples: [
    { line: 'newsan completions bash > /etc/bash_completion.d/newsan', purpose: 'for bash' },
    { line: 'newsan completions zsh > ~/.zfunc/_newsan', purpose: 'for zsh, with ~/.zfunc in fpath' },
    { line: 'newsan completions fish > ~/.config/fish/completions/newsan.fish', purpose: 'for fish' },
  ],
  argument: { syntax: '<shell>', description: 'bash, zsh or fish', choices: shells },
  readsArticles: false,
  options: {},
  async run({ io, commands }, _, [name]) {
    const [{ completionScript }, { streamOutput }, { NewsanError }, { rules }] = await Promise.all([
      import('../../help/completion-script.ts'),
      import('../../../io/write/write.ts'),
      import('../../../model/error.ts'),
      import('../../../rules/index.ts'),
    ]);
    const shell = shells.find((candidate) => candidate === name);
    if (shell === undefined) throw new NewsanError('usage', `shell must be one of ${shells.join(', ')}; not “${name}”`);
    const output = streamOutput(io.stdout);
    const loaded = await Promise.all(commands.map(async (entry) => ({ ...entry, ...(await entry.load()) })));
    const ids = rules.map(({ id }) => id);
    await output.write(completionScript(shell, loaded, ids));
    await output.finish();
    return 0;
  },
});
