import type { BlockKind } from '../../model/article.ts';
import type { ParseBinary } from '../format.ts';
import { type Element, elementsOf, isElement, parseTree } from '../html/tree.ts';
import { layOut, type MarkupBlock, type Run } from '../structure/layout.ts';
import { notesOn } from '../structure/omissions.ts';
import { readStructure } from '../structure/structure.ts';
import { kindOfStyle } from './docx.ts';
import { unzipParts } from './zip-parts.ts';

const mainPart = 'content.xml';

/**
 * Reads the article of an OpenDocument text (ISO/IEC 26300), as LibreOffice writes it: its paragraphs and headings by style,
 * with all tracked changes accepted. Footnotes and comments are skipped, with a note. The text itself stands for the
 * source. Throws `NewsanError` where the file is no such document, or where it unpacks to more than `limit` bytes.
 */
export const parseBinary: ParseBinary = (id, bytes, limit) => {
  const parts = unzipParts(bytes, limit, [mainPart], 'OpenDocument text');
  const document = parseTree(new TextDecoder().decode(parts.get(mainPart)), 'xml');
  const counts = new Map<string, number>();
  const { text, pieces } = layOut(readBlocks(document, counts));
  const article = { id, format: 'odt' as const, source: text, text, segments: null, ...readStructure(pieces) };
  return [article, ...notesOn(id, counts)];
};

/** What is beside the text, and how it is called. */
const asides: Readonly<Record<string, string | null>> = {
  'text:note': 'footnote',
  'office:annotation': 'comment',
  'text:tracked-changes': null,
  'text:sequence-decls': null,
  'text:table-of-content': null,
  'svg:title': null,
  'svg:desc': null,
};

/** White space that is as an element. */
const spaces: ReadonlySet<string> = new Set(['text:s', 'text:tab', 'text:line-break']);

function readBlocks(document: Element, counts: Map<string, number>): readonly MarkupBlock[] {
  const parents = parentStyles(document);
  const blocks: MarkupBlock[] = [];
  const readRuns = (element: Element, runs: Run[]): void => {
    for (const child of element.children) {
      if (!isElement(child)) runs.push(child);
      else if (spaces.has(child.tag)) runs.push({ text: ' ', sourceStart: child.start, sourceEnd: child.start + 1 });
      else if (child.tag in asides) note(child);
      else if (isParagraph(child)) walk(child, 'paragraph');
      else readRuns(child, runs);
    }
  };
  const note = (aside: Element): void => {
    const noun = asides[aside.tag] ?? null;
    if (noun !== null) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  };
  const walk = (element: Element, within: BlockKind): void => {
    if (element.tag in asides) {
      note(element);
      return;
    }
    if (isParagraph(element)) {
      const runs: Run[] = [];
      const style = element.attribute('text:style-name') ?? '';
      const block = { kind: kindOf(element, parents.get(style) ?? style, within), runs };
      blocks.push(block);
      readRuns(element, runs);
      return;
    }
    const inner = element.tag === 'text:list-item' ? 'list-item' : within;
    for (const child of element.children) if (isElement(child)) walk(child, inner);
  };
  for (const body of elementsOf(document)) if (body.tag === 'office:text') walk(body, 'paragraph');
  return blocks;
}

function isParagraph(element: Element): boolean {
  return element.tag === 'text:p' || element.tag === 'text:h';
}

/** Styles that the document makes for single paragraphs lead back to the named one that they vary. */
function parentStyles(document: Element): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const style of elementsOf(document)) {
    const name = style.attribute('style:name');
    const parent = style.attribute('style:parent-style-name');
    if (style.tag === 'style:style' && name !== null && parent !== null) parents.set(name, parent);
  }
  return parents;
}

function kindOf(element: Element, style: string, within: BlockKind): BlockKind {
  const named = kindOfStyle(style.replaceAll('_20_', ' '));
  if (named !== null && within === 'paragraph') return named;
  if (element.tag === 'text:h') return element.attribute('text:outline-level') === '1' ? 'headline' : 'subhead';
  return within;
}
