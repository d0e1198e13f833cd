import type { Node } from 'jsonc-parser';
import type { FormatName } from '../../model/article.ts';
import type { RecordText } from '../documents/runs.ts';
import type { ArticleField, FieldMapping, ReadRecord } from '../format.ts';
import type { MarkupBlock } from '../structure/layout.ts';
import { valueBlocks } from './json-body.ts';
import { findEach, foldProperties, runsOf, stringsOf } from './json-node.ts';
import { readRecord, splitBylines } from './record.ts';
import { isNamed, namesOf } from './record-names.ts';

/** The text of a record: one string, plain or HTML, or blocks that lists and objects of strings make. */
type JsonText =
  | { readonly kind: 'text'; readonly runs: RecordText }
  | { readonly kind: 'blocks'; readonly blocks: readonly MarkupBlock[] };

/** A record of a JSON document. */
export interface JsonRecord {
  /** The id that it states; null where it states none. */
  readonly stated: string | null;
  /** The article of the record, and what is to be said about it; `place` says where it is. */
  articleOf(id: string, format: FormatName, place: string): readonly ReadRecord[];
}

/** Reads a record; which field holds what is known by name where the user names none. */
export function readJsonRecord(node: Node, source: string, fields: FieldMapping): JsonRecord {
  if (node.type !== 'object') {
    const unread = (place: string) => `${place} is ${kindOf(node)}, not an object`;
    return { stated: null, articleOf: (id, _, place) => [{ id, unread: unread(place) }] };
  }
  const nodes = makeLookUp(node, fields);
  const values = (field: ArticleField): readonly string[] => {
    const all = nodes(field).map((each) =>
      stringsOf(each).filter((value) => field !== 'byline' || /\p{L}/u.test(value)),
    );
    return isNamed(field, fields) ? all.flat() : (all.find((strings) => strings.length > 0) ?? []);
  };
  const text = (field: ArticleField) =>
    nodes(field)
      .map((each) => runsOf(textNode(each), source))
      .find(Boolean) ?? null;
  return {
    stated: values('id')[0] ?? null,
    articleOf(id, format, place) {
      const missing = missingField(node, fields);
      if (missing !== null)
        return [{ id, unread: `${place} has no field “${missing}” (there are: ${propertyNames(node)})` }];
      const labels = values('labels');
      const date = values('date')[0];
      const updated = values('updated')[0];
      const recordId = values('id')[0];
      const url = nodes('url')
        .flatMap(stringsOf)
        .find((each) => /^https?:/i.test(each));
      const body = textOf(node, source, fields);
      const headline = text('headline');
      if (body === null && headline === null)
        return [{ id, unread: `${place}: ${wantedText(node, fields)}`, code: 'no-text' }];
      return readRecord(id, format, source, {
        headline,
        deck: text('deck'),
        body: body?.kind === 'text' ? body.runs : null,
        ...(body?.kind === 'blocks' && { blocks: body.blocks }),
        metadata: {
          bylines: splitBylines(values('byline')),
          ...(date !== undefined && { date }),
          ...(updated !== undefined && { updated }),
          sections: values('section'),
          labels: labels.length === 1 ? (labels[0] ?? '').split(/, */) : labels,
          ...(recordId !== undefined && { id: recordId }),
          ...(url !== undefined && { url }),
        },
      });
    },
  };
}

/** The text of a record under the first name that holds one; null where none does. */
export function textOf(node: Node, source: string, fields: FieldMapping): JsonText | null {
  if (node.type !== 'object') return null;
  const nodes = makeLookUp(node, fields)('text');
  if (isNamed('text', fields) && nodes.length > 1) return blocksOf(nodes.flatMap((each) => valueBlocks(each, source)));
  for (const each of nodes) {
    const inner = textNode(each);
    const runs = runsOf(inner, source);
    if (runs !== null) return { kind: 'text', runs };
    const found = inner.type === 'string' ? null : blocksOf(valueBlocks(inner, source));
    if (found !== null) return found;
  }
  return null;
}

function blocksOf(blocks: readonly MarkupBlock[]): JsonText | null {
  return blocks.some((block) => block.runs.some((run) => run.text.trim() !== '')) ? { kind: 'blocks', blocks } : null;
}

/** The node that holds the words: of WordPress's `{"rendered": …}` the string in it. */
function textNode(node: Node): Node {
  return node.type === 'object' ? (foldProperties(node)('rendered') ?? node) : node;
}

/** What is said of a record without text. */
export function wantedText(record: Node, fields: FieldMapping): string {
  const wanted = namesOf('text', fields).slice(0, 3).join(', ');
  return `no text under ${wanted}; say which field holds it with --field text=NAME (there are: ${propertyNames(record)})`;
}

function propertyNames(record: Node): string {
  return (record.children ?? [])
    .map((property) => String(property.children?.[0]?.value))
    .slice(0, 12)
    .join(', ');
}

/** The first field that the user names and the record lacks. */
function missingField(node: Node, fields: FieldMapping): string | null {
  for (const [part, path] of Object.entries(fields))
    if (part !== 'records' && path !== undefined && findEach(node, path) === null) return path;
  return null;
}

/** Finds the values of a part, of all usual names those that are there, the most usual first. */
function makeLookUp(node: Node, fields: FieldMapping): (field: ArticleField) => readonly Node[] {
  const folded = foldProperties(node);
  return (field) => {
    const given = isNamed(field, fields) ? fields[field] : undefined;
    if (given !== undefined) return findEach(node, given) ?? [];
    return namesOf(field, fields).flatMap((name) => folded(name) ?? []);
  };
}

function kindOf(node: Node): string {
  return node.type === 'array' ? 'a list' : node.type === 'null' ? 'null' : `a ${node.type}`;
}
