import type { ComponentChildren } from 'preact';
import type { Spot } from '../../../model/display/page.ts';

interface SpotLinkProps {
  readonly spot: Spot;
  /** What is there: a card, or one mark of it. */
  readonly card: string;
  readonly children?: ComponentChildren;
}

/** A link to where something is in the text; the script finds the very words. */
export function SpotLink({ spot, card, children = `line ${spot.line}` }: SpotLinkProps) {
  return (
    <a href={`#p${spot.block}`} data-show={card}>
      {children}
    </a>
  );
}
