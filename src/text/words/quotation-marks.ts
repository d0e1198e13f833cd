import type { MarkProblem } from '../../model/attribution.ts';
import type { Span } from '../../model/span.ts';

/** Which marks a pair is made of: `double` is `“ ” " '' „ « » << >>`, `single` is `‘ ’ ' \``. */
export type MarkFamily = 'double' | 'single';

/** A stretch within quotation marks; without a closing mark it runs to where the next one opens or the paragraph ends. */
export interface MarkPair {
  /** Marks included. */
  readonly span: Span;
  /** Without the marks. Empty for a closing mark that nothing opened. */
  readonly inner: Span;
  readonly family: MarkFamily;
  /** Index, in the list returned, of the pair that encloses it. */
  readonly nestedIn: number | null;
  readonly problem: MarkProblem | null;
}

type Pair = Omit<MarkPair, 'nestedIn'>;

interface Mark extends Span {
  readonly family: MarkFamily;
  readonly shape: 'open' | 'close' | 'straight';
  /** White space, a bracket or a dash is before it, something printed after it. */
  readonly atWordStart: boolean;
  readonly atWordEnd: boolean;
}

/** Longest stretch in single marks that counts as marked words where double marks are the article's own. */
const longestSingle = 200;
const longestTag = 2000;
const glyph = /["“”„‟«»'‘’`]/g;
/** The same where `<<` and `>>` stand for guillemets. */
const glyphOrChevrons = /["“”„‟«»'‘’`]|<<|>>/g;
/** Words that begin with an apostrophe, and decades: `'em`, `'90s`. */
const elided = /^(?:em|tis|twas|til|till|cause|bout|round|cuz|n|\d\ds?)(?![\p{L}\p{N}])/iu;

/**
 * Pairs the quotation marks of one paragraph; `primary` is the family that the article quotes with. In order of the
 * opening marks. Marks inside `<…>` tags, apostrophes and feet-and-inches marks are no quotation marks. A lost closing
 * mark is fixed where the next quotation opens, a wrong-way mark is read by its surroundings; both leave a `problem`.
 */
export function pairQuotationMarks(
  text: string,
  paragraph: Span,
  primary: MarkFamily,
  beside: Beside = alone,
): readonly MarkPair[] {
  const marks = readMarks(text, paragraph);
  const doubles = pairDoubles(
    text,
    marks.filter((mark) => mark.family === 'double'),
    paragraph,
  );
  const singles = pairSingles(
    text,
    marks.filter((mark) => mark.family === 'single'),
    doubles,
    paragraph,
    primary,
    beside,
  );
  return nest([...doubles, ...singles]);
}

/** What is in the paragraphs beside one, for single marks, which an apostrophe looks like. */
export interface Beside {
  /** The next paragraph opens with a single mark, as it does where a quotation goes on. */
  readonly opensNext: boolean;
  /** The paragraph before was left open. */
  readonly wasOpen: boolean;
}

const alone: Beside = { opensNext: false, wasOpen: false };

/** Whether a paragraph opens with a single mark and a capital letter. */
export function opensInSingle(text: string, paragraph: Span): boolean {
  return /^[‘'`]\p{Lu}/u.test(text.slice(paragraph.start, paragraph.start + 3));
}

/**
 * The family of marks that an article quotes with: `single` only where stretches of several words in single marks
 * outnumber those in double ones (British and Commonwealth style).
 */
export function primaryFamily(text: string, paragraphs: readonly Span[]): MarkFamily {
  let single = 0;
  let double = 0;
  for (const paragraph of paragraphs) {
    for (const pair of pairQuotationMarks(text, paragraph, 'single')) {
      if (pair.nestedIn !== null || !/\S\s+\S+\s+\S/.test(text.slice(pair.inner.start, pair.inner.end))) continue;
      if (pair.family === 'single') single++;
      else double++;
    }
  }
  return single >= 2 && single > double ? 'single' : 'double';
}

function readMarks(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  const tags = tagSpans(text, paragraph);
  let tag = 0;
  const inner = text.slice(paragraph.start, paragraph.end);
  const opening = inner.indexOf('<<');
  const pattern = opening >= 0 && inner.indexOf('>>', opening) >= 0 ? glyphOrChevrons : glyph;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(inner); found; found = pattern.exec(inner)) {
    const start = paragraph.start + found.index;
    while ((tags[tag]?.end ?? Number.POSITIVE_INFINITY) <= start) tag++;
    if ((tags[tag]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
    const end = start + lengthOfMark(text, start, paragraph.end);
    pattern.lastIndex = end - paragraph.start;
    const mark = readMark(text, { start, end }, paragraph);
    if (mark) marks.push(mark);
  }
  return marks;
}

/** 2 for `''`, `<<` and their like. In `word'''` the single mark comes first, as the inner quotation ends before the outer. */
function lengthOfMark(text: string, start: number, end: number): number {
  const char = text.charAt(start);
  if (char === '<' || char === '>') return 2;
  if (!"'‘’`".includes(char) || start + 1 >= end || text.charAt(start + 1) !== char) return 1;
  const triple = start + 2 < end && text.charAt(start + 2) === char;
  return triple && start > 0 && !/\s/.test(text.charAt(start - 1)) ? 1 : 2;
}

function readMark(text: string, span: Span, paragraph: Span): Mark | null {
  const char = text.charAt(span.start);
  const before = span.start > paragraph.start ? text.charAt(span.start - 1) : ' ';
  const after = span.end < paragraph.end ? text.charAt(span.end) : ' ';
  const family = span.end - span.start === 2 || '"“”„‟«»'.includes(char) ? 'double' : 'single';
  if (family === 'single' && isWordCharacter(before) && isWordCharacter(after)) return null;
  const atWordStart = /[\s([{—–\-/…:.“„«‘"'>]/.test(before) && !/\s/.test(after);
  const atWordEnd = !/\s/.test(before);
  if (family === 'single') {
    if (/\d/.test(before) && /^\s?\d/.test(text.slice(span.end, span.end + 2))) return null;
    if (!atWordEnd && elided.test(text.slice(span.end, span.end + 8))) return null;
  } else if (
    char === '"' &&
    /\d['’]\s?\d{1,2}$/.test(text.slice(Math.max(paragraph.start, span.start - 6), span.start))
  ) {
    return null;
  }
  const doubledOpen = span.end - span.start === 2 && '‘`'.includes(char);
  const shape =
    '“„‟«<‘`'.includes(char) || doubledOpen
      ? 'open'
      : '”»>'.includes(char) || (char === '’' && family === 'single')
        ? 'close'
        : 'straight';
  // Properties by name: V8 gives each object that begins with a copy a shape of its own, and looks everything up again.
  return { start: span.start, end: span.end, family, shape, atWordStart, atWordEnd };
}

const asciiWord = /[a-z0-9]/i;
const anyWord = /[\p{L}\p{N}]/u;

/** Whether the character is a letter or digit; ASCII is given without the Unicode tables. */
function isWordCharacter(char: string): boolean {
  return char < '\u0080' ? asciiWord.test(char) : anyWord.test(char);
}

/** Spans of markup tags left in the text, whose attribute values are no quotations. */
function tagSpans(text: string, paragraph: Span): Span[] {
  const spans: Span[] = [];
  const inner = text.slice(paragraph.start, paragraph.end);
  const opening = /<[a-z/!]/gi;
  for (let found = opening.exec(inner); found; found = opening.exec(inner)) {
    const rest = inner.slice(found.index + 1, found.index + longestTag);
    const end = rest.search(/[<>]/);
    if (end < 0 || rest.charAt(end) === '<' || inner.charAt(found.index - 1) === '<') continue;
    const after = found.index + 1 + end + 1;
    spans.push({ start: paragraph.start + found.index, end: paragraph.start + after });
    opening.lastIndex = after;
  }
  return spans;
}

function pairDoubles(text: string, marks: readonly Mark[], paragraph: Span): Pair[] {
  const pairs: Pair[] = [];
  let opened: Mark | null = null;
  for (let position = 0; position < marks.length; position++) {
    const mark = marks[position];
    if (!mark) break;
    const inner = opened?.shape === 'straight' ? curlyWithin(text, marks, position, paragraph) : null;
    if (inner) {
      pairs.push(pairOf(mark, inner, inner.end));
      position++;
      continue;
    }
    const opensAnew = mark.atWordStart && spaceBefore(text, mark, paragraph) && mark.shape !== 'close';
    if (!opened) {
      if (canOpen(text, mark, paragraph)) opened = mark;
      else if (!/\d/.test(text.charAt(mark.start - 1))) pairs.push(stray(mark));
    } else if (opensAnew) {
      pairs.push(pairOf(opened, null, trimmedEnd(text, opened.end, mark.start)));
      opened = mark;
    } else {
      pairs.push(pairOf(opened, mark, mark.end));
      opened = null;
    }
  }
  if (opened) pairs.push(pairOf(opened, null, trimmedEnd(text, opened.end, paragraph.end)));
  return pairs.sort((a, b) => a.span.start - b.span.start);
}

/**
 * `"He called it “a gift” to us."`: the closing mark of a curly pair in the middle of a sentence that straight marks
 * enclose; null where the curly mark rather opens the next quotation.
 */
function curlyWithin(text: string, marks: readonly Mark[], position: number, paragraph: Span): Mark | null {
  const mark = marks[position];
  const close = marks[position + 1];
  if (mark?.shape !== 'open' || close?.shape !== 'close') return null;
  const before = text.slice(Math.max(paragraph.start, mark.start - 3), mark.start);
  const after = marks[position + 2];
  return /[\p{L}\p{N}]\s$/u.test(before) && (after === undefined || after.shape !== 'close') ? close : null;
}

function canOpen(text: string, mark: Mark, paragraph: Span): boolean {
  if (mark.shape === 'close') return mark.atWordStart && /[\s([—-]/.test(charBefore(text, mark, paragraph));
  if (mark.shape === 'open') return true;
  return mark.atWordStart || !mark.atWordEnd || /[\p{L}\p{N}]/u.test(text.charAt(mark.end));
}

/**
 * Pairs single marks within one stretch of text inside or outside double marks. A closing mark after `s` may be a
 * plural possessive: it closes only where no surer one follows before the next opening mark.
 */
function pairSingles(
  text: string,
  marks: readonly Mark[],
  doubles: readonly Pair[],
  paragraph: Span,
  primary: MarkFamily,
  { opensNext, wasOpen }: Beside,
): Pair[] {
  const region = regionsOf(marks, doubles);
  const surer = surerCloser(text, marks, region, paragraph);
  const pairs: Pair[] = [];
  const opened = new Map<number, Mark>();
  marks.forEach((mark, position) => {
    const at = region[position] ?? -1;
    const open = opened.get(at);
    const opening =
      mark.shape !== 'close' && mark.atWordStart && !/[\p{L}\p{N}]/u.test(charBefore(text, mark, paragraph));
    const closing = mark.shape !== 'open' && mark.atWordEnd;
    if (open && closing && mark.start > open.end) {
      if (!isSure(text, mark, paragraph) && surer[position]) return;
      opened.delete(at);
      const goesOn = wasOpen && open.start === paragraph.start;
      if (mark.end - open.start <= longestSingle || primary === 'single' || at >= 0 || goesOn)
        pairs.push(pairOf(open, mark, mark.end));
    } else if (opening) {
      opened.set(at, mark);
    }
  });
  const last = opened.get(-1);
  const opensSpeech =
    last && (last.start === paragraph.start || /[:,.?!…]\s$/.test(text.slice(paragraph.start, last.start)));
  if (last && ((primary === 'single' && last.start === paragraph.start) || (opensNext && opensSpeech))) {
    pairs.push(pairOf(last, null, trimmedEnd(text, last.end, paragraph.end)));
  }
  return pairs;
}

/** For each mark the index of the double pair that it is in, -1 outside. */
function regionsOf(marks: readonly Mark[], doubles: readonly Pair[]): number[] {
  let next = 0;
  return marks.map((mark) => {
    while ((doubles[next]?.span.end ?? Number.POSITIVE_INFINITY) <= mark.start) next++;
    return (doubles[next]?.span.start ?? Number.POSITIVE_INFINITY) <= mark.start ? next : -1;
  });
}

/** For each mark whether a sure closing mark follows in its region before the next opening one. */
function surerCloser(text: string, marks: readonly Mark[], region: readonly number[], paragraph: Span): boolean[] {
  const following = new Map<number, boolean>();
  const result: boolean[] = new Array(marks.length).fill(false);
  for (let position = marks.length - 1; position >= 0; position--) {
    const mark = marks[position];
    if (!mark) continue;
    const at = region[position] ?? -1;
    result[position] = following.get(at) ?? false;
    if (mark.shape !== 'open' && mark.atWordEnd && isSure(text, mark, paragraph)) following.set(at, true);
    else if (!mark.atWordEnd) following.set(at, false);
  }
  return result;
}

function isSure(text: string, mark: Mark, paragraph: Span): boolean {
  if (!/[sS]/.test(charBefore(text, mark, paragraph))) return true;
  return !/\s/.test(mark.end < paragraph.end ? text.charAt(mark.end) : '.');
}

function pairOf(opened: Mark, closed: Mark | null, end: number): Pair {
  const wrongWay = opened.shape === 'close' || closed?.shape === 'open';
  const mixed = closed !== null && (opened.shape === 'straight') !== (closed.shape === 'straight');
  return {
    span: { start: opened.start, end },
    inner: { start: opened.end, end: closed ? closed.start : end },
    family: opened.family,
    problem: closed === null ? 'unclosed' : wrongWay ? 'wrong-way' : mixed ? 'mixed' : null,
  };
}

function stray(mark: Mark): Pair {
  const span = { start: mark.start, end: mark.end };
  return { span, inner: { start: mark.end, end: mark.end }, family: mark.family, problem: 'unopened' };
}

function nest(pairs: readonly Pair[]): MarkPair[] {
  const sorted = [...pairs].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const open: number[] = [];
  return sorted.map((pair, index) => {
    while (open.length > 0 && (sorted[open.at(-1) ?? 0]?.span.end ?? 0) <= pair.span.start) open.pop();
    const nestedIn = open.at(-1) ?? null;
    open.push(index);
    const { span, inner, family, problem } = pair;
    return { span, inner, family, nestedIn, problem };
  });
}

function spaceBefore(text: string, mark: Mark, paragraph: Span): boolean {
  return /\s/.test(charBefore(text, mark, paragraph));
}

function charBefore(text: string, mark: Mark, paragraph: Span): string {
  return mark.start > paragraph.start ? text.charAt(mark.start - 1) : ' ';
}

function trimmedEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /\s/.test(text.charAt(to - 1))) to--;
  return to;
}
