import type { Run } from '../structure/layout.ts';

/**
 * Leads decoded text back to the source that it was decoded from, [start, end): what is in both is one code unit to one,
 * a reference (`&amp;`, `\u00e9`) leads back as a whole, and what the source has beside (`\` before a mark, `> ` after a line
 * break) is stepped over. `reference` matches a reference where it begins (sticky) and has no effect elsewhere.
 */
export function alignDecoded(
  text: string,
  source: string,
  start: number,
  end: number,
  reference: RegExp,
): readonly Run[] {
  const runs: Run[] = [];
  let at = start;
  let offset = 0;
  while (offset < text.length && at < end) {
    reference.lastIndex = at;
    const match = reference.exec(source);
    if (match !== null && match.index === at && match[0].length > 1) {
      const width = Math.min(decodedLength(text, offset), text.length - offset);
      runs.push({ text: text.slice(offset, offset + width), sourceStart: at, sourceEnd: at + match[0].length });
      offset += width;
      at += match[0].length;
      continue;
    }
    let same = 0;
    while (
      offset + same < text.length &&
      at + same < end &&
      text[offset + same] === source[at + same] &&
      (same === 0 || !mayRefer(source[at + same]))
    )
      same++;
    if (same > 0) runs.push({ text: text.slice(offset, offset + same), sourceStart: at, sourceEnd: at + same });
    offset += same;
    at += same || 1;
  }
  if (offset < text.length) runs.push({ text: text.slice(offset), sourceStart: Math.min(at, end), sourceEnd: end });
  return runs;
}

/** Characters with which references begin. */
function mayRefer(character: string | undefined): boolean {
  return character === '&' || character === '\\' || character === '"';
}

function decodedLength(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}
