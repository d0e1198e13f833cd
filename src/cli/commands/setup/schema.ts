import { defineCommand } from '../../command.ts';
import { flag } from '../../options/options.ts';

/** Documents with a schema: `src/data/schemas`. */
export const schemaNames = [
  'entities',
  'quotes',
  'claims',
  'statements',
  'duplicates',
  'archive',
  'corpus',
  'sources',
  'structure',
  'report',
  'check',
  'verify',
  'compare',
] as const;

/** Everything that `newsan schema` prints. */
const printable = [...schemaNames, 'config'] as const;

/** JSON Schemas of the output. */
export const schemaCommand = defineCommand({
  examples: [
    { line: 'newsan schema quotes', purpose: 'of newsan quotes --json' },
    { line: 'newsan schema config', purpose: 'of newsan.config.json' },
    { line: 'newsan schema quotes --line', purpose: 'of one line of newsan quotes --format ndjson' },
  ],
  argument: {
    syntax: '<command>',
    description: `a command that writes JSON, or config: ${printable.join(', ')}`,
    choices: printable,
  },
  readsArticles: false,
  options: { line: flag('--line', 'of a line of NDJSON') },
  async run({ io }, { line }, [name]) {
    const [{ readSchema }, { streamOutput }, { NewsanError }, { nearest }] = await Promise.all([
      import('../../../io/schemas.ts'),
      import('../../../io/write/write.ts'),
      import('../../../model/error.ts'),
      import('../../../text/words/nearest.ts'),
    ]);
    const known = printable.find((candidate) => candidate === name);
    if (known === undefined) {
      const close = nearest(name ?? '', printable);
      const hint = close ? `did you mean “${close}”?` : `must be one of ${printable.join(', ')}`;
      throw new NewsanError('usage', `no schema “${name}”; ${hint}`);
    }
    const output = streamOutput(io.stdout);
    await output.write(`${JSON.stringify(readSchema(known, line), null, 2)}\n`);
    await output.finish();
    return 0;
  },
});
