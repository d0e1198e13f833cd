import type { Span } from '../../../model/span.ts';
import { alignDecoded } from '../../documents/decoded-runs.ts';
import type { Run } from '../../structure/layout.ts';
import type { Element } from '../tree.ts';

/** Where the source states the value of an element: what its attribute `content` holds, else what is in it. */
export function statedPlace(source: string, element: Element): Span {
  const isAttribute = element.attribute('content') !== null;
  const pattern = isAttribute ? /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/dgi : /<[^<>]*>([^<]*)/dgi;
  pattern.lastIndex = element.start;
  const [, ...groups] = pattern.exec(source)?.indices ?? [];
  const place = groups.find((group) => group !== undefined);
  return place ? { start: place[0], end: place[1] } : { start: element.start, end: element.start + 1 };
}

/** Leads a value without superfluous white space back to the stretch of the source, an attribute or a JSON string, that states it. */
export function statedRuns(source: string, { value, start, end }: Span & { readonly value: string }): readonly Run[] {
  const stretch = source.slice(start, end).replace(/\s/g, ' ');
  const from = Math.max(0, stretch.search(/[^ ]/));
  return alignDecoded(value, stretch, from, stretch.length, reference).map((run) => ({
    text: run.text,
    sourceStart: run.sourceStart + start,
    sourceEnd: run.sourceEnd + start,
  }));
}

/** A character reference, an escape in JSON, or white space that counts as one space. */
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|\\(?:u[\da-f]{4}|.)| {2,}/iy;
