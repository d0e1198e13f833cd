import type { Segment } from '../../model/article.ts';
import { firstEndingAfter, toSourceSpan } from '../../text/positions/segments.ts';
import type { Run } from '../structure/layout.ts';

/** A decoded text, in runs that lead back to the source. */
export type RecordText = readonly Run[];

/** The text of runs. */
export function textOf(runs: RecordText): string {
  return runs.map((run) => run.text).join('');
}

/** How the text of runs leads back to the source. */
export function segmentsOf(runs: RecordText): readonly Segment[] {
  let start = 0;
  return runs.map((run) => {
    const segment = { start, end: start + run.text.length, sourceStart: run.sourceStart, sourceEnd: run.sourceEnd };
    start = segment.end;
    return segment;
  });
}

/** The stretch [start, end) of decoded text as runs of the source. */
export function through(base: readonly Segment[], text: string, start: number, end: number): readonly Run[] {
  const runs: Run[] = [];
  for (let index = firstEndingAfter(base, start); index < base.length; index++) {
    const segment = base[index];
    if (segment === undefined || segment.start >= end) break;
    const from = Math.max(start, segment.start);
    const to = Math.min(end, segment.end);
    const span = toSourceSpan({ segments: [segment] }, { start: from, end: to });
    runs.push({ text: text.slice(from, to), sourceStart: span.start, sourceEnd: span.end });
  }
  return runs;
}
