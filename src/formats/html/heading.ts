import type { Origin } from '../../model/article.ts';
import type { MarkupBlock } from '../layout.ts';
import { headingRuns } from './blocks.ts';
import type { PageMetadata } from './page-metadata.ts';
import { statedRuns } from './stated-place.ts';
import { type Element, elementsOf } from './tree.ts';
import { foldWords, wordsOf } from './words.ts';

/**
 * The heading over the story: of those that say what the metadata says, or a part of it of some length (`Dam holds` in
 * `The Daily: Dam holds`), the longest; else the first of the first level.
 */
export function findHeading(page: Element, title: string | null, noise: ReadonlySet<Element>): Element | null {
  const headings = [...elementsOf(page)]
    .filter((element) => /^h[1-3]$/.test(element.tag) && !isWithin(element, noise))
    .map((element) => ({ element, words: foldWords(wordsOf(headingRuns(element))) }))
    .filter(({ words }) => words !== '');
  const named = title === null ? undefined : longest(headings.filter(({ words }) => saysTitle(words, title)));
  return (named ?? headings.find(({ element }) => element.tag === 'h1'))?.element ?? null;
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

/** The headline: the page's own heading where it says what the metadata says, else as the metadata has it. */
export function headlineBlock(
  source: string,
  heading: Element | null,
  { headline }: PageMetadata,
): { readonly block: MarkupBlock; readonly origin: Origin } | null {
  const runs = heading === null ? [] : headingRuns(heading);
  const words = foldWords(wordsOf(runs));
  const isShown = words !== '' && (headline === null || headline.origin === 'meta' || saysTitle(words, headline.value));
  if (isShown) return { block: { kind: 'headline', runs }, origin: headline?.origin ?? 'text' };
  if (headline === null) return null;
  return { block: { kind: 'headline', runs: statedRuns(source, headline) }, origin: headline.origin };
}
