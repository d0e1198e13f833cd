import { NewsanError } from '../../model/error.ts';
import type { ParseArticles } from '../format.ts';
import { type Element, isElement, parseTree, runsOf } from '../html/tree.ts';
import type { Metadata } from '../records/metadata.ts';
import { articleOfBlocks } from '../records/record.ts';
import type { MarkupBlock } from '../structure/layout.ts';
import { notesOn } from '../structure/omissions.ts';
import { allOf, firstOf, skippedIn, wordsOf, xmlBlocks } from './xml-blocks.ts';

/** IPTC NITF 3.x (iptc.org/std/NITF): one article a file. */
export const parse: ParseArticles = (id, source) => {
  const root = parseTree(source, 'xml');
  const nitf = firstOf(root, 'nitf');
  if (nitf === null) throw new NewsanError('no-articles', unknownKind(root));
  const content = firstOf(nitf, 'body.content');
  return [
    articleOfBlocks(id, 'nitf', source, nitfBlocks(nitf), nitfMetadata(nitf)),
    ...notesOn(id, content ? skippedIn(content) : new Map()),
  ];
};

/** What is said of XML that none of the readers knows, all of which this one comes after. */
function unknownKind(root: Element): string {
  const first = root.children.find((child) => isElement(child) && !/^[?!]/.test(child.tag));
  const known = 'RSS, Atom, NITF and NewsML-G2 are read';
  return first && isElement(first)
    ? `XML of a kind that is not known, <${first.tag}>; ${known}`
    : `no XML document; ${known}`;
}

/** Headline, deck, byline, dateline, abstract and body of a `nitf` element. */
export function nitfBlocks(nitf: Element): readonly MarkupBlock[] {
  const head = firstOf(nitf, 'body.head');
  const titled = firstOf(head ?? nitf, 'hedline');
  const blocks: (MarkupBlock | null)[] = [
    blockOf('headline', (titled && firstOf(titled, 'hl1')) ?? titled ?? firstOf(nitf, 'title')),
    blockOf('deck', titled && firstOf(titled, 'hl2')),
    blockOf('byline', head && firstOf(head, 'byline')),
    blockOf('abstract', head && firstOf(head, 'abstract')),
    blockOf('dateline', head && firstOf(head, 'dateline')),
  ];
  const content = firstOf(nitf, 'body.content');
  const end = firstOf(nitf, 'body.end');
  return [
    ...blocks.filter((block) => block !== null),
    ...(content ? xmlBlocks(content) : []),
    ...(end ? xmlBlocks(end) : []),
  ];
}

/** What the head of a `nitf` element says of its article. */
export function nitfMetadata(nitf: Element): Metadata {
  const stamp = ['date.issue', 'story.date', 'date.release', 'pubdata'].map((name) => firstOf(nitf, name));
  const date = stamp
    .map((each) => each?.attribute('norm') ?? each?.attribute('date.publication') ?? null)
    .find((each) => each !== null);
  const byline = firstOf(nitf, 'byline');
  const distributor = firstOf(nitf, 'distributor');
  const docId = firstOf(nitf, 'doc-id')?.attribute('id-string') ?? null;
  const url = firstOf(nitf, 'pubdata')?.attribute('ex-ref') ?? null;
  const section =
    firstOf(nitf, 'pubdata')?.attribute('position.section') ??
    firstOf(nitf, 'tobject.subject')?.attribute('tobject.subject.type');
  return {
    bylines: byline ? allOf(byline, 'person').map(wordsOf) : [],
    ...(date && { date: date.replace(/^(\d{4})(\d\d)(\d\d)(?!-)/, '$1-$2-$3').slice(0, 10) }),
    sections: section ? [section] : [],
    labels: allOf(nitf, 'keyword').map((keyword) => keyword.attribute('key') ?? ''),
    ...(docId !== null && { id: docId }),
    ...(url !== null && { url }),
    ...(distributor && { agency: wordsOf(distributor) }),
  };
}

function blockOf(kind: MarkupBlock['kind'], element: Element | null): MarkupBlock | null {
  return element === null ? null : { kind, runs: runsOf(element) };
}
