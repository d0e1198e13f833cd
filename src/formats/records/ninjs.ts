import type { Node } from 'jsonc-parser';
import type { ParseArticles } from '../format.ts';
import type { Metadata } from '../metadata.ts';
import { find, parseJson, runsOf, stringsOf } from './json.ts';
import { articleOfRecord, type RecordText } from './record.ts';

/** IPTC ninjs, 1.x and 2.x (iptc.org/std/ninjs): one item, or a list of them. */
export const parse: ParseArticles = (id, source) => {
  const root = parseJson(source, 0, source);
  const items = root.type === 'array' ? (root.children ?? []) : [root];
  return items.flatMap((item, index) => {
    const headline = text(item, source, 'headline', 'title') ?? listed(item, source, 'headlines');
    const body = text(item, source, 'body_xhtml', 'body_text') ?? listed(item, source, 'bodies', 'body_sections');
    if (headline === null && body === null) return [];
    const metadata = metadataOf(item);
    return [
      articleOfRecord(items.length === 1 ? id : `${id}#${index + 1}`, 'ninjs', source, {
        headline,
        deck: null,
        body,
        metadata,
      }),
    ];
  });
};

function text(item: Node, source: string, ...names: readonly string[]): RecordText | null {
  for (const name of names) {
    const runs = runsOf(find(item, [name]), source);
    if (runs !== null) return runs;
  }
  return null;
}

/** The value of the first element of a list of versions (2.x). */
function listed(item: Node, source: string, ...names: readonly string[]): RecordText | null {
  const version = find(item, names)?.children?.[0];
  return version === undefined ? null : text(version, source, 'value', 'body_xhtml', 'body_text');
}

function metadataOf(item: Node): Metadata {
  const values = (...names: string[]) => stringsOf(find(item, names));
  const bylines = values('byline', 'bylines', 'by');
  const date = values('contentcreated', 'firstcreated', 'versioncreated')[0];
  const agency = values('infosources', 'infosource', 'copyrightholder')[0];
  return {
    bylines: bylines.flatMap((byline) => byline.replace(/^by /i, '').split(/, | and /)),
    ...(date !== undefined && { date }),
    sections: values('subjects', 'subject'),
    labels: values('keywords', 'keyword'),
    ...(agency !== undefined && { agency }),
  };
}
