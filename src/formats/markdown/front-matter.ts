import { findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser';
import { parse as parseToml } from 'smol-toml';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { NewsanError } from '../../model/error.ts';
import type { Span } from '../../model/span.ts';
import { isNestedDeeper } from '../records/json-depth.ts';

/** A value of the front matter, and where it is in the source. */
export interface Field extends Span {
  readonly values: readonly string[];
}

/** The front matter of a file: its fields by name, and where the text after it begins. */
export interface FrontMatter {
  readonly end: number;
  field(names: readonly string[]): Field | null;
}

const none: FrontMatter = { end: 0, field: () => null };

/**
 * Reads YAML (`---`), TOML (`+++`) or JSON (`{`) at the start of a file. Only requested fields are read, so
 * that no key of the file becomes a property of an object. Throws `NewsanError('format')` where it cannot be read.
 */
export function readFrontMatter(source: string): FrontMatter {
  const fence = /^(---|\+\+\+)[ \t]*\r?\n/.exec(source);
  if (fence !== null) return readFenced(source, fence[1] ?? '', fence[0].length);
  return /^\{\s*(?:"|\})/.test(source) && !isNestedDeeper(source, deepestJson) ? readJson(source) : none;
}

/** Front matter holds fields, not trees. */
const deepestJson = 32;

function readFenced(source: string, fence: string, start: number): FrontMatter {
  const closing = new RegExp(`^${fence === '---' ? '(?:---|\\.\\.\\.)' : '\\+\\+\\+'}[ \\t]*$`, 'gm');
  closing.lastIndex = start;
  const close = closing.exec(source);
  if (close === null) return none;
  const body = source.slice(start, close.index);
  const end = close.index + close[0].length;
  return fence === '---' ? readYaml(body, start, end) : readToml(body, start, end);
}

function readYaml(body: string, start: number, end: number): FrontMatter {
  // The library compares each key with all before it.
  const document = parseDocument(body, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  const error = document.errors[0];
  if (error !== undefined) throw broken('YAML', error.message);
  const twice = repeatedKey(document.contents);
  if (twice !== null) throw broken('YAML', `duplicate key ${twice}`);
  return {
    end,
    field: (names) => {
      const node = names
        .map((name) => (document.has(name) ? document.get(name, true) : undefined))
        .find((each) => each);
      const items = isSeq(node) ? node.items : [node];
      const values = items.filter(isScalar).map((item) => item.source ?? String(item.value));
      const range = isScalar(node) || isSeq(node) ? node.range : null;
      return range && values.length > 0 ? { values, start: start + range[0], end: start + range[1] } : null;
    },
  };
}

/** The first key that a map has twice; null where it has none, or is no map. */
function repeatedKey(map: unknown): string | null {
  if (!isMap(map)) return null;
  const known = new Set<unknown>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    if (known.has(key.value)) return String(key.value);
    known.add(key.value);
  }
  return null;
}

function readToml(body: string, start: number, end: number): FrontMatter {
  const table = tomlTable(body);
  return {
    end,
    field: (names) => {
      const name = names.find((each) => Object.hasOwn(table, each));
      const values = name === undefined ? [] : strings(table[name]);
      const line = name === undefined ? null : new RegExp(`^[ \\t]*["']?${name}["']?[ \\t]*=.*$`, 'm').exec(body);
      if (values.length === 0) return null;
      return { values, start: start + (line?.index ?? 0), end: line ? start + line.index + line[0].length : end };
    },
  };
}

function tomlTable(body: string): Readonly<Record<string, unknown>> {
  try {
    return parseToml(body);
  } catch (error) {
    if (error instanceof Error) throw broken('TOML', error.message.split('\n', 1)[0] ?? '');
    throw error;
  }
}

function readJson(source: string): FrontMatter {
  const close = /^\}[ \t]*$/m.exec(source);
  const end = close ? close.index + close[0].length : source.length;
  const errors: { error: number; offset: number; length: number }[] = [];
  const root = parseTree(source.slice(0, end), errors);
  if (root === undefined || errors.length > 0) return none;
  return {
    end,
    field: (names) => {
      const node = names.map((name) => findNodeAtLocation(root, [name])).find((each) => each);
      const values = node === undefined ? [] : strings(getNodeValue(node));
      return node && values.length > 0 ? { values, start: node.offset, end: node.offset + node.length } : null;
    },
  };
}

function strings(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(strings);
  if (value instanceof Date) return [value.toISOString()];
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

function broken(language: string, message: string): NewsanError {
  return new NewsanError(
    'format',
    `the ${language} front matter cannot be read: ${message.replace(/\s+/g, ' ').trim()}`,
  );
}
