import { type FactCheckMapping, factCheckFields } from '../../formats/factchecks/records.ts';
import { articleFields, type FieldMapping } from '../../formats/format.ts';
import { NewsanError } from '../../model/error.ts';
import { grouped, integer, parsed, share, text } from './options.ts';

/** Options of commands that look up earlier fact-checks. */
export const checkedOptions = grouped('Earlier fact-checks:', {
  checked: text('--checked <file>', 'fact-checks to look up claims in: ClaimReview pages or feeds, JSON Lines, CSV'),
  minMatch: share('--min-match <share>', 'minimum score of a match, 0 to 1 (default: 0.6)', null),
  matches: integer('--matches <n>', 'maximum matches per claim (default: 3)', { least: 1, most: 100 }, null),
});

/** `--field` of commands that read fact-checks, too. */
export const fieldOfBoth = grouped('Input and output:', {
  field: parsed(
    '--field <part=name,…>',
    'map fields of JSON or CSV records, such as text=body,claim=statement',
    parseFields,
    null,
  ),
});

/** Fields of articles and of fact-checks by part. */
export type BothMappings = FieldMapping & FactCheckMapping;

function parseFields(value: string): BothMappings {
  const parts = [...new Set<keyof BothMappings>([...articleFields, ...factCheckFields])];
  return Object.fromEntries(
    value.split(',').map((pair) => {
      const [part = '', name = ''] = pair.split(/=(.*)/s).map((side) => side.trim());
      const known = parts.find((field) => field === part);
      if (known === undefined || name === '')
        throw new NewsanError('usage', `expected pairs such as text=body; parts are ${parts.join(', ')}`);
      return [known, name];
    }),
  );
}
