import type { Node } from 'jsonc-parser';
import { makeLineIndex, positionAt } from '../../text/positions/line-index.ts';
import type { RecordText } from '../documents/runs.ts';
import { isArticle, type ParseArticles, type ReadRecord } from '../format.ts';
import { type FoldedLookUp, foldProperties, parseJson, runsOf, stringsOf } from './json-node.ts';
import type { Metadata } from './metadata.ts';
import { makeOwnSource } from './own-source.ts';
import { readRecord, splitBylines } from './record.ts';
import { nameRecords } from './record-ids.ts';

/** IPTC ninjs, 1.x to 3.x (iptc.org/std/ninjs): one item, or a list of them. Names differ by version in case only. */
export const parse: ParseArticles = (id, source) => {
  const root = parseJson(source, 0, source);
  if (root.type !== 'array') return readItem(id, root, source, 'the item');
  const nameOf = nameRecords();
  const lines = makeLineIndex(source);
  const ownSource = makeOwnSource(source);
  return (root.children ?? []).flatMap((item) => {
    const ownId = `${id}#${nameOf(stringsOf(foldProperties(item)('uri'))[0] ?? null)}`;
    const place = `the item in line ${positionAt(lines, item.offset).line}`;
    return readItem(ownId, item, source, place).map((each) =>
      isArticle(each) ? ownSource(each, { start: item.offset, end: item.offset + item.length }) : each,
    );
  });
};

function readItem(id: string, item: Node, source: string, place: string): readonly ReadRecord[] {
  const look = foldProperties(item);
  const headline = text(look, source, 'headline', 'title') ?? listed(look, source, 'headlines', 'main');
  const body = text(look, source, 'body_xhtml', 'body_html', 'body_text') ?? listed(look, source, 'bodies', 'main');
  if (headline === null && body === null)
    return [{ id, unread: `${place} has neither headline nor body`, code: 'no-text' }];
  return readRecord(id, 'ninjs', source, { headline, deck: null, body, metadata: metadataOf(look) });
}

function text(look: FoldedLookUp, source: string, ...names: readonly string[]): RecordText | null {
  for (const name of names) {
    const runs = runsOf(look(name), source);
    if (runs !== null) return runs;
  }
  return null;
}

/** The value of the main version in a list of them (2.x, 3.x); the first where none is the main one. */
function listed(look: FoldedLookUp, source: string, name: string, role: string): RecordText | null {
  const versions = (look(name)?.children ?? []).map(foldProperties);
  const main = versions.find((each) => stringsOf(each('role'))[0] === role);
  for (const version of main ? [main, ...versions] : versions) {
    const runs = text(version, source, 'value', 'body_xhtml', 'body_html', 'body_text');
    if (runs !== null) return runs;
  }
  return null;
}

function metadataOf(look: FoldedLookUp): Metadata {
  const values = (...names: string[]) =>
    names.map((name) => stringsOf(look(name))).find((strings) => strings.length > 0) ?? [];
  const date = values('contentcreated', 'firstcreated', 'versioncreated')[0];
  const updated = values('versioncreated', 'contentmodified')[0];
  const agency = values('infosources', 'infosource', 'copyrightholder')[0];
  const uri = values('uri')[0];
  const url = [...values('url'), ...values('uri')].find((each) => /^https?:/i.test(each));
  return {
    bylines: splitBylines(values('byline', 'bylines', 'by')),
    ...(date !== undefined && { date }),
    ...(updated !== undefined && updated !== date && { updated }),
    sections: values('subjects', 'subject'),
    labels: values('keywords', 'keyword'),
    ...(agency !== undefined && { agency }),
    ...(uri !== undefined && { id: uri }),
    ...(url !== undefined && { url }),
  };
}
