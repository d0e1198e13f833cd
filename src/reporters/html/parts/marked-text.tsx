import type { BesideText, BesideTone } from '../../../model/display/beside.ts';
import type { Span } from '../../../model/span.ts';
import { shown } from './shown.ts';

/** A marked stretch of a text: where its own anchor is, and where it leads. */
export interface Mark extends Span {
  /** Id of its own place; unique on the page. */
  readonly id: string;
  /** Id of what belongs to it; null where nothing does. */
  readonly to: string | null;
  readonly tone: BesideTone;
  readonly title: string;
}

/** A text with marks that are links. Where marks overlap, the shorter one is seen. */
export function MarkedText({ text, marks }: { readonly text: BesideText; readonly marks: readonly Mark[] }) {
  const anchored = new Set<string>();
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  return (
    <div class="beside-text">
      {text.blocks.map((block) => {
        const own = sorted.filter(({ start, end }) => start < block.end && block.start < end);
        const parts = segments(block, own).map(({ start, end, mark }) => {
          const words = shown(text.text.slice(start, end));
          if (!mark) return words;
          const id = anchored.has(mark.id) ? undefined : mark.id;
          anchored.add(mark.id);
          const { tone, title, to } = mark;
          return (
            <a {...(id && { id })} class={`mark ${tone}`} {...(to && { href: `#${to}` })} title={shown(title)}>
              {words}
            </a>
          );
        });
        return block.isHeading ? <h3>{parts}</h3> : <p>{parts}</p>;
      })}
    </div>
  );
}

interface Segment extends Span {
  readonly mark: Mark | null;
}

/** A block cut where marks begin and end, each stretch with the shortest mark on it. */
function segments(block: Span, marks: readonly Mark[]): readonly Segment[] {
  const inside = (at: number) => Math.min(block.end, Math.max(block.start, at));
  const cuts = [
    ...new Set([block.start, block.end, ...marks.flatMap(({ start, end }) => [inside(start), inside(end)])]),
  ].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index): Segment => {
    const start = cuts[index] ?? block.start;
    let mark: Mark | null = null;
    for (const each of marks) {
      const isOver = each.start <= start && end <= each.end;
      if (isOver && (mark === null || each.end - each.start <= mark.end - mark.start)) mark = each;
    }
    return { start, end, mark };
  });
}
