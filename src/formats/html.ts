import type { Article } from '../model/article.ts';
import { findHeading, headlineBlock } from './html/heading.ts';
import { type LinkedArticle, readLinkedArticle } from './html/json-ld.ts';
import { measureElements } from './html/measure.ts';
import { findNoise } from './html/noise.ts';
import { pageAddress } from './html/page-address.ts';
import { type PageMetadata, readPageMetadata } from './html/page-metadata.ts';
import { completeBody } from './html/stated-body.ts';
import { readStory, storyBlocks } from './html/story.ts';
import { type Element, elementsOf, parseTree } from './html/tree.ts';
import { wordsOf } from './html/words.ts';
import { layOut } from './layout.ts';
import { type Metadata, withMetadata } from './metadata.ts';
import { readStructure } from './structure/structure.ts';

/**
 * Reads the article of a page: its story without what stands around it, its captions, quotations and lists apart, and what
 * the page says of it in JSON-LD, OpenGraph and microdata.
 */
export function parseHtml(id: string, source: string): Article {
  const root = parseTree(source, 'html');
  const linked = readLinkedArticle(root);
  const stated = readPageMetadata(source, root, linked);
  const page = bodyOf(root);
  const measures = measureElements(page);
  const noise = findNoise(page, measures);
  const title = stated.headline?.value ?? null;
  const heading = findHeading(page, title, noise);
  const headline = headlineBlock(source, heading, stated);
  const titles = [title, headline === null ? null : wordsOf(headline.block.runs)];
  const visible = storyBlocks(readStory(page, heading, noise, measures), titles, measures);
  const body = completeBody(visible, linked, source);
  const { text, segments, pieces } = layOut(headline === null ? body : [headline.block, ...body]);
  const structure = withMetadata(
    readStructure(pieces),
    { ...metadataOf(stated), ...addressOf(root, linked) },
    (field) => stated[field]?.origin ?? 'text',
  );
  const origins = { ...structure.origins, ...(headline && { headline: headline.origin }) };
  return { id, format: 'html', source, text, segments, ...structure, origins };
}

function bodyOf(root: Element): Element {
  for (const element of elementsOf(root)) if (element.tag === 'body') return element;
  return root;
}

function addressOf(root: Element, linked: LinkedArticle | null): Metadata {
  const url = pageAddress(root, linked);
  return url === null ? {} : { url };
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
