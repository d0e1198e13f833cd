import type { Article } from '../model/article.ts';
import type { Document, ParseDepth, TagLayer } from '../model/document.ts';
import type { Resources } from '../model/resources.ts';
import { withAmountVerbs } from './amount-verbs.ts';
import { partsOfSpeech } from './part-of-speech.ts';
import { repairTags } from './repair.ts';
import { makeTagLayer } from './tag-layer.ts';
import { tagTokens } from './tagger.ts';
import { tokenize } from './tokenize.ts';

/** A parsed article: its document, and its tags where they were requested. */
export interface Parse {
  readonly document: Document;
  readonly tags: TagLayer | null;
}

/**
 * Parses an article once, to the depth requested. Only `tags` loads compromise.
 * Takes the resources `sentences` and, for tags, `functionWords`; throws where one is missing.
 */
export function parseArticle(
  article: Article,
  depth: ParseDepth,
  { sentences, functionWords }: Partial<Resources>,
): Parse {
  if (!sentences || (depth === 'tags' && !functionWords))
    throw new Error('the words that a parse needs are not loaded');
  const document = tokenize(article, sentences);
  if (depth === 'tokens' || !functionWords) return { document, tags: null };
  const tagged = withAmountVerbs(document, repairTags(document, tagTokens(document), sentences, functionWords));
  return { document, tags: makeTagLayer(tagged, partsOfSpeech(document.tokens, tagged, functionWords)) };
}
