import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Article, FormatName } from '../../model/article.ts';
import { NewsanError } from '../../model/error.ts';
import { fileStart } from '../../text/positions/file-position.ts';
import { type LineIndex, makeLineIndex, positionAt } from '../../text/positions/line-index.ts';
import { alignDecoded } from '../decoded-runs.ts';
import type { ArticleField, FieldMapping, ParseArticles, UnreadRecord } from '../format.ts';
import type { Run } from '../layout.ts';
import { isNestedDeeper } from './json-depth.ts';
import { makeOwnSource } from './own-source.ts';
import { type ArticleRecord, articleOfRecord, namesOf, type RecordText } from './record.ts';
import { type LinesStart, recordLines } from './record-lines.ts';

/** JSON: an article, a list of articles, or an object that holds such a list. */
export const parse: ParseArticles = (id, source, { fields }) => {
  const root = parseJson(source, 0, source);
  const records = recordsOf(root);
  const articles =
    records[0] === root
      ? [root].flatMap((node) => articleOf(id, 'json', node, source, fields) ?? [])
      : numberedArticles(id, source, records, fields);
  const [first] = records;
  if (articles.length === 0 && first !== undefined) throw new NewsanError('format', noText(first, fields));
  return articles;
};

/** JSON Lines: an article a line; empty lines are stepped over, and a line that cannot be read is told of. */
export const parseLines: ParseArticles = (id, source, { fields }) => {
  const { articles, noText } = readLines(id, source, fields);
  if (noText !== null && !articles.some((each) => !('unread' in each))) throw new NewsanError('format', noText);
  return articles;
};

/** What stands in lines of a JSON Lines file, in their order, and what is told where none of the file's records has a text. */
export interface ReadLines {
  readonly articles: readonly (Article | UnreadRecord)[];
  readonly noText: string | null;
}

/** Reads whole lines of a JSON Lines file. */
export function readLines(
  id: string,
  source: string,
  fields: FieldMapping,
  from: LinesStart = { ...fileStart, records: 0 },
): ReadLines {
  const index = makeLineIndex(source);
  const ownSource = makeOwnSource(source, from);
  const articles: (Article | UnreadRecord)[] = [];
  let withoutText: string | null = null;
  recordLines(source).forEach(({ start, end }, at) => {
    const ownId = `${id}#${from.records + at + 1}`;
    const { root, problem } = tryJson(source.slice(start, end), start, index, from.line);
    if (root === null) {
      articles.push({ id: ownId, unread: problem });
      return;
    }
    const article = articleOf(ownId, 'jsonl', root, source, fields);
    if (article) articles.push(ownSource(article, { start, end }));
    else withoutText ??= noText(root, fields);
  });
  return { articles, noText: withoutText };
}

const deepest = 100;

/** Parses a JSON value that stands at `offset` of the source; offsets of its nodes are those of the source. */
export function parseJson(json: string, offset: number, source: string): Node {
  const { root, problem } = tryJson(json, offset, makeLineIndex(source));
  if (root === null) throw new NewsanError('format', problem);
  return root;
}

type Tried = { readonly root: Node; readonly problem: null } | { readonly root: null; readonly problem: string };

/** `firstLine` is the number of the first line of the index. */
function tryJson(json: string, offset: number, index: LineIndex, firstLine = 1): Tried {
  const line = (at: number) => positionAt(index, at + offset).line + firstLine - 1;
  if (isNestedDeeper(json, deepest))
    return { root: null, problem: `JSON nested deeper than ${deepest} levels in line ${line(0)}` };
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { allowTrailingComma: false, disallowComments: true });
  const error = errors[0];
  if (error !== undefined || root === undefined) {
    const words =
      error === undefined
        ? 'nothing there'
        : printParseErrorCode(error.error)
            .replace(/([a-z])([A-Z])/g, '$1 $2')
            .toLowerCase();
    return { root: null, problem: `not valid JSON in line ${line(error?.offset ?? 0)}: ${words}` };
  }
  return { root: offset === 0 ? root : shifted(root, offset), problem: null };
}

function shifted(node: Node, offset: number): Node {
  const children = node.children?.map((child) => shifted(child, offset));
  return { ...node, offset: node.offset + offset, ...(children && { children }) };
}

/** The records of a document: those of a list, or of the first list of objects in an object, else the object itself. */
function recordsOf(root: Node): readonly Node[] {
  if (root.type === 'array') return (root.children ?? []).filter((child) => child.type === 'object');
  if (root.type !== 'object') return [];
  if (findText(root, namesOf('text', {})) !== null) return [root];
  for (const property of root.children ?? []) {
    const list = property.children?.[1];
    if (list?.type === 'array' && list.children?.[0]?.type === 'object') return recordsOf(list);
  }
  return [root];
}

function numberedArticles(
  id: string,
  source: string,
  records: readonly Node[],
  fields: FieldMapping,
): readonly Article[] {
  const ownSource = makeOwnSource(source);
  return records.flatMap((node, at) => {
    const article = articleOf(`${id}#${at + 1}`, 'json', node, source, fields);
    return article ? [ownSource(article, { start: node.offset, end: node.offset + node.length })] : [];
  });
}

/** The article of a record; null where it has no text. */
function articleOf(id: string, format: FormatName, node: Node, source: string, fields: FieldMapping): Article | null {
  const record = readRecord(node, source, fields);
  const isEmpty = record.body === null && record.headline === null;
  return isEmpty ? null : articleOfRecord(id, format, source, record);
}

function noText(record: Node, fields: FieldMapping): string {
  const names = (record.children ?? []).map((property) => String(property.children?.[0]?.value)).slice(0, 12);
  const wanted = namesOf('text', fields).slice(0, 3).join(', ');
  return `no text under ${wanted}; say which field holds it with --field text=NAME (there are: ${names.join(', ')})`;
}

function readRecord(node: Node, source: string, fields: FieldMapping): ArticleRecord {
  const text = (field: ArticleField) => runsOf(findText(node, namesOf(field, fields)), source);
  const values = (field: ArticleField) => stringsOf(find(node, namesOf(field, fields)));
  const date = values('date')[0];
  const labels = values('labels');
  return {
    headline: text('headline'),
    deck: text('deck'),
    body: text('text'),
    metadata: {
      bylines: values('byline').flatMap((each) => each.replace(/^by /i, '').split(/, | and /)),
      ...(date !== undefined && { date }),
      sections: values('section'),
      labels: labels.length === 1 ? (labels[0] ?? '').split(/, */) : labels,
    },
  };
}

/** The value under the first of the names that is there; a name with dots leads into nested objects where no property is called so. */
export function find(node: Node, names: readonly string[]): Node | null {
  for (const name of names) {
    const found =
      property(node, name) ?? name.split('.').reduce<Node | null>((at, part) => at && property(at, part), node);
    if (found !== null && found !== node && found.type !== 'null') return found;
  }
  return null;
}

function findText(node: Node, names: readonly string[]): Node | null {
  for (const name of names) {
    const found = find(node, [name]);
    if (found?.type === 'string') return found;
  }
  return null;
}

function property(node: Node, name: string): Node | null {
  return (
    node.children?.find((child) => child.type === 'property' && child.children?.[0]?.value === name)?.children?.[1] ??
    null
  );
}

const escaped = /\\(?:u[\da-fA-F]{4}|.)/y;

/** The decoded string of a node, in runs that lead back to the source; null where there is none. */
export function runsOf(node: Node | null, source: string): RecordText | null {
  if (node === null || typeof node.value !== 'string' || node.value.trim() === '') return null;
  const runs: readonly Run[] = alignDecoded(
    node.value,
    source,
    node.offset + 1,
    node.offset + node.length - 1,
    escaped,
  );
  return runs;
}

/** The strings of a node: of a list those of its elements, of an object that of its name. */
export function stringsOf(node: Node | null): readonly string[] {
  if (node === null) return [];
  if (node.type === 'array') return (node.children ?? []).flatMap(stringsOf);
  if (node.type === 'object') return stringsOf(find(node, ['name', 'title', 'code']));
  const value: unknown = getNodeValue(node);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}
