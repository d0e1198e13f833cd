import { severities } from '../model/finding.ts';
import { capitalNames, type checkKeys } from '../style/read/read-house.ts';
import { scopeNames } from '../style/read/read-scope.ts';

type Schema = Readonly<Record<string, unknown>>;

const words: Schema = { type: 'array', minItems: 1, items: { type: 'string', pattern: '\\S' } };
const term: Schema = { anyOf: [{ type: 'string' }, words] };
const one = `~?(?:${scopeNames.join('|')}|heading\\.h[1-6])`;
const scope: Schema = { type: 'string', pattern: `^\\s*${one}(?:\\s*&\\s*${one})*\\s*$` };

const checks: Readonly<Record<Exclude<(typeof checkKeys)[number], 'extends'>, Schema>> = {
  replace: {
    description: 'Term to avoid → what the house writes, or several alternatives.',
    type: 'object',
    minProperties: 1,
    additionalProperties: term,
  },
  ban: { description: 'Words and phrases that are not to be used.', ...words },
  spell: { description: 'Names and words as the house writes them.', ...words },
  introduce: {
    description: 'Short form → the full one that must come first.',
    type: 'object',
    minProperties: 1,
    additionalProperties: { type: 'string' },
  },
  capitals: { description: 'How words are capitalised.', enum: capitalNames },
};

const common: Schema = {
  severity: { enum: severities },
  message: { description: '{match} and {preferred} are filled in.', type: 'string' },
  link: { description: 'Address of a page about the rule.', type: 'string' },
  description: { type: 'string' },
  scope: {
    description: 'Whose words, and where; own words of the whole story unless named.',
    anyOf: [scope, { type: 'array', items: scope }],
  },
  except: { description: 'Words and phrases that are right as they are.', ...words },
  ignoreCase: { type: 'boolean' },
  patterns: { description: 'Terms are regular expressions (RE2).', type: 'boolean' },
};

const others = Object.fromEntries(Object.keys(checks).map((key) => [key, false]));

/** The JSON Schema of a rule of house style: one of the checks, or a check of Vale by `extends` with the keys that Vale has for it. */
export const styleRuleSchema: Schema = {
  type: 'object',
  oneOf: [
    ...Object.entries(checks).map(([key, schema]) => ({
      type: 'object',
      required: [key],
      additionalProperties: false,
      properties: { [key]: schema, ...common },
    })),
    {
      type: 'object',
      required: ['extends'],
      properties: {
        extends: { description: 'A check of Vale, with the keys that Vale has for it.', type: 'string' },
        ...others,
      },
    },
  ],
};
