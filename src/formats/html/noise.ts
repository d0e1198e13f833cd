import { isHidden } from './hidden.ts';
import { isInline } from './inline.ts';
import { type Measures, measureElements } from './measure.ts';
import { asksReader } from './offers.ts';
import { findPosts } from './posts.ts';
import { teasersIn } from './teasers.ts';
import {
  factBoxNames,
  leadingWords,
  noisyWords,
  postWords,
  pullQuoteNames,
  readerWords,
  storyNames,
} from './telling-names.ts';
import { type Element, elementsOf, isElement } from './tree.ts';

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

/** Elements that stand around a story, unless they hold most of the page. */
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
export function findNoise(root: Element, measures: Measures, trust: Trust): ReadonlySet<Element> {
  const noise = new Set<Element>();
  const judge = makeJudge(root, measures, trust);
  const words = countWords(root, measures, judge);
  const enough = (words.get(root) ?? 0) * mostWords;
  const walk = (element: Element) => {
    const suspicion = judge(element);
    const isNoise = suspicion === 'certain' || (suspicion === 'likely' && (words.get(element) ?? 0) < enough);
    if (isNoise || asksReader(element, measures)) {
      noise.add(element);
      return;
    }
    for (const teaser of teasersIn(element, measures)) noise.add(teaser);
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
  return silent.has(element.tag) && element.attribute('shadowrootmode') === null;
}

type Judge = (element: Element) => 'certain' | 'likely' | 'none';

function makeJudge(root: Element, measures: Measures, trust: Trust): Judge {
  const { posts, holders } = findPosts(root);
  const stories = holdersOfStory(root, measures);
  return (element) => {
    if (isSilent(element) || isHidden(element, measures.get(element)?.length ?? 0)) return 'certain';
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

/** Whether an element is a part of a line of text: names of such (`auto-tag`, `tooltip`) say what its words are, not that they are none. */
function isWithinLine(element: Element): boolean {
  const { parent } = element;
  if (parent === null || !isInline(element)) return false;
  return (
    /^(?:p|li|h[1-6]|td|blockquote|figcaption)$/.test(parent.tag) &&
    parent.children.some((child) =>
      isElement(child) ? child !== element && isInline(child) : /[\p{L}\p{N}]{2}/u.test(child.text),
    )
  );
}

/** The elements that say that they hold the running text of the story, and those around them. */
function holdersOfStory(root: Element, measures: Measures): ReadonlySet<Element> {
  const holders = new Set<Element>();
  for (const element of elementsOf(root)) {
    if (!saysStory(element) || (measures.get(element)?.running ?? 0) < shortestStory) continue;
    for (let each: Element | null = element; each !== null && !holders.has(each); each = each.parent) holders.add(each);
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

/** Characters of paragraphs below each element, those of scripts and readers left out. */
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
  const names = ['class', 'id', 'data-testid', 'data-component'].map((name) => element.attribute(name) ?? '').join(' ');
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

/** Tokens that say what a page has or how it is built, not what it is: `has-video`, `tag-politics`, `elementor-widget-text-editor`. */
const styleTokens = /^(?:has|no|not|with|without|tag|category|elementor|wp-block|lg|md|sm|xl)[-_:]/i;

/** Opinion pieces are called `comment`, too; what readers wrote has no headline. */
function holdsHeadline(element: Element, measures: Measures): boolean {
  return (measures.get(element)?.mainHeadings ?? 0) > 0;
}

/** Longer lists of classes are style alone. */
const longestNames = 600;
