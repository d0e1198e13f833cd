import type { Article } from '../../model/article.ts';
import type { ParseArticles, UnreadRecord } from '../format.ts';
import { type Element, elementsOf, isElement, parseTree, runsOf, textOf } from '../html/tree.ts';
import type { Metadata } from '../metadata.ts';
import { articleOfRecord, type RecordText } from '../records/record.ts';

/** RSS, RDF and Atom feeds: each item is an article. */
export const parse: ParseArticles = (id, source) => {
  const items = [...elementsOf(parseTree(source, 'xml'))].filter(
    (element) => element.tag === 'item' || element.tag === 'entry',
  );
  return items.flatMap((item, index): readonly (Article | UnreadRecord)[] => {
    const headline = runs(item, 'title');
    const body =
      runs(item, 'content:encoded') ?? atomContent(item) ?? runs(item, 'description') ?? runs(item, 'summary');
    if (headline === null && body === null)
      return [{ id: `${id}#${index + 1}`, unread: 'an item without title and text' }];
    return [
      articleOfRecord(`${id}#${index + 1}`, 'feed', source, { headline, deck: null, body, metadata: metadataOf(item) }),
    ];
  });
};

function children(item: Element, ...tags: readonly string[]): readonly Element[] {
  return item.children.filter(isElement).filter((child) => tags.includes(child.tag));
}

function runs(item: Element, tag: string): RecordText | null {
  const [element] = children(item, tag);
  return element === undefined || textOf(element).trim() === '' ? null : runsOf(element);
}

/** Atom's content is text, escaped HTML, or XHTML, whose paragraphs are cut by line breaks that stand nowhere in the source. */
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

function metadataOf(item: Element): Metadata {
  const texts = (...tags: readonly string[]) => children(item, ...tags).map(textOf);
  const authors = children(item, 'author', 'dc:creator', 'creator').map(
    (author) => children(author, 'name').map(textOf)[0] ?? textOf(author),
  );
  const date = texts('pubDate', 'published', 'dc:date', 'updated')[0];
  return {
    bylines: authors.flatMap((author) =>
      (/@/.test(author) ? (/\(([^()]+)\)/.exec(author)?.[1] ?? '') : author).replace(/^by /i, '').split(/, | and /),
    ),
    ...(date !== undefined && { date }),
    labels: children(item, 'category').map((category) => category.attribute('term') ?? textOf(category)),
  };
}
