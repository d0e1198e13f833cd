import type { ArticleField, FieldMapping } from '../format.ts';

/**
 * Names under which records hold each part of an article, most usual first; a name with dots leads into objects. Spelled as
 * exports of content systems, news APIs and crawlers do: schema.org, NewsAPI, the Guardian's Open Platform, Event Registry,
 * WordPress REST, JSON Feed, fundus, news-please, newspaper, Media Cloud. Case, `_` and `-` make no difference.
 */
const usualNames: Readonly<Record<ArticleField, readonly string[]>> = {
  records: [],
  id: ['id', 'uri', 'guid', 'url', 'link'],
  url: ['url', 'link', 'webUrl', 'canonicalUrl', 'permalink', 'sourceUrl', 'externalUrl', 'fields.shortUrl', 'uri'],
  text: [
    'text',
    'body',
    'content',
    'fields.body',
    'contentHtml',
    'contentText',
    'articleBody',
    'bodyText',
    'fields.bodyText',
    'fullText',
    'mainText',
    'plainText',
    'article',
    'story',
    'bodyXhtml',
    'html',
    'rawHtml',
    'summary',
    'description',
  ],
  headline: ['headline', 'title', 'fields.headline', 'webTitle', 'head', 'titlePage'],
  deck: ['deck', 'dek', 'subtitle', 'subheadline', 'standfirst', 'fields.standfirst', 'fields.trailText', 'subhead'],
  byline: ['byline', 'fields.byline', 'author', 'authors', '_embedded.author', 'by', 'creator', 'writer'],
  date: [
    'date',
    'published',
    'publishedAt',
    'publishedDate',
    'datePublished',
    'datePublish',
    'publishDate',
    'publishingDate',
    'publicationDate',
    'webPublicationDate',
    'pubDate',
    'dateTimePub',
    'dateTime',
    'contentCreated',
    'versionCreated',
    'created',
    'createdAt',
    'timestamp',
  ],
  updated: [
    'updated',
    'updatedAt',
    'dateUpdated',
    'modified',
    'modifiedAt',
    'dateModified',
    'dateModify',
    'lastModified',
    'fields.lastModified',
    'contentModified',
  ],
  section: ['section', 'sections', 'sectionName', 'category', 'categories', 'articleSection', 'desk'],
  labels: ['labels', 'tags', 'keywords', 'topics'],
};

/** The names to look for: the one that the user gave, else the usual ones. */
export function namesOf(field: ArticleField, fields: FieldMapping): readonly string[] {
  const given = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return given === undefined ? usualNames[field] : [given];
}

/** Whether the user named the field of a part. */
export function isNamed(field: ArticleField, fields: FieldMapping): boolean {
  return Object.hasOwn(fields, field) && fields[field] !== undefined;
}

/** A name as names are compared: in lower case, without `_` and `-` within it. */
export function foldedName(name: string): string {
  return name.toLowerCase().replace(/(?<=[^_-])[_-]/g, '');
}
