import { isInline } from '../inline.ts';
import { type Measures, measureElements } from '../measure.ts';
import { asksReader } from '../metadata/offers.ts';
import { type Element, elementsOf, isElement, textOf } from '../tree.ts';
import { foldWords } from '../words.ts';
import { isHidden } from './hidden.ts';
import { findPosts } from './posts.ts';
import { makeDataRows } from './tables.ts';
import { hostOf, teasersIn } from './teasers.ts';
import {
  factBoxNames,
  leadingWords,
  noisyWords,
  postWords,
  pullQuoteNames,
  readerWords,
  storyNames,
} from './telling-names.ts';

/** Elements that never hold words of the story, whatever is in them. */
const silent: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe object embed video audio canvas map button select textarea input link meta head title picture'.split(
    ' ',
  ),
);
const silentRoles: ReadonlySet<string> = new Set(
  'navigation complementary banner contentinfo search dialog alertdialog alert menu menubar toolbar tablist button'.split(
    ' ',
  ),
);

/** Words that name the story itself: they outweigh a noisy word beside them (`article-body-with-sidebar`). */
const storyWords =
  /(?:article|story|post|entry|news|page|main)[-_]?(?:body|content|text|main|inner|wrapper|container|detail)|articlebody|storybody|maincontent|^(?:main|content|article)$/i;

/** Elements that are around a story, unless they hold most of the page. */
const surrounding: ReadonlySet<string> = new Set(['aside', 'dialog', 'footer', 'form', 'menu', 'nav']);

/** An element that a name calls noise is none where it holds this share of the words of the page. */
const mostWords = 0.4;

/** Whether names of classes and ids are believed. */
export type Trust = 'trusted' | 'distrusted';

/**
 * Finds the elements that, with all below them, are of the page and not of the story: by tag, role, class or state. A name
 * proves nothing where the element holds much of the page's words, or the element of the story; content systems put the story
 * into an `ad-wallpaper`. Where names are distrusted, only those of readers' comments count.
 */
export function findNoise(
  root: Element,
  measures: Measures,
  trust: Trust,
  titles: readonly string[],
): ReadonlySet<Element> {
  const noise = new Set<Element>();
  const judge = remembered(makeJudge(root, measures, trust, new Set(titles.map(foldWords))));
  const words = countWords(root, measures, judge);
  const host = hostOf(root);
  const dataRows = makeDataRows(measures);
  const enough = (words.get(root) ?? 0) * mostWords;
  const walk = (element: Element) => {
    const suspicion = judge(element);
    const isNoise = suspicion === 'certain' || (suspicion === 'likely' && (words.get(element) ?? 0) < enough);
    if (isNoise || asksReader(element, measures)) {
      noise.add(element);
      return;
    }
    for (const teaser of teasersIn(element, measures, host, dataRows)) noise.add(teaser);
    for (const child of element.children) if (isElement(child) && !noise.has(child)) walk(child);
  };
  for (const child of root.children) if (isElement(child)) walk(child);
  return noise;
}

/** The elements of a stretch of HTML that hold no words to read: scripts, forms, what is hidden. */
export function findSilent(root: Element): ReadonlySet<Element> {
  const measures = measureElements(root);
  return new Set(
    [...elementsOf(root)].filter(
      (element) => isSilent(element) || isHidden(element, measures.get(element)?.length ?? 0),
    ),
  );
}

/** A template that declares a shadow root is shown in its place. */
function isSilent(element: Element): boolean {
  const isQuestion =
    element.tag === 'button' &&
    /^h[2-6]$/.test(element.parent?.tag ?? '') &&
    element.attribute('aria-expanded') !== null;
  return silent.has(element.tag) && element.attribute('shadowrootmode') === null && !isQuestion;
}

type Suspicion = 'certain' | 'likely' | 'none';
type Judge = (element: Element) => Suspicion;

/** A judge who is asked twice of each element, and looks once. */
function remembered(judge: Judge): Judge {
  const known = new Map<Element, Suspicion>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const suspicion = judge(element);
    known.set(element, suspicion);
    return suspicion;
  };
}

function makeJudge(root: Element, measures: Measures, trust: Trust, titles: ReadonlySet<string>): Judge {
  const { posts, holders } = findPosts(root, measures);
  const isWithinLine = makeWithinLine();
  const stories = holdersOfStory(root, measures, titles);
  return (element) => {
    if (isSilent(element) || isHidden(element, measures.get(element)?.length ?? 0)) return 'certain';
    if (isOfficeComment(element)) return 'certain';
    if (/^(?:html|body|main|article)$/.test(element.tag) || posts.has(element)) return 'none';
    if (isWithinLine(element)) return 'none';
    const names = element.attribute('class') ?? '';
    if (pullQuoteNames.test(names) || factBoxNames.test(names)) return 'none';
    const words = noisyNames(element).filter(
      (word) => !leadingWords.has(word) || (measures.get(element)?.linked ?? 0) > 0,
    );
    if (words.some((word) => readerWords.has(word))) return holdsHeadline(element, measures) ? 'none' : 'certain';
    if (stories.has(element)) return 'none';
    const isNamed = trust === 'trusted' && words.length > 0;
    if (isNamed && holders.has(element) && words.every((word) => postWords.has(word))) return 'none';
    const role = (element.attribute('role') ?? '').toLowerCase();
    return isNamed || surrounding.has(element.tag) || silentRoles.has(role) ? 'likely' : 'none';
  };
}

/** Whether an element is a comment on the text, as Google Docs exports it. */
function isOfficeComment(element: Element): boolean {
  const first = element.tag === 'p' ? element.children.find(isElement) : undefined;
  return first?.tag === 'a' && (first.attribute('href') ?? '').startsWith('#cmnt_ref');
}

/**
 * Returns whether an element is a part of a line of text: names of such (`auto-tag`, `tooltip`) say what its words are, not that
 * they are none. Each line is looked at once.
 */
function makeWithinLine(): (element: Element) => boolean {
  const lines = new Map<Element, boolean>();
  return (element) => {
    if (!isInline(element)) return false;
    let { parent } = element;
    while (parent !== null && isInline(parent)) parent = parent.parent;
    if (parent === null) return false;
    const isLine = lines.get(parent) ?? (lineTags.test(parent.tag) && hasParts(parent));
    lines.set(parent, isLine);
    return isLine;
  };
}

const lineTags = /^(?:p|li|h[1-6]|td|blockquote|figcaption)$/;

/** Whether words are in an element beside one inline element, or several of them do. */
function hasParts(line: Element): boolean {
  const inlines = line.children.filter((child) => isElement(child) && isInline(child)).length;
  return inlines > 1 || line.children.some((child) => !isElement(child) && /[\p{L}\p{N}]{2}/u.test(child.text));
}

/** The elements that say that they hold the running text of the story, or hold it below its headline, and those around them. */
function holdersOfStory(root: Element, measures: Measures, titles: ReadonlySet<string>): ReadonlySet<Element> {
  const holders = new Set<Element>();
  for (const element of elementsOf(root)) {
    const isHeadline = /^h[12]$/.test(element.tag) && titles.has(foldWords(textOf(element)));
    if (!isHeadline && !saysStory(element)) continue;
    let story: Element | null = element;
    while (isHeadline && story !== null && (measures.get(story)?.running ?? 0) < shortestStory) story = story.parent;
    if (story === null || (measures.get(story)?.running ?? 0) < shortestStory) continue;
    for (let each: Element | null = story; each !== null && !holders.has(each); each = each.parent) holders.add(each);
  }
  return holders;
}

/** An element of fewer characters of paragraphs is a teaser. */
const shortestStory = 400;

/** Whether an element says that it holds the running text of a story. */
export function saysStory(element: Element): boolean {
  if (/\barticlebody\b/i.test(element.attribute('itemprop') ?? '')) return true;
  return (element.attribute('class') ?? '').split(/\s+/).some((name) => storyNames.test(name));
}

/** Characters of paragraphs below each element, those of scripts and readers skipped. */
function countWords(root: Element, measures: Measures, judge: Judge): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  const walk = (element: Element): number => {
    if (judge(element) === 'certain') return 0;
    let count = 0;
    for (const child of element.children) count += isElement(child) ? walk(child) : child.text.trim().length;
    if (/^(?:p|li|td)$/.test(element.tag) && (measures.get(element)?.length ?? 0) < 40) count = 0;
    counts.set(element, count);
    return count;
  };
  walk(root);
  return counts;
}

/** The words of an element's names that call it noise; none where another calls it the story. */
function noisyNames(element: Element): readonly string[] {
  let names = '';
  // The id of a heading is made of its words.
  const isHeading = /^h[1-6]$/.test(element.tag);
  for (const name of namingAttributes) {
    if (isHeading && name === 'id') continue;
    const value = element.attribute(name);
    if (value !== null) names += `${value} `;
  }
  if (names.trim() === '' || names.length > longestNames) return [];
  const tokens = names.split(/\s+/).filter((token) => token !== '' && !styleTokens.test(token));
  if (tokens.some((token) => storyWords.test(token))) return [];
  return tokens.flatMap((token) => {
    const words = token
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_:]+/);
    return [token.toLowerCase(), ...words, ...words.map((word, index) => `${word}-${words[index + 1] ?? ''}`)].filter(
      (word) => noisyWords.has(word),
    );
  });
}

const namingAttributes = ['class', 'id', 'data-testid', 'data-component'] as const;

/** Tokens that say what a page has or how it is built, not what it is: `has-video`, `tag-politics`, `elementor-widget-text-editor`. */
const styleTokens = /^(?:has|no|not|with|without|tag|category|elementor|wp-block|lg|md|sm|xl)[-_:]/i;

/** Opinion pieces are called `comment`, too; what readers wrote has no headline. */
function holdsHeadline(element: Element, measures: Measures): boolean {
  return (measures.get(element)?.mainHeadings ?? 0) > 0;
}

/** Longer lists of classes are style alone. */
const longestNames = 600;
