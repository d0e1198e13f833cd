import type { BlockKind } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { toSourceSpan } from '../../text/positions/segments.ts';
import { type RecordText, segmentsOf, textOf, through } from '../documents/runs.ts';
import { readBlocks } from '../html/blocks.ts';
import { measureElements } from '../html/measure.ts';
import { findSilent } from '../html/story/noise.ts';
import { parseTree } from '../html/tree.ts';
import { maskWordPressCodes } from '../markdown/shortcodes.ts';
import type { MarkupBlock, Run } from '../structure/layout.ts';
import { findParagraphs } from '../structure/paragraphs.ts';

const paragraphTag = /<(?:p|br|div|h[1-6]|ul|ol|blockquote|article|section|figure)\b[^<>]{0,500}>/i;
const inlineTag = /<\/?(?:a|abbr|b|cite|code|del|em|i|img|mark|q|s|small|span|strong|sub|sup|u)\b[^<>]{0,500}>/i;
const reference = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z][a-z\d]{1,11});/i;
const blankLine = /\r?\n[ \t]*(?:\r?\n[ \t]*)+/g;

/** Blocks of a body: of its markup where it is HTML, else paragraphs of plain text; WordPress's shortcodes are skipped. */
export function bodyBlocks(body: RecordText): readonly MarkupBlock[] {
  const whole = textOf(body);
  const { text, captions } = maskWordPressCodes(whole);
  const base = segmentsOf(body);
  const within = (start: number, end: number) => through(base, text, start, end);
  if (paragraphTag.test(text) || captions.length > 0) {
    // Captions of shortcodes are among the paragraphs.
    const pieces = stretches(text.length, captions);
    return pieces.flatMap(({ start, end, isCaption }) => {
      const blocks = markupBlocks(within(start, end));
      return isCaption ? blocks.map((block) => ({ ...block, kind: 'caption' as const })) : blocks;
    });
  }
  if (inlineTag.test(text))
    return paragraphsBetween(text).flatMap(({ start, end }) => markupBlocks(within(start, end)));
  return findParagraphs(text).map(
    ({ start, end }): MarkupBlock => ({ kind: 'paragraph', runs: through(base, text, start, end) }),
  );
}

interface Stretch extends Span {
  readonly isCaption: boolean;
}

function stretches(length: number, captions: readonly Span[]): readonly Stretch[] {
  const all: Stretch[] = [];
  let at = 0;
  for (const { start, end } of captions) {
    all.push({ start: at, end: start, isCaption: false }, { start, end, isCaption: true });
    at = end;
  }
  return [...all, { start: at, end: length, isCaption: false }].filter(({ start, end }) => end > start);
}

/** Paragraphs of HTML that knows none: WordPress keeps its texts so, an empty line between two. */
function paragraphsBetween(text: string): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { 0: gap, index } of text.matchAll(blankLine)) {
    spans.push({ start: at, end: index });
    at = index + gap.length;
  }
  return [...spans, { start: at, end: text.length }];
}

/** Runs of a line that may hold inline markup or references (`&#8217;`), decoded; as they are where it holds none. */
export function inlineRuns(line: RecordText): RecordText {
  const text = textOf(line);
  if (!inlineTag.test(text) && !reference.test(text)) return line;
  return markupBlocks(line).flatMap((block, index) =>
    index === 0 ? block.runs : [spaceAt(block.runs[0]?.sourceStart ?? 0), ...block.runs],
  );
}

function spaceAt(at: number): Run {
  return { text: ' ', sourceStart: at, sourceEnd: at };
}

/** Blocks of a stretch of HTML; a main heading is a subhead of the article that it is in. */
export function markupBlocks(markup: RecordText): readonly MarkupBlock[] {
  const text = textOf(markup);
  const base = segmentsOf(markup);
  const tree = parseTree(text, 'html');
  return readBlocks(tree, findSilent(tree), measureElements(tree)).map(
    ({ kind, runs }): MarkupBlock => ({
      kind: kind === 'headline' ? ('subhead' satisfies BlockKind) : kind,
      runs: runs.flatMap((run) => {
        if (run.text.length === run.sourceEnd - run.sourceStart)
          return through(base, text, run.sourceStart, run.sourceEnd);
        const span = toSourceSpan({ segments: base }, { start: run.sourceStart, end: run.sourceEnd });
        return [{ text: run.text, sourceStart: span.start, sourceEnd: span.end }];
      }),
    }),
  );
}
