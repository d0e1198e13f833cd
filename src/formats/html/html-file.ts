import { isGoogleDocument, parseGoogleDocument } from '../documents/google-docs.ts';
import type { ParseArticles } from '../format.ts';
import { parseHtml } from './html.ts';

/** HTML pages, and what Google Docs exports. */
export const parse: ParseArticles = (id, source) =>
  isGoogleDocument(source) ? parseGoogleDocument(id, source) : [parseHtml(id, source)];
