import { readDataText } from './data-files.ts';

/** A JSON Schema, as far as newsan looks into it. */
export interface JsonSchema {
  readonly $schema: string;
  readonly properties?: {
    readonly schema?: object;
    readonly newsan?: object;
    readonly articles?: { readonly items?: ItemSchema };
  };
  readonly definitions?: Readonly<Record<string, ItemSchema>>;
  readonly [keyword: string]: unknown;
}

/** Schema of what a document says of one article, or where that is among the definitions. */
interface ItemSchema {
  readonly $ref?: string;
  readonly properties?: object;
  readonly required?: readonly string[];
}

/** Reads the schema of a command's document, or of one line of its NDJSON. */
export function readSchema(name: string, isLine: boolean): JsonSchema {
  const text = readDataText(`schemas/${name}.json`);
  const schema = JSON.parse(text) as JsonSchema; // our own file
  if (!isLine) return schema;
  const { definitions = {}, properties = {} } = schema;
  const items = properties.articles?.items ?? {};
  const item = definitions[items.$ref?.replace('#/definitions/', '') ?? ''] ?? items;
  return {
    $schema: schema.$schema,
    ...item,
    properties: { schema: properties.schema ?? {}, newsan: properties.newsan ?? {}, ...item.properties },
    required: ['schema', 'newsan', ...(item.required ?? [])],
    definitions,
  };
}
