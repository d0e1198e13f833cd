import type { Article } from '../model/article.ts';
import type { ParseArticles } from './format.ts';
import { findParagraphs } from './structure/paragraphs.ts';
import { readStructure } from './structure/structure.ts';

/** Reads a plain-text article. `id` names it; `source` is the decoded file. */
export function parseText(id: string, source: string): Article {
  return { id, format: 'text', source, text: source, segments: null, ...readStructure(findParagraphs(source)) };
}

/** Plain text. */
export const parse: ParseArticles = (id, source) => [parseText(id, source)];
