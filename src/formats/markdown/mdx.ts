/**
 * MDX with its code skipped, offsets as they were: imports and exports, expressions in braces and tags of components become
 * characters that the layout drops, so that no space is before a mark that follows. What is between tags stays.
 */
export function withoutCode(source: string): string {
  const stretches: Stretch[] = [];
  const next = /^(?:import|export)\b|^(?:```|~~~)|[{<`]/gm;
  let at = 0;
  for (let match = next.exec(source); match !== null; match = next.exec(source)) {
    const end = endOf(source, match.index, match[0], next);
    if (end === null) continue;
    stretches.push({ start: match.index, end });
    next.lastIndex = end;
  }
  const parts = stretches.flatMap(({ start, end }) => {
    const part = [source.slice(at, start), source.slice(start, end).replace(/[^\r\n]/g, joiner)];
    at = end;
    return part;
  });
  return parts.join('') + source.slice(at);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Word joiner: a character of no width that the layout skips. */
const joiner = '\u2060';

/** Longer code is none: a brace or a tag that nobody closes must not swallow the article. */
const longestCode = 4000;

/** Where the code ends that begins at an offset; null where it is none. Markdown's own code is stepped over. */
function endOf(source: string, start: number, opening: string, scan: RegExp): number | null {
  if (opening === '{') return closeOf(source, start);
  if (opening === '<') return tagEnd(source, start);
  if (opening === 'import' || opening === 'export') return moduleEnd(source, start);
  if (opening === '`') {
    const close = source.indexOf('`', start + 1);
    const line = source.indexOf('\n', start);
    if (close > 0 && (line < 0 || close < line)) scan.lastIndex = close + 1;
    return null;
  }
  const fence = source.indexOf(`\n${opening}`, start + 3);
  if (fence > 0) scan.lastIndex = fence + 4;
  return null;
}

/** After the brace that closes the one at an offset; null where none does. Braces in strings are not distinguished. */
function closeOf(source: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < source.length && at < start + longestCode; at++) {
    if (source[at] === '{') depth++;
    else if (source[at] === '}' && --depth === 0) return at + 1;
  }
  return null;
}

/** Imports and exports reach to the next empty line that is in no braces. */
function moduleEnd(source: string, start: number): number {
  const stop = /\{|\r?\n[ \t]*\r?\n|$/g;
  let at = start;
  for (;;) {
    stop.lastIndex = at;
    const match = stop.exec(source);
    if (match === null || match[0] !== '{') return Math.min(match?.index ?? source.length, start + longestCode);
    at = closeOf(source, match.index) ?? match.index + 1;
  }
}

/** After a tag of a component (`<Note kind="a > b" big={x}>`, `</Note>`, `<>`); null where there is none. */
function tagEnd(source: string, start: number): number | null {
  const name = /<\/?(?:[A-Z][\w.]{0,80})?(?=[\s/>])/y;
  name.lastIndex = start;
  const match = name.exec(source);
  if (match === null || /^<\/?$/.test(match[0]) !== /^<\/?>/.test(source.slice(start, start + 3))) return null;
  for (let at = name.lastIndex; at < source.length && at < start + longestCode; at++) {
    const character = source[at];
    if (character === '>') return at + 1;
    if (character === '{') at = (closeOf(source, at) ?? source.length) - 1;
    else if (character === '"' || character === "'") {
      const close = source.indexOf(character, at + 1);
      if (close < 0 || close > start + longestCode) return null;
      at = close;
    }
  }
  return null;
}
