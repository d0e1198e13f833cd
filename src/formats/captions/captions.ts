import type { Article, FormatName, Turn } from '../../model/article.ts';
import { NewsanError } from '../../model/error.ts';
import { append } from '../../model/lists/append.ts';
import type { Span } from '../../model/span.ts';
import { makeLineIndex, positionAt } from '../../text/positions/line-index.ts';
import type { ReadRecord } from '../format.ts';
import { layOut, type Run } from '../structure/layout.ts';
import type { Piece } from '../structure/piece.ts';
import type { Structure } from '../structure/structure.ts';

/** A line of words of a caption, and who speaks it. */
interface CueLine extends Span {
  readonly speaker: Span | null;
}

/** A caption: when it is shown, in seconds, and its lines. */
interface Cue {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly CueLine[];
}

/**
 * Reads captions (WebVTT, W3C; SubRip) as an interview: what one speaker says in a row is a paragraph that begins with the
 * name, `Ann Lee: …`, and `Article.turns` holds its times. Throws `NewsanError` where no caption is found.
 */
export function parseCaptions(id: string, format: FormatName, source: string): readonly ReadRecord[] {
  const lines = makeLineIndex(source);
  const { cues, broken } = readCues(source);
  if (cues.length === 0)
    throw new NewsanError('format', 'no caption: no line with times as 00:00:01.000 --> 00:00:04.000');
  const paragraphs = joinTurns(source, cues);
  const { text, segments, pieces } = layOut(paragraphs.map(({ runs }) => ({ kind: 'paragraph', runs })));
  // A paragraph without words leaves no piece: they are matched by where they stand.
  const turns: Turn[] = [];
  let at = 0;
  for (const piece of pieces) {
    while (paragraphs[at] && !hasWords(paragraphs[at]?.runs ?? [])) at++;
    const turn = paragraphs[at++];
    if (turn)
      turns.push({ span: { start: piece.start, end: piece.end }, speaker: turn.speaker, from: turn.from, to: turn.to });
  }
  const article: Article = { id, format, source, text, segments, ...interviewOf(pieces), turns };
  const unread = broken.map(
    (offset): ReadRecord => ({
      id,
      omitted: `the times in line ${positionAt(lines, offset).line} cannot be read; its caption is left out`,
    }),
  );
  return [article, ...unread];
}

/** The structure of what is only spoken: paragraphs, and nothing that is printed over or under an article. */
function interviewOf(pieces: readonly Piece[]): Structure {
  const [first] = pieces;
  return {
    blocks: pieces.map(({ start, end }) => ({ kind: 'paragraph', start, end })),
    headline: null,
    deck: null,
    bylines: [],
    dateline: null,
    date: null,
    agency: null,
    sections: [],
    labels: [],
    abstract: null,
    notes: [],
    credits: [],
    terminator: null,
    body: first ? { start: first.start, end: pieces.at(-1)?.end ?? first.end } : null,
    lede: first ? { start: first.start, end: first.end } : null,
  };
}

function hasWords(runs: readonly Run[]): boolean {
  return runs.some((run) => /[^\s\u2060]/.test(run.text));
}

const times = /^[ \t]*((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})[ \t]*-->[ \t]*((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})/;

/** The captions of a file, and where lines with an arrow are that are no times. */
function readCues(source: string): { readonly cues: readonly Cue[]; readonly broken: readonly number[] } {
  const cues: Cue[] = [];
  const broken: number[] = [];
  let open: { from: number; to: number; lines: CueLine[] } | null = null;
  let isInNote = false;
  const ends = /\r\n|\n|\r|$/g;
  for (let start = 0; start < source.length; ) {
    ends.lastIndex = start;
    const end = ends.exec(source)?.index ?? source.length;
    const line = source.slice(start, end);
    const match = times.exec(line);
    if (match !== null) {
      open = { from: seconds(match[1] ?? ''), to: seconds(match[2] ?? ''), lines: [] };
      cues.push(open);
      isInNote = false;
    } else if (line.trim() === '') {
      open = null;
      isInNote = false;
    } else if (line.includes('-->')) {
      broken.push(start);
      open = null;
    } else if (open === null && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)) isInNote = true;
    else if (open !== null && !isInNote) open.lines.push(readLine(source, start, end));
    start = source.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return { cues, broken };
}

function seconds(time: string): number {
  return time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

const voice = /^\s*<v(?:\.[\w.-]{1,80})?[ \t]+([^>\n]{1,200})>/;
/** `ANN LEE: …`, `>> Ann Lee: …`, `- Ann Lee: …`, `[Ann Lee]: …`; a sentence that goes on after a colon is no speaker. */
const label =
  /^\s*(?:>>+|[-–—])?\s*\[?((?:\p{Lu}[\p{L}.'’-]{0,30})(?: (?:\p{Lu}|de|van|von|al|bin|la|\d)[\p{L}\d.'’-]{0,30}){0,3})\]?:\s/u;
const change = /^\s*(?:>>+|[-–—](?=\s?[\p{L}"“¿¡]))\s*/u;

/** A line with its speaker, whose name and marks are no words of it; a mark of a change without a name gives an empty name. */
function readLine(source: string, start: number, end: number): CueLine {
  const line = source.slice(start, end);
  const named = voice.exec(line) ?? label.exec(line);
  if (named?.[1] !== undefined) {
    const at = start + (named.index + named[0].indexOf(named[1]));
    return { start: start + named[0].length, end, speaker: { start: at, end: at + named[1].length } };
  }
  const changed = change.exec(line);
  return changed === null
    ? { start, end, speaker: null }
    : { start: start + changed[0].length, end, speaker: { start, end: start } };
}

interface OpenTurn {
  readonly speaker: string | null;
  readonly from: number;
  to: number;
  readonly runs: Run[];
}

/** A pause between two captions that ends a paragraph where a sentence ends, in seconds. */
const longPause = 2;
/** A paragraph ends with the sentence in which it gets so long, in characters. */
const longParagraph = 600;

/** Puts the captions of one speaker together. Lines that captions repeat as they roll are taken once. */
function joinTurns(source: string, cues: readonly Cue[]): readonly OpenTurn[] {
  const turns: OpenTurn[] = [];
  let turn: OpenTurn | null = null;
  let last = '';
  let length = 0;
  let recent: readonly string[] = [];
  const isRolling = rolls(source, cues);
  for (const cue of cues) {
    const shown = cue.lines.map(({ start, end }) => wordsOf(source.slice(start, end)));
    cue.lines.forEach((line, index) => {
      const words = shown[index] ?? '';
      if (words === '' || (isRolling && recent.includes(words))) return;
      const name = line.speaker && (source.slice(line.speaker.start, line.speaker.end).trim() || null);
      const isSame = line.speaker === null || (name !== null && name === turn?.speaker);
      const hasPause = turn !== null && cue.from - turn.to >= longPause;
      const isParagraph = /[.!?…]["”’)]*$/.test(last) && (hasPause || length > longParagraph);
      if (turn === null || !isSame || isParagraph) {
        const speaker: string | null = line.speaker === null ? (turn?.speaker ?? null) : name;
        turn = { speaker, from: cue.from, to: cue.to, runs: [] };
        turns.push(turn);
        length = 0;
        if (line.speaker !== null && name !== null) append(turn.runs, nameRuns(source, line.speaker, line.start));
      } else turn.runs.push({ text: ' ', sourceStart: line.start, sourceEnd: line.start });
      turn.to = cue.to;
      append(turn.runs, wordRuns(source, line));
      length += words.length;
      last = words;
    });
    recent = shown;
  }
  return turns;
}

/** Whether captions roll, as those that speech recognition makes: the last line of one is the first of the next, again and again. */
function rolls(source: string, cues: readonly Cue[]): boolean {
  let repeats = 0;
  let last = '';
  for (const { lines } of cues) {
    const [first] = lines;
    if (first && wordsOf(source.slice(first.start, first.end)) === last && last !== '') repeats++;
    const end = lines.at(-1);
    last = end ? wordsOf(source.slice(end.start, end.end)) : '';
  }
  return repeats >= 2 && repeats > cues.length * leastRepeats;
}

const leastRepeats = 0.3;

function nameRuns(source: string, { start, end }: Span, at: number): readonly Run[] {
  return [
    { text: source.slice(start, end), sourceStart: start, sourceEnd: end },
    { text: ': ', sourceStart: Math.min(end, at), sourceEnd: Math.max(end, at) },
  ];
}

const tag = /<\/?[a-z\d:.][^<>\n]{0,200}>|\{\\[^{}\n]{0,80}\}|<\/?>/gi;
const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
};
const piece = /<\/?[a-z\d:.][^<>\n]{0,200}>|\{\\[^{}\n]{0,80}\}|<\/?>|&(?:amp|lt|gt|nbsp|lrm|rlm);|[<{&]|[^<{&]+/gi;

function wordsOf(line: string): string {
  return line.replace(tag, '').replace(/\s+/g, ' ').trim();
}

/** The words of a line without its tags (`<i>`, `<00:00:01.000>`, `{\an8}`). */
function wordRuns(source: string, { start, end }: Span): readonly Run[] {
  return [...source.slice(start, end).matchAll(piece)].flatMap(({ 0: part, index }) => {
    if (/^(?:<.|\{\\)/.test(part) && part.length > 1) return [];
    const sourceStart = start + index;
    return [{ text: references[part.toLowerCase()] ?? part, sourceStart, sourceEnd: sourceStart + part.length }];
  });
}
