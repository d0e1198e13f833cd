import { parseByline } from '../../structure/head/byline.ts';
import { parseDateLine } from '../../structure/head/dates.ts';
import { isMetaLine } from '../../structure/head/foreign-dates.ts';
import { parseMetaLine } from '../../structure/head/meta-line.ts';
import { headsLinks, headsReaders, isBoilerplate, isClockTime, isTerminator } from '../../structure/page-parts.ts';
import type { PageBlock } from '../blocks.ts';
import { linkDensity, type Measures } from '../measure.ts';
import type { Element } from '../tree.ts';
import { listedHeadings } from './teasers.ts';

/** Whether a heading opens what readers wrote: nothing below it is of the story. */
export function endsStory(block: PageBlock, words: string): boolean {
  return (block.kind === 'subhead' || block.isBold) && headsReaders(words);
}

/** A heading that is a link to another story, or that heads a list of such. */
export function leadsElsewhere(block: PageBlock, words: string, measures: Measures, listed: ListedHeadings): boolean {
  if (headsLinks(words)) return true;
  return linkDensity(block.element, measures) > mostlyLink && !listed(block.element);
}

/** Whether a heading is one of several in its element that have text of their own below. */
export type ListedHeadings = (heading: Element) => boolean;

/** Makes that question, which looks at each element once. */
export function makeListedHeadings(): ListedHeadings {
  const known = new Map<Element, ReadonlySet<string>>();
  return ({ parent, tag }) => {
    if (parent === null) return false;
    const tags = known.get(parent) ?? listedHeadings(parent);
    known.set(parent, tags);
    return tags.has(tag);
  };
}

/** A block of which a larger share is a link is a link. */
const mostlyLink = 0.8;

/** What a line of the page is, where it is no text of the story: a date or a byline. Null where it may be text. */
export function metaKind(words: string): 'date' | 'byline' | null {
  if (words.length > longestMeta) return null;
  if (parseMetaLine(words) !== null || isMetaLine(words)) return 'date';
  return parseByline(words) === null ? null : 'byline';
}

const longestMeta = 160;

/** Why a block may be none of the story, though it is not for certain: `label` a few words, `link` a paragraph that is one link. */
export type Doubt = 'label' | 'link';

/** A line of fewer characters is a label where nothing says otherwise. */
const shortestLine = 30;

/** Whether a block is of the page, and not of the story: for certain (`elsewhere`), or perhaps. Null where it is of the story. */
export function doubtOf(block: PageBlock, words: string, measures: Measures): Doubt | 'elsewhere' | null {
  if (/^(?:embed|pull-quote|credit|table-row)$/.test(block.kind)) return null;
  if (isBoilerplate(words) || (block.kind === 'paragraph' && headsLinks(words))) return 'elsewhere';
  if (!/[\p{L}\p{N}]/u.test(words) && !isTerminator(words)) return 'elsewhere';
  if (block.kind === 'subhead' || block.kind === 'caption') return null;
  // A box is judged by its links only where the block is all of it.
  const isBox =
    /^(?:article|div|section|main|body)$/.test(block.element.tag) &&
    (measures.get(block.element)?.length ?? 0) > words.length + 2;
  if (linkDensity(block.element, measures) > mostlyLink && !isBox) return 'link';
  const isLabel =
    block.kind === 'paragraph' && words.length < shortestLine && !/[.!?:"”’)…—–]$|\p{Lo}/u.test(words) && !block.isBold;
  if (!isLabel || parseByline(words) !== null || parseDateLine(words) !== null) return null;
  return isTerminator(words) || isClockTime(words) ? null : 'label';
}

/** Whether a doubtful block is a line of the story after all: a paragraph among paragraphs, and a link only where it is a sentence. */
export function isAmongParagraphs(
  block: PageBlock,
  doubt: Doubt,
  words: string,
  running: RunningIndex,
  index: number,
): boolean {
  if (!/^(?:p|h[2-6]|li)$/.test(block.element.tag) || block.element.parent === null) return false;
  if (doubt === 'link' && block.kind === 'list-item' && running.has(block.element.parent)) return true;
  if (doubt === 'link' && !/[.!?]["”’)]?$/.test(words)) return false;
  const range = running.get(block.element.parent);
  return range !== undefined && range.first < index && index < range.last;
}

/** For each element, which of its children are its first and last paragraph of some length: indices of blocks. */
export type RunningIndex = ReadonlyMap<Element, { readonly first: number; readonly last: number }>;
