import { modify, type ParseError, parseTree } from 'jsonc-parser';
import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { readTable } from '../../formats/records/csv.ts';
import type { NameType } from '../../model/entity.ts';
import type { Edit } from '../../model/finding.ts';

/** An entry to add to a lexicon: a name with its type, or capitalised words that are not a name. */
export type NewEntry =
  | { readonly name: string; readonly isName: true; readonly type: NameType }
  | { readonly name: string; readonly isName: false };

/**
 * The edits that add an entry to the text of a lexicon, at its end; `path` tells its format by the extension. Null where the text is not
 * a valid lexicon, or where its table has no column for what the entry says.
 */
export function addToLexicon(path: string, source: string, entry: NewEntry): readonly Edit[] | null {
  if (/\.[ct]sv$/i.test(path)) return addRow(source, entry);
  if (/\.ya?ml$/i.test(path)) return addToYaml(source, entry);
  if (/\.json$/i.test(path)) return addToJson(source, entry);
  return null;
}

function addRow(source: string, entry: NewEntry): readonly Edit[] | null {
  const { rows, unclosed, separator } = readTable(source);
  if (unclosed !== null) return null;
  const head = rows[0] ?? ['name', 'type', 'aliases', 'role', 'wikidata', 'not a name'];
  const columns = head.map((title) => title.toLowerCase().replace(/[\s_-]/g, ''));
  const cells = new Map(
    entry.isName
      ? [
          ['name', entry.name],
          ['type', entry.type],
        ]
      : [
          ['name', entry.name],
          ['notaname', 'yes'],
        ],
  );
  if (![...cells.keys()].every((key) => columns.includes(key))) return null;
  const row = columns.map((column) => quoteCell(cells.get(column) ?? '', separator)).join(separator);
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const title = rows.length === 0 ? head.join(separator) + newline : '';
  return [atEnd(source, `${title}${row}${newline}`, newline)];
}

function quoteCell(cell: string, separator: string): string {
  return cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function addToYaml(source: string, entry: NewEntry): readonly Edit[] | null {
  const document = parseDocument(source);
  if (document.errors.length > 0) return null;
  const { contents } = document;
  const names: unknown = isMap(contents) ? contents.get('names', true) : contents;
  if (contents === null) return [atEnd(source, stringify([recordOf(entry)]), '\n')];
  if (!isSeq(names)) return null;
  names.add(document.createNode(recordOf(entry)));
  const text = document.toString({ lineWidth: 0 });
  return [{ start: 0, end: source.length, text }];
}

function addToJson(source: string, entry: NewEntry): readonly Edit[] | null {
  const errors: ParseError[] = [];
  const root = parseTree(source, errors);
  if (!root || errors.length > 0) return null;
  const path = root.type === 'object' ? ['names', -1] : [-1];
  const list = root.type === 'object' ? root.children?.find(({ children }) => children?.[0]?.value === 'names') : root;
  if ((root.type === 'object' ? list?.children?.[1] : list)?.type !== 'array') return null;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: source.includes('\r\n') ? '\r\n' : '\n' };
  return modify(source, path, recordOf(entry), { formattingOptions, isArrayInsertion: true }).map(
    ({ offset, length, content }) => ({ start: offset, end: offset + length, text: content }),
  );
}

function recordOf(entry: NewEntry): Readonly<Record<string, unknown>> {
  return entry.isName ? { name: entry.name, type: entry.type } : { name: entry.name, 'not a name': true };
}

/** Text behind the last line, which is ended where it is not. */
function atEnd(source: string, text: string, newline: string): Edit {
  const isOpen = source !== '' && !/[\r\n]$/.test(source);
  return { start: source.length, end: source.length, text: isOpen ? newline + text : text };
}
