import { append } from '../../model/append.ts';
import type { BlockKind } from '../../model/article.ts';
import type { MarkupBlock, Run } from '../layout.ts';
import { isDeck, isTextBlock } from './content.ts';
import { isInline } from './inline.ts';
import { linkDensity, type Measures } from './measure.ts';
import { type Element, elementsOf, textOf } from './tree.ts';

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
  let runs: Run[] = [];
  let isBold = true;
  const close = (kind: BlockKind, element: Element) => {
    if (runs.some((run) => run.text.trim() !== '')) blocks.push({ kind, element, runs, isBold });
    runs = [];
    isBold = true;
  };
  const walk = (element: Element, kind: BlockKind, inBold: boolean) => {
    let breaks = 0;
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
        else runs.push({ text: ' ', sourceStart: child.start, sourceEnd: child.start + 1 });
      } else if (noise.has(child) || skipped.has(child.tag) || isLinkList(child, measures) || isFigureBesides(child)) {
        breaks = 0;
      } else if (isInline(child)) {
        breaks = 0;
        walk(child, kind, inBold || child.tag === 'b' || child.tag === 'strong');
      } else {
        breaks = 0;
        close(kind, element);
        const inner = kindOf(child, kind);
        walk(child, inner, inBold);
        close(inner, child);
      }
    }
  };
  walk(content, 'paragraph', false);
  close('paragraph', content);
  return blocks;
}

/** Classes of captions: `wp-caption-text`, `imageCaption`, `image__caption`; not those of what merely has one. */
const captionNames = /(?:^|[-_ ]|[a-z](?=C))(?:caption|cutline)s?(?:[-_]?(?:text|inner|body|content|full))?(?:$|\s)/i;

function kindOf(element: Element, outer: BlockKind): BlockKind {
  if (outer === 'paragraph' && isDeck(element)) return 'deck';
  if (element.tag === 'h1') return 'headline';
  if (/^h[2-6]$/.test(element.tag)) return 'subhead';
  if (element.tag === 'figcaption' || element.tag === 'figure' || captionNames.test(element.attribute('class') ?? ''))
    return 'caption';
  if (element.tag === 'blockquote') return 'blockquote';
  if (element.tag === 'li' && outer === 'paragraph') return 'list-item';
  return element.tag === 'p' && (outer === 'headline' || outer === 'subhead') ? 'paragraph' : outer;
}

/** Text of a heading; what stands in it because it was never closed is left out. */
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
function isLinkList(element: Element, measures: Measures): boolean {
  return (
    (element.tag === 'ul' || element.tag === 'ol' || element.tag === 'dl' || element.tag === 'table') &&
    linkDensity(element, measures) > 0.5
  );
}

/** A picture without a caption of its own: credits and labels of the player around it. */
function isFigureBesides(element: Element): boolean {
  if (element.tag !== 'figure') return false;
  for (const each of elementsOf(element)) if (each.tag === 'figcaption' || each.tag === 'blockquote') return false;
  return textOf(element).trim().length < 200;
}
