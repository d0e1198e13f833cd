import type { Article, BlockKind, Origin } from '../model/article.ts';
import type { ParseArticles } from './format.ts';
import { headingRuns, type PageBlock, readBlocks } from './html/blocks.ts';
import { findContent } from './html/content.ts';
import { readLinkedArticle } from './html/json-ld.ts';
import { linkDensity, type Measures, measureElements } from './html/measure.ts';
import { findNoise } from './html/noise.ts';
import { type PageMetadata, readPageMetadata } from './html/page-metadata.ts';
import { completeBody } from './html/stated-body.ts';
import { type Element, elementsOf, parseTree } from './html/tree.ts';
import { foldWords, wordsOf } from './html/words.ts';
import { layOut, type MarkupBlock } from './layout.ts';
import { type Metadata, withMetadata } from './metadata.ts';
import { parseByline } from './structure/byline.ts';
import { parseDateLine } from './structure/dates.ts';
import { headsLinks, isBoilerplate, isClockTime, isTerminator } from './structure/page-parts.ts';
import { readStructure } from './structure/structure.ts';

/** HTML pages. */
export const parse: ParseArticles = (id, source) => [parseHtml(id, source)];

/**
 * Reads the article of a page: its story without what stands around it, its captions, quotations and lists apart, and what
 * the page says of it in JSON-LD, OpenGraph and microdata.
 */
export function parseHtml(id: string, source: string): Article {
  const root = parseTree(source, 'html');
  const linked = readLinkedArticle(root);
  const stated = readPageMetadata(root, linked);
  const page = bodyOf(root);
  const measures = measureElements(page);
  const title = stated.headline?.value ?? null;
  const visible = storyBlocks(readPage(page, title, measures), title, measures);
  const body = completeBody(visible, linked, source);
  const headline = headlineBlock(page, stated);
  const { text, segments, pieces } = layOut(headline === null ? body : [headline.block, ...body]);
  const structure = withMetadata(readStructure(pieces), metadataOf(stated), (field) => stated[field]?.origin ?? 'text');
  const origins = { ...structure.origins, ...(headline && { headline: headline.origin }) };
  return { id, format: 'html', source, text, segments, ...structure, origins };
}

function bodyOf(root: Element): Element {
  for (const element of elementsOf(root)) if (element.tag === 'body') return element;
  return root;
}

/** The blocks of the story, those that stand before its main part first: a standfirst, an opening, the pictures above. */
function readPage(page: Element, title: string | null, measures: Measures): readonly PageBlock[] {
  const noise = findNoise(page, measures);
  const heading = findHeading(page, title, noise);
  const { before, story } = findContent(page, noise, measures, heading);
  const opening = before
    .flatMap((element) => readBlocks(element, noise, measures))
    .filter((block) => block.element.start > (heading?.start ?? 0) && isRunning(block, measures));
  return [...opening, ...story.flatMap((element) => readBlocks(element, noise, measures))];
}

/** The heading over the story: the first of the first level, or the first that says what the metadata says. */
function findHeading(page: Element, title: string | null, noise: ReadonlySet<Element>): Element | null {
  const headings = [...elementsOf(page)].filter((element) => /^h[1-3]$/.test(element.tag) && !isWithin(element, noise));
  const folded = title === null ? '' : foldWords(title);
  const isTitle = (element: Element) => folded !== '' && foldWords(wordsOf(headingRuns(element))).includes(folded);
  return headings.find(isTitle) ?? headings.find((element) => element.tag === 'h1') ?? null;
}

function isWithin(element: Element, noise: ReadonlySet<Element>): boolean {
  for (let each: Element | null = element; each !== null; each = each.parent) if (noise.has(each)) return true;
  return false;
}

/** Whether a block beside the story is text of it, and not a label or a credit. */
function isRunning(block: PageBlock, measures: Measures): boolean {
  const words = wordsOf(block.runs);
  if (block.kind === 'caption' || block.kind === 'deck') return words.length > 0;
  return words.length >= shortestOpening && linkDensity(block.element, measures) < 0.5;
}

/** A line of fewer characters beside the story is a label. */
const shortestOpening = 40;

/** The story's blocks: without the headline, which is put before them, and without what only leads elsewhere. */
function storyBlocks(
  blocks: readonly PageBlock[],
  headline: string | null,
  measures: Measures,
): readonly MarkupBlock[] {
  const kept: (MarkupBlock & { readonly words: string })[] = [];
  let teaser: Element | null = null;
  let last: Element | null = null;
  for (const block of blocks) {
    const words = wordsOf(block.runs);
    const isTitle =
      block.kind === 'headline' || (headline !== null && kept.length < 3 && foldWords(words) === foldWords(headline));
    const isLoose: boolean = teaser !== null && teaser === last && words.length < longestLoose;
    if (block.kind === 'subhead' && leadsElsewhere(block, words, measures)) teaser = boxOf(block.element, measures);
    const isTeaser: boolean = isLoose || (teaser !== null && holds(teaser, block.element));
    last = block.element;
    if (!isTitle && !isTeaser && !isElsewhere(block, words, measures))
      kept.push({ kind: kindOf(block, words), runs: block.runs, words });
  }
  return joinLeads(kept).filter(
    (block, index, all) => block.kind !== 'subhead' || (all[index + 1]?.words.length ?? 0) > shortestAfterHeading,
  );
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
const shortestLine = 30;

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

/** The headline: the page's own heading where it says what the metadata says, else as the metadata has it. */
function headlineBlock(
  page: Element,
  stated: PageMetadata,
): { readonly block: MarkupBlock; readonly origin: Origin } | null {
  const headings = [...elementsOf(page)]
    .filter((element) => element.tag === 'h1')
    .map(headingRuns)
    .filter((runs) => wordsOf(runs) !== '');
  const { headline } = stated;
  const shown =
    headline === null || headline.origin === 'meta'
      ? headings[0]
      : headings.find((heading) => foldWords(wordsOf(heading)) === foldWords(headline.value));
  const begins = headline === null ? undefined : headings.find((heading) => isMostOf(wordsOf(heading), headline.value));
  const heading = shown ?? begins;
  if (heading !== undefined) return { block: { kind: 'headline', runs: heading }, origin: headline?.origin ?? 'text' };
  if (headline === null) return null;
  const run = { text: headline.value, sourceStart: headline.start, sourceEnd: headline.end };
  return { block: { kind: 'headline', runs: [run] }, origin: headline.origin };
}

/** Whether a heading is what a title begins with, before the name of the site. */
function isMostOf(heading: string, title: string): boolean {
  const folded = foldWords(heading);
  return folded.length > 15 && foldWords(title).startsWith(folded);
}

function metadataOf(stated: PageMetadata): Metadata {
  return {
    ...(stated.bylines && { bylines: stated.bylines.value }),
    ...(stated.date && { date: stated.date.value }),
    ...(stated.sections && { sections: stated.sections.value }),
    ...(stated.labels && { labels: stated.labels.value }),
    ...(stated.agency && { agency: stated.agency.value }),
  };
}
