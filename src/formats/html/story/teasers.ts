import { isInline } from '../inline.ts';
import type { Measures } from '../measure.ts';
import { type Element, elementsOf, isElement, textOf } from '../tree.ts';
import type { DataRows } from './tables.ts';

/** A teaser has fewer characters than this; a story that has a link for its heading has more. */
const longestTeaser = 300;
/** A teaser that opens with a link of the length of a title has fewer. */
const longestLinked = 500;
/** Fewer elements of one kind are no list. */
const fewest = { headings: 2, pictures: 3, links: 3 };
/** Most of the elements of one kind lead elsewhere in a list of teasers. */
const share = 0.7;
/** A link of fewer characters is no title of a story. */
const shortestTitle = 15;

/** The children of an element that lead to other stories: several of one kind, each with a linked heading or picture, or a link, and a few words. */
export function teasersIn(element: Element, measures: Measures, host: string, dataRows: DataRows): readonly Element[] {
  if (/^(?:table|thead|tbody|tr)$/.test(element.tag) && isOfData(element, dataRows)) return [];
  const kinds = new Map<string, Element[]>();
  const listed = listedHeadings(element);
  for (const child of element.children) {
    if (!isElement(child) || isInline(child) || listed.has(child.tag)) continue;
    const kind = `${child.tag}.${child.attribute('class') ?? ''}`;
    const group = kinds.get(kind);
    if (group === undefined) kinds.set(kind, [child]);
    else group.push(child);
  }
  return [...kinds.values()].flatMap((group) => {
    const isMost = (teasers: readonly Element[]) => teasers.length > group.length * share;
    const of = (name: 'headingLinks' | 'pictureLinks') =>
      group.filter((each) => {
        const measure = measures.get(each);
        return (
          measure && measure[name] > 0 && measure.length < longestTeaser * measure[name] && measure.mainHeadings === 0
        );
      });
    const headings = of('headingLinks');
    if (headings.length >= fewest.headings && isMost(headings)) return headings;
    const pictures = of('pictureLinks').filter((each) => (measures.get(each)?.linked ?? 0) >= shortestTitle);
    if (pictures.length >= fewest.pictures && isMost(pictures)) return pictures;
    if (group.length < fewest.links || group[0]?.tag === 'p') return [];
    const links = group.filter(
      (each) => (measures.get(each)?.length ?? 0) < longestLinked && opensWithLink(each, host),
    );
    return links.length >= fewest.links && isMost(links) ? links : [];
  });
}

/** Whether an element is a part of a table that shows data. */
function isOfData(element: Element, dataRows: DataRows): boolean {
  let each: Element | null = element;
  while (each !== null && each.tag !== 'table') each = each.parent;
  return each !== null && dataRows(each) !== null;
}

/** A link of fewer characters at the beginning names a thing, not a story. */
const shortestLink = 12;

/** The host of an address, without `www.`; empty where it has none. */
function hostOfAddress(address: string): string {
  return (/^(?:https?:)?\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1] ?? '').toLowerCase();
}

/** The host that a page says it is of: its canonical address, or that of OpenGraph. */
export function hostOf(page: Element): string {
  let root = page;
  while (root.parent !== null) root = root.parent;
  for (const element of elementsOf(root)) {
    const isCanonical = element.tag === 'link' && /^canonical$/i.test(element.attribute('rel') ?? '');
    const isAddress = element.tag === 'meta' && element.attribute('property') === 'og:url';
    const host = isCanonical || isAddress ? hostOfAddress(element.attribute(isAddress ? 'content' : 'href') ?? '') : '';
    if (host !== '') return host;
    if (element === page) break;
  }
  return '';
}

/** Whether the first words of an element are a link to another page of the site, as long as a title. */
function opensWithLink(element: Element, host: string): boolean {
  for (const child of element.children) {
    if (!isElement(child)) {
      if (child.text.trim() !== '') return false;
    } else if (child.tag === 'a') {
      const address = child.attribute('href') ?? '#';
      const words = textOf(child).trim();
      if (words === '' && /^(?:\/(?!\/)|https?:)/.test(address)) continue;
      const isWithinSite =
        /^\/(?!\/)|^[\w-]+(?:\/|\.html?|$)/.test(address) || (host !== '' && hostOfAddress(address) === host);
      return words.length >= shortestLink && isWithinSite;
    } else if (textOf(child).trim() !== '') return opensWithLink(child, host);
  }
  return false;
}

/** Tags of the headings in an element of which each has text of its own below: the things that a story compares, be they links. */
export function listedHeadings(element: Element): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let texts = 0;
  for (const child of element.children) {
    if (child.tag !== null && /^h[2-6]$/.test(child.tag)) counts.set(child.tag, (counts.get(child.tag) ?? 0) + 1);
    if (child.tag === 'p' && textOf(child).trim().length >= shortestText) texts++;
  }
  return new Set([...counts].flatMap(([tag, count]) => (count >= fewest.links && texts >= count ? [tag] : [])));
}

/** A paragraph of fewer characters below a heading is a label. */
const shortestText = 40;
