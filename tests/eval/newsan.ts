import {
  type Analysis,
  type Article,
  analyze,
  assess,
  type ChangeKind,
  comparedData,
  compareVersions,
  findDuplicates,
  type LayerName,
  loadResources,
  type Piece,
  type Plan,
  pairOccurrences,
  parseText,
  planLayers,
  prepareSources,
  type Span,
  verifyDraft,
} from 'newsan';
import type { TextRecord } from './records.ts';
import type { PassageCluster } from './scorers/score-duplicates.ts';

const plans = new Map<string, Plan>();

/** Reads a text as an article and makes the wanted layers of it. */
export function analyzeText(id: string, text: string, wanted: readonly LayerName[]): Analysis {
  return analyzeArticle(parseText(id, text), wanted);
}

/** The same for an article of a known day, as `--date` gives it. */
export function analyzeDated(id: string, text: string, date: string, wanted: readonly LayerName[]): Analysis {
  return analyzeArticle({ ...parseText(id, text), date: { span: null, text: date, value: date } }, wanted);
}

/** Reads a text as one paragraph of an article that has nothing else: no headline, no dateline. */
function analyzeParagraph(id: string, text: string, wanted: readonly LayerName[]): Analysis {
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
  return scoresOf(analyzeParagraph(id, text, ['entities', 'tags']), [{ start: 0, end: text.length }])[0] ?? 0;
}

/** Names of the signals by which a text, as the statement of one speaker, is weighed; of several sentences, those of the one with most. */
export function signalsOfParagraph(id: string, text: string): readonly string[] {
  const { scene, signs } = sceneOf(analyzeParagraph(id, text, ['entities', 'tags']));
  const weights = Object.fromEntries(Object.keys(signs.weights).map((name) => [name, 1]));
  return assess(scene, [{ start: 0, end: text.length }], { ...signs, weights }).signals.map(({ name }) => name);
}

/** How worth checking stretches of an article are, each by itself. */
export function scoreStretches(id: string, text: string, spans: readonly Span[]): readonly number[] {
  return scoresOf(analyzeText(id, text, ['entities', 'tags']), spans);
}

function scoresOf(analysis: Analysis, spans: readonly Span[]): readonly number[] {
  const { scene, signs } = sceneOf(analysis);
  return spans.map((span) => assess(scene, [span], signs).score);
}

function sceneOf({ article, document, tags, entities }: Analysis) {
  const { claimWords: words, checkSigns: signs } = loadResources(['claimWords', 'checkSigns']);
  if (!document || !tags || !entities || !words || !signs) throw new Error('the layers were not made');
  return { scene: { text: article.text, document, tags, entities, words }, signs };
}

/** Pairs of places that share a passage, in one of the articles or in two, as clusters of two. */
export function findPassages(articles: readonly TextRecord[]): readonly PassageCluster[] {
  const passages = findDuplicates(articles.map(({ id, text }) => parseText(id, text)));
  return pairOccurrences(passages).map(({ a, b }) => ({
    members: [a, b].map(({ article, span }) => ({ file: article, begin: span.start, end: span.end })),
  }));
}

const comparedLayers: readonly LayerName[] = ['document', 'tags', 'entities', 'attributions', 'quotes'];

/** Makes the check of drafts against one source, which is analysed once; all of them published on that day, where one is given. */
export function makeVerifier(id: string, source: string, date?: string): (draft: string) => readonly Piece[] {
  const data = loadResources(comparedData) as Parameters<typeof prepareSources>[1];
  const analysed = (text: string) =>
    (date === undefined
      ? analyzeText(id, text, comparedLayers)
      : analyzeDated(id, text, date, comparedLayers)) as Parameters<typeof verifyDraft>[0];
  const index = prepareSources([analysed(source)], data);
  return (draft) => verifyDraft(analysed(draft), index, data);
}

const versionLayers: readonly LayerName[] = [...comparedLayers, 'claims'];

/** What newsan says of two versions: kinds of changes, the sentences that are one, and all of the old version, as printed. */
export function compareText(id: string, old: string, current: string) {
  const [before, now] = [old, current].map(
    (text) => analyzeText(id, text, versionLayers) as Parameters<typeof compareVersions>[0],
  );
  if (!before || !now) throw new Error('two texts make two analyses');
  const { changes, pairs } = compareVersions(before, now);
  const sentence = ({ article, document }: typeof before, index: number) => {
    const { start = 0, end = 0 } = document.sentences[index] ?? {};
    return article.text.slice(start, end);
  };
  return {
    changes: changes.map((change) => ({
      kind: change.kind as ChangeKind,
      old: change.old && before.article.text.slice(change.old.start, change.old.end),
      new: change.new && now.article.text.slice(change.new.start, change.new.end),
    })),
    pairs: pairs.map((pair) => ({ old: sentence(before, pair.old), new: sentence(now, pair.new) })),
    olds: before.document.sentences.map(({ index }) => sentence(before, index)),
  };
}
