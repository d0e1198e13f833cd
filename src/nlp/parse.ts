import type { Article } from '../model/article.ts';
import type { Document, ParseDepth, TagLayer } from '../model/document.ts';
import type { SentenceWords } from '../model/resources.ts';
import { makeTagLayer } from './tag-layer.ts';
import { tagTokens } from './tagger.ts';
import { tokenize } from './tokenize.ts';

/** A parsed article: its document, and its tags where they were asked for. */
export interface Parse {
  readonly document: Document;
  readonly tags: TagLayer | null;
}

/** Parses an article once, to the depth asked for. Only `tags` loads compromise. */
export function parseArticle(article: Article, depth: ParseDepth, words: SentenceWords): Parse {
  const document = tokenize(article, words);
  return { document, tags: depth === 'tags' ? makeTagLayer(document, tagTokens(document)) : null };
}
