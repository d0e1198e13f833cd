import { makeLineIndex, positionAt } from '../../text/positions/line-index.ts';
import type { RecordText } from '../documents/runs.ts';
import { type FieldMapping, isArticle, type ParseArticles, type ReadRecord } from '../format.ts';
import { type Element, elementsOf, isElement, parseTree, runsOf, textOf } from '../html/tree.ts';
import type { Metadata } from '../records/metadata.ts';
import { makeOwnSource } from '../records/own-source.ts';
import { readRecord, splitBylines } from '../records/record.ts';
import { nameRecords } from '../records/record-ids.ts';
import { endsOf } from './xml-blocks.ts';

/** RSS, RDF and Atom feeds, and exports of WordPress (WXR): each item is an article. */
export const parse: ParseArticles = (id, source, { fields }) => {
  const items = [...elementsOf(parseTree(source, 'xml'))].filter(
    (element) => element.tag === 'item' || element.tag === 'entry',
  );
  const nameOf = nameRecords();
  const lines = makeLineIndex(source);
  const ownSource = makeOwnSource(source);
  const ends = endsOf(items, source.length);
  const others = new Map<string, number>();
  const records = items.flatMap((item, index): readonly ReadRecord[] => {
    const type = wordsOf(item, 'wp:post_type');
    if (type !== null && !articleTypes.test(type)) {
      others.set(type, (others.get(type) ?? 0) + 1);
      return [];
    }
    const ownId = `${id}#${nameOf(recordIdOf(item, fields))}`;
    const place = `the item in line ${positionAt(lines, item.start).line}`;
    const end = ends[index] ?? source.length;
    return readItem(ownId, item, place, source, fields).map((each) =>
      isArticle(each) ? ownSource(each, { start: item.start, end }) : each,
    );
  });
  const omitted = [...others].map(([type, count]) => ({ id, omitted: `${count} of type ${type}, no article` }));
  return [...records, ...omitted];
};

/** What WordPress exports beside articles: pictures, menus, revisions. */
const articleTypes = /^(?:post|page|article|stor(?:y|ies)|news)s?$/i;

function readItem(
  id: string,
  item: Element,
  place: string,
  source: string,
  fields: FieldMapping,
): readonly ReadRecord[] {
  const missing = missingField(item, fields);
  if (missing !== null) return [{ id, unread: `${place} has no <${missing}>` }];
  const headline = runs(item, fields.headline ?? 'title');
  const body =
    fields.text === undefined
      ? (runs(item, 'content:encoded') ?? atomContent(item) ?? runs(item, 'description') ?? runs(item, 'summary'))
      : runs(item, fields.text);
  if (headline === null && body === null)
    return [{ id, unread: `${place} has neither title nor text`, code: 'no-text' }];
  const deck = fields.deck === undefined ? null : runs(item, fields.deck);
  return readRecord(id, 'feed', source, { headline, deck, body, metadata: metadataOf(item, fields) });
}

function children(item: Element, ...tags: readonly string[]): readonly Element[] {
  return item.children.filter(isElement).filter((child) => tags.includes(child.tag));
}

function wordsOf(item: Element, tag: string): string | null {
  const [element] = children(item, tag);
  return element === undefined ? null : textOf(element).trim();
}

function runs(item: Element, tag: string): RecordText | null {
  const [element] = children(item, tag);
  return element === undefined || textOf(element).trim() === '' ? null : runsOf(element);
}

/** Atom's content is text, escaped HTML, or XHTML, whose paragraphs are cut by line breaks that are nowhere in the source. */
function atomContent(item: Element): RecordText | null {
  const [content] = children(item, 'content');
  if (content === undefined || content.attribute('type') !== 'xhtml') return runs(item, 'content');
  const blocks = [...elementsOf(content)].filter((element) =>
    /^(?:xhtml:)?(?:p|li|h[1-6]|blockquote)$/.test(element.tag),
  );
  return blocks.flatMap((block) => [
    ...runsOf(block),
    { text: '\n\n', sourceStart: block.start, sourceEnd: block.start },
  ]);
}

function recordIdOf(item: Element, fields: FieldMapping): string | null {
  const names = fields.id === undefined ? ['guid', 'id', 'link'] : [fields.id];
  return names.map((name) => linkOf(item, name)).find((value) => value !== null && value !== '') ?? null;
}

/** Words of a child; Atom's links are in an attribute, that of the article has no relation or the usual one. */
function linkOf(item: Element, tag: string): string | null {
  const all = children(item, tag);
  const link = all.find(
    (each) => each.attribute('href') !== null && /^(?:alternate)?$/.test(each.attribute('rel') ?? ''),
  );
  return link?.attribute('href') ?? wordsOf(item, tag);
}

/** An address: that of the link, else a guid that is a permanent link. */
function addressOf(item: Element, fields: FieldMapping): string | null {
  if (fields.url !== undefined) return linkOf(item, fields.url);
  const link = linkOf(item, 'link');
  return link !== null && link !== '' ? link : (wordsOf(item, 'feedburner:origLink') ?? wordsOf(item, 'guid'));
}

function missingField(item: Element, fields: FieldMapping): string | null {
  const wanted = Object.entries(fields).flatMap(([part, name]) => (part === 'records' || !name ? [] : [name]));
  return wanted.find((name) => children(item, name).length === 0) ?? null;
}

function metadataOf(item: Element, fields: FieldMapping): Metadata {
  const texts = (...tags: readonly string[]) => children(item, ...tags).map(textOf);
  const tagsOf = (field: 'byline' | 'date' | 'updated' | 'labels' | 'section', ...usual: readonly string[]) => {
    const given = fields[field];
    return given === undefined ? usual : [given];
  };
  const authors = children(item, ...tagsOf('byline', 'author', 'dc:creator', 'creator')).map(
    (author) => children(author, 'name').map(textOf)[0] ?? textOf(author),
  );
  const date = tagsOf('date', 'pubDate', 'published', 'dc:date', 'wp:post_date', 'updated')
    .flatMap((tag) => texts(tag))
    .find((each) => each.trim() !== '');
  const updated = tagsOf('updated', 'updated', 'dcterms:modified', 'atom:updated')
    .flatMap((tag) => texts(tag))
    .find((each) => each.trim() !== '' && each !== date);
  const recordId = recordIdOf(item, fields);
  const url = addressOf(item, fields);
  return {
    bylines: splitBylines(
      authors.map((author) => (/@/.test(author) ? (/\(([^()]+)\)/.exec(author)?.[1] ?? '') : author)),
    ),
    ...(date !== undefined && { date }),
    ...(updated !== undefined && { updated }),
    ...(recordId !== null && { id: recordId }),
    ...(url !== null && { url }),
    sections: fields.section === undefined ? [] : texts(fields.section),
    labels: children(item, ...tagsOf('labels', 'category')).map(
      (category) => category.attribute('term') ?? textOf(category),
    ),
  };
}
