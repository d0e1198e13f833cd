import type { ParseArticles } from './format.ts';
import { isGoogleDocument, parseGoogleDocument } from './google-docs.ts';
import { parseHtml } from './html.ts';

/** HTML pages, and what Google Docs exports. */
export const parse: ParseArticles = (id, source) =>
  isGoogleDocument(source) ? parseGoogleDocument(id, source) : [parseHtml(id, source)];
