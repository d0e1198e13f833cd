import type { Range } from '../../ranges.ts';
import type { AttributionRecord } from '../../records.ts';
import { type Ground, tokensIn, wordStarts } from './ground.ts';
import { isSpeechCue } from './speech-cue.ts';

const leftEdge = /^[\s"“”„«»‘’'`,.;:!?…\-–—()[\]]+/u;
const rightEdge = /[\s"“”„«»‘’'`,.;:!?…\-–—()[\]]+$/u;

/** How much of a stretch stands within quotation marks. */
export type QuotedKind = 'direct' | 'mixed' | 'indirect';

/** One contiguous piece of a content, within one paragraph. */
export interface Fragment {
  readonly range: Range;
  /** Without marks, punctuation and blanks at its edges. */
  readonly core: Range;
  readonly kind: QuotedKind;
  /** Whether its cue is of the say class. */
  readonly speech: boolean;
}

/** An attribution, made ready to be compared. */
export interface Prepared {
  /** What it was made from. */
  readonly record: AttributionRecord;
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  readonly fragments: readonly Fragment[];
  readonly tokens: ReadonlySet<number>;
  readonly kind: QuotedKind;
}

/** Makes attributions ready to be compared on a ground. */
export function prepare(ground: Ground, records: readonly AttributionRecord[]): readonly Prepared[] {
  return records.map((record) => {
    const source = piecesOf(ground.text, record.source);
    const cue = piecesOf(ground.text, record.cue);
    const content = piecesOf(ground.text, record.content);
    const speech = cue.some(([start, end]) => isSpeechCue(ground.text.slice(start, end)));
    const fragments = content.map((range) => ({
      range,
      core: coreOf(ground.text, range),
      kind: quotedKind(ground, range),
      speech,
    }));
    return {
      record,
      source,
      cue,
      content,
      fragments,
      tokens: tokensIn(ground, content),
      kind: kindOf(fragments),
    };
  });
}

function kindOf(fragments: readonly Fragment[]): QuotedKind {
  if (fragments.every((fragment) => fragment.kind === 'direct')) return 'direct';
  return fragments.some((fragment) => fragment.kind !== 'indirect') ? 'mixed' : 'indirect';
}

/** One stray word outside of the marks is let pass from five words on. */
function quotedKind(ground: Ground, range: Range): QuotedKind {
  const words = wordStarts(ground, range);
  const quoted = words.filter((i) => ground.inside[i]).length;
  if (quoted === 0) return 'indirect';
  return words.length - quoted <= (words.length >= 5 ? 1 : 0) ? 'direct' : 'mixed';
}

function coreOf(text: string, [start, end]: Range): Range {
  const slice = text.slice(start, end);
  const left = leftEdge.exec(slice)?.[0].length ?? 0;
  return left >= slice.length ? [start, end] : [start + left, end - (rightEdge.exec(slice)?.[0].length ?? 0)];
}

/** Cuts ranges at line breaks, trims them, and joins those with nothing but blanks between them. */
function piecesOf(text: string, ranges: readonly Range[]): readonly Range[] {
  const lines: Range[] = [];
  for (const [start, end] of ranges) {
    for (const match of text.slice(start, end).matchAll(/[^\n]+/g)) {
      const from = start + match.index + match[0].length - match[0].trimStart().length;
      const to = start + match.index + match[0].trimEnd().length;
      if (from < to) lines.push([from, to]);
    }
  }
  lines.sort((a, b) => a[0] - b[0]);
  const pieces: Range[] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    if (last && line[0] <= last[1]) pieces[pieces.length - 1] = [last[0], Math.max(last[1], line[1])];
    else if (last && /^[^\S\n]*$/.test(text.slice(last[1], line[0]))) pieces[pieces.length - 1] = [last[0], line[1]];
    else pieces.push(line);
  }
  return pieces;
}
