import { getNodeValue, type Node, parseTree as parseJson } from 'jsonc-parser';
import type { BlockKind } from '../../../model/article.ts';
import { isNestedDeeper } from '../../records/json-depth.ts';
import type { MarkupBlock, Run } from '../../structure/layout.ts';
import { composed, type DecodedText, decodedString, joinDecoded, runsOfDecoded } from '../decoded-text.ts';
import { htmlBlocks } from '../html-string.ts';
import { type Element, textOf } from '../tree.ts';

const push = /__next_f\.push\(\s*(?=\[)/;
/** Data nested deeper is not looked into. */
const deepest = 200;

/** The story in the rows that React streams to a page: of all rows, the one with most paragraphs, or a long text with such. */
export function readFlight(scripts: readonly Element[], source: string): readonly MarkupBlock[] {
  const stream = joinDecoded(scripts.flatMap((script) => pushedBy(script, source)));
  let best: readonly MarkupBlock[] = [];
  let most = 0;
  for (const row of rowsOf(stream.text)) {
    const blocks =
      row.kind === 'text' ? htmlBlocks(sliced(stream, row.start, row.end)) : elementBlocks(stream, row.start, row.end);
    const length = blocks.reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0);
    if (length <= most) continue;
    best = blocks;
    most = length;
  }
  return best;
}

function pushedBy(script: Element, source: string): readonly DecodedText[] {
  const first = script.children[0];
  const text = textOf(script);
  const at = push.exec(text);
  if (first?.tag !== null || at === null) return [];
  const offset = at.index + at[0].length;
  const value = parseJson(text.slice(offset))?.children?.[1];
  const words: unknown = value && getNodeValue(value);
  if (value?.type !== 'string' || typeof words !== 'string') return [];
  const start = first.sourceStart + offset + value.offset + 1;
  return [decodedString(words, source, start, start + value.length - 2)];
}

interface Row {
  readonly kind: 'json' | 'text';
  readonly start: number;
  readonly end: number;
}

/** The rows of a stream: `a:[…]` to the end of its line, `b:T1f3,…` as many bytes as it says. */
function rowsOf(stream: string): readonly Row[] {
  const rows: Row[] = [];
  const head = /[\da-f]{1,6}:(?:T([\da-f]{1,7}),)?/y;
  for (let at = 0; at < stream.length; ) {
    head.lastIndex = at;
    const match = head.exec(stream);
    const start = match === null ? at : at + match[0].length;
    const line = stream.indexOf('\n', start);
    const endOfLine = line < 0 ? stream.length : line;
    if (match?.[1] === undefined) {
      if (match !== null && stream[start] === '[') rows.push({ kind: 'json', start, end: endOfLine });
      at = endOfLine + 1;
    } else {
      const end = afterBytes(stream, start, Number.parseInt(match[1], 16));
      rows.push({ kind: 'text', start, end });
      at = end;
    }
  }
  return rows;
}

/** The offset this many bytes of UTF-8 after another. */
function afterBytes(text: string, start: number, bytes: number): number {
  let left = bytes;
  let at = start;
  for (; at < text.length && left > 0; at++) {
    const code = text.charCodeAt(at);
    // Each half of a surrogate pair is two of its four bytes.
    left -= code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return at;
}

function sliced({ text, places }: DecodedText, start: number, end: number): DecodedText {
  return { text: text.slice(start, end), places: places.subarray(start, end + 1) };
}

const kinds: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  li: 'list-item',
  blockquote: 'blockquote',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
};

/** The paragraphs, headings and points among the elements of a row: `["$","p",null,{"children":"…"}]`. */
function elementBlocks(stream: DecodedText, start: number, end: number): readonly MarkupBlock[] {
  const json = stream.text.slice(start, end);
  if (isNestedDeeper(json, deepest)) return [];
  const row = sliced(stream, start, end);
  const blocks: MarkupBlock[] = [];
  const walk = (node: Node) => {
    const tag = node.type === 'array' && node.children?.[0]?.value === '$' ? String(node.children[1]?.value) : '';
    const kind = Object.hasOwn(kinds, tag) ? kinds[tag] : undefined;
    if (kind !== undefined) {
      const runs = childStrings(node).flatMap((each) => runsOfString(each, json, row));
      if (runs.length > 0) blocks.push({ kind, runs });
    } else for (const child of node.children ?? []) walk(child);
  };
  const tree = parseJson(json);
  if (tree !== undefined) walk(tree);
  return blocks;
}

/** The strings that an element shows: those in its `children`, and in theirs. */
function childStrings(node: Node): readonly Node[] {
  const properties = node.children?.at(-1);
  const children = properties?.children?.find((property) => property.children?.[0]?.value === 'children')
    ?.children?.[1];
  const strings = (value: Node): readonly Node[] => {
    if (value.type === 'string') return [value];
    if (value.type !== 'array') return [];
    return value.children?.[0]?.value === '$' ? childStrings(value) : (value.children ?? []).flatMap(strings);
  };
  return children === undefined ? [] : strings(children);
}

function runsOfString(node: Node, json: string, row: DecodedText): readonly Run[] {
  const value: unknown = getNodeValue(node);
  if (typeof value !== 'string') return [];
  return runsOfDecoded(composed(decodedString(value, json, node.offset + 1, node.offset + node.length - 1), row));
}
