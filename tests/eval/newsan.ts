import {
  type Analysis,
  type Article,
  analyze,
  assess,
  findDuplicates,
  type LayerName,
  loadResources,
  type Plan,
  pairOccurrences,
  parseText,
  planLayers,
} from 'newsan';
import type { TextRecord } from './records.ts';
import type { PassageCluster } from './scorers/score-duplicates.ts';

const plans = new Map<string, Plan>();

/** Reads a text as an article and makes the wanted layers of it. */
export function analyzeText(id: string, text: string, wanted: readonly LayerName[]): Analysis {
  return analyzeArticle(parseText(id, text), wanted);
}

/** Reads a text as one paragraph of an article that has nothing else: no headline, no dateline. */
export function analyzeParagraph(id: string, text: string, wanted: readonly LayerName[]): Analysis {
  const whole = { start: 0, end: text.length };
  const article: Article = {
    ...parseText(id, ''),
    source: text,
    text,
    blocks: [{ kind: 'paragraph', ...whole }],
    body: whole,
    lede: whole,
  };
  return analyzeArticle(article, wanted);
}

function analyzeArticle(article: Article, wanted: readonly LayerName[]): Analysis {
  const key = wanted.join();
  const plan = plans.get(key) ?? planLayers(wanted);
  plans.set(key, plan);
  return analyze(article, plan, loadResources(plan.data));
}

/** How worth checking a text is, 0 to 1, as the statement of one speaker. */
export function scoreParagraph(id: string, text: string): number {
  const { article, document, tags, entities } = analyzeParagraph(id, text, ['entities', 'tags']);
  if (!document || !tags || !entities) throw new Error('the layers were not made');
  const { claimWords: words, checkSigns } = loadResources(['claimWords', 'checkSigns']);
  if (!words || !checkSigns) throw new Error('the resources were not loaded');
  return assess({ text: article.text, document, tags, entities, words }, [{ start: 0, end: text.length }], checkSigns)
    .score;
}

/** Pairs of places that share a passage, in one of the articles or in two, as clusters of two. */
export function findPassages(articles: readonly TextRecord[]): readonly PassageCluster[] {
  const passages = findDuplicates(articles.map(({ id, text }) => parseText(id, text)));
  return pairOccurrences(passages).map(({ a, b }) => ({
    members: [a, b].map(({ article, span }) => ({ file: article, begin: span.start, end: span.end })),
  }));
}
