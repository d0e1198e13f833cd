import { articleFields, type FieldMapping } from '../../formats/format.ts';
import { formatNames } from '../../model/article.ts';
import { NewsanError } from '../../model/error.ts';
import { outputFormats } from '../../reporters/index.ts';
import { choice, flag, grouped, type OptionSpec, type OptionValues, parsed, text } from './options.ts';

/** The configuration that a command reads. */
export const configOption = negatable(text('-c, --config <file>', 'configuration file; --no-config to use none'));

/** The options of every command that reads articles. */
export const commonOptions = grouped('Input and output:', {
  format: choice('-f, --format <format>', 'output format', outputFormats, 'table'),
  json: flag('--json', 'shorthand for --format json'),
  output: text('-o, --output <file>', 'write atomically to a file'),
  bom: flag('--bom', 'start CSV and TSV with a byte-order mark, for Excel'),
  color: {
    ...choice('--color [when]', 'use colour; --no-color for never', ['auto', 'always', 'never'], 'auto'),
    bare: 'always',
    negated: 'never' as const,
  },
  quiet: flag('-q, --quiet', 'suppress warnings and progress'),
  pager: flag('--pager', 'show the output in a pager: NEWSAN_PAGER, PAGER or less'),
  debug: flag('--debug', 'print timings and memory to standard error'),
  jobs: parsed('-j, --jobs <n>', 'number of worker threads', parseJobs, 'auto', 'auto'),
  progress: choice('--progress <when>', 'show progress of long runs', ['auto', 'never'], 'auto'),
  config: configOption,
  inputFormat: choice('--input-format <format>', 'input format (default: auto-detect)', formatNames, null),
  field: parsed(
    '--field <part=name,…>',
    'map fields of JSON or CSV records, such as text=body,headline=title',
    parseFields,
    null,
  ),
  encoding: text('--encoding <name>', 'input encoding (default: auto-detect)'),
  lexicon: text('--lexicon <file>', 'lexicon of names (JSON, YAML or CSV)'),
  date: parsed('--date <yyyy-mm-dd>', 'publication date for articles without one', parseDate, null),
  stdinFilename: text('--stdin-filename <name>', 'file name to assume for standard input'),
  maxFileSize: parsed('--max-file-size <size>', 'skip larger files and report an error', parseSize, 10_485_760, '10mb'),
  filesFrom: text('--files-from <file>', 'read file names from a file, one per line; - for standard input'),
});

/** The options of commands that show each article by itself. */
export const articleOptions = {
  ...commonOptions,
  cache: flag('--cache', 'cache results for the next run'),
  cacheDir: text('--cache-dir <folder>', "cache folder (default: the user's cache folder)"),
  ...grouped('Input and output:', {
    resume: text('--resume <file>', 'resume an NDJSON file: skip the articles in it, append the others'),
  }),
};

/** The same option, with `--no-…` for false. */
function negatable<Value>(spec: OptionSpec<Value>): OptionSpec<Value | false> {
  return { ...spec, negatable: true };
}

/** Values of the common options. */
export type CommonValues = OptionValues<typeof commonOptions>;

function parseJobs(value: string): number | 'auto' {
  if (value === 'auto') return 'auto';
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new NewsanError('usage', 'must be auto or a whole number from 1 to 999');
  return Number(value);
}

/** Which field holds which part, from `text=body,headline=title`. */
function parseFields(value: string): FieldMapping {
  return Object.fromEntries(
    value.split(',').map((pair) => {
      const [part = '', name = ''] = pair.split(/=(.*)/s).map((side) => side.trim());
      const known = articleFields.find((field) => field === part);
      if (known === undefined || name === '')
        throw new NewsanError('usage', `expected pairs such as text=body; parts are ${articleFields.join(', ')}`);
      return [known, name];
    }),
  );
}

/** A calendar date as ISO 8601 writes it; rejects days that do not exist. */
function parseDate(value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (date === null || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
    throw new NewsanError('usage', 'expected YYYY-MM-DD, such as 2007-05-29');
  return value;
}

const units: Readonly<Record<string, number>> = { '': 1, b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

/** A size in bytes, from `500kb`, `10mb` or a number of bytes. */
function parseSize(value: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([kmg]?b?)$/i.exec(value);
  const letters = match?.[2]?.toLowerCase() ?? '';
  const unit = units[letters.length === 1 && letters !== 'b' ? `${letters}b` : letters];
  if (!match || unit === undefined) throw new NewsanError('usage', 'expected a size such as 500kb, 10mb or 1gb');
  return Math.floor(Number(match[1]) * unit);
}
