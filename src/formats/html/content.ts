import { isInline } from './inline.ts';
import { type Element, elementsOf, isElement, textOf } from './tree.ts';

/** How much running text stands below each element. */
export type TextWeights = ReadonlyMap<Element, number>;

/** An element holds the story where it holds this share of the running text of its parent. */
const dominance = 0.75;

/**
 * The element that holds the story: from the root down, the child that has most of the running text, until it is spread over
 * several children. Running text is that of paragraphs of some length whose words are not mostly links.
 */
export function findContent(root: Element, noise: ReadonlySet<Element>): Element {
  const weights = weigh(root, noise);
  let content = root;
  for (;;) {
    const total = weights.get(content) ?? 0;
    const best = elementChildren(content)
      .map((child) => ({ child, weight: weights.get(child) ?? 0 }))
      .sort((a, b) => b.weight - a.weight)[0];
    if (best === undefined || total === 0 || isTextBlock(best.child) || isLeaf(best.child))
      return firstStory(content, weights);
    if (best.weight < total * dominance) {
      const story = firstStory(content, weights);
      if (story === content) return content;
      content = story;
      continue;
    }
    content = best.child;
  }
}

/** Share of the characters of an element that stand in links. */
export function linkDensity(element: Element): number {
  let linked = 0;
  for (const each of elementsOf(element)) if (each.tag === 'a') linked += textOf(each).trim().length;
  return linked / Math.max(1, textOf(element).trim().length);
}

/** Whether the element is one that holds running text itself. */
export function isTextBlock(element: Element): boolean {
  return /^(?:p|li|blockquote|pre|h[1-6]|figcaption|td|dd|dt)$/.test(element.tag);
}

function weigh(root: Element, noise: ReadonlySet<Element>): TextWeights {
  const weights = new Map<Element, number>();
  const walk = (element: Element): number => {
    if (noise.has(element)) return 0;
    const isBlock = isTextBlock(element) || isLeaf(element);
    let weight = isBlock ? blockWeight(element) : looseWeight(element);
    if (!isBlock || element.tag === 'td' || element.tag === 'blockquote') {
      const below = elementChildren(element).reduce((sum, child) => sum + walk(child), 0);
      weight = isBlock ? Math.max(weight, below) : weight + below;
    }
    weights.set(element, weight);
    return weight;
  };
  walk(root);
  return weights;
}

/** Whether an element holds lines of text and no block: some sites set their paragraphs as divisions. */
function isLeaf(element: Element): boolean {
  return (
    element.children.length > 0 && elementChildren(element).every((child) => isInline(child) && isLeafOrEmpty(child))
  );
}

function isLeafOrEmpty(element: Element): boolean {
  return element.children.length === 0 || isLeaf(element);
}

const shortestParagraph = 50;

function blockWeight(element: Element): number {
  const length = textOf(element).trim().length;
  if (length < shortestParagraph || /^h[1-6]$/.test(element.tag)) return 0;
  const share = linkDensity(element);
  return share > 0.5 ? 0 : length * (1 - share);
}

/** Text that stands in the element itself, beside line breaks. */
function looseWeight(element: Element): number {
  const own = element.children.reduce((sum, child) => sum + (child.tag === null ? child.text.trim().length : 0), 0);
  return own < shortestParagraph * 2 ? 0 : own;
}

/** An `article` with less running text is a teaser. */
const shortestStory = 400;

/** The first of several whole articles of a page, each with its own headline; the element itself where it holds one. */
function firstStory(content: Element, weights: TextWeights): Element {
  const stories = [...elementsOf(content)].filter(
    (element) =>
      element !== content &&
      element.tag === 'article' &&
      (weights.get(element) ?? 0) > shortestStory &&
      hasMainHeading(element),
  );
  return stories.length > 1 ? (stories[0] ?? content) : content;
}

function hasMainHeading(element: Element): boolean {
  for (const each of elementsOf(element)) if (each.tag === 'h1') return true;
  return false;
}

function elementChildren(element: Element): readonly Element[] {
  return element.children.filter(isElement);
}
