import { getNodeValue, type Node, parseTree as parseJson } from 'jsonc-parser';
import { isNestedDeeper } from '../../records/json-depth.ts';
import type { MarkupBlock } from '../../structure/layout.ts';
import { type DecodedText, decodedString, runsOfDecoded } from '../decoded-text.ts';
import { htmlBlocks } from '../html-string.ts';
import { type Element, elementsOf, textOf } from '../tree.ts';
import { readFlight } from './flight-data.ts';

/** Less running text in the data of a page is none of its story. */
const shortestStory = 250;
/** Data nested deeper is not looked into. */
const deepest = 200;
/** A script assigns fewer values than this that are looked at. */
const mostValues = 8;

/**
 * The story in the data from which a script draws the page: JSON in a script element (`__NEXT_DATA__`), JSON that a script
 * assigns (`Fusion.globalContent = {…}`), and the rows that React streams (`self.__next_f.push`). Of all of it, the value
 * with most running text; nothing where there is little.
 */
export function readEmbeddedState(root: Element, source: string): readonly MarkupBlock[] {
  let best: readonly MarkupBlock[] = [];
  let most = shortestStory;
  const offer = (blocks: readonly MarkupBlock[]) => {
    const length = blocks.reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0);
    if (length <= most) return;
    best = blocks;
    most = length;
  };
  const scripts = [...elementsOf(root)].filter(({ tag, children }) => tag === 'script' && children.length > 0);
  for (const script of scripts) {
    if (/ld\+json/i.test(script.attribute('type') ?? '')) continue;
    const first = script.children[0];
    const json = textOf(script);
    if (first?.tag !== null || json.length < shortestStory || json.includes('__next_f')) continue;
    for (const { tree, offset } of valuesIn(json)) offer(storyIn(tree, source, first.sourceStart + offset));
  }
  offer(readFlight(scripts, source));
  return best;
}

/** The JSON values of a script, with where each begins. */
function valuesIn(script: string): readonly { readonly tree: Node; readonly offset: number }[] {
  const values: { tree: Node; offset: number }[] = [];
  const opening = /^\s*(?=[{[])|[\w$\])]\s*=\s*(?=[{[])/g;
  for (let count = 0; count < mostValues; count++) {
    const match = opening.exec(script);
    if (match === null) break;
    const offset = match.index + match[0].length;
    const json = script.slice(offset);
    if (json.length < shortestStory || isNestedDeeper(json, deepest)) break;
    const tree = parseJson(json, [], { allowTrailingComma: true });
    if (tree === undefined) continue;
    values.push({ tree, offset });
    opening.lastIndex = offset + Math.max(1, tree.length);
  }
  return values;
}

/** A value holds the story where it has this share of the running text of what it is a part of. */
const dominance = 0.7;
/** Properties that say of a story what is in it, or beside it. */
const beside =
  /^(?:.*(?:description|summary|excerpt|caption|seo|meta|teaser|bio|alt|url|href|query|style|css|legal|copyright).*|dek|abstract|subhead\w*|headline|title|key)$/i;

function storyIn(tree: Node, source: string, offset: number): readonly MarkupBlock[] {
  const weights = new Map<Node, number>();
  const weigh = (node: Node): number => {
    const weight =
      node.type === 'string'
        ? runningLength(node)
        : (node.children ?? []).reduce((sum, child) => sum + (isBeside(child) ? 0 : weigh(child)), 0);
    weights.set(node, weight);
    return weight;
  };
  if (weigh(tree) < shortestStory) return [];
  let content = tree;
  for (;;) {
    const total = weights.get(content) ?? 0;
    const next = content.children?.find((child) => (weights.get(child) ?? 0) >= total * dominance);
    if (next === undefined || next.type === 'string') break;
    content = next;
  }
  const names = new Set(stringsIn(content).flatMap((node) => (runningLength(node) > 0 ? [nameOf(node)] : [])));
  return stringsIn(content)
    .filter((node) => names.has(nameOf(node)))
    .flatMap((node) => blocksOf(node, source, offset));
}

function isBeside(node: Node): boolean {
  return node.type === 'property' && beside.test(String(node.children?.[0]?.value ?? ''));
}

/** The strings below a node that are values, in order. */
function stringsIn(node: Node): readonly Node[] {
  if (node.type === 'string') return [node];
  if (node.type === 'property') return isBeside(node) ? [] : (node.children ?? []).slice(1).flatMap(stringsIn);
  return (node.children ?? []).flatMap(stringsIn);
}

/** The name of the property that a value is in, itself or in a list. */
function nameOf(node: Node): string {
  let each = node.parent;
  while (each?.type === 'array') each = each.parent;
  return String(each?.children?.[0]?.value ?? '');
}

/** Characters of a string that is running text: with paragraphs as HTML, or some words that end as a sentence does. */
function runningLength(node: Node): number {
  const value: unknown = getNodeValue(node);
  if (typeof value !== 'string' || value.length < shortestText) return 0;
  if (isHtml(value)) return value.length;
  return /[.!?]["”’)]?\s*$/.test(value) && (value.match(/ /g)?.length ?? 0) >= fewestSpaces ? value.length : 0;
}

const shortestText = 50;
const fewestSpaces = 7;

function isHtml(value: string): boolean {
  return /<(?:p|div|h[2-4]|ul|blockquote)[\s>]/i.test(value);
}

function blocksOf(node: Node, source: string, offset: number): readonly MarkupBlock[] {
  const value: unknown = getNodeValue(node);
  if (typeof value !== 'string' || !/\p{L}/u.test(value)) return [];
  const start = offset + node.offset + 1;
  return blocksOfText(decodedString(value, source, start, start + node.length - 2));
}

/** The blocks of a text from the data of a page: HTML, or a paragraph. */
function blocksOfText(decoded: DecodedText): readonly MarkupBlock[] {
  if (/<\w+[^<>]{0,300}>/.test(decoded.text)) return htmlBlocks(decoded);
  return [{ kind: 'paragraph', runs: runsOfDecoded(decoded) }];
}
