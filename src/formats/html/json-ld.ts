import { findNodeAtLocation, getNodeValue, type Node, parseTree as parseJson } from 'jsonc-parser';
import { isNestedDeeper } from '../records/json-depth.ts';
import { type Element, elementsOf, textOf } from './tree.ts';

/** An article as schema.org describes it in a page, with where the strings stand. */
export interface LinkedArticle {
  /** Value of a property as strings; `name` of objects. */
  strings(property: string): readonly string[];
  /** The JSON string of a property and where it stands in the page, between its quotation marks. */
  located(property: string): { readonly value: string; readonly start: number; readonly end: number } | null;
  /** Whether its type says that posts follow each other. */
  readonly isLiveBlog: boolean;
}

const articleType = /(?:Article|BlogPosting|Report|Posting|Review)$/;

/** The first article that a page's JSON-LD describes; null where there is none, or where it is broken. */
export function readLinkedArticle(root: Element): LinkedArticle | null {
  for (const script of elementsOf(root)) {
    if (script.tag !== 'script' || !/^application\/(?:ld\+)?json/i.test(script.attribute('type') ?? '')) continue;
    const json = textOf(script);
    const first = script.children[0];
    if (first?.tag !== null || !json.includes('@type') || isNestedDeeper(json, 100)) continue;
    const tree = parseJson(json, [], { allowTrailingComma: true });
    const found = tree && findArticle(tree, 0);
    if (found) return describe(found, first.sourceStart);
  }
  return null;
}

function findArticle(node: Node, depth: number): Node | null {
  if (depth > 6) return null;
  if (node.type === 'object') {
    const type = stringsOf(findNodeAtLocation(node, ['@type'])).some((name) => articleType.test(name));
    if (type && (findNodeAtLocation(node, ['headline']) || findNodeAtLocation(node, ['articleBody']))) return node;
    for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item']) {
      const inner = findNodeAtLocation(node, [name]);
      const found = inner && findArticle(inner, depth + 1);
      if (found) return found;
    }
  }
  if (node.type !== 'array') return null;
  for (const child of node.children ?? []) {
    const found = findArticle(child, depth + 1);
    if (found) return found;
  }
  return null;
}

function describe(node: Node, offset: number): LinkedArticle {
  const at = (property: string) => findNodeAtLocation(node, [property]);
  return {
    strings: (property) => stringsOf(at(property)),
    located: (property) => {
      const value = at(property);
      if (value?.type !== 'string') return null;
      const text: unknown = getNodeValue(value);
      return typeof text === 'string'
        ? { value: text, start: offset + value.offset + 1, end: offset + value.offset + value.length - 1 }
        : null;
    },
    isLiveBlog: stringsOf(at('@type')).includes('LiveBlogPosting'),
  };
}

function stringsOf(node: Node | undefined): readonly string[] {
  if (node === undefined) return [];
  if (node.type === 'array') return (node.children ?? []).flatMap(stringsOf);
  if (node.type === 'object') return stringsOf(findNodeAtLocation(node, ['name']));
  const value: unknown = getNodeValue(node);
  return typeof value === 'string' ? [decodeReferences(value).trim()] : [];
}

/** Decodes the usual character references: content systems escape what they put into JSON-LD as if it were HTML. */
export function decodeReferences(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|\w{2,6});/gi, (whole, name: string) => {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    if (!name.startsWith('#')) return references[name.toLowerCase()] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const references: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};
