import type { BlockKind } from '../../model/article.ts';
import type { ParseBinary } from '../format.ts';
import { type Element, isElement, parseTree } from '../html/tree.ts';
import { layOut, type MarkupBlock, type Run } from '../structure/layout.ts';
import { notesOn } from '../structure/omissions.ts';
import { readStructure } from '../structure/structure.ts';
import { unzipParts } from './zip-parts.ts';

const mainPart = 'word/document.xml';

/**
 * Reads the article of a Word document (ISO/IEC 29500): its paragraphs by style, with all tracked changes accepted, without
 * fields. Footnotes, comments and hidden text are skipped, with a note. A document has no lines, so the text itself
 * stands for the source. Throws `NewsanError` where the file is no such document, or where it unpacks to more than `limit` bytes.
 */
export const parseBinary: ParseBinary = (id, bytes, limit) => {
  const parts = unzipParts(bytes, limit, [mainPart], 'Word document');
  const { blocks, counts } = readBlocks(parseTree(new TextDecoder().decode(parts.get(mainPart)), 'xml'));
  const { text, pieces } = layOut(blocks);
  const article = { id, format: 'docx' as const, source: text, text, segments: null, ...readStructure(pieces) };
  return [article, ...notesOn(id, counts)];
};

/** Elements without words of the article: deleted and moved text, the second version of what an old program cannot show. */
const skipped: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rPr', 'w:pPr']);

/** What a document refers to that is beside its text. */
const asides: Readonly<Record<string, string>> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
  'w:commentReference': 'comment',
};

function readBlocks(document: Element): {
  readonly blocks: readonly MarkupBlock[];
  readonly counts: ReadonlyMap<string, number>;
} {
  const blocks: MarkupBlock[] = [];
  const counts = new Map<string, number>();
  const count = (noun: string) => counts.set(noun, (counts.get(noun) ?? 0) + 1);
  /** Runs of paragraphs whose mark is deleted: they go on in the next one. */
  let open: Run[] = [];
  const readRuns = (element: Element, runs: Run[]): void => {
    for (const child of element.children) {
      if (!isElement(child)) {
        if (element.tag === 'w:t') runs.push(child);
      } else if (child.tag === 'w:tab' || child.tag === 'w:br' || child.tag === 'w:cr')
        runs.push({ text: ' ', sourceStart: child.start, sourceEnd: child.start + 1 });
      else if (child.tag === 'w:noBreakHyphen')
        runs.push({ text: '-', sourceStart: child.start, sourceEnd: child.start + 1 });
      else if (asides[child.tag] !== undefined) count(asides[child.tag] ?? '');
      else if (child.tag === 'w:r' && isHidden(child)) count('stretch of hidden text');
      else if (!skipped.has(child.tag) && child.tag !== 'w:p') readRuns(child, runs);
    }
  };
  const walk = (element: Element): void => {
    if (element.tag === 'w:p') {
      const runs = [...open];
      readRuns(element, runs);
      open = [];
      if (isMarkDeleted(element)) open = runs;
      else blocks.push({ kind: kindOf(element), runs });
    }
    for (const child of element.children) if (isElement(child) && !skipped.has(child.tag)) walk(child);
  };
  walk(document);
  if (open.length > 0) blocks.push({ kind: 'paragraph', runs: open });
  return { blocks, counts };
}

/** Whether the mark that ends a paragraph is deleted, or moved away. */
function isMarkDeleted(paragraph: Element): boolean {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return childOf(mark, 'w:del') !== null || childOf(mark, 'w:moveFrom') !== null;
}

function isHidden(run: Element): boolean {
  const vanish = childOf(childOf(run, 'w:rPr'), 'w:vanish');
  return vanish !== null && !/^(?:0|false|off)$/.test(vanish.attribute('w:val') ?? '');
}

function childOf(element: Element | null, tag: string): Element | null {
  return element?.children.filter(isElement).find((child) => child.tag === tag) ?? null;
}

const styles: readonly (readonly [RegExp, BlockKind])[] = [
  [/^title$/i, 'headline'],
  [/^subtitle$/i, 'deck'],
  [/^heading\s?1$/i, 'headline'],
  [/^heading/i, 'subhead'],
  [/quot/i, 'blockquote'],
  [/^caption$/i, 'caption'],
  [/^list/i, 'list-item'],
];

/** The kind of block that a style of a word processor says, by its name; null where it says none. */
export function kindOfStyle(style: string): BlockKind | null {
  return styles.find(([pattern]) => pattern.test(style))?.[1] ?? null;
}

function kindOf(paragraph: Element): BlockKind {
  const properties = childOf(paragraph, 'w:pPr');
  const style = childOf(properties, 'w:pStyle')?.attribute('w:val') ?? '';
  return kindOfStyle(style) ?? (childOf(properties, 'w:numPr') ? 'list-item' : 'paragraph');
}
