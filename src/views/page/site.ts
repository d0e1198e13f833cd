import type { ArticlePage, IndexRow } from '../../model/display/page.ts';
import { fingerprint } from '../../text/words/fingerprint.ts';

/** Longest readable part of a file name, in letters. */
const longestName = 60;

/**
 * Name of an article's page: letters and digits of its file's name, and a fingerprint of its id, so that two articles never
 * share one, and an article keeps its own whatever is beside it.
 */
export function pageNameOf(id: string): string {
  const base = id.slice(id.lastIndexOf('/') + 1).replace(/\.[a-z0-9]+(?=#|$)/i, '');
  const words = base.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const readable = words.join('-').slice(0, longestName).replace(/-$/, '');
  return `${readable === '' ? 'article' : readable}-${fingerprint([id]).slice(0, 8)}.html`;
}

/** An article's row in the index. */
export function indexRowOf({ id, origin, title, published, summary }: ArticlePage): IndexRow {
  return { id, origin, title, published, summary, page: pageNameOf(id) };
}
