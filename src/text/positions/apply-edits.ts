import type { Edit } from '../../model/finding.ts';

/** The text with the edits made; they do not overlap, and their order does not matter. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let edited = '';
  let at = 0;
  for (const { start, end, text: replacement } of inOrder(edits)) {
    edited += text.slice(at, start) + replacement;
    at = end;
  }
  return edited + text.slice(at);
}

/** Whether all edits can be made together: none overlaps another, and no two are put in at one place. */
export function areApart(edits: readonly Edit[]): boolean {
  const sorted = inOrder(edits);
  return sorted.every((edit, index) => {
    const next = sorted[index + 1];
    return (
      !next || edit.end < next.start || (edit.end === next.start && edit.start < edit.end && next.start < next.end)
    );
  });
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
