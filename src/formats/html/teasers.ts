import { isInline } from './inline.ts';
import type { Measures } from './measure.ts';
import { type Element, isElement, textOf } from './tree.ts';

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
export function teasersIn(element: Element, measures: Measures): readonly Element[] {
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
    const links = group.filter((each) => (measures.get(each)?.length ?? 0) < longestLinked && opensWithLink(each));
    return links.length >= fewest.links && isMost(links) ? links : [];
  });
}

/** Whether the first words of an element are a link to another page of the site, as long as a title. */
function opensWithLink(element: Element): boolean {
  for (const child of element.children) {
    if (!isElement(child)) {
      if (child.text.trim() !== '') return false;
    } else if (child.tag === 'a') {
      const address = child.attribute('href') ?? '#';
      const words = textOf(child).trim();
      if (words === '' && /^(?:\/(?!\/)|https?:)/.test(address)) continue;
      return words.length >= shortestTitle && /^\/(?!\/)|^[\w-]+(?:\/|\.html?|$)/.test(address);
    } else if (textOf(child).trim() !== '') return opensWithLink(child);
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
