import type { BlockKind } from '../../model/article.ts';
import { append } from '../../model/lists/append.ts';
import type { MarkupBlock, Run } from '../structure/layout.ts';
import { isDeck, isTextBlock } from './content.ts';
import { isInline } from './inline.ts';
import { linkDensity, type Measures } from './measure.ts';
import { isPost } from './story/posts.ts';
import { type DataRows, makeDataRows, rowRuns } from './story/tables.ts';
import { captionNames, creditNames, factBoxNames, pullQuoteNames } from './story/telling-names.ts';
import { type Element, elementsOf, isElement, type Node, textOf } from './tree.ts';

/** Inline text that a reader skips or does not see: struck out, notes, pronunciation. */
const skipped: ReadonlySet<string> = new Set(['del', 's', 'strike', 'rp', 'rt']);

/** A block, and the element that it was read from. */
export interface PageBlock extends MarkupBlock {
  readonly element: Element;
  /** Whether all of its text is in bold. */
  readonly isBold: boolean;
}

/** Reads the blocks of text below an element, in document order: paragraphs, headings, captions, quotations, list items. */
export function readBlocks(content: Element, noise: ReadonlySet<Element>, measures: Measures): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  const dataRows = makeDataRows(measures);
  let runs: Run[] = [];
  let isBold = true;
  const close = (kind: BlockKind, element: Element) => {
    if (runs.some((run) => run.text.trim() !== '')) blocks.push({ kind, element, runs, isBold });
    runs = [];
    isBold = true;
  };
  const readTable = (rows: readonly Element[]) => {
    for (const row of rows) {
      append(runs, rowRuns(row, noise));
      isBold = false;
      close('table-row', row);
    }
  };
  const walk = (element: Element, kind: BlockKind, inBold: boolean) => {
    let breaks = 0;
    let previous: Node | null = null;
    for (const child of element.children) {
      if (child.tag === null) {
        if (child.text.trim() !== '') {
          breaks = 0;
          isBold &&= inBold;
        }
        runs.push(child);
      } else if (child.tag === 'br') {
        breaks++;
        if (breaks > 1 || !/^(?:p|li|h[1-6]|figcaption)$/.test(element.tag)) close(kind, element);
        else runs.push(spaceAt(child.start, child.start + 1));
      } else if (
        skipped.has(child.tag) ||
        (isInline(child) && noise.has(child)) ||
        isNoteMark(child) ||
        isCard(child, measures)
      ) {
        breaks = 0;
      } else if (kind === 'caption' && isInlineCredit(child, measures)) {
        close(kind, element);
        walk(child, 'credit', inBold);
        close('credit', child);
      } else if (noise.has(child) || isLinkList(child, measures, dataRows) || isFigureBesides(child)) {
        breaks = 0;
        close(kind, element);
      } else if (isInline(child)) {
        breaks = 0;
        if (previous !== null && isApart(element, previous)) runs.push(spaceAt(child.start, child.start));
        walk(child, kind, inBold || child.tag === 'b' || child.tag === 'strong');
      } else {
        breaks = 0;
        close(kind, element);
        const rows = dataRows(child);
        if (rows !== null) {
          readTable(rows);
          previous = child;
          continue;
        }
        const inner = kindOf(child, kind, measures);
        walk(child, inner, inBold);
        close(inner, child);
      }
      previous = child;
    }
  };
  walk(content, 'paragraph', false);
  close('paragraph', content);
  return blocks;
}

/** Whether an element is the number of a note, raised: `[a]`, `[1]` with a link within the page. */
function isNoteMark(element: Element): boolean {
  if (element.tag === 'a')
    return /(?:^|[-_ ])footnote[-_](?:anchor|ref|number|link)/i.test(element.attribute('class') ?? '');
  if (element.tag !== 'sup') return false;
  const link = element.children.find((child) => isElement(child) && child.tag === 'a');
  if (link === undefined || !isElement(link) || !(link.attribute('href') ?? '').startsWith('#')) return false;
  return /^\s*\[?\w{1,3}\]?\s*$/.test(textOf(element));
}

/** Whether an element within a line is a card with links to other stories, which a name in it opens: several links and nothing else. */
function isCard(element: Element, measures: Measures): boolean {
  const { links, linked, length } = measures.get(element) ?? { links: 0, linked: 0, length: 0 };
  if (!isInline(element) || element.tag === 'a' || links < fewestInCard || linked < length * 0.98) return false;
  // Around a card is the name that opens it.
  return !element.children.some((child) => isElement(child) && isCard(child, measures));
}

const fewestInCard = 3;

/** Whether an element within a caption says whose picture it is. */
function isInlineCredit(element: Element, measures: Measures): boolean {
  return (
    isInline(element) && creditNames.test(element.attribute('class') ?? '') && isShort(element, longestCredit, measures)
  );
}

function spaceAt(sourceStart: number, sourceEnd: number): Run {
  return { text: ' ', sourceStart, sourceEnd };
}

/** Whether an inline element that follows another one without white space begins again: both are parts of a line of details, not of a sentence. */
function isApart(parent: Element, previous: Node): boolean {
  return (
    previous.tag !== null && isInline(previous) && /^(?:div|header|footer|section|time|ul|figcaption)$/.test(parent.tag)
  );
}

/** Kinds that what is within takes over, whatever it is. */
const enclosing: ReadonlySet<BlockKind> = new Set(['embed', 'pull-quote', 'fact-box', 'caption', 'credit']);

function kindOf(element: Element, outer: BlockKind, measures: Measures): BlockKind {
  if (enclosing.has(outer) && outer !== 'caption') return outer;
  const names = element.attribute('class') ?? '';
  if (isPost(element, measures)) return 'embed';
  if (pullQuoteNames.test(names)) return 'pull-quote';
  if (creditNames.test(names) && isShort(element, longestCredit, measures)) return 'credit';
  if (outer === 'caption') return outer;
  if (factBoxNames.test(names) && (measures.get(element)?.mainHeadings ?? 0) === 0) return 'fact-box';
  if (outer === 'paragraph' && isDeck(element)) return 'deck';
  if (element.tag === 'h1') return 'headline';
  if (/^h[2-6]$/.test(element.tag)) return 'subhead';
  if (element.tag === 'figcaption' || element.tag === 'figure' || captionNames.test(names)) return 'caption';
  if (element.tag === 'p' && isPictureLine(element, measures)) return 'caption';
  if (element.tag === 'blockquote') return 'blockquote';
  if (element.tag === 'li' && outer === 'paragraph') return 'list-item';
  return element.tag === 'p' && (outer === 'headline' || outer === 'subhead') ? 'paragraph' : outer;
}

/** A credit has fewer characters; a list of those who took part in a film has more. */
const longestCredit = 120;
/** Words beside a picture in one paragraph are its caption where they have fewer characters. */
const longestPictureLine = 140;

function isShort(element: Element, most: number, measures: Measures): boolean {
  return (measures.get(element)?.length ?? 0) <= most;
}

/** Whether a paragraph is a picture with a few words below. */
function isPictureLine(element: Element, measures: Measures): boolean {
  const first = element.children.find((child) => isElement(child) || child.text.trim() !== '');
  if (first === undefined || !isElement(first) || !isShort(element, longestPictureLine, measures)) return false;
  if (/[.!?:…]["”’)]?\s*$/.test(textOf(element))) return false;
  return [...elementsOf(first)].some(({ tag }) => tag === 'img' || tag === 'picture');
}

/** Text of a heading; what is in it because it was never closed is skipped. */
export function headingRuns(heading: Element): readonly Run[] {
  const runs: Run[] = [];
  for (const child of heading.children) {
    if (child.tag === null) runs.push(child);
    else if (isTextBlock(child) || child.tag === 'div' || child.tag === 'ul') break;
    else append(runs, headingRuns(child));
  }
  return runs;
}

/** A list most of whose words are links leads elsewhere. */
function isLinkList(element: Element, measures: Measures, dataRows: DataRows): boolean {
  return /^(?:ul|ol|dl|table)$/.test(element.tag) && linkDensity(element, measures) > 0.5 && dataRows(element) === null;
}

/** A picture without a caption of its own: credits and labels of the player around it. */
function isFigureBesides(element: Element): boolean {
  if (element.tag !== 'figure') return false;
  for (const each of elementsOf(element)) if (/^(?:figcaption|blockquote|td)$/.test(each.tag)) return false;
  return textOf(element).trim().length < 200;
}
