import type { Reading, Unit } from './reading.ts';

/** Whether the unit is a headline or a heading. */
export function isHeading({ article }: Reading, { block }: Unit): boolean {
  const kind = article.blocks[block]?.kind;
  return kind === 'headline' || kind === 'subhead';
}
