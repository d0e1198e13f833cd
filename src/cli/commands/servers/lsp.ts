import { defineCommand } from '../../command.ts';
import { flag } from '../../options/options.ts';

/** A language server for editors. */
export const lspCommand = defineCommand({
  examples: [{ line: 'newsan lsp', purpose: 'start the server; usually run by an editor' }],
  argument: null,
  readsArticles: false,
  options: { stdio: flag('--stdio', 'accepted for editors that pass it; stdio is always used') },
  async run({ io, version }) {
    const { serveLanguage } = await import('../../../desk/lsp/server.ts');
    return serveLanguage({ input: io.stdin, output: io.stdout, version, cwd: io.cwd });
  },
});
