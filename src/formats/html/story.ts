import type { BlockKind } from '../../model/article.ts';
import type { MarkupBlock } from '../layout.ts';
import { parseByline } from '../structure/byline.ts';
import { parseDateLine } from '../structure/dates.ts';
import { headsLinks, isBoilerplate, isClockTime, isTerminator } from '../structure/page-parts.ts';
import { type PageBlock, readBlocks } from './blocks.ts';
import { findContent, shortestLine } from './content.ts';
import { linkDensity, type Measures } from './measure.ts';
import type { Element } from './tree.ts';
import { foldWords, wordsOf } from './words.ts';

/** The blocks of the story, those that stand before its main part first: a standfirst, an opening, the pictures above. */
export function readStory(
  page: Element,
  heading: Element | null,
  noise: ReadonlySet<Element>,
  measures: Measures,
): readonly PageBlock[] {
  const { before, story } = findContent(page, noise, measures, heading);
  const opening = before
    .flatMap((element) => readBlocks(element, noise, measures))
    .filter((block) => block.element.start > (heading?.start ?? 0) && isRunning(block, measures))
    .map((block, index): PageBlock => (index === 0 && block.kind === 'subhead' ? { ...block, kind: 'deck' } : block));
  return [...opening, ...story.flatMap((element) => readBlocks(element, noise, measures))];
}

/** Whether a block beside the story is text of it, and not a label or a credit. */
function isRunning(block: PageBlock, measures: Measures): boolean {
  const words = wordsOf(block.runs);
  if (block.kind === 'caption' || block.kind === 'deck') return words.length > 0;
  if (linkDensity(block.element, measures) >= 0.5) return false;
  return (
    words.length >= shortestOpening || (words.length >= shortestLine && block.kind === 'list-item') || isSentence(words)
  );
}

/** A line of fewer characters beside the story is text where it is a point of a list, or a sentence. */
const shortestOpening = 40;

function isSentence(words: string): boolean {
  return /^\p{Lu}.*[.!?]["”’]?$/u.test(words) && words.split(' ').length > 2;
}

/** The story's blocks: without the headline, which is put before them, and without what only leads elsewhere. */
export function storyBlocks(
  blocks: readonly PageBlock[],
  titles: readonly (string | null)[],
  measures: Measures,
): readonly MarkupBlock[] {
  const folded = new Set(titles.map((title) => foldWords(title ?? '')));
  const kept: (MarkupBlock & { readonly words: string })[] = [];
  let teaser: Element | null = null;
  let last: Element | null = null;
  let isAppeal = false;
  for (const block of blocks) {
    const words = wordsOf(block.runs);
    const isTitle = block.kind === 'headline' || (kept.length < 3 && folded.has(foldWords(words)));
    const isLoose: boolean = teaser !== null && teaser === last && words.length < longestLoose;
    if (block.kind === 'subhead' && leadsElsewhere(block, words, measures)) teaser = boxOf(block.element, measures);
    if (block.kind === 'subhead' || block.isBold) isAppeal = asksSupport(words);
    const isTeaser: boolean = isAppeal || isLoose || (teaser !== null && holds(teaser, block.element));
    last = block.element;
    if (!isTitle && !isTeaser && !isElsewhere(block, words, measures))
      kept.push({ kind: kindOf(block, words), runs: block.runs, words });
  }
  return joinLeads(kept).filter(
    (block, index, all) => block.kind !== 'subhead' || (all[index + 1]?.words.length ?? 0) > shortestAfterHeading,
  );
}

const appeal =
  /^(?:please )?(?:support|donate to|help (?:us|fund))\b.{0,80}\b(?:journalism|newsroom|reporting|reporters|work)\b/i;

/** Whether a heading opens an appeal to readers, which ends with the next heading. */
function asksSupport(words: string): boolean {
  return words.length < 120 && appeal.test(words);
}

/** A heading that is a link to another story, or that heads a list of such. */
function leadsElsewhere(block: PageBlock, words: string, measures: Measures): boolean {
  return linkDensity(block.element, measures) > 0.8 || headsLinks(words);
}

/** The box that a heading stands in: its outermost ancestor of few words, or the heading itself. */
function boxOf(heading: Element, measures: Measures): Element {
  let box = heading;
  while (box.parent !== null && (measures.get(box.parent)?.length ?? Infinity) < longestTeaser) box = box.parent;
  return box;
}

function holds(box: Element, element: Element): boolean {
  for (let each: Element | null = element; each !== null; each = each.parent) if (each === box) return true;
  return false;
}

/** A line in bold alone is a heading, as content systems without headings set them. */
function kindOf(block: PageBlock, words: string): BlockKind {
  const isLine = block.kind === 'paragraph' && words.length < longestBoldHeading && !/[.!?:;,"”’—–-]$/.test(words);
  return isLine && block.isBold && parseByline(words) === null && parseDateLine(words) === null
    ? 'subhead'
    : block.kind;
}

/** Longer lines in bold are sentences. */
const longestBoldHeading = 90;

/** Blocks with a place and a dash that stand alone (`Hull, England (CNN) —`) put before the paragraph that they open. */
function joinLeads<Block extends MarkupBlock & { readonly words: string }>(blocks: readonly Block[]): readonly Block[] {
  const isLead = (block: Block | undefined) =>
    block?.kind === 'paragraph' && block.words.length < longestLead && /^\p{Lu}.*[—–-]$/u.test(block.words);
  return blocks.flatMap((block, index): readonly Block[] => {
    const lead = blocks[index - 1];
    if (isLead(block) && blocks[index + 1]?.kind === 'paragraph') return [];
    if (lead === undefined || !isLead(lead) || block.kind !== 'paragraph') return [block];
    const end = lead.runs.at(-1)?.sourceEnd ?? 0;
    const space = { text: ' ', sourceStart: end, sourceEnd: end };
    return [{ ...block, runs: [...lead.runs, space, ...block.runs], words: `${lead.words} ${block.words}` }];
  });
}

/** A place, an agency and a dash have fewer characters. */
const longestLead = 60;
/** A box with the heading of another story has fewer characters. */
const longestTeaser = 400;
/** After a heading that stands in no box, a paragraph of fewer characters belongs to it. */
const longestLoose = 120;
/** A heading is one of the story where running text follows. */
const shortestAfterHeading = 40;

/** A paragraph that is one link, that asks to read, share or follow, or that is a label of the page (`114 views`). */
function isElsewhere(block: PageBlock, words: string, measures: Measures): boolean {
  if (isBoilerplate(words)) return true;
  if (block.kind === 'subhead' || block.kind === 'caption') return false;
  if (linkDensity(block.element, measures) > 0.8 && !/^(?:article|div|section|main|body)$/.test(block.element.tag))
    return true;
  const isLabel =
    block.kind === 'paragraph' && words.length < shortestLine && !/[.!?:"”’)…—–]$|\p{Lo}/u.test(words) && !block.isBold;
  return (
    isLabel &&
    parseByline(words) === null &&
    parseDateLine(words) === null &&
    !isTerminator(words) &&
    !isClockTime(words)
  );
}
