import type { Article } from '../../model/article.ts';
import { bodyKinds } from '../../text/positions/blocks.ts';
import { type Metadata, withMetadata } from '../records/metadata.ts';
import { layOut, type MarkupBlock } from '../structure/layout.ts';
import { readStructure, type Structure } from '../structure/structure.ts';
import { shortestLine } from './content.ts';
import { measureElements } from './measure.ts';
import { readFronted, withFront } from './metadata/front-fields.ts';
import { type LinkedArticle, readLinkedArticle } from './metadata/json-ld.ts';
import { pageAddress } from './metadata/page-address.ts';
import { type PageMetadata, readPageMetadata } from './metadata/page-metadata.ts';
import { readEmbeddedState } from './story/embedded-state.ts';
import { findHeading, headlineBlocks } from './story/heading.ts';
import { findNoise, type Trust } from './story/noise.ts';
import { completeBody, liveBlocks } from './story/stated-body.ts';
import { readStory, storyBlocks } from './story/story.ts';
import { type Element, elementsOf, parseTree } from './tree.ts';
import { foldWords, wordsOf } from './words.ts';

/**
 * Reads the article of a page: its story without what is around it, its captions, quotations and lists apart, and what
 * the page says of it in JSON-LD, OpenGraph and microdata.
 */
export function parseHtml(id: string, source: string): Article {
  const { page: markup, front } = readFronted(source);
  const root = parseTree(markup, 'html');
  const linked = readLinkedArticle(root);
  const stated = withFront(readPageMetadata(source, root, linked), front);
  const page = bodyOf(root);
  const measures = measureElements(page);
  const descriptions = stated.descriptions.map(foldWords);
  const read = (trust: Trust) => {
    const noise = findNoise(
      page,
      measures,
      trust,
      stated.headlines.map(({ value }) => value),
    );
    const heading = findHeading(page, stated.headlines, noise);
    const headline = headlineBlocks(source, heading, stated);
    const titles = [...stated.headlines.map(({ value }) => value), ...headline.blocks.map(({ runs }) => wordsOf(runs))];
    const story = readStory(page, heading, noise, measures);
    return { headline, visible: storyBlocks(story, titles, measures, descriptions) };
  };
  const { headline, visible } = fuller(read('trusted'), () => read('distrusted'));
  const body = completed(completeBody(visible, linked, source), linked, root, source);
  const { text, segments, pieces } = layOut([...headline.blocks, ...body]);
  const printed = readStructure(pieces);
  const structure = withMetadata(
    printed,
    { ...metadataOf(stated, printed), ...addressOf(root, linked) },
    (field) => stated[field]?.origin ?? 'text',
  );
  const origins = { ...structure.origins, ...(headline.blocks.length > 0 && { headline: headline.origin }) };
  return { id, format: 'html', source, text, segments, ...structure, origins };
}

/** The body, or where a page shows little of one, what a live blog states in JSON-LD, or the data from which a script draws the page. */
function completed(
  body: readonly MarkupBlock[],
  linked: LinkedArticle | null,
  root: Element,
  source: string,
): readonly MarkupBlock[] {
  const length = runningLength(body, littleText);
  if (length >= littleText) return body;
  const isFuller = (other: readonly MarkupBlock[]) => runningLength(other) > length * muchMore;
  const live = liveBlocks(linked, source);
  if (isFuller(live)) return live;
  const data = readEmbeddedState(root, source);
  return isFuller(data) ? data : body;
}

/** A page that gives fewer characters of running text is read again. */
const littleText = 600;
/** What the second reading gives is better where it has so many times the text of the first. */
const muchMore = 2;

/** The first reading, or the second where names of classes hid most of a page from the first. */
function fuller<Reading extends { readonly visible: readonly MarkupBlock[] }>(
  first: Reading,
  again: () => Reading,
): Reading {
  const length = runningLength(first.visible, littleText);
  if (length >= littleText) return first;
  const second = again();
  return runningLength(second.visible) > length * muchMore ? second : first;
}

/** Characters of the paragraphs of some length, counted no further than where there is enough. */
function runningLength(blocks: readonly MarkupBlock[], enough = Number.POSITIVE_INFINITY): number {
  let sum = 0;
  for (const { kind, runs } of blocks) {
    if (sum >= enough) break;
    const length = bodyKinds.has(kind) ? wordsOf(runs).length : 0;
    if (length >= shortestLine) sum += length;
  }
  return sum;
}

function bodyOf(root: Element): Element {
  for (const element of elementsOf(root)) if (element.tag === 'body') return element;
  return root;
}

function addressOf(root: Element, linked: LinkedArticle | null): Metadata {
  const url = pageAddress(root, linked);
  return url === null ? {} : { url };
}

/** What the page states; that it is by its own house gives way to a byline that it shows. */
function metadataOf(stated: PageMetadata, printed: Structure): Metadata {
  const isSigned = stated.isHouseByline && printed.bylines.length > 0;
  return {
    ...(stated.bylines && !isSigned && { bylines: stated.bylines.value }),
    ...(stated.date && { date: stated.date.value }),
    ...(stated.updated && { updated: stated.updated.value }),
    ...(stated.sections && { sections: stated.sections.value }),
    ...(stated.labels && { labels: stated.labels.value }),
    ...(stated.agency && { agency: stated.agency.value }),
  };
}
