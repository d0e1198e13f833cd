import { severities } from '../model/finding.ts';
import { rules } from '../rules/index.ts';
import { presets, type Rule } from '../rules/rule.ts';
import { styleRuleSchema } from './style-schema.ts';
import { packagePattern } from './validate-config.ts';

/** A JSON Schema, or a part of one. */
type Schema = Readonly<Record<string, unknown>>;

const levels: Schema = { enum: ['off', ...severities] };
const strings: Schema = { type: 'array', items: { type: 'string' } };

const base: Schema = { anyOf: [{ enum: presets }, { type: 'string', pattern: packagePattern }] };
/** The JSON Schema (draft 7) of a configuration file, made from the rules, so that editors complete and check it. */
export function makeConfigSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'newsan/config@1',
    title: 'Configuration of newsan',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      extends: {
        description: 'Presets that the rules start from, and style packages: files, folders and npm packages.',
        anyOf: [base, { type: 'array', items: base }],
      },
      style: {
        description: 'Rules of house style, by id.',
        type: 'object',
        additionalProperties: { $ref: '#/definitions/styleRule' },
      },
      plugins: { description: 'Modules that export rules: paths and npm packages.', ...strings },
      rules: { $ref: '#/definitions/rules' },
      overrides: {
        description: 'Rules for files that match the globs; later entries win.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: { files: { anyOf: [{ type: 'string' }, strings] }, rules: { $ref: '#/definitions/rules' } },
        },
      },
      people: { description: 'Names that need no introduction.', ...strings },
      terms: { description: 'Accepted words and acronyms.', ...strings },
      failOn: { description: 'Minimum severity that fails a run.', enum: [...severities, 'never'] },
      maxWarnings: { description: 'Maximum warnings before a run fails.', type: 'integer', minimum: 0 },
      baseline: { description: 'File of accepted findings, relative to the configuration.', type: 'string' },
      ignore: { description: 'Globs of files to exclude when folders are searched.', ...strings },
      lexicon: {
        description: 'Lexicon of names (JSON, YAML or CSV), relative to the configuration.',
        type: 'string',
      },
      checkWorthiness: {
        description: 'Weights of check-worthiness signals by name; 0 disables a signal.',
        type: 'object',
        properties: { base: { type: 'number' } },
        patternProperties: { '^-': { type: 'number', maximum: 0 }, '^(?!-|base$)': { type: 'number', minimum: 0 } },
      },
    },
    definitions: {
      rules: {
        description: 'Severity of each rule, or [severity, options].',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
        patternProperties: {
          '/': { anyOf: [levels, { type: 'array', items: [levels, { type: 'object' }], minItems: 1, maxItems: 2 }] },
        },
      },
      styleRule: styleRuleSchema,
    },
  };
}

function ruleSchema({ description, options }: Rule): Schema {
  const properties = Object.fromEntries(Object.entries(options).map(([name, value]) => [name, optionSchema(value)]));
  const settings = { type: 'object', additionalProperties: false, properties };
  return {
    description,
    anyOf: [levels, { type: 'array', items: [levels, settings], minItems: 1, maxItems: 2 }],
  };
}

/** A value of the type of the default, which is given. */
function optionSchema(value: unknown): Schema {
  return Array.isArray(value) ? { ...strings, default: value } : { type: typeof value, default: value };
}
