import { makeLineIndex, positionAt } from '../../text/positions/line-index.ts';
import type { ParseArticles, ReadRecord } from '../format.ts';
import { type Element, elementsOf, parseTree, runsOf } from '../html/tree.ts';
import type { Metadata } from '../records/metadata.ts';
import { makeOwnSource } from '../records/own-source.ts';
import { articleOfBlocks } from '../records/record.ts';
import { bodyBlocks } from '../records/record-body.ts';
import { nameRecords } from '../records/record-ids.ts';
import type { MarkupBlock } from '../structure/layout.ts';
import { notesOn } from '../structure/omissions.ts';
import { nitfBlocks, nitfMetadata } from './nitf.ts';
import { allOf, endsOf, firstOf, localName, skippedIn, wordsOf, xmlBlocks } from './xml-blocks.ts';

/** IPTC NewsML-G2 (iptc.org/std/NewsML-G2): the text of each news item, in NITF, XHTML or plain. */
export const parse: ParseArticles = (id, source) => {
  const items = [...elementsOf(parseTree(source, 'xml'))].filter((element) => localName(element) === 'newsItem');
  const nameOf = nameRecords();
  const lines = makeLineIndex(source);
  const ownSource = makeOwnSource(source);
  const ends = endsOf(items, source.length);
  return items.flatMap((item, index): readonly ReadRecord[] => {
    const blocks = blocksOf(item);
    const itemId = items.length === 1 ? id : `${id}#${nameOf(item.attribute('guid'))}`;
    if (blocks.length === 0) {
      const place = `the news item in line ${positionAt(lines, item.start).line}`;
      return [{ id: itemId, unread: `${place} has neither headline nor text`, code: 'no-text' }];
    }
    const article = articleOfBlocks(itemId, 'newsml-g2', source, blocks, metadataOf(item));
    const span = { start: item.start, end: ends[index] ?? source.length };
    return [items.length === 1 ? article : ownSource(article, span), ...notesOn(itemId, skippedIn(item))];
  });
};

function blocksOf(item: Element): readonly MarkupBlock[] {
  const nitf = firstOf(item, 'nitf');
  if (nitf !== null) return nitfBlocks(nitf);
  const content = firstOf(item, 'inlineXML');
  const data = firstOf(item, 'inlineData');
  const html = content && (firstOf(content, 'body') ?? content);
  const body = html ? xmlBlocks(html) : data ? bodyBlocks(runsOf(data)) : [];
  const headline = firstOf(item, 'headline') ?? firstOf(item, 'title');
  const byline = firstOf(item, 'by');
  return [
    ...(headline ? [{ kind: 'headline' as const, runs: runsOf(headline) }] : []),
    ...(byline ? [{ kind: 'byline' as const, runs: runsOf(byline) }] : []),
    ...body,
  ].filter((block) => block.runs.some((run) => run.text.trim() !== ''));
}

function metadataOf(item: Element): Metadata {
  const nitf = firstOf(item, 'nitf');
  const named = (element: Element) => wordsOf(firstOf(element, 'name') ?? element);
  const date = ['contentCreated', 'firstCreated', 'versionCreated']
    .map((name) => firstOf(item, name))
    .find((each) => each !== null);
  const provider = firstOf(item, 'infoSource') ?? firstOf(item, 'provider');
  const agency = provider === null ? '' : named(provider);
  const guid = item.attribute('guid');
  return {
    ...(nitf ? nitfMetadata(nitf) : {}),
    ...(guid !== null && { id: guid, url: guid }),
    ...(date && { date: wordsOf(date) }),
    sections: allOf(item, 'subject').map(named),
    labels: allOf(item, 'keyword').map(wordsOf),
    ...(agency !== '' && { agency }),
  };
}
