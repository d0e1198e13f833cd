import { articlesArgument, defineCommand } from '../../command.ts';
import { commonOptions } from '../../options/common-options.ts';
import { integer, parsed } from '../../options/options.ts';

const { config, inputFormat, field, encoding, date, maxFileSize } = commonOptions;

/** HTML reports, live. */
export const serveCommand = defineCommand({
  examples: [
    { line: 'newsan serve articles/', purpose: 'reports of all articles, regenerated when a file changes' },
    { line: 'newsan serve draft.txt --port 8080', purpose: 'one article, at http://127.0.0.1:8080/' },
  ],
  argument: {
    ...articlesArgument,
    syntax: '<file...>',
    description: "files, folders or quoted globs ('news/**/*.txt')",
  },
  readsArticles: false,
  options: {
    port: { ...integer('-p, --port <n>', 'port to listen on', { least: 0, most: 65_535 }, 0), shown: 'any free port' },
    host: parsed(
      '--host <address>',
      'address to listen on',
      (value) => value,
      '127.0.0.1',
      '127.0.0.1, this machine only',
    ),
    config,
    inputFormat,
    field,
    encoding,
    date,
    maxFileSize,
  },
  async run(world, values, args) {
    const { serve } = await import('../../runs/pages/serve-run.ts');
    return serve(world, values, args);
  },
});
