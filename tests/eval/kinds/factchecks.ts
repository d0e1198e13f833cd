import { basename, dirname, join } from 'node:path';
import { buildFactCheckIndex, type FactCheck, loadResources, makeFactCheckFinder, openFactCheckIndex } from 'newsan';
import { readRecords } from '../records.ts';
import { makePlainRanking } from '../scorers/plain-bm25.ts';
import { type Retrieved, scoreRetrieval } from '../scorers/score-retrieval.ts';
import { findFiles } from './find-sets.ts';
import { type Kind, percent } from './kind.ts';

/** A fact-check of the data set. */
export interface FactCheckRecord {
  readonly id: string;
  readonly claim: string;
  readonly title: string;
}

/** A statement, and the fact-checks that are of the same claim. */
export interface QueryRecord {
  readonly id: string;
  readonly text: string;
  readonly relevant: readonly string[];
}

const factCheckFile = 'factchecks.jsonl';
const most = 20;

/** How earlier fact-checks of statements are found. */
export const factChecksKind: Kind = {
  name: 'factchecks',
  folder: 'factchecks',
  purpose: 'factchecks/queries-*.jsonl against factchecks.jsonl, plain BM25 beside',
  figures: ['map5', 'mrr', 'p1', 'recall10', 'plainMap5', 'plainMrr', 'plainP1', 'plainRecall10'],
  find: ({ root }) => findFiles(root, 'factchecks').filter(({ path }) => basename(path).startsWith('queries-')),
  measure(set, workbench) {
    const records = readRecords<FactCheckRecord>(join(dirname(set.path), factCheckFile));
    const { wordVectors, matchWeights } = loadResources(['wordVectors', 'matchWeights']);
    if (!wordVectors || !matchWeights) throw new Error('the data were not loaded');
    const index = openFactCheckIndex(buildFactCheckIndex(records.map(toFactCheck)), wordVectors);
    if (!index) throw new Error('the index was not packed');
    const find = makeFactCheckFinder(index, matchWeights);
    const rank = makePlainRanking(records.map(({ claim, title }) => `${claim} ${title}`));
    const queries = readRecords<QueryRecord>(set.path);
    const found = queries.map(({ id, text, relevant }): Retrieved & { readonly id: string; readonly text: string } => ({
      id,
      text,
      relevant,
      found: workbench.attempt(id, () => find(text, most).map(({ factCheck }) => factCheck.id)) ?? [],
    }));
    const plain = queries.map(({ text, relevant }) => ({
      relevant,
      found: rank(text, most).map((at) => records[at]?.id ?? ''),
    }));
    const [ours, others] = [scoreRetrieval(found), scoreRetrieval(plain)];
    const claims = new Map(records.map(({ id, claim }) => [id, claim]));
    return {
      figures: {
        map5: percent(ours.map5),
        mrr: percent(ours.mrr),
        p1: percent(ours.p1),
        recall10: percent(ours.recall10),
        plainMap5: percent(others.map5),
        plainMrr: percent(others.mrr),
        plainP1: percent(others.p1),
        plainRecall10: percent(others.recall10),
      },
      notes: [],
      misses: found
        .filter((query) => !query.relevant.includes(query.found[0] ?? ''))
        .map((query) => ({
          kind: query.found.some((id) => query.relevant.includes(id)) ? 'not first' : 'not found',
          article: query.id,
          words: [query.text, claims.get(query.relevant[0] ?? '') ?? '', claims.get(query.found[0] ?? '') ?? ''],
        })),
    };
  },
};

/** A record as fact-checks are indexed. */
export function toFactCheck({ id, claim, title }: FactCheckRecord): FactCheck {
  return { id, claim, title, rating: null, ratingValue: null, publisher: null, date: null, url: null };
}
