import { isInline } from './inline.ts';
import { linkDensity, type Measures } from './measure.ts';
import { saysStory } from './story/noise.ts';
import { deckNames } from './story/telling-names.ts';
import { type Element, elementsOf, isElement } from './tree.ts';

/** How much running text is below each element. */
export type TextWeights = ReadonlyMap<Element, number>;

/** Where a page's story is, in document order. */
export interface Content {
  /** Elements before the story's main one that hold some of it: a standfirst beside the headline, an opening set apart. */
  readonly before: readonly Element[];
  /** The element that holds the story, and those like it that follow. */
  readonly story: readonly Element[];
}

/** An element holds the story where it holds this share of the running text of its parent. */
const dominance = 0.7;

/**
 * Finds the story: from the root down, the child that has most of the running text, until it is spread over several children.
 * Running text is that of paragraphs of some length whose words are not mostly links. What is left beside the way belongs to
 * the story where it is between `heading`, that of the story, and its main part, or is built like it.
 */
export function findContent(
  root: Element,
  noise: ReadonlySet<Element>,
  measures: Measures,
  heading: Element | null,
): Content {
  const weights = weigh(root, noise, measures);
  const way = wayToStory(root, weights, noise, heading);
  const before: Element[] = [];
  const after: Element[] = [];
  let content = root;
  for (;;) {
    const total = weights.get(content) ?? 0;
    const children = elementChildren(content);
    const known = children.find((child) => way.has(child));
    const best = known
      ? { child: known, weight: total }
      : children.map((child) => ({ child, weight: weights.get(child) ?? 0 })).sort((a, b) => b.weight - a.weight)[0];
    const isSpread = best === undefined || total === 0 || isTextBlock(best.child) || isLeaf(best.child);
    if (isSpread || best.weight < total * dominance) {
      const story = firstStory(content, weights, measures);
      if (story === content || isSpread) return { before, story: [story, ...after] };
      content = story;
      continue;
    }
    for (const child of children) {
      if (child === best.child || noise.has(child)) continue;
      const isLike = isBuiltLike(child, best.child) && (weights.get(child) ?? 0) > 0;
      if (child.start > best.child.start) {
        if (isLike) after.push(child);
      } else if (isLike || (endsAfter(child, heading) && holdsOpening(child, measures))) before.push(child);
    }
    content = best.child;
  }
}

/** An element that says that it holds the story is believed where it has this share of the running text of the page. */
const leastStory = 0.2;

/**
 * The elements from the root down to the one that says that it holds the story (`article`, `itemprop=articleBody`,
 * `.article-body`), whatever is around it; none where several say so, or where it holds next to nothing.
 */
function wayToStory(
  root: Element,
  weights: TextWeights,
  noise: ReadonlySet<Element>,
  heading: Element | null,
): ReadonlySet<Element> {
  const total = weights.get(root) ?? 0;
  const claimed: Element[] = [];
  const articles: Element[] = [];
  const walk = (element: Element, isClaimed: boolean) => {
    if (noise.has(element) || isTextBlock(element)) return;
    const weight = weights.get(element) ?? 0;
    const isEnough = weight >= shortestStory && weight >= total * leastStory;
    const says = isEnough && !isClaimed && saysStory(element);
    if (says) claimed.push(element);
    if (isEnough && element.tag === 'article') articles.push(element);
    for (const child of elementChildren(element)) walk(child, isClaimed || says);
  };
  walk(root, false);
  const headed = articles.filter((element) => heading !== null && isAround(element, heading));
  const story = claimed.length === 1 ? claimed[0] : (headed[0] ?? (articles.length === 1 ? articles[0] : undefined));
  const way = new Set<Element>();
  for (let each: Element | null = story ?? null; each !== null; each = each.parent) way.add(each);
  return way;
}

function isAround(element: Element, inner: Element): boolean {
  for (let each: Element | null = inner; each !== null; each = each.parent) if (each === element) return true;
  return false;
}

/** Whether an element follows the headline, or holds it. */
function endsAfter(element: Element, heading: Element | null): boolean {
  if (heading === null) return false;
  return element.start > heading.start || isAround(element, heading);
}

/** Whether two elements are of one tag and share a class: the parts that a story is cut into by advertisements. */
function isBuiltLike(element: Element, story: Element): boolean {
  if (element.tag !== story.tag) return false;
  const classes = (element.attribute('class') ?? '').split(/\s+/);
  const own = (story.attribute('class') ?? '').split(/\s+/);
  return classes.some((name) => name !== '' && own.includes(name));
}

/** Whether the element is one that holds running text itself. */
export function isTextBlock(element: Element): boolean {
  return /^(?:p|li|blockquote|pre|h[1-6]|figcaption|td|dd|dt)$/.test(element.tag);
}

function weigh(root: Element, noise: ReadonlySet<Element>, measures: Measures): TextWeights {
  const weights = new Map<Element, number>();
  const walk = (element: Element): number => {
    if (noise.has(element)) return 0;
    const isBlock = isTextBlock(element) || isLeaf(element);
    let weight = isBlock ? blockWeight(element, measures) : looseWeight(element);
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

function blockWeight(element: Element, measures: Measures): number {
  const { length } = measures.get(element) ?? { length: 0 };
  if (length < shortestParagraph || /^h[1-6]$/.test(element.tag)) return 0;
  const share = linkDensity(element, measures);
  return share > 0.5 ? 0 : length * (1 - share);
}

/** Text that is in the element itself, beside line breaks. */
function looseWeight(element: Element): number {
  const own = element.children.reduce((sum, child) => sum + (child.tag === null ? child.text.trim().length : 0), 0);
  return own < shortestParagraph * 2 ? 0 : own;
}

/** An `article` with less running text is a teaser. */
const shortestStory = 400;

/** The first of several whole articles of a page, each with its own headline; the element itself where it holds one. */
function firstStory(content: Element, weights: TextWeights, measures: Measures): Element {
  const stories = [...elementsOf(content)].filter(
    (element) =>
      element !== content &&
      element.tag === 'article' &&
      (weights.get(element) ?? 0) > shortestStory &&
      (measures.get(element)?.mainHeadings ?? 0) > 0,
  );
  return stories.length > 1 ? (stories[0] ?? content) : content;
}

/** Whether an element is called a standfirst. */
export function isDeck(element: Element): boolean {
  return /^(?:p|h[2-4]|div|section)$/.test(element.tag) && deckNames.test(element.attribute('class') ?? '');
}

/** Whether an element may hold words that open the story: more than a label, and no list of links. */
function holdsOpening(element: Element, measures: Measures): boolean {
  return (measures.get(element)?.length ?? 0) >= shortestLine && linkDensity(element, measures) < 0.5;
}

/** A line of fewer characters beside the story is a label. */
export const shortestLine = 30;

function elementChildren(element: Element): readonly Element[] {
  return element.children.filter(isElement);
}
