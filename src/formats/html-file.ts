import type { ParseArticles } from './format.ts';
import { isGoogleDocument, parseGoogleDocument } from './google-docs.ts';
import { parseHtml } from './html.ts';
import { hasFrontMatter, parseFramed } from './html-front-matter.ts';

/** HTML pages, those with front matter, and what Google Docs exports. */
export const parse: ParseArticles = (id, source) => {
  if (isGoogleDocument(source)) return parseGoogleDocument(id, source);
  return [hasFrontMatter(source) ? parseFramed(id, source) : parseHtml(id, source)];
};
