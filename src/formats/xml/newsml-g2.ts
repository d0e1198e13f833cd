import type { ParseArticles } from '../format.ts';
import { type Element, elementsOf, parseTree, runsOf } from '../html/tree.ts';
import type { MarkupBlock } from '../layout.ts';
import type { Metadata } from '../metadata.ts';
import { articleOfBlocks, bodyBlocks } from '../records/record.ts';
import { nitfBlocks, nitfMetadata } from './nitf.ts';
import { allOf, firstOf, localName, wordsOf, xmlBlocks } from './xml-blocks.ts';

/** IPTC NewsML-G2 (iptc.org/std/NewsML-G2): the text of each news item, in NITF, XHTML or plain. */
export const parse: ParseArticles = (id, source) => {
  const items = [...elementsOf(parseTree(source, 'xml'))].filter((element) => localName(element) === 'newsItem');
  return items.flatMap((item, index) => {
    const blocks = blocksOf(item);
    const itemId = items.length === 1 ? id : `${id}#${index + 1}`;
    return blocks.length === 0 ? [] : [articleOfBlocks(itemId, 'newsml-g2', source, blocks, metadataOf(item))];
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
  return {
    ...(nitf ? nitfMetadata(nitf) : {}),
    ...(date && { date: wordsOf(date) }),
    sections: allOf(item, 'subject').map(named),
    labels: allOf(item, 'keyword').map(wordsOf),
    ...(agency !== '' && { agency }),
  };
}
