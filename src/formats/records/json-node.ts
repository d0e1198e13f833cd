import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { NewsanError } from '../../model/error.ts';
import { type LineIndex, makeLineIndex, positionAt } from '../../text/positions/line-index.ts';
import { alignDecoded } from '../documents/decoded-runs.ts';
import type { RecordText } from '../documents/runs.ts';
import { isNestedDeeper } from './json-depth.ts';
import { foldedName } from './record-names.ts';

const deepest = 100;

/** Parses a JSON value that is at `offset` of the source; offsets of its nodes are those of the source. */
export function parseJson(json: string, offset: number, source: string): Node {
  const { root, problem } = tryJson(json, offset, makeLineIndex(source));
  if (root === null) throw new NewsanError('format', problem);
  return root;
}

/** A parsed value, or what is wrong with it and in which line. */
export type Tried = { readonly root: Node; readonly problem: null } | { readonly root: null; readonly problem: string };

/** Parses a JSON value as `parseJson` does, without throwing. `firstLine` is the number of the first line of the index. */
export function tryJson(json: string, offset: number, index: LineIndex, firstLine = 1): Tried {
  const line = (at: number) => positionAt(index, at + offset).line + firstLine - 1;
  if (isNestedDeeper(json, deepest))
    return { root: null, problem: `JSON nested deeper than ${deepest} levels in line ${line(0)}` };
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { allowTrailingComma: false, disallowComments: true });
  const error = errors[0];
  if (error !== undefined || root === undefined) {
    const words =
      error === undefined
        ? 'nothing there'
        : printParseErrorCode(error.error)
            .replace(/([a-z])([A-Z])/g, '$1 $2')
            .toLowerCase();
    return { root: null, problem: `not valid JSON in line ${line(error?.offset ?? 0)}: ${words}` };
  }
  return { root: offset === 0 ? root : shifted(root, offset), problem: null };
}

function shifted(node: Node, offset: number): Node {
  const children = node.children?.map((child) => shifted(child, offset));
  return { ...node, offset: node.offset + offset, ...(children && { children }) };
}

/** The value under the first of the names that is there; a name with dots leads into nested objects where no property is called so. */
function find(node: Node, names: readonly string[]): Node | null {
  for (const name of names) {
    const found =
      property(node, name) ?? name.split('.').reduce<Node | null>((at, part) => at && property(at, part), node);
    if (found !== null && found !== node && found.type !== 'null') return found;
  }
  return null;
}

/** The values that a path leads to, through objects, and through each element of lists; null where no property is called so. */
export function findEach(node: Node, path: string): readonly Node[] | null {
  const whole = property(node, path);
  if (whole !== null) return [whole];
  let at: readonly Node[] = [node];
  for (const part of path.split('.')) {
    const lists = at.flatMap((each) => elementsOf(each));
    const next = lists.flatMap((each) => property(each, part) ?? numbered(each, part) ?? []);
    if (next.length === 0 && lists.length > 0) return null;
    at = next;
  }
  return at;
}

/** A value, or the elements of a list and of the lists in it. */
function elementsOf(node: Node): readonly Node[] {
  return node.type === 'array' ? (node.children ?? []).flatMap(elementsOf) : node.type === 'null' ? [] : [node];
}

function numbered(node: Node, part: string): Node | null {
  return node.type === 'array' && /^\d{1,6}$/.test(part) ? (node.children?.[Number(part)] ?? null) : null;
}

/** Reads properties of one object by names whose case, `_` and `-` make no difference. */
export type FoldedLookUp = (name: string) => Node | null;

/** Makes the look-up of an object's properties; a name with dots leads into nested objects. */
export function foldProperties(node: Node): FoldedLookUp {
  const known = new Map<Node, ReadonlyMap<string, Node>>();
  const valuesOf = (object: Node) => {
    let values = known.get(object);
    if (values === undefined) {
      values = new Map(
        (object.type === 'object' ? (object.children ?? []) : [])
          .flatMap((each): [string, Node][] =>
            each.children?.[1] ? [[foldedName(String(each.children[0]?.value)), each.children[1]]] : [],
          )
          .reverse(),
      );
      known.set(object, values);
    }
    return values;
  };
  return (name) => {
    const found = name
      .split('.')
      .reduce<Node | null>((at, part) => at && (valuesOf(at).get(foldedName(part)) ?? null), node);
    return found?.type === 'null' ? null : found;
  };
}

/** Value of an object's own property; null where it has none of that name. */
export function property(node: Node, name: string): Node | null {
  if (node.type !== 'object') return null;
  return node.children?.find((child) => child.children?.[0]?.value === name)?.children?.[1] ?? null;
}

const escaped = /\\(?:u[\da-fA-F]{4}|.)/y;

/** The decoded string of a node, in runs that lead back to the source; null where there is none. */
export function runsOf(node: Node | null, source: string): RecordText | null {
  if (node === null || typeof node.value !== 'string' || node.value.trim() === '') return null;
  return alignDecoded(node.value, source, node.offset + 1, node.offset + node.length - 1, escaped);
}

/** The strings of a node: of a list those of its elements, of an object that of its name. */
export function stringsOf(node: Node | null): readonly string[] {
  if (node === null) return [];
  if (node.type === 'array') return (node.children ?? []).flatMap(stringsOf);
  if (node.type === 'object')
    return stringsOf(find(node, ['name', 'title', 'code', 'rendered', 'label', 'webTitle', 'uri']));
  const value: unknown = getNodeValue(node);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}
