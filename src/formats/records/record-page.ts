import { append } from '../../model/lists/append.ts';
import { firstEndingAfter, toSourceSpan } from '../../text/positions/segments.ts';
import { type RecordText, segmentsOf, textOf, through } from '../documents/runs.ts';
import { parseHtml } from '../html/html.ts';
import type { MarkupBlock, Run } from '../structure/layout.ts';
import { type Metadata, withoutEmpty } from './metadata.ts';

/** Whether a body is a whole page and no stretch of one. */
export function isPage(body: RecordText): boolean {
  return /<(?:!doctype html|html|head|body)[\s>]/i.test(textOf(body).slice(0, pageHead));
}

/** The mark of a page is within this many characters of its beginning. */
const pageHead = 2000;

/** Reads a page that a record holds, its blocks led back through the record. */
export function readPage(page: RecordText): { readonly blocks: readonly MarkupBlock[]; readonly metadata: Metadata } {
  const html = textOf(page);
  const article = parseHtml('', html);
  const base = segmentsOf(page);
  const segments = article.segments ?? [];
  const blocks = article.blocks.map(({ kind, start, end }): MarkupBlock => {
    const runs: Run[] = [];
    for (let index = firstEndingAfter(segments, start); (segments[index]?.start ?? end) < end; index++) {
      const segment = segments[index];
      if (segment === undefined) break;
      const from = Math.max(start, segment.start);
      const to = Math.min(end, segment.end);
      const place = toSourceSpan({ segments: [segment] }, { start: from, end: to });
      if (place.end - place.start === to - from) append(runs, through(base, html, place.start, place.end));
      else {
        const outer = toSourceSpan({ segments: base }, place);
        runs.push({ text: article.text.slice(from, to), sourceStart: outer.start, sourceEnd: outer.end });
      }
    }
    return { kind, runs };
  });
  const values = (list: readonly { readonly value: string }[]) => list.map((each) => each.value);
  const metadata = withoutEmpty({
    bylines: values(article.bylines),
    sections: values(article.sections),
    labels: values(article.labels),
    ...(article.date && { date: article.date.value }),
    ...(article.agency && { agency: article.agency.value }),
    ...(article.url !== undefined && { url: article.url }),
    ...(article.recordId !== undefined && { id: article.recordId }),
  });
  return { blocks, metadata };
}
