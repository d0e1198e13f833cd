import type { Html, Nodes, Parents, Root, RootContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Article, BlockKind } from '../../model/article.ts';
import { append } from '../../model/lists/append.ts';
import type { Span } from '../../model/span.ts';
import { alignDecoded } from '../documents/decoded-runs.ts';
import type { ParseArticles } from '../format.ts';
import { withMetadata } from '../records/metadata.ts';
import { markupBlocks } from '../records/record-body.ts';
import { layOut, type MarkupBlock, type Run } from '../structure/layout.ts';
import { notesOn } from '../structure/omissions.ts';
import { readStructure } from '../structure/structure.ts';
import { readFrontMatter } from './front-matter.ts';
import { frontMatterMetadata, headBlocks } from './front-matter-fields.ts';
import { cutMarkdown, type MarkdownPart } from './markdown-parts.ts';
import { withoutCode } from './mdx.ts';
import { maskGeneratorCodes } from './shortcodes.ts';

/** Markdown, and MDX where the file is named so. */
export const parse: ParseArticles = (id, source) => {
  const { article, counts } = readMarkdown(id, source, id.toLowerCase().endsWith('.mdx'));
  return [article, ...notesOn(id, counts)];
};

/**
 * Reads a Markdown or MDX article with its front matter; HTML blocks are read. Code and footnotes are skipped, and
 * counted; struck-out text, and the codes of Hugo and Jekyll, are skipped. `isMdx` skips imports, expressions and
 * components, too.
 */
export function readMarkdown(
  id: string,
  source: string,
  isMdx: boolean,
): { readonly article: Article; readonly counts: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  const frontMatter = readFrontMatter(source);
  const body = ' '.repeat(frontMatter.end) + source.slice(frontMatter.end);
  const { text: plain, captions } = maskGeneratorCodes(isMdx ? withoutCode(body) : body);
  const prepared = tame(plain);
  const head = headBlocks(frontMatter);
  const blocks: MarkupBlock[] = [];
  for (const part of cutMarkdown(prepared, frontMatter.end))
    append(blocks, partBlocks(part, { head, isFirst: blocks.length === 0 }, counts));
  const { text, segments, pieces } = layOut([...head, ...withCaptions(blocks, captions)]);
  const structure = withMetadata(readStructure(pieces), frontMatterMetadata(frontMatter), () => 'front-matter');
  const origins = {
    ...structure.origins,
    ...Object.fromEntries(head.map((block) => [block.kind, 'front-matter' as const])),
  };
  return { article: { id, format: 'markdown', source, text, segments, ...structure, origins }, counts };
}

/** Blocks whose words are the caption of a figure's code, as captions. */
function withCaptions(blocks: readonly MarkupBlock[], captions: readonly Span[]): readonly MarkupBlock[] {
  if (captions.length === 0) return blocks;
  const starts = new Set(captions.map(({ start }) => start));
  return blocks.map((block) => {
    const first = block.runs.find((run) => /[^\s\u2060]/.test(run.text));
    const at = first ? first.sourceStart + first.text.search(/[^\s\u2060]/) : -1;
    return block.kind === 'paragraph' && starts.has(at) ? { ...block, kind: 'caption' } : block;
  });
}

function spaces(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Longest stretch without an empty line that is searched for emphasis, links and code. */
const longestParagraph = 16_384;

/**
 * What nobody writes, and what costs the parser time that grows with its square, as spaces: quotations and lists within each
 * other beyond 16, long rows of emphasis marks, and all inline marks of a stretch without an empty line that is a book long.
 */
function tame(source: string): string {
  return source
    .replace(
      /^((?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>]|$)){16})([-*+>.)\d \t]+)/gm,
      (_, kept: string, rest: string) => kept + spaces(rest),
    )
    .replace(/[*_]{10,}/g, spaces)
    .split(/(\n[ \t]*\r?\n)/)
    .map((stretch) => (stretch.length > longestParagraph ? stretch.replace(/[*_[\]`~<\\]/g, ' ') : stretch))
    .join('');
}

/** What is before a part: headline and deck of the front matter, and whether no part before it gave a block. */
interface Before {
  readonly head: readonly MarkupBlock[];
  readonly isFirst: boolean;
}

/** The blocks of a part, led back to the whole file. */
function partBlocks(part: MarkdownPart, before: Before, counts: Map<string, number>): readonly MarkupBlock[] {
  const tree = fromMarkdown(part.text, {
    extensions: [gfmTable(), gfmStrikethrough(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  return bodyBlocks(tree, part.text, part.end - part.start, before, counts).map((block) => ({
    ...block,
    runs: block.runs.map((run) => ({
      text: run.text,
      sourceStart: run.sourceStart + part.start,
      sourceEnd: run.sourceEnd + part.start,
    })),
  }));
}

function bodyBlocks(
  tree: Root,
  source: string,
  length: number,
  { head, isFirst }: Before,
  counts: Map<string, number>,
): readonly MarkupBlock[] {
  const blocks: MarkupBlock[] = [];
  const count = (noun: string) => counts.set(noun, (counts.get(noun) ?? 0) + 1);
  const walk = (node: RootContent, within: BlockKind) => {
    if (node.type === 'heading') {
      const runs = runsOf(node, source);
      const opens = isFirst && blocks.length === 0;
      const isHeadline = node.depth <= 2 && opens && head.length === 0;
      const isRepeated = opens && sameText(runs, head[0]?.runs ?? []);
      if (!isRepeated) blocks.push({ kind: isHeadline ? 'headline' : 'subhead', runs });
    } else if (node.type === 'paragraph') {
      const image = node.children.length === 1 && node.children[0]?.type === 'image' ? node.children[0] : null;
      const runs = runsOf(node, source);
      if (image === null && runs.some((run) => /[^\s\u2060]/.test(run.text))) blocks.push({ kind: within, runs });
      else if (image?.alt) blocks.push({ kind: 'caption', runs: aligned(image.alt, image, source) });
    } else if (node.type === 'html') append(blocks, embeddedBlocks(node, source, within));
    else if (node.type === 'blockquote') for (const child of node.children) walk(child, 'blockquote');
    else if (node.type === 'list') {
      for (const item of node.children) for (const child of item.children) walk(child, 'list-item');
    } else if (node.type === 'code') count('block of code');
    else if (node.type === 'table')
      for (const row of node.children) blocks.push({ kind: 'table-row', runs: rowRuns(row, source) });
    else if (node.type === 'footnoteDefinition') count('footnote');
  };
  // The definitions that a part was given are after its own text.
  for (const child of tree.children) if (placeOf(child).sourceStart < length) walk(child, 'paragraph');
  return blocks;
}

/** The blocks of HTML that is among Markdown; its text is of the kind of what it is in. */
function embeddedBlocks(node: Html, source: string, within: BlockKind): readonly MarkupBlock[] {
  const { sourceStart, sourceEnd } = placeOf(node);
  return markupBlocks(alignDecoded(node.value, source, sourceStart, sourceEnd, noReference)).map((block) =>
    block.kind === 'paragraph' ? { ...block, kind: within } : block,
  );
}

/** Matches nothing: the HTML is decoded after it is led back. */
const noReference = /[^\s\S]/y;

/** Text of the inline nodes below `node`. */
function runsOf(node: Parents, source: string, depth = 0): readonly Run[] {
  return node.children.flatMap((child): readonly Run[] => {
    if (child.type === 'text' || child.type === 'inlineCode') return aligned(child.value, child, source);
    if (child.type === 'break' || (child.type === 'html' && /^<br\b/i.test(child.value)))
      return [{ text: ' ', ...placeOf(child) }];
    if (child.type === 'delete' || !('children' in child) || depth > deepestInline) return [];
    return runsOf(child, source, depth + 1);
  });
}

/** The words of a row, ` | ` between its cells. */
function rowRuns(row: TableRow, source: string): readonly Run[] {
  const cells = row.children.map((cell) => runsOf(cell, source)).filter((runs) => runs.length > 0);
  return cells.flatMap((runs, index) => {
    const at = runs[0]?.sourceStart ?? 0;
    return index === 0 ? runs : [{ text: ' | ', sourceStart: at, sourceEnd: at }, ...runs];
  });
}

/** Emphasis within emphasis, so deep that nobody reads it, is skipped. */
const deepestInline = 100;

const reference = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;

function aligned(text: string, node: Nodes, source: string): readonly Run[] {
  const { sourceStart, sourceEnd } = placeOf(node);
  return alignDecoded(text, source, sourceStart, sourceEnd, reference);
}

function placeOf(node: Nodes): { readonly sourceStart: number; readonly sourceEnd: number } {
  return { sourceStart: node.position?.start.offset ?? 0, sourceEnd: node.position?.end.offset ?? 0 };
}

function sameText(a: readonly Run[], b: readonly Run[]): boolean {
  const fold = (runs: readonly Run[]) =>
    runs
      .map((run) => run.text)
      .join('')
      .replace(/\W+/g, ' ')
      .trim()
      .toLowerCase();
  return fold(a) === fold(b);
}
