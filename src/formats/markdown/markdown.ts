import type { Html, Nodes, Parents, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Article, BlockKind } from '../../model/article.ts';
import { alignDecoded } from '../decoded-runs.ts';
import type { ParseArticles } from '../format.ts';
import { layOut, type MarkupBlock, type Run } from '../layout.ts';
import { type Metadata, withMetadata } from '../metadata.ts';
import { markupBlocks } from '../records/record.ts';
import { readStructure } from '../structure/structure.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { cutMarkdown, type MarkdownPart } from './markdown-parts.ts';
import { withoutCode } from './mdx.ts';

/** Markdown, and MDX where the file is named so. */
export const parse: ParseArticles = (id, source) => [parseMarkdown(id, source, id.toLowerCase().endsWith('.mdx'))];

/**
 * Reads a Markdown or MDX article with its front matter. Code, tables and struck-out text are left out, HTML blocks are read;
 * `isMdx` leaves out imports, expressions and components, too.
 */
export function parseMarkdown(id: string, source: string, isMdx: boolean): Article {
  const frontMatter = readFrontMatter(source);
  const body = ' '.repeat(frontMatter.end) + source.slice(frontMatter.end);
  const prepared = tame(isMdx ? withoutCode(body) : body);
  const head = headBlocks(frontMatter);
  const blocks: MarkupBlock[] = [];
  for (const part of cutMarkdown(prepared, frontMatter.end))
    blocks.push(...partBlocks(part, blocks.length > 0 ? blocks : head));
  const { text, segments, pieces } = layOut([...head, ...blocks]);
  const structure = withMetadata(readStructure(pieces), metadataOf(frontMatter), () => 'front-matter');
  const origins = {
    ...structure.origins,
    ...Object.fromEntries(head.map((block) => [block.kind, 'front-matter' as const])),
  };
  return { id, format: 'markdown', source, text, segments, ...structure, origins };
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

function headBlocks(frontMatter: FrontMatter): readonly MarkupBlock[] {
  const fields: readonly (readonly [BlockKind, readonly string[]])[] = [
    ['headline', ['title', 'headline']],
    ['deck', ['subtitle', 'deck', 'dek', 'standfirst', 'subheadline']],
  ];
  return fields.flatMap(([kind, names]) => {
    const field = frontMatter.field(names);
    const text = field?.values[0];
    return field && text ? [{ kind, runs: [{ text, sourceStart: field.start, sourceEnd: field.end }] }] : [];
  });
}

function metadataOf(frontMatter: FrontMatter): Metadata {
  const values = (...names: string[]) => frontMatter.field(names)?.values;
  const bylines = values('author', 'authors', 'byline', 'by');
  const date = values('date', 'published', 'publishDate', 'pubDate', 'published_at', 'created')?.[0];
  const sections = values('section', 'sections', 'category', 'categories');
  const labels = values('tags', 'labels', 'keywords', 'topics');
  const agency = values('source', 'agency', 'publisher')?.[0];
  return {
    ...(bylines && { bylines: bylines.flatMap((each) => each.replace(/^by /i, '').split(/, | and | & /)) }),
    ...(date !== undefined && { date }),
    ...(sections && { sections }),
    ...(labels && { labels: labels.length === 1 ? (labels[0] ?? '').split(/, */) : labels }),
    ...(agency !== undefined && { agency }),
  };
}

/** The blocks of a part, led back to the whole file. `before` are those of the front matter and of the parts before. */
function partBlocks(part: MarkdownPart, before: readonly MarkupBlock[]): readonly MarkupBlock[] {
  const tree = fromMarkdown(part.text, {
    extensions: [gfmTable(), gfmStrikethrough()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
  return bodyBlocks(tree, part.text, before).map((block) => ({
    ...block,
    runs: block.runs.map((run) => ({
      text: run.text,
      sourceStart: run.sourceStart + part.start,
      sourceEnd: run.sourceEnd + part.start,
    })),
  }));
}

function bodyBlocks(tree: Root, source: string, before: readonly MarkupBlock[]): readonly MarkupBlock[] {
  const blocks: MarkupBlock[] = [];
  const walk = (node: RootContent, within: BlockKind) => {
    if (node.type === 'heading') {
      const runs = runsOf(node, source);
      const isFirst = blocks.length === 0 && before.every((block) => block.kind !== 'paragraph');
      const isHeadline = node.depth <= 2 && blocks.length === 0 && before.length === 0;
      const isRepeated = isFirst && sameText(runs, before[0]?.runs ?? []);
      if (!isRepeated) blocks.push({ kind: isHeadline ? 'headline' : 'subhead', runs });
    } else if (node.type === 'paragraph') {
      const image = node.children.length === 1 && node.children[0]?.type === 'image' ? node.children[0] : null;
      const runs = runsOf(node, source);
      if (image === null && runs.some((run) => /[^\s\u2060]/.test(run.text))) blocks.push({ kind: within, runs });
      else if (image?.alt) blocks.push({ kind: 'caption', runs: aligned(image.alt, image, source) });
    } else if (node.type === 'html') blocks.push(...embeddedBlocks(node, source, within));
    else if (node.type === 'blockquote') for (const child of node.children) walk(child, 'blockquote');
    else if (node.type === 'list') {
      for (const item of node.children) for (const child of item.children) walk(child, 'list-item');
    }
  };
  for (const child of tree.children) walk(child, 'paragraph');
  return blocks;
}

/** The blocks of HTML that stands among Markdown; its text is of the kind of what it stands in. */
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

/** Emphasis within emphasis, so deep that nobody reads it, is left out. */
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
