import type { BlockKind } from '../../../model/article.ts';
import { bodyKinds } from '../../../text/positions/blocks.ts';
import { parseByline } from '../../structure/head/byline.ts';
import { parseDateLine } from '../../structure/head/dates.ts';
import { isPersonName } from '../../structure/head/names.ts';
import type { MarkupBlock } from '../../structure/layout.ts';
import { headsLinks } from '../../structure/page-parts.ts';
import { type PageBlock, readBlocks } from '../blocks.ts';
import { findContent, shortestLine } from '../content.ts';
import { linkDensity, type Measures } from '../measure.ts';
import type { Element } from '../tree.ts';
import { foldWords, wordsOf } from '../words.ts';
import { markPullQuotes, mayBePulled, type WordedBlock } from './pull-quotes.ts';
import { type Descriptions, isStandfirst } from './standfirst.ts';
import {
  doubtOf,
  endsStory,
  isAmongParagraphs,
  leadsElsewhere,
  makeListedHeadings,
  metaKind,
  type RunningIndex,
} from './story-lines.ts';
import { markSummary } from './summary.ts';

/** The blocks of a story, and which of them are outside of the element that holds it. */
export interface Story {
  readonly blocks: readonly PageBlock[];
  readonly outside: ReadonlySet<PageBlock>;
}

/** The blocks of the story, those that are before its main part first: a standfirst, an opening, the pictures above. */
export function readStory(
  page: Element,
  heading: Element | null,
  noise: ReadonlySet<Element>,
  measures: Measures,
): Story {
  const { before, story } = findContent(page, noise, measures, heading);
  const opening = before
    .flatMap((element) => readBlocks(element, noise, measures))
    .filter((block) => block.element.start > (heading?.start ?? 0) && isRunning(block, measures));
  return {
    blocks: [...opening, ...story.flatMap((element) => readBlocks(element, noise, measures))],
    outside: new Set(opening),
  };
}

/** Whether a block beside the story is text of it, and not a label or a credit. */
function isRunning(block: PageBlock, measures: Measures): boolean {
  const words = wordsOf(block.runs);
  if (block.kind === 'caption' || block.kind === 'deck') return words.length > 0;
  if (linkDensity(block.element, measures) >= 0.5) return false;
  return (
    words.length >= shortestOpening || (words.length >= shortestLine && block.kind === 'list-item') || isSentence(words)
  );
}

/** A line of fewer characters beside the story is text where it is a point of a list, or a sentence. */
const shortestOpening = 40;

function isSentence(words: string): boolean {
  return /^\p{Lu}.*[.!?]["”’]?$/u.test(words) && words.split(' ').length > 2;
}

/** The story's blocks: without the headline, which is put before them, and without what only leads elsewhere. */
export function storyBlocks(
  { blocks, outside }: Story,
  titles: readonly string[],
  measures: Measures,
  descriptions: Descriptions,
): readonly MarkupBlock[] {
  const folded = new Set(titles.map((title) => foldWords(title)));
  const allWords = blocks.map(({ runs }) => wordsOf(runs));
  const running = indexRunning(blocks, allWords);
  const listed = makeListedHeadings();
  const kept: KeptBlock[] = [];
  let teaser: Element | null = null;
  let last: Element | null = null;
  let isBelowLinks = false;
  let isAppeal = false;
  let paragraphs = 0;
  for (const [index, block] of blocks.entries()) {
    const words = allWords[index] ?? '';
    if (paragraphs >= shortestStory && endsStory(block, words)) break;
    const isTitle =
      (block.kind === 'headline' && (paragraphs === 0 || folded.has(foldWords(words)))) ||
      (kept.length < 3 && folded.has(foldWords(words)));
    const isLoose: boolean = teaser !== null && teaser === last && words.length < longestLoose;
    if (block.kind === 'subhead' && leadsElsewhere(block, words, measures, listed))
      teaser = boxOf(block.element, measures);
    else if (block.kind === 'list-item' && isBelowLinks) teaser = listOfLinks(block, measures) ?? teaser;
    isBelowLinks = /^(?:subhead|paragraph)$/.test(block.kind) && headsLinks(words);
    if (block.kind === 'subhead' || block.isBold) isAppeal = asksSupport(words);
    const isTeaser: boolean = isAppeal || isLoose || (teaser !== null && holds(teaser, block.element));
    const previous = kept.at(-1);
    const doubt = doubtOf(block, words, measures);
    // The name below what may be a pull quote is a label, too.
    const isNamed =
      doubt === 'label' && previous !== undefined && mayBePulled(previous) && last?.parent === block.element.parent;
    // `Rating` / `False`: a few words alone below a heading are what it heads.
    const isHeaded =
      doubt === 'label' &&
      previous?.kind === 'subhead' &&
      /^h\d$/.test(previous.level) &&
      previous.parent === block.element.parent;
    const isElsewhere =
      doubt === 'elsewhere' ||
      (doubt !== null && !isNamed && !isHeaded && !isAmongParagraphs(block, doubt, words, running, index));
    last = block.element;
    if (isTitle || isTeaser || isElsewhere) continue;
    const kind = kindOf(block, words, {
      isFirst: paragraphs === 0 && kept.length < mostDecks,
      isNearTop: kept.length < mostAbove && paragraphs < mostIntroductory,
      isOutside: outside.has(block),
      descriptions,
    });
    if (kind === 'paragraph' && words.length >= shortestRunning) paragraphs++;
    // Some pages hold a standfirst twice, for wide screens and for narrow ones.
    if (
      kept.length < mostDecks &&
      /^(?:deck|date)$/.test(kind) &&
      kept.some((other) => other.kind === kind && other.words === words)
    )
      continue;
    kept.push({ kind, runs: block.runs, words, level: block.element.tag, parent: block.element.parent });
  }
  return markSummary(markPullQuotes(joinLeads(kept))).filter(
    (block, index, all) => block.kind !== 'subhead' || heads(all, index),
  );
}

interface KeptBlock extends WordedBlock {
  /** Tag of the element. */
  readonly level: string;
  readonly parent: Element | null;
}

/** What is above a story is no more than this many blocks. */
const mostDecks = 40;
/** A byline is below a standfirst of several lines, and a picture. */
const mostAbove = 5;
/** A standfirst that nothing calls so, and what is set below it, are read as paragraphs. */
const mostIntroductory = 3;
/** A story has so many paragraphs before what readers wrote of it. */
const shortestStory = 2;
/** A paragraph of fewer characters is a line. */
const shortestRunning = 50;

function indexRunning(blocks: readonly PageBlock[], words: readonly string[]): RunningIndex {
  const running = new Map<Element, { first: number; last: number }>();
  blocks.forEach(({ element, kind }, index) => {
    const { length } = words[index] ?? '';
    // Of points that are links, those count that are in a list with others that are none.
    if (!/^(?:paragraph|list-item)$/.test(kind) || element.parent === null || length < shortestPoint(kind)) return;
    const range = running.get(element.parent);
    if (range === undefined) running.set(element.parent, { first: index, last: index });
    else range.last = index;
  });
  return running;
}

/** A paragraph of fewer characters is a line; points are shorter. */
function shortestPoint(kind: BlockKind): number {
  return kind === 'list-item' ? shortestRunning / 2 : shortestRunning;
}

/** Whether a heading has something below: text, or a heading of a lower level. */
function heads(blocks: readonly KeptBlock[], index: number): boolean {
  const next = blocks[index + 1];
  if (next === undefined) return false;
  if (next.kind === 'subhead') return next.level > (blocks[index]?.level ?? '') && heads(blocks, index + 1);
  return (
    !/^(?:credit|caption)$/.test(next.kind) ||
    blocks.slice(index + 1, index + 4).some(({ kind }) => bodyKinds.has(kind))
  );
}

const appeal =
  /^(?:please )?(?:support|donate to|help (?:us|fund))\b.{0,80}\b(?:journalism|newsroom|reporting|reporters|work)\b/i;

/** Whether a heading opens an appeal to readers, which ends with the next heading. */
function asksSupport(words: string): boolean {
  return words.length < 120 && appeal.test(words);
}

/** The list that an item is in, where a good part of it are links. */
function listOfLinks({ element }: PageBlock, measures: Measures): Element | null {
  const list = element.parent;
  return list !== null && /^[uo]l$/.test(list.tag) && linkDensity(list, measures) > 0.3 ? list : null;
}

/** The box that a heading is in: its outermost ancestor of few words, or the heading itself. */
function boxOf(heading: Element, measures: Measures): Element {
  let box = heading;
  while (box.parent !== null && (measures.get(box.parent)?.length ?? Infinity) < longestTeaser) box = box.parent;
  return box;
}

function holds(box: Element, element: Element): boolean {
  for (let each: Element | null = element; each !== null; each = each.parent) if (each === box) return true;
  return false;
}

/** What of the page bears on the kind of a block. */
interface Surroundings {
  /** Whether no paragraph is above it. */
  readonly isFirst: boolean;
  /** Whether no more than a few lines are above it. */
  readonly isNearTop: boolean;
  readonly isOutside: boolean;
  readonly descriptions: Descriptions;
}

/** What a block is, its place considered: a standfirst is above the story, and a line in bold alone is a heading, as content systems without headings set them. */
function kindOf(
  block: PageBlock,
  words: string,
  { isFirst, isNearTop, isOutside, descriptions }: Surroundings,
): BlockKind {
  const kind = block.kind === 'headline' ? 'subhead' : block.kind;
  if (!/^(?:paragraph|subhead|list-item|deck)$/.test(kind)) return kind;
  if (isNearTop && (block.isBold || kind === 'subhead') && areNames(words) && !/^About /.test(words)) return 'byline';
  const meta = isFirst || kind === 'list-item' || isOutside ? metaKind(words) : null;
  if (meta !== null) return meta;
  if (isFirst && isStandfirst(block, isOutside, descriptions)) return 'deck';
  if (kind === 'deck') return isFirst ? kind : /^h\d$/.test(block.element.tag) ? 'subhead' : 'paragraph';
  const isLine = kind === 'paragraph' && words.length < longestBoldHeading && !/[.!?:;,"”’—–-]$/.test(words);
  return isLine && block.isBold && parseByline(words) === null && parseDateLine(words) === null ? 'subhead' : kind;
}

/** Whether a line is the name of one person or of several: `Ann Lee/Bo Ray`. */
function areNames(words: string): boolean {
  return (
    words.length <= 80 &&
    words.split(/ ?[/&,] ?| and /).every((name) => isPersonName(name) || isPersonName(name.trim()))
  );
}

/** Longer lines in bold are sentences. */
const longestBoldHeading = 90;

/** Blocks with a place and a dash that stand alone (`Hull, England (CNN) —`) put before the paragraph that they open. */
function joinLeads<Block extends MarkupBlock & { readonly words: string }>(blocks: readonly Block[]): readonly Block[] {
  const isLead = (block: Block | undefined) =>
    block?.kind === 'paragraph' && block.words.length < longestLead && /^\p{Lu}.*[—–-]$/u.test(block.words);
  return blocks.flatMap((block, index): readonly Block[] => {
    const lead = blocks[index - 1];
    if (isLead(block) && blocks[index + 1]?.kind === 'paragraph') return [];
    if (lead === undefined || !isLead(lead) || block.kind !== 'paragraph') return [block];
    const end = lead.runs.at(-1)?.sourceEnd ?? 0;
    const space = { text: ' ', sourceStart: end, sourceEnd: end };
    return [{ ...block, runs: [...lead.runs, space, ...block.runs], words: `${lead.words} ${block.words}` }];
  });
}

/** A place, an agency and a dash have fewer characters. */
const longestLead = 60;
/** A box with the heading of another story has fewer characters. */
const longestTeaser = 400;
/** After a heading that is in no box, a paragraph of fewer characters belongs to it. */
const longestLoose = 120;
