import type { Node } from 'jsonc-parser';
import type { FormatName } from '../../model/article.ts';
import { NewsanError } from '../../model/error.ts';
import { append } from '../../model/lists/append.ts';
import { fileStart } from '../../text/positions/file-position.ts';
import { makeLineIndex, positionAt } from '../../text/positions/line-index.ts';
import { type FieldMapping, isArticle, type ParseArticles, type ReadRecord } from '../format.ts';
import { findEach, foldProperties, parseJson, tryJson } from './json-node.ts';
import { readJsonRecord, textOf, wantedText } from './json-record.ts';
import { makeOwnSource } from './own-source.ts';
import { idOfLine, nameRecords } from './record-ids.ts';
import { type LinesStart, recordLines } from './record-lines.ts';

/** JSON: an article, a list of articles, or an object that holds such a list. */
export const parse: ParseArticles = (id, source, { fields }) => {
  const root = parseJson(source, 0, source);
  const records = recordsOf(root, source, fields);
  if (records[0] === root) return oneRecord(id, 'json', root, source, fields);
  const ownSource = makeOwnSource(source);
  const lines = makeLineIndex(source);
  const nameOf = nameRecords();
  const read = records.flatMap((node): readonly ReadRecord[] => {
    const { articleOf, stated } = readJsonRecord(node, source, fields);
    const ownId = `${id}#${nameOf(stated)}`;
    const place = `the record in line ${positionAt(lines, node.offset).line}`;
    return articleOf(ownId, 'json', place).map((each) =>
      isArticle(each) ? ownSource(each, { start: node.offset, end: node.offset + node.length }) : each,
    );
  });
  const [first] = records;
  if (first !== undefined && read.every(lacksText)) throw new NewsanError('no-text', wantedText(first, fields));
  return read;
};

/** JSON Lines: an article a line; empty lines are stepped over, and a line that cannot be read is said about. */
export const parseLines: ParseArticles = (id, source, { fields }) => {
  const { articles, noText } = readLines(id, source, fields);
  if (noText !== null && !articles.some(isArticle)) throw new NewsanError('no-text', noText);
  return articles;
};

/** What is in lines of a JSON Lines file, in their order, and what is given where none of the file's records has a text. */
export interface ReadLines {
  readonly articles: readonly ReadRecord[];
  readonly noText: string | null;
}

/** Reads whole lines of a JSON Lines file. `from` names the records where the lines are not all of their file. */
export function readLines(
  id: string,
  source: string,
  fields: FieldMapping,
  from: LinesStart = { ...fileStart, records: 0 },
): ReadLines {
  const index = makeLineIndex(source);
  const ownSource = makeOwnSource(source, from);
  const articles: ReadRecord[] = [];
  let withoutText: string | null = null;
  const nameOf = nameRecords();
  recordLines(source).forEach((span, at) => {
    const line = source.slice(span.start, span.end);
    const ownId = `${id}#${from.names?.[at] ?? nameOf(idOfLine(line, fields))}`;
    const { root, problem } = tryJson(line, span.start, index, from.line);
    if (root === null) {
      articles.push({ id: ownId, unread: problem });
      return;
    }
    const place = `line ${positionAt(index, span.start).line + from.line - 1}`;
    const read = readJsonRecord(root, source, fields).articleOf(ownId, 'jsonl', place);
    if (read.every(lacksText)) withoutText ??= wantedText(root, fields);
    append(
      articles,
      read.map((each) => (isArticle(each) ? ownSource(each, span) : each)),
    );
  });
  return { articles, noText: withoutText };
}

/** Whether all that is wrong with a record is that it has no text: one without a field that the user names has more to say. */
function lacksText(record: ReadRecord): boolean {
  return 'unread' in record && record.code === 'no-text';
}

function oneRecord(
  id: string,
  format: FormatName,
  root: Node,
  source: string,
  fields: FieldMapping,
): readonly ReadRecord[] {
  const read = readJsonRecord(root, source, fields).articleOf(id, format, 'the file');
  const [first] = read;
  if (first !== undefined && 'unread' in first)
    throw new NewsanError(first.code ?? 'format', first.code === undefined ? first.unread : wantedText(root, fields));
  return read;
}

/** How deep lists of articles are in what APIs answer: `response.results`, `articles.results`. */
const deepestList = 4;

/** The records of a document: those of the list that the user names, or of a list; else of the nearest list of objects in an object, else the nearest object with a text, else the document itself. */
function recordsOf(root: Node, source: string, fields: FieldMapping): readonly Node[] {
  if (fields.records !== undefined) return namedRecords(root, fields.records);
  if (root.type === 'array') return root.children ?? [];
  let layer: readonly Node[] = [root];
  let firstList: readonly Node[] | null = null;
  for (let depth = 0; depth <= deepestList && layer.length > 0; depth++) {
    const withText = layer.find((node) => textOf(node, source, depth === 0 ? fields : {}) !== null);
    if (withText) return [withText];
    const values = layer.flatMap((node) => (node.children ?? []).flatMap((each) => each.children?.[1] ?? []));
    for (const list of values) {
      const items = list.type === 'array' ? (list.children ?? []) : [];
      if (items[0]?.type !== 'object') continue;
      if (isNewsList(items, source)) return items;
      firstList ??= items;
    }
    layer = values.filter((value) => value.type === 'object');
  }
  return firstList ?? [root];
}

/** Whether one of the first objects of a list is an article. */
function isNewsList(items: readonly Node[], source: string): boolean {
  return items.slice(0, 20).some((item) => textOf(item, source, {}) !== null || foldProperties(item)('headline'));
}

function namedRecords(root: Node, path: string): readonly Node[] {
  const found = findEach(root, path);
  if (found === null) throw new NewsanError('format', `no field “${path}”, which --field records names`);
  return found.flatMap((node) => (node.type === 'array' ? (node.children ?? []) : [node]));
}
