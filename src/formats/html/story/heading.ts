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
  return (
    headings.find(({ element }) => element.tag === 'h1')?.element ?? (titles.length === 0 ? titledLine(page) : null)
  );
}

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

/**
 * The headline as the metadata has it, printed from the page's own heading where that has the same characters. A topic for
 * search engines before it (`River bridge: …`), and words that only JSON-LD has, give way to the title that is written for
 * readers; without metadata, or where it only names the page, the heading is the headline.
 */
export function headlineBlock(
  source: string,
  heading: Element | null,
  { headlines }: PageMetadata,
): { readonly block: MarkupBlock; readonly origin: Origin } | null {
  const runs = heading === null ? [] : headingRuns(heading);
  const printed = wordsOf(runs);
  const stated = chooseStatement(heading, printed, headlines);
  const shown = { block: { kind: 'headline', runs }, origin: stated?.origin ?? 'text' } as const;
  if (stated === null) return printed === '' ? null : shown;
  const isShown =
    printed === stated.value || (printed !== '' && (stated.origin === 'meta' || mayPrint(printed, stated, heading)));
  if (isShown) return shown;
  return { block: { kind: 'headline', runs: statedRuns(source, stated) }, origin: stated.origin };
}

/** Whether the heading is the statement, or a part of it without the name of the site or the section. */
function mayPrint(printed: string, { value }: StatedHeadline, heading: Element | null): boolean {
  const [words, folded] = [foldWords(printed), foldWords(value)];
  if (words === '' || words === folded || heading === null || hasParts(heading)) return false;
  return words.length >= shortestPart && folded.includes(words);
}

/** The statement to go by: JSON-LD, unless the title for readers says it without more, or heading and another agree against it. */
function chooseStatement(
  heading: Element | null,
  printed: string,
  headlines: readonly StatedHeadline[],
): StatedHeadline | null {
  const of = (origin: Origin) => headlines.find((headline) => headline.origin === origin);
  const [linked, forReaders] = [of('json-ld'), of('open-graph')];
  const base = linked ?? forReaders ?? headlines[0] ?? null;
  const words = foldWords(printed);
  if (base === null || words === foldWords(base.value)) return forReaders && base ? better(forReaders, base) : base;
  const agreed = headlines.find((headline) => foldWords(headline.value) === words);
  if (heading?.tag === 'h1' && agreed && shareWord(words, foldWords(base.value))) return agreed;
  return forReaders ? better(forReaders, base) : base;
}

/** A topic before a headline, and what closes it. */
const topic = /^.{3,60}?(?::| [-–—]) +(?=\S)/u;

/** The title for readers where it is the headline without what stands before it, or has no topic for search engines. */
function better(forReaders: StatedHeadline, base: StatedHeadline): StatedHeadline {
  const [words, others] = [foldWords(forReaders.value), foldWords(base.value)];
  if (words === others || words.length < shortestPart) return base;
  if (others.includes(words)) return forReaders;
  return topic.test(base.value) && !topic.test(forReaders.value) ? forReaders : base;
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
