import { defineCommand } from '../../command.ts';

/** An article to try the other commands on. */
export const exampleCommand = defineCommand({
  examples: [
    { line: 'newsan example > article.txt', purpose: 'a file to try the other commands on' },
    { line: 'newsan example | newsan quotes -', purpose: 'who says what in it' },
  ],
  argument: null,
  readsArticles: false,
  options: {},
  async run({ io }) {
    const [{ readDataText }, { streamOutput }] = await Promise.all([
      import('../../../io/data-files.ts'),
      import('../../../io/write/write.ts'),
    ]);
    const output = streamOutput(io.stdout);
    await output.write(readDataText('example.txt'));
    await output.finish();
    return 0;
  },
});
