import type { PageBlock } from '../blocks.ts';
import { type Element, isElement } from '../tree.ts';
import { foldWords, wordsOf } from '../words.ts';
import { deckNames, leadNames } from './telling-names.ts';

/** The page's own summaries of its story, folded: `description` of its metadata. */
export type Descriptions = readonly string[];

/** A longer block is a paragraph, whatever it is called. */
const longest = 700;
/** This many folded characters of a description must agree; a site may have cut it. */
const shortestMatch = 40;

/**
 * Whether a block above the first paragraph is the standfirst. Outside of the element of the story it is one where the page
 * describes its story in these words, or where it is a heading or called so; within, only where both hold.
 */
export function isStandfirst(block: PageBlock, isOutside: boolean, descriptions: Descriptions): boolean {
  const words = wordsOf(block.runs);
  if (words.length > longest || block.kind === 'list-item') return false;
  const isDescription = describes(foldWords(words), descriptions);
  const isHeading = block.kind === 'subhead';
  const name = nearestName(block.element);
  if (isOutside) return isDescription || isHeading || deckNames.test(name) || leadNames.test(name);
  if (deckNames.test(name)) return true;
  return (
    isDescription &&
    (isHeading || block.isBold || ((leadNames.test(name) || /\bteaser/i.test(name)) && !isBuiltLikeNext(block.element)))
  );
}

function describes(words: string, descriptions: Descriptions): boolean {
  if (words.length < shortestMatch) return false;
  return descriptions.some(
    (description) =>
      description.length >= shortestMatch &&
      (description === words || words.startsWith(description.slice(0, -3)) || description.startsWith(words)),
  );
}

/** Names of an element, and of those that hold nothing else. */
function nearestName(element: Element): string {
  let names = '';
  let each: Element | null = element;
  for (let up = 0; each !== null && up < 3; up++) {
    if (up > 0 && each.children.filter(isElement).length > 1) break;
    // `story__text--intro` is a paragraph of the story in larger type.
    names += ` ${(each.attribute('class') ?? '').replace(/--\S+/g, '').replace(/([a-z])([A-Z])/g, '$1-$2')}`;
    each = each.parent;
  }
  return names;
}

/** Whether the next paragraph has a class of this one: a first paragraph in larger type, not a standfirst. */
function isBuiltLikeNext(element: Element): boolean {
  const siblings = element.parent?.children.filter(isElement) ?? [];
  const next = siblings.slice(siblings.indexOf(element) + 1).find(({ tag }) => tag === element.tag);
  const classes = (element.attribute('class') ?? '').split(/\s+/).filter((name) => name !== '');
  const others = (next?.attribute('class') ?? '').split(/\s+/);
  return classes.some((name) => others.includes(name));
}
