import { postAddresses } from './story/telling-names.ts';
import { type Element, isElement, textOf } from './tree.ts';

/** What is in an element and below it. */
export interface Measure {
  /** Characters of text, white space around each stretch skipped. */
  readonly length: number;
  /** How many of them are in links. */
  readonly linked: number;
  /** Headings of the first level: each heads an article, or the page. */
  readonly mainHeadings: number;
  /** Lower headings whose words are a link to another page. */
  readonly headingLinks: number;
  /** Pictures that are links. */
  readonly pictureLinks: number;
  /** Buttons, and links that look like one. */
  readonly controls: number;
  /** Characters of paragraphs of some length, whose words are not mostly links. */
  readonly running: number;
  /** Paragraphs, headings and points of lists. */
  readonly blocks: number;
  readonly links: number;
  /** 1 where the last of the links leads to a post of a social network. */
  readonly endsWithPost: number;
}

/** Measures of each element of a page. */
export type Measures = ReadonlyMap<Element, Measure>;

/** Measures a page in one walk. */
export function measureElements(root: Element): Measures {
  const measures = new Map<Element, Measure>();
  const walk = (element: Element, link: Element | null, heading: Element | null): Measure => {
    const isOutward = element.tag === 'a' && !(element.attribute('href') ?? '#').includes('#');
    const within = element.tag === 'a' ? element : link;
    const isHeading = /^h[2-6]$/.test(element.tag);
    const sum = {
      length: 0,
      linked: 0,
      mainHeadings: 0,
      headingLinks: 0,
      pictureLinks: 0,
      controls: 0,
      running: 0,
      blocks: 0,
      links: 0,
      endsWithPost: 0,
    };
    const isSilent = silentTags.test(element.tag);
    for (const child of element.children) {
      if (isElement(child)) {
        const measure = walk(child, within, isHeading ? element : heading);
        addTo(sum, measure);
      } else if (!isSilent) {
        const { length } = child.text.trim();
        sum.length += length;
        if (within !== null) sum.linked += length;
      }
    }
    if (element.tag === 'a') {
      sum.links++;
      sum.endsWithPost = postAddresses.test(element.attribute('href') ?? '') ? 1 : 0;
    }
    if (element.tag === 'h1') sum.mainHeadings++;
    if (isLinkedHeading(element, link, heading, isOutward)) sum.headingLinks++;
    if (/^(?:img|picture)$/.test(element.tag) && link !== null) sum.pictureLinks++;
    if (isControl(element)) sum.controls++;
    if (/^(?:p|li|h[1-6])$/.test(element.tag)) sum.blocks++;
    if (element.tag === 'p' && sum.length >= shortestParagraph && sum.linked * 2 < sum.length)
      sum.running += sum.length;
    measures.set(element, sum);
    return sum;
  };
  walk(root, null, null);
  return measures;
}

/** Adds what is in a child; written out, since every element of a page is added. */
function addTo(sum: { -readonly [Name in keyof Measure]: Measure[Name] }, child: Measure): void {
  sum.length += child.length;
  sum.linked += child.linked;
  sum.mainHeadings += child.mainHeadings;
  sum.headingLinks += child.headingLinks;
  sum.pictureLinks += child.pictureLinks;
  sum.controls += child.controls;
  sum.running += child.running;
  sum.blocks += child.blocks;
  sum.links += child.links;
  if (child.links > 0) sum.endsWithPost = child.endsWithPost;
}

/** A paragraph of fewer characters is a label. */
const shortestParagraph = 50;
const silentTags = /^(?:script|style|noscript|svg)$/;

/** A link that is a heading, or a heading that is within a link: counted once, where the inner of both is. */
function isLinkedHeading(element: Element, link: Element | null, heading: Element | null, isOutward: boolean): boolean {
  if (/^h[2-6]$/.test(element.tag)) return link !== null && !(link.attribute('href') ?? '#').includes('#');
  return isOutward && heading !== null && textOf(element).trim().length > shortestHeadingLink;
}

/** A link of fewer characters within a heading names something in it. */
const shortestHeadingLink = 15;

const controlNames = /(?:^|[-_ ])(?:btn|button|cta)(?:$|[-_ ])/i;

function isControl(element: Element): boolean {
  if (element.tag === 'button' || element.tag === 'form') return true;
  if (element.tag === 'input') return !/^hidden$/i.test(element.attribute('type') ?? '');
  const names = element.attribute('class');
  return names !== null && controlNames.test(names);
}

/** Share of the characters of an element that are in links. */
export function linkDensity(element: Element, measures: Measures): number {
  const { linked, length } = measures.get(element) ?? { linked: 0, length: 0 };
  return linked / Math.max(1, length);
}
