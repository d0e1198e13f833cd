import type { BlockKind } from '../../model/article.ts';
import type { Metadata } from '../records/metadata.ts';
import type { MarkupBlock } from '../structure/layout.ts';
import type { FrontMatter } from './front-matter.ts';

/** Headline and deck that front matter states. */
export function headBlocks(frontMatter: FrontMatter): readonly MarkupBlock[] {
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

/** What front matter says of its article. */
export function frontMatterMetadata(frontMatter: FrontMatter): Metadata {
  const values = (...names: string[]) => frontMatter.field(names)?.values;
  const bylines = values('author', 'authors', 'byline', 'by');
  const date = values('date', 'published', 'publishDate', 'pubDate', 'published_at', 'created')?.[0];
  const updated = values('updated', 'lastmod', 'modified', 'last_modified_at', 'updated_at', 'dateModified')?.[0];
  const sections = values('section', 'sections', 'category', 'categories');
  const labels = values('tags', 'labels', 'keywords', 'topics');
  const agency = values('source', 'agency', 'publisher')?.[0];
  const recordId = values('id', 'guid', 'uuid')?.[0];
  const url = values('url', 'canonical', 'canonical_url', 'canonicalURL', 'link')?.[0];
  return {
    ...(bylines && { bylines: bylines.flatMap((each) => each.replace(/^by /i, '').split(/, | and | & /)) }),
    ...(date !== undefined && { date }),
    ...(updated !== undefined && { updated }),
    ...(sections && { sections }),
    ...(labels && { labels: labels.length === 1 ? (labels[0] ?? '').split(/, */) : labels }),
    ...(agency !== undefined && { agency }),
    ...(recordId !== undefined && { id: recordId }),
    ...(url !== undefined && { url }),
  };
}
