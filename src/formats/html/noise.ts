import { isInline } from './inline.ts';
import type { Measures } from './measure.ts';
import { type Element, elementsOf, isElement, textOf } from './tree.ts';

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

/** Words of a class or id that name what stands around a story; data only, from the class names of English-language news sites and content systems. */
const noisyWords: ReadonlySet<string> = new Set(
  `ad ads advert advertisement advertising adslot alert banner bio breadcrumb breadcrumbs byline bylines carousel comment comments
  consent cookie cookies correction-form cta disqus donate donation dropdown embed facebook follow footer footnav gallery gdpr
 inline-ad instagram livefyre login masthead menu modal most-popular most-read mostpopular mostread nav navbar navigation
  newsletter newsletters outbrain overlay pagination pagetop paywall-prompt playlist podcast-promo popular popup premium-box print-only
  promo promoted promotion promos pullquote pull-quote rail rating recirc recirculation recommend recommendation recommendations
  recommended register related relatedlinks relatedstories related-content screenreader search share sharebar sharedaddy sharing
  shoutbox sidebar sidenav signup skip-link slideshow social social-media sponsor sponsored sponsors sr-only ssr-hidden store
  subscribe subscription taboola tag taglist tags teaser teasers toolbar tooltip topics trending tweet twitter twitter-tweet video
  videos visually-hidden visuallyhidden whatsapp widget widgets`.split(/\s+/),
);

/** Words that name the story itself: they outweigh a noisy word beside them (`article-body-with-sidebar`). */
const storyWords =
  /(?:article|story|post|entry|news|page|main)[-_]?(?:body|content|text|main|inner|wrapper|container|detail)|articlebody|storybody|maincontent|^(?:main|content|article)$/i;

/** Elements that stand around a story, unless they hold most of the page. */
const surrounding: ReadonlySet<string> = new Set(['aside', 'dialog', 'footer', 'form', 'menu', 'nav']);

/** Words that name what readers wrote, and what they are asked to agree to: there may be more of it than of the story. */
const readerWords = /^(?:comments?|disqus|livefyre|cookies?|consent|gdpr)$/;

/** Words that name what leads to other stories: without a link it is the opening of this one (`teaser-content`). */
const leadingWords = /^(?:teasers?|promos?|promoted|related|recommended|popular|trending|premium-box)$/;

/** An element that a name calls noise is none where it holds this share of the words of the page. */
const mostWords = 0.4;

/**
 * Finds the elements that, with all below them, are of the page and not of the story: by tag, role, class or state. A name
 * proves nothing where the element holds much of the page's words; content systems put the story into an `ad-wallpaper`.
 */
export function findNoise(root: Element, measures: Measures): ReadonlySet<Element> {
  const noise = new Set<Element>();
  const words = countWords(root, measures);
  const enough = (words.get(root) ?? 0) * mostWords;
  const walk = (element: Element) => {
    const suspicion = suspect(element, measures);
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
  return new Set([...elementsOf(root)].filter((element) => silent.has(element.tag) || isHidden(element)));
}

function isHidden(element: Element): boolean {
  if (element.attribute('hidden') !== null || element.attribute('aria-hidden') === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(0/i.test(element.attribute('style') ?? '');
}

/** Characters of paragraphs below each element, those of scripts and readers left out. */
function countWords(root: Element, measures: Measures): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  const walk = (element: Element): number => {
    if (suspect(element, measures) === 'certain') return 0;
    let count = 0;
    for (const child of element.children) count += isElement(child) ? walk(child) : child.text.trim().length;
    if (/^(?:p|li|td)$/.test(element.tag) && (measures.get(element)?.length ?? 0) < 40) count = 0;
    counts.set(element, count);
    return count;
  };
  walk(root);
  return counts;
}

function suspect(element: Element, measures: Measures): 'certain' | 'likely' | 'none' {
  if (silent.has(element.tag) || isHidden(element)) return 'certain';
  if (/^(?:html|body|main|article)$/.test(element.tag)) return 'none';
  const words = noisyNames(element).filter(
    (word) => !leadingWords.test(word) || (measures.get(element)?.linked ?? 0) > 0,
  );
  if (words.some((word) => readerWords.test(word))) return holdsHeadline(element, measures) ? 'none' : 'certain';
  const role = (element.attribute('role') ?? '').toLowerCase();
  return words.length > 0 || surrounding.has(element.tag) || silentRoles.has(role) ? 'likely' : 'none';
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

const asking =
  /\b(?:subscri(?:be|ption|ber)|sign(?:ing)? up|newsletters?|donat(?:e|ion)|become a (?:member|supporter|patron)|support (?:us|our|local|independent)|log in|(?:your|my) inbox|free trial|membership|advertisement)\b/i;
/** What asks readers for something says it in fewer characters. */
const longestAsking = 700;

/** Whether an element is a box with a button or a form that asks readers to subscribe, to pay, or to sign in. */
function asksReader(element: Element, measures: Measures): boolean {
  const measure = measures.get(element);
  if (measure === undefined || measure.controls === 0 || measure.length > longestAsking) return false;
  return (
    !/^(?:html|body|main|article)$/.test(element.tag) && measure.mainHeadings === 0 && asking.test(textOf(element))
  );
}

/** A teaser has fewer characters than this; a story that has a link for its heading has more. */
const longestTeaser = 300;
/** Fewer elements of one kind are no list. */
const fewestTeasers = { headings: 2, pictures: 3 };

/** The children that lead to other stories: several of one kind, each a linked heading or picture with a few words. */
function teasersIn(element: Element, measures: Measures): readonly Element[] {
  const kinds = new Map<string, Element[]>();
  for (const child of element.children) {
    if (!isElement(child) || isInline(child)) continue;
    const kind = `${child.tag}.${child.attribute('class') ?? ''}`;
    const group = kinds.get(kind);
    if (group === undefined) kinds.set(kind, [child]);
    else group.push(child);
  }
  return [...kinds.values()].flatMap((group) => {
    const of = (name: 'headingLinks' | 'pictureLinks') =>
      group.filter((each) => {
        const measure = measures.get(each);
        return (
          measure && measure[name] > 0 && measure.length < longestTeaser * measure[name] && measure.mainHeadings === 0
        );
      });
    const headings = of('headingLinks');
    if (headings.length >= fewestTeasers.headings && headings.length > group.length * 0.7) return headings;
    const pictures = of('pictureLinks').filter((each) => (measures.get(each)?.linked ?? 0) >= shortestTitle);
    return pictures.length >= fewestTeasers.pictures && pictures.length > group.length * 0.7 ? pictures : [];
  });
}

/** A link of fewer characters is no title of a story. */
const shortestTitle = 15;

/** Longer lists of classes are style alone. */
const longestNames = 600;
