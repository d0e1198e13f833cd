import {
  cardOf,
  type PageLayer,
  type PageMark,
  pageLayers,
  type StripMap,
  type StripStretch,
} from '../../model/display/page.ts';
import type { Layers } from '../../model/layers.ts';
import type { Span } from '../../model/span.ts';

/** More arcs would be a blot. */
const mostArcs = 60;

/** Draws an article as a strip, with a lane for each layer. */
export function drawStrip(text: string, marks: readonly PageMark[], repeats: Layers['repeats']): StripMap {
  const length = Math.max(1, text.length);
  const share = (offset: number) => Math.round((offset / length) * 10_000) / 10_000;
  const stretch = (card: string, style: string, { start, end }: Span): StripStretch => ({
    card,
    style,
    start: share(start),
    end: share(end),
  });
  const laneOf = (layer: PageLayer) => ({
    layer,
    stretches: marks
      .filter((mark) => mark.layer === layer && isDrawn(mark))
      .map((mark) => stretch(cardOf(mark), mark.style, mark)),
  });
  return {
    lanes: pageLayers.filter((layer) => layer !== 'entity').map(laneOf),
    arcs: repeats
      .flatMap(({ first, later }, index) =>
        later.map((copy) => stretch(`r${index}`, 'later', { start: middleOf(first), end: middleOf(copy) })),
      )
      .slice(0, mostArcs),
  };
}

/** What is said, not who says it and how. */
function isDrawn({ style }: PageMark): boolean {
  return !['source', 'cue', 'evidence', 'copy', 'scare', 'title', 'nickname', 'label'].includes(style);
}

function middleOf({ start, end }: Span): number {
  return (start + end) / 2;
}
