import type { Spot } from '../../model/page.ts';

/** A link to where something stands in the text; the script finds the very words. */
export function SpotLink({ spot, card }: { readonly spot: Spot; readonly card: string }) {
  return (
    <a class="spot" href={`#p${spot.block}`} data-show={card}>
      line {spot.line}
    </a>
  );
}
