import type { Article } from '../../model/article.ts';
import type { PageBlock, PageMark, TextRun } from '../../model/display/page.ts';
import { bySpan, overlaps, type Span } from '../../model/span.ts';

/**
 * Cuts a text into blocks, and each block into runs that have the same marks from end to end, so that marks may overlap
 * as they like. White space between two blocks belongs to the first of them: all runs joined are the text.
 */
export function cutRuns({ text, blocks }: Article, marks: readonly PageMark[]): readonly PageBlock[] {
  const sorted = [...marks].sort(bySpan);
  const whole = blocks.length > 0 ? blocks : [{ kind: 'paragraph', start: 0, end: text.length } as const];
  let waiting = 0;
  let open: PageMark[] = [];
  return whole.map(({ kind }, index) => {
    const stretch = {
      start: index === 0 ? 0 : (whole[index]?.start ?? 0),
      end: whole[index + 1]?.start ?? text.length,
    };
    open = open.filter((mark) => mark.end > stretch.start);
    for (let mark = sorted[waiting]; mark && mark.start < stretch.end; mark = sorted[++waiting]) open.push(mark);
    return { kind, runs: runsOf(text, stretch, open) };
  });
}

function runsOf(text: string, stretch: Span, marks: readonly PageMark[]): readonly TextRun[] {
  const cuts = new Set([stretch.start, stretch.end]);
  for (const { start, end } of marks) {
    cuts.add(Math.max(start, stretch.start));
    cuts.add(Math.min(end, stretch.end));
  }
  const offsets = [...cuts].sort((a, b) => a - b);
  let next = 0;
  let open: PageMark[] = [];
  return offsets.slice(0, -1).map((start, index) => {
    const end = offsets[index + 1] ?? stretch.end;
    open = open.filter((mark) => mark.end > start);
    for (let mark = marks[next]; mark && mark.start <= start; mark = marks[++next]) open.push(mark);
    const here = open.filter((mark) => overlaps(mark, { start, end }));
    return { text: text.slice(start, end), marks: here, opens: opensAt(start, here) };
  });
}

/** What a reader means who points at the start of several marks: the narrowest. */
function opensAt(start: number, marks: readonly PageMark[]): PageMark | null {
  const starting = marks.filter((mark) => mark.start === start && isDoor(mark));
  return starting.sort((a, b) => a.end - b.end)[0] ?? null;
}

/** Cues and evidence are parts of a quotation that are looked at with it, not alone. */
function isDoor({ style }: PageMark): boolean {
  return style !== 'cue' && style !== 'evidence';
}
