import { decodeHTML } from 'entities';
import { findNodeAtLocation, getNodeValue, type Node, parseTree as parseJson } from 'jsonc-parser';
import { isNestedDeeper } from '../../records/json-depth.ts';
import { type Element, elementsOf, textOf } from '../tree.ts';

/** An article as schema.org describes it in a page, with where the strings stand. */
export interface LinkedArticle {
  /** Value of a property as strings; `name` of objects. */
  strings(property: string): readonly string[];
  /** The JSON string of a property and where it is in the page, between its quotation marks. */
  located(property: string): LocatedString | null;
  /** Names of the values of a property that are organizations. */
  organizations(property: string): readonly string[];
  /** The posts of a live blog, in the order of the page. */
  readonly updates: readonly LiveUpdate[];
  /** Whether its type says that posts follow each other. */
  readonly isLiveBlog: boolean;
}

/** A JSON string and where it is in the page, between its quotation marks. */
export interface LocatedString {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A post of a live blog. */
export interface LiveUpdate {
  readonly headline: LocatedString | null;
  readonly body: LocatedString | null;
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
  const updates = at('liveBlogUpdate');
  return {
    strings: (property) => stringsOf(at(property)),
    located: (property) => locate(at(property), offset),
    organizations: (property) => listOf(at(property)).filter(isOrganization).flatMap(stringsOf),
    updates: (updates?.type === 'array' ? (updates.children ?? []) : []).map((update) => ({
      headline: locate(findNodeAtLocation(update, ['headline']), offset),
      body: locate(findNodeAtLocation(update, ['articleBody']), offset),
    })),
    isLiveBlog: stringsOf(at('@type')).includes('LiveBlogPosting'),
  };
}

function listOf(node: Node | undefined): readonly Node[] {
  if (node === undefined) return [];
  return node.type === 'array' ? (node.children ?? []) : [node];
}

function isOrganization(node: Node): boolean {
  return stringsOf(node.type === 'object' ? findNodeAtLocation(node, ['@type']) : undefined).some((type) =>
    /Organization$/.test(type),
  );
}

function locate(value: Node | undefined, offset: number): LocatedString | null {
  if (value?.type !== 'string') return null;
  const text: unknown = getNodeValue(value);
  return typeof text === 'string'
    ? { value: text, start: offset + value.offset + 1, end: offset + value.offset + value.length - 1 }
    : null;
}

function stringsOf(node: Node | undefined): readonly string[] {
  if (node === undefined) return [];
  if (node.type === 'array') return (node.children ?? []).flatMap(stringsOf);
  if (node.type === 'object') return stringsOf(findNodeAtLocation(node, ['name']));
  const value: unknown = getNodeValue(node);
  return typeof value === 'string' ? [decodeReferences(value).trim()] : [];
}

/** Decodes character references: content systems escape what they put into JSON-LD as if it were HTML. */
export function decodeReferences(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}
