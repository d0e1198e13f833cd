import type { Article, Origin } from '../model/article.ts';
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
import { isBoilerplate, isClockTime, isTerminator } from './structure/page-parts.ts';
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
  const visible = storyBlocks(readPage(page, measures), stated.headline?.value ?? null, measures);
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
function readPage(page: Element, measures: Measures): readonly PageBlock[] {
  const noise = findNoise(page, measures);
  const { before, story } = findContent(page, noise, measures);
  const heading = [...elementsOf(page)].find((element) => element.tag === 'h1' && !noise.has(element));
  const opening = before
    .flatMap((element) => readBlocks(element, noise, measures))
    .filter((block) => block.element.start > (heading?.start ?? 0) && isRunning(block, measures));
  return [...opening, ...story.flatMap((element) => readBlocks(element, noise, measures))];
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
  let isTeaser = false;
  for (const block of blocks) {
    const words = wordsOf(block.runs);
    const isTitle =
      block.kind === 'headline' || (headline !== null && kept.length < 3 && foldWords(words) === foldWords(headline));
    if (block.kind === 'subhead') isTeaser = linkDensity(block.element, measures) > 0.8;
    else if (words.length > longestTeaser) isTeaser = false;
    if (!isTitle && !isTeaser && !isElsewhere(block, words, measures))
      kept.push({ kind: block.kind, runs: block.runs, words });
  }
  return kept.filter(
    (block, index) => block.kind !== 'subhead' || (kept[index + 1]?.words.length ?? 0) > shortestAfterHeading,
  );
}

/** A heading that is a link, and the few words after it, lead to another story. */
const longestTeaser = 250;
/** A heading is one of the story where running text follows. */
const shortestAfterHeading = 40;
const shortestLine = 30;

/** A paragraph that is one link, that asks to read, share or follow, or that is a label of the page (`114 views`). */
function isElsewhere(block: PageBlock, words: string, measures: Measures): boolean {
  if (isBoilerplate(words)) return true;
  if (block.kind === 'subhead' || block.kind === 'caption') return false;
  if (linkDensity(block.element, measures) > 0.8 && !/^(?:article|div|section|main|body)$/.test(block.element.tag))
    return true;
  const isLabel = block.kind === 'paragraph' && words.length < shortestLine && !/[.!?:"”’)…]$|\p{Lo}/u.test(words);
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
