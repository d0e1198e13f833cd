import type { Origin } from '../../../model/article.ts';
import type { MarkupBlock } from '../../structure/layout.ts';
import { headingRuns } from '../blocks.ts';
import type { PageMetadata, StatedHeadline } from '../metadata/page-metadata.ts';
import { statedRuns } from '../metadata/stated-place.ts';
import { type Element, elementsOf, isElement, textOf } from '../tree.ts';
import { foldWords, wordsOf } from '../words.ts';

/**
 * The heading over the story: of those that say what the metadata says, or a part of it of some length (`Dam holds` in
 * `The Daily: Dam holds`), the longest, the first statement of the metadata before the others; else the first of the first level.
 */
export function findHeading(
  page: Element,
  titles: readonly StatedHeadline[],
  noise: ReadonlySet<Element>,
): Element | null {
  const headings = [...elementsOf(page)]
    .filter((element) => /^h[1-3]$/.test(element.tag) && !isWithin(element, noise))
    .map((element) => ({ element, words: foldWords(wordsOf(headingRuns(element))) }))
    .filter(({ words }) => words !== '');
  for (const { value } of titles) {
    const named = longest(headings.filter(({ words }) => saysTitle(words, value)));
    if (named !== undefined) return named.element;
  }
  const main = headings.find(({ element }) => element.tag === 'h1')?.element;
  if (main !== undefined) return main;
  if (titles.length === 0) return titledLine(page);
  return headings.length === 0 ? lineOfTitle(page, titles, noise) : null;
}

/** A line in bold or large type that ends a title, or begins one, beside the name of the site: pages without headings set it so. */
function lineOfTitle(page: Element, titles: readonly StatedHeadline[], noise: ReadonlySet<Element>): Element | null {
  const folded = titles.map(({ value }) => foldWords(value));
  let lines = 0;
  for (const element of elementsOf(page)) {
    if (!/^(?:b|strong|big|font)$/.test(element.tag) || element.children.some(isElement)) continue;
    if (++lines > mostLines) break;
    const words = foldWords(textOf(element));
    if (words.length < shortestPart || isWithin(element, noise)) continue;
    if (folded.some((title) => title.endsWith(words) || title.startsWith(words))) return element;
  }
  return null;
}

/** The headline is among the first lines of a page that are in bold or large type. */
const mostLines = 100;

/** The first paragraph of a page without headings, where its style is that of a title, as word processors export it. */
function titledLine(page: Element): Element | null {
  for (const element of elementsOf(page)) {
    if (element.tag !== 'p' || textOf(element).trim() === '') continue;
    return /(?:^|\s)(?:title|MsoTitle)(?:\s|$)/.test(element.attribute('class') ?? '') ? element : null;
  }
  return null;
}

function longest<Named extends { readonly words: string }>(headings: readonly Named[]): Named | undefined {
  return headings.reduce<Named | undefined>(
    (best, each) => (best === undefined || each.words.length > best.words.length ? each : best),
    undefined,
  );
}

/** Whether a heading (folded) is the title, holds it, or is a part of it that is no mere label. */
function saysTitle(words: string, title: string): boolean {
  const folded = foldWords(title);
  if (folded === '') return false;
  return (
    words === folded ||
    (folded.length >= shortestPart && words.includes(folded)) ||
    (words.length >= shortestPart && folded.includes(words))
  );
}

const shortestPart = 15;

function isWithin(element: Element, noise: ReadonlySet<Element>): boolean {
  for (let each: Element | null = element; each !== null; each = each.parent) if (noise.has(each)) return true;
  return false;
}

/** The headline of a page as blocks, and where it is stated. */
export interface PageHeadline {
  /** The headline; after it, where the heading above the story says something else, that heading. None where a page has neither. */
  readonly blocks: readonly MarkupBlock[];
  readonly origin: Origin;
}

/**
 * The headline as the metadata has it, printed from the page's own heading where that has the same characters. A topic for
 * search engines before it (`River bridge: …`), and words that only JSON-LD has, give way to the title that is written for
 * readers; without metadata, or where it only names the page, the heading is the headline.
 */
export function headlineBlocks(
  source: string,
  heading: Element | null,
  { headlines, alternatives }: PageMetadata,
): PageHeadline {
  const runs = heading === null ? [] : headingRuns(heading);
  const printed = wordsOf(runs);
  const stated = chooseStatement(heading, printed, { headlines, alternatives });
  const shown: MarkupBlock = { kind: 'headline', runs };
  const origin = stated?.origin ?? 'text';
  if (stated === null) return { blocks: printed === '' ? [] : [shown], origin };
  const isShown =
    printed === stated.value || (printed !== '' && (stated.origin === 'meta' || mayPrint(printed, stated, heading)));
  if (isShown) return { blocks: [shown], origin };
  const block: MarkupBlock = { kind: 'headline', runs: statedRuns(source, stated) };
  return { blocks: saysElse(printed, stated.value) ? [block, shown] : [block], origin };
}

/** Whether a heading says more than a headline, or other things. */
function saysElse(printed: string, headline: string): boolean {
  const [words, others] = [foldWords(printed), foldWords(headline)];
  return words !== '' && !others.includes(words) && !words.includes(others);
}

/** Whether the heading is the statement, or a part of it without the name of the site or the section. */
function mayPrint(printed: string, { value }: StatedHeadline, heading: Element | null): boolean {
  const [words, folded] = [foldWords(printed), foldWords(value)];
  if (words === '' || words === folded || heading === null || hasParts(heading)) return false;
  return words.length >= shortestPart && folded.includes(words);
}

/** What a page states of its headline. */
type Statements = Pick<PageMetadata, 'headlines' | 'alternatives'>;

/** The statement to go by: of two in JSON-LD and for readers as below; of any other, unless the heading and another agree against it. */
function chooseStatement(heading: Element | null, printed: string, stated: Statements): StatedHeadline | null {
  const of = (origin: Origin) => stated.headlines.find((headline) => headline.origin === origin);
  const [linked, forReaders] = [of('json-ld'), of('open-graph')];
  const words = foldWords(printed);
  if (linked && forReaders) return ofTwo(linked, forReaders, words, heading?.tag === 'h1', stated);
  const base = linked ?? forReaders ?? stated.headlines[0] ?? null;
  if (base === null || words === foldWords(base.value) || heading?.tag !== 'h1') return base;
  const agreed = stated.headlines.find((headline) => foldWords(headline.value) === words);
  return agreed && shareWord(words, foldWords(base.value)) ? agreed : base;
}

/**
 * The title for readers, which is written by hand where it differs from what a page shows and states elsewhere. JSON-LD goes
 * before it where the title for readers has the name of a section or the site more, is made for search engines (the title of
 * the page is the same), is what JSON-LD calls an alternative, or where the page shows neither.
 */
function ofTwo(
  linked: StatedHeadline,
  forReaders: StatedHeadline,
  shown: string,
  isMain: boolean,
  { headlines, alternatives }: Statements,
): StatedHeadline {
  const [words, others] = [foldWords(forReaders.value), foldWords(linked.value)];
  if (words === others) return forReaders;
  if (words.length < shortestPart) return linked;
  if (others.includes(words)) return forReaders;
  if (words.includes(others)) return linked;
  if (shown === words) return isMain && shareWord(words, others) ? forReaders : better(forReaders, linked);
  if (shown !== others) return better(forReaders, linked);
  if (forReaders.isSigned) return linked;
  const isForSearch = headlines.some(({ origin, value }) => origin === 'meta' && foldWords(value) === words);
  return isForSearch || alternatives.some((value) => foldWords(value) === words) ? linked : forReaders;
}

/** A topic before a headline, and what closes it. */
const topic = /^.{3,60}?(?::| [-–—]) +(?=\S)/u;

/** The title for readers where it has no topic for search engines before it, and the other has one. */
function better(forReaders: StatedHeadline, linked: StatedHeadline): StatedHeadline {
  return topic.test(linked.value) && !topic.test(forReaders.value) ? forReaders : linked;
}

/** Whether a heading is set in several parts: a line above the headline, and the headline. */
function hasParts(heading: Element): boolean {
  return heading.children.filter((child) => isElement(child) && textOf(child).trim() !== '').length > 1;
}

/** Whether two folded titles have a word of some length in common. */
function shareWord(words: string, other: string): boolean {
  const known = new Set(other.split(' ').filter((word) => word.length >= shortestWord));
  return words.split(' ').some((word) => known.has(word));
}

const shortestWord = 4;
