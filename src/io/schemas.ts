import { readFileSync } from 'node:fs';

/** A JSON Schema, as far as newsan looks into it. */
export interface JsonSchema {
  readonly $schema: string;
  readonly properties?: { readonly articles?: { readonly items?: object } };
  readonly definitions?: object;
  readonly [keyword: string]: unknown;
}

/** Reads the schema of a command's document, or of one line of its NDJSON. */
export function readSchema(name: string, isLine: boolean): JsonSchema {
  const text = readFileSync(new URL(`../data/schemas/${name}.json`, import.meta.url), 'utf8');
  const schema = JSON.parse(text) as JsonSchema; // our own file
  if (!isLine) return schema;
  return { $schema: schema.$schema, ...schema.properties?.articles?.items, definitions: schema.definitions ?? {} };
}
