import { defineCommand } from '../../command.ts';

/** A server for assistants. */
export const mcpCommand = defineCommand({
  examples: [
    { line: 'newsan mcp', purpose: 'serve files in the working directory' },
    { line: 'newsan mcp drafts/ wire/', purpose: 'serve files in these folders only' },
  ],
  argument: {
    syntax: '[folder...]',
    description: 'folders to allow (default: the working directory)',
    choices: null,
  },
  readsArticles: false,
  options: {},
  async run({ io, version }, _, args) {
    const [{ serveAssistant }, { realFolders }] = await Promise.all([
      import('../../../desk/mcp/server.ts'),
      import('../../../desk/mcp/allowed-path.ts'),
    ]);
    const folders = realFolders(args.length > 0 ? args : ['.'], io.cwd);
    await serveAssistant({ input: io.stdin, output: io.stdout, folders, version });
    return 0;
  },
});
