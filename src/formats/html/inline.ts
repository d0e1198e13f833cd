import type { Element } from './tree.ts';

const inline: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr amp-link'.split(
    ' ',
  ),
);

/** Whether the element is within a line of text. */
export function isInline(element: Element): boolean {
  return inline.has(element.tag);
}
