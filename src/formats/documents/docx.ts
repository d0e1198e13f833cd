import { unzipSync } from 'fflate';
import type { BlockKind } from '../../model/article.ts';
import { NewsanError } from '../../model/error.ts';
import type { ParseBinary } from '../format.ts';
import { type Element, elementsOf, isElement, parseTree } from '../html/tree.ts';
import { layOut, type MarkupBlock, type Run } from '../layout.ts';
import { readStructure } from '../structure/structure.ts';

const mainPart = 'word/document.xml';

/**
 * Reads the article of a Word document (ISO/IEC 29500): its paragraphs by style, without deletions, fields and notes. A
 * document has no lines, so the text itself stands for the source. Throws `NewsanError` where the file is no such document,
 * or where it unpacks to more than `limit` bytes.
 */
export const parseBinary: ParseBinary = (id, bytes, limit) => {
  const document = parseTree(new TextDecoder().decode(unzip(bytes, limit)), 'xml');
  const blocks = [...elementsOf(document)].filter((element) => element.tag === 'w:p').map(blockOf);
  const { text, pieces } = layOut(blocks);
  return [{ id, format: 'docx', source: text, text, segments: null, ...readStructure(pieces) }];
};

function unzip(bytes: Uint8Array, limit: number): Uint8Array {
  let isTooLarge = false;
  const filter = (file: { readonly name: string; readonly originalSize: number }) => {
    if (file.name !== mainPart) return false;
    isTooLarge = file.originalSize > limit;
    return !isTooLarge;
  };
  const files = attempt(() => unzipSync(bytes, { filter }));
  if (isTooLarge) throw new NewsanError('too-large', 'unpacks to more than --max-file-size allows');
  const document = files[mainPart];
  if (document === undefined) throw new NewsanError('format', 'a zip archive, but no Word document');
  return document;
}

/** Whatever the library throws at a damaged archive means the same. */
function attempt<Value>(unpack: () => Value): Value {
  try {
    return unpack();
  } catch (error) {
    if (error instanceof Error) throw new NewsanError('format', 'a Word document that is damaged or breaks off');
    throw error;
  }
}

function blockOf(paragraph: Element): MarkupBlock {
  const runs: Run[] = [];
  const walk = (element: Element) => {
    for (const child of element.children) {
      if (!isElement(child)) {
        if (element.tag === 'w:t') runs.push(child);
      } else if (child.tag === 'w:tab' || child.tag === 'w:br')
        runs.push({ text: ' ', sourceStart: child.start, sourceEnd: child.start + 1 });
      else if (child.tag !== 'w:del' && child.tag !== 'w:p') walk(child);
    }
  };
  walk(paragraph);
  return { kind: kindOf(paragraph), runs };
}

const styles: readonly (readonly [RegExp, BlockKind])[] = [
  [/^title$/i, 'headline'],
  [/^subtitle$/i, 'deck'],
  [/^heading\s?1$/i, 'headline'],
  [/^heading/i, 'subhead'],
  [/quote/i, 'blockquote'],
  [/^caption$/i, 'caption'],
  [/^list/i, 'list-item'],
];

function kindOf(paragraph: Element): BlockKind {
  const properties = paragraph.children.filter(isElement).find((child) => child.tag === 'w:pPr');
  const of = (tag: string) => properties?.children.filter(isElement).find((child) => child.tag === tag);
  const style = of('w:pStyle')?.attribute('w:val') ?? '';
  return styles.find(([pattern]) => pattern.test(style))?.[1] ?? (of('w:numPr') ? 'list-item' : 'paragraph');
}
