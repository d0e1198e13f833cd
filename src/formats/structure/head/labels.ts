import type { Span } from '../../../model/span.ts';

const lead =
  /^(?:labels?|tags?|tagged|tagged (?:as|with)|keywords?|topics?|related topics|filed under|categories|posted in)\s*:\s*/i;

/** Reads a line of labels, `Labels: Iran, militias, U.S.`: spans of the labels within the line. Null for any other line. */
export function parseLabels(line: string): readonly Span[] | null {
  const offset = lead.exec(line)?.[0].length;
  if (offset === undefined || line.length > 2000) return null;
  const labels: Span[] = [];
  const separator = line.includes(',') ? ',' : /[;|]/.exec(line)?.[0];
  let start = offset;
  for (const each of separator === undefined ? [line.slice(offset)] : line.slice(offset).split(separator)) {
    const label = each.trim();
    const from = start + each.indexOf(label);
    if (label !== '') labels.push({ start: from, end: from + label.length });
    start += each.length + 1;
  }
  return labels;
}
