import type { Origin } from '../../../model/article.ts';
import type { Span } from '../../../model/span.ts';
import { type Element, elementsOf, textOf } from '../tree.ts';
import { isHouseOnly, splitAuthors } from './authors.ts';
import type { LinkedArticle } from './json-ld.ts';
import { statedPlace } from './stated-place.ts';
import { readVisible } from './visible-metadata.ts';

/** A value of a page's metadata, and which of its vocabularies said it. */
export interface Stated<Value> {
  readonly value: Value;
  readonly origin: Origin;
}

/** A headline and the stretch of the source that states it. */
export interface StatedHeadline extends Stated<string>, Span {
  /** Whether the name of the site was after it, as templates put it there. */
  readonly isSigned?: boolean;
}

/** What a page says of its article: JSON-LD before OpenGraph before microdata before `meta` names. */
export interface PageMetadata {
  /** Every statement of it with the place of the page that says it, that for readers first. */
  readonly headlines: readonly StatedHeadline[];
  /** What JSON-LD calls an alternative to its headline: a short one, a topic, a standfirst. */
  readonly alternatives: readonly string[];
  readonly bylines: Stated<readonly string[]> | null;
  /** Whether the page names nobody but itself as the author. */
  readonly isHouseByline: boolean;
  readonly date: Stated<string> | null;
  /** When it was last changed. */
  readonly updated: Stated<string> | null;
  readonly sections: Stated<readonly string[]> | null;
  readonly labels: Stated<readonly string[]> | null;
  readonly agency: Stated<string> | null;
  /** What the page says of its story in a sentence or two. */
  readonly descriptions: readonly string[];
}

/** Reads the metadata of a page. */
export function readPageMetadata(source: string, root: Element, linked: LinkedArticle | null): PageMetadata {
  const page = scan(root);
  const property = (...names: string[]) => names.flatMap((name) => page.properties.get(name) ?? []);
  const siteName = property('og:site_name')[0]?.value ?? '';
  const strip = (title: string) => withoutSite(title, siteName);
  const linkedHeadline = linked?.located('headline') ?? null;
  const headlines = [
    fromElement(source, property('og:title', 'twitter:title'), 'open-graph', strip),
    linkedHeadline && headlineOf(strip(linked?.strings('headline')[0] ?? ''), 'json-ld', linkedHeadline),
    fromElement(source, page.items.get('headline') ?? [], 'microdata', strip),
    fromElement(source, property('title', 'dc.title', 'parsely-title'), 'meta', strip),
    fromElement(source, page.titles, 'meta', strip),
  ].flatMap((headline) => (headline === null || isSiteName(headline.value, siteName) ? [] : [headline]));
  const authors = (values: readonly string[]) => values.flatMap(splitAuthors);
  const items = (name: string) => (page.items.get(name.toLowerCase()) ?? []).map((item) => item.value);
  const metas = (...names: string[]) => property(...names).map((each) => each.value);
  const shown = readVisible(root);
  const house = new Set(
    [
      siteName,
      tailOf(page.titles[0]?.value ?? ''),
      ...(linked?.strings('publisher') ?? []),
      ...(linked?.organizations('author') ?? []),
    ].map((name) => name.toLowerCase().trim()),
  );
  const bylines = [
    stated(authors(linked?.strings('author') ?? []), 'json-ld'),
    stated(authors(metas('article:author', 'og:article:author')), 'open-graph'),
    stated(fewOf(authors(items('author'))), 'microdata'),
    stated(authors(metas(...authorFields)), 'meta'),
    stated(shown.bylines, 'text'),
  ];
  const named = bylines.find((each) => each !== null && !isHouseOnly(each.value, house));
  return {
    headlines,
    alternatives: linked?.strings('alternativeHeadline') ?? [],
    bylines: named ?? bylines.find((each) => each !== null) ?? null,
    isHouseByline: named === undefined,
    date: first(
      stated(linked?.strings('datePublished') ?? [], 'json-ld'),
      stated(metas('article:published_time', 'og:published_time', 'og:article:published_time'), 'open-graph'),
      stated(items('datePublished'), 'microdata'),
      stated(
        metas(
          'date',
          'pubdate',
          'publishdate',
          'publish-date',
          'parsely-pub-date',
          'dc.date',
          'dc.date.issued',
          'dcterms.date',
          'sailthru.date',
          'publication_date',
          'article.published',
          'cxenseparse:recs:publishtime',
        ),
        'meta',
      ),
      stated(page.times, 'microdata'),
      stated(shown.date === null ? [] : [shown.date], 'text'),
    ),
    updated: first(
      stated(linked?.strings('dateModified') ?? [], 'json-ld'),
      stated(metas('article:modified_time', 'og:updated_time', 'og:article:modified_time'), 'open-graph'),
      stated(items('dateModified'), 'microdata'),
      stated(metas('last-modified', 'lastmod', 'dcterms.modified', 'dc.date.modified'), 'meta'),
    ),
    sections:
      stated(linked?.strings('articleSection') ?? [], 'json-ld') ??
      stated(metas('article:section', 'og:article:section'), 'open-graph') ??
      stated(items('articleSection'), 'microdata') ??
      stated(metas('section', 'parsely-section', 'cxenseparse:section'), 'meta'),
    labels:
      stated(splitLabels(linked?.strings('keywords') ?? []), 'json-ld') ??
      stated(splitLabels(metas('article:tag', 'og:article:tag')), 'open-graph') ??
      stated(splitLabels(items('keywords')), 'microdata') ??
      stated(splitLabels(metas('news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags')), 'meta'),
    agency: first(
      stated(linked?.strings('publisher') ?? [], 'json-ld'),
      stated(siteName === '' ? [] : [siteName], 'open-graph'),
    ),
    descriptions: [
      ...(linked?.strings('description') ?? []),
      ...metas('description', 'og:description', 'twitter:description'),
    ],
  };
}

/** Names of `meta` elements that state authors. */
const authorFields = [
  ...['author', 'byl', 'articleauthor', 'article.author', 'parsely-author', 'dc.creator', 'dcterms.creator'],
  ...['sailthru.author', 'cxenseparse:author', 'dcsext.author'],
] as const;
/** More authors than a story has are those of other stories on the page. */
const mostAuthors = 8;

function fewOf(names: readonly string[]): readonly string[] {
  return new Set(names).size > mostAuthors ? [] : [...new Set(names)];
}

/** A value and the element that holds it. */
interface Entry {
  readonly value: string;
  readonly element: Element;
}

interface Scanned {
  readonly properties: ReadonlyMap<string, readonly Entry[]>;
  readonly items: ReadonlyMap<string, readonly Entry[]>;
  readonly times: readonly string[];
  readonly titles: readonly Entry[];
}

function scan(root: Element): Scanned {
  const properties = new Map<string, readonly Entry[]>();
  const items = new Map<string, readonly Entry[]>();
  const titles: Entry[] = [];
  const times: string[] = [];
  const add = (map: typeof properties, name: string, value: string, element: Element) => {
    if (value.trim() !== '') map.set(name, [...(map.get(name) ?? []), { value: value.trim(), element }]);
  };
  for (const element of elementsOf(root)) {
    if (element.tag === 'title' && titles.length === 0) titles.push({ value: textOf(element).trim(), element });
    if (element.tag === 'meta') {
      const content = element.attribute('content') ?? '';
      for (const name of (element.attribute('property') ?? element.attribute('name') ?? '')
        .toLowerCase()
        .split(/\s+/)) {
        if (name !== '' && (properties.get(name)?.length ?? 0) < 64) add(properties, name, content, element);
      }
    }
    const item = element.attribute('itemprop');
    if (item !== null) {
      const value =
        element.attribute('content') ??
        element.attribute('datetime') ??
        (element.tag === 'meta' ? '' : itemText(element));
      for (const name of item.toLowerCase().split(/\s+/)) {
        if (name === 'author' && isOfPicture(element)) continue;
        if ((items.get(name)?.length ?? 0) < 16) add(items, name, value, element);
      }
    }
    const time = element.tag === 'time' ? element.attribute('datetime') : null;
    if (time !== null && times.length < 4) times.push(time);
  }
  return { properties, items, times, titles: titles.filter((title) => title.value !== '') };
}

/** Whether an element is a part of what the page says of a picture. */
function isOfPicture(element: Element): boolean {
  for (let each = element.parent; each !== null; each = each.parent)
    if (each.tag === 'figure' || /ImageObject$/.test(each.attribute('itemtype') ?? '')) return true;
  return false;
}

/** Text of an item; of its name where it has one. */
function itemText(element: Element): string {
  for (const each of elementsOf(element)) {
    if (each !== element && each.attribute('itemprop') === 'name') return each.attribute('content') ?? textOf(each);
  }
  const text = textOf(element).replace(/\s+/g, ' ').trim();
  return text.length > 200 ? '' : text;
}

function stated(values: readonly string[], origin: Origin): Stated<readonly string[]> | null {
  const clean = values.map((value) => value.trim()).filter((value) => value !== '');
  return clean.length === 0 ? null : { value: clean, origin };
}

function first(...lists: readonly (Stated<readonly string[]> | null)[]): Stated<string> | null {
  for (const list of lists) {
    const value = list?.value[0];
    if (list && value !== undefined) return { value, origin: list.origin };
  }
  return null;
}

function headlineOf(value: string, origin: Origin, { start, end }: Span): StatedHeadline | null {
  return value.trim() === '' ? null : { value: value.replace(/\s+/g, ' ').trim(), origin, start, end };
}

/** The headline that the first of the elements states. */
function fromElement(
  source: string,
  entries: readonly Entry[],
  origin: Origin,
  strip: (title: string) => string,
): StatedHeadline | null {
  const entry = entries[0];
  if (entry === undefined) return null;
  const bare = strip(entry.value);
  const headline = headlineOf(bare, origin, statedPlace(source, entry.element));
  return headline && { ...headline, isSigned: bare !== entry.value };
}

/** What a title ends with, after a mark: as a rule the name of the site. */
function tailOf(title: string): string {
  return /\s(?:\||[-–—]|::|»)\s+([^|–—]{2,40})$/.exec(title)?.[1] ?? '';
}

/** Whether a title is the name of the site and nothing else. */
function isSiteName(title: string, site: string): boolean {
  return site !== '' && title.toLowerCase() === site.toLowerCase();
}

/** A title without the name of the site after it: `Dam holds | The Daily`, `Dam holds - BBC News`. */
function withoutSite(title: string, site: string): string {
  const cut = /^(.{10,})\s+(?:\||[-–—]|::|»)\s+([^|–—]{2,40})$/.exec(title);
  if (!cut?.[1] || !cut[2]) return title;
  const tail = cut[2].trim().toLowerCase();
  const isDomain = /\.(?:com|org|net|co\.uk|news|info)$/.test(tail);
  const isSite = isDomain || (site !== '' && (site.toLowerCase().includes(tail) || tail.includes(site.toLowerCase())));
  return isSite || title.includes(' | ') ? cut[1].trim() : title;
}

function splitLabels(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => value.split(/\s*[,;]\s*/)).filter((label) => label.length < 80);
}
