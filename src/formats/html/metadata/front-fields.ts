import { type FrontMatter, readFrontMatter } from '../../markdown/front-matter.ts';
import { splitAuthors } from './authors.ts';
import type { PageMetadata } from './page-metadata.ts';

/** A page with front matter before it, as site generators keep their pages. */
export interface FrontedPage {
  /** The page with its front matter as spaces: every other place stays what it is. */
  readonly page: string;
  /** Null where it has none. */
  readonly front: FrontMatter | null;
}

/** Reads the front matter of a page. Throws `NewsanError('format')` where it cannot be read. */
export function readFronted(source: string): FrontedPage {
  const isFronted = /^(?:---|\+\+\+)[ \t]*\r?\n[\w"'-]+[ \t]*[:=]/.test(source);
  const front = isFronted ? readFrontMatter(source) : null;
  if (front === null || front.end === 0) return { page: source, front: null };
  return { page: source.slice(0, front.end).replace(/[^\r\n]/g, ' ') + source.slice(front.end), front };
}

/** What a page states, with what its front matter says before it. */
export function withFront(stated: PageMetadata, front: FrontMatter | null): PageMetadata {
  if (front === null) return stated;
  const title = front.field(['title', 'headline']);
  const headline = title?.values[0];
  const bylines = front.field(['author', 'authors', 'byline', 'by'])?.values;
  const date = front.field(['date', 'published', 'publishDate', 'pubDate', 'published_at'])?.values[0];
  const origin = 'front-matter';
  return {
    ...stated,
    ...(title && headline && { headlines: [{ value: headline, origin, start: title.start, end: title.end }] }),
    ...(bylines && { bylines: { value: bylines.flatMap((each) => splitAuthors(each)), origin }, isHouseByline: false }),
    ...(date !== undefined && { date: { value: date, origin } }),
  };
}
