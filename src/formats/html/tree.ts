import type { Run } from '../structure/layout.ts';
import { BoundedParser } from './bounded-parser.ts';

/** An element of a page or XML document: tag in lower case for HTML, as written for XML. Offsets index the source. */
export interface Element {
  readonly tag: string;
  readonly parent: Element | null;
  readonly children: readonly Node[];
  readonly start: number;
  /** Value of an attribute; null where it has none. */
  attribute(name: string): string | null;
}

/** A stretch of text; several follow each other where character references are in it. */
export interface Text extends Run {
  readonly tag: null;
}

/** An element or a stretch of text. */
export type Node = Element | Text;

interface OpenElement extends Element {
  readonly parent: OpenElement | null;
  readonly children: Node[];
}

const blocks = /^(?:p|div|ul|ol|section|article|table|blockquote|figure|h[1-6])$/;

/** Where a block belongs that opens in a heading: after it, where the heading has its words and was never closed. */
function outsideHeading(element: OpenElement): OpenElement {
  const isHeading = /^h[1-6]$/.test(element.tag) && textOf(element).trim() !== '';
  return isHeading && element.parent !== null ? element.parent : element;
}

const cdata = '<![CDATA[';

/** Elements deeper than this are hung into their ancestor at that depth: walks over the tree are recursive. */
const deepest = 256;

/**
 * Parses a page, or an XML document, however broken, into a tree. Entities of a document type are not expanded and nothing is
 * fetched.
 */
export function parseTree(source: string, language: 'html' | 'xml'): Element {
  const root = openElement('', null, 0, {});
  const open: OpenElement[] = [root];
  const top = () => open[Math.min(open.length - 1, deepest)] ?? root;
  const parser = new BoundedParser(
    {
      onopentag(tag, attributes) {
        const parent = language === 'html' && blocks.test(tag) ? outsideHeading(top()) : top();
        const element = openElement(tag, parent, parser.startIndex, attributes);
        parent.children.push(element);
        open.push(element);
        parser.setOpen(open.length);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
        parser.setOpen(open.length);
      },
      ontext(text) {
        const isCdata = source.startsWith(cdata, parser.startIndex) && !text.startsWith(cdata);
        const start = parser.startIndex + (isCdata ? cdata.length : 0);
        top().children.push({
          tag: null,
          text,
          sourceStart: start,
          sourceEnd: isCdata ? start + text.length : parser.endIndex + 1,
        });
      },
    },
    { xmlMode: language === 'xml', decodeEntities: true },
  );
  parser.end(source);
  return root;
}

function openElement(
  tag: string,
  parent: OpenElement | null,
  start: number,
  attributes: Readonly<Record<string, string>>,
): OpenElement {
  const attribute = (name: string) => (Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null);
  return { tag, parent, children: [], start, attribute };
}

/** The element and all below it, in document order. */
export function* elementsOf(element: Element): Generator<Element> {
  const waiting: Element[] = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index--) {
      const child = next.children[index];
      if (child !== undefined && child.tag !== null) waiting.push(child);
    }
  }
}

/** The text below an element as it is, markup skipped. */
export function textOf(element: Element): string {
  return runsOf(element)
    .map(({ text }) => text)
    .join('');
}

/** The stretches of text below an element. */
export function runsOf(element: Element): readonly Run[] {
  const runs: Run[] = [];
  collectRuns(element, runs);
  return runs;
}

/** Into one list, as lists of each element would be copied by all above it. */
function collectRuns(element: Element, runs: Run[]): void {
  for (const child of element.children) {
    if (child.tag === null) runs.push(child);
    else collectRuns(child, runs);
  }
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return node.tag !== null;
}
