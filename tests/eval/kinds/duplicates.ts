import { join } from 'node:path';
import { findPassages } from '../newsan.ts';
import { readRecords, type TextRecord } from '../records.ts';
import {
  type PassageCluster,
  type PassagePair,
  type Place,
  pairsOf,
  scoreDuplicates,
} from '../scorers/score-duplicates.ts';
import { findFolders } from './find-sets.ts';
import { type Kind, type Miss, percent, rounded } from './kind.ts';

const articlesFile = 'articles.jsonl';
const goldFile = 'gold.jsonl';

/** Which passages stand twice. */
export const duplicatesKind: Kind = {
  name: 'duplicates',
  folder: 'duplicates',
  purpose: 'duplicates/*/ with articles.jsonl and gold.jsonl; granularity is a ratio, 1 at best',
  figures: ['plagdet', 'precision', 'recall', 'granularity'],
  find: ({ root }) => findFolders(root, 'duplicates', [articlesFile, goldFile]),
  measure(set, workbench) {
    const articles = readRecords<TextRecord>(join(set.path, articlesFile));
    if (articles.length === 0) return { figures: {}, notes: [], misses: [] };
    const gold = pairsOf(readRecords<PassagePair | PassageCluster>(join(set.path, goldFile)));
    const clusters = workbench.attempt(set.key, () => findPassages(articles)) ?? [];
    const scores = scoreDuplicates(gold, pairsOf(clusters));
    const texts = new Map(articles.map(({ id, text }) => [id, text]));
    return {
      figures: {
        plagdet: percent(scores.plagdet),
        precision: percent(scores.precision),
        recall: percent(scores.recall),
        granularity: rounded(scores.granularity),
      },
      notes: typeNotes(gold, scores.recalls),
      misses: [
        ...scores.missed.map((pair) => toMiss(`missed ${pair.type ?? ''}`.trim(), pair, texts)),
        ...scores.spurious.map((pair) => toMiss('spurious', pair, texts)),
      ],
    };
  },
};

/** Recall by type and by length class of the planted passages. */
function typeNotes(gold: readonly PassagePair[], recalls: ReadonlyMap<PassagePair, number>): readonly string[] {
  const groups = new Map<string, number[]>();
  for (const pair of gold) {
    const recall = recalls.get(pair);
    if (recall === undefined) continue;
    for (const group of [pair.type, pair.len]) {
      if (group === undefined) continue;
      const known = groups.get(group) ?? [];
      known.push(recall);
      groups.set(group, known);
    }
  }
  return [...groups].map(([group, all]) => {
    const mean = all.reduce((sum, recall) => sum + recall, 0) / all.length;
    return `${group.padEnd(14)} recall ${percent(mean).toFixed(1)} of ${all.length}`;
  });
}

function toMiss(kind: string, { a, b }: PassagePair, texts: ReadonlyMap<string, string>): Miss {
  const printed = ({ file, begin, end }: Place): string => (texts.get(file) ?? '').slice(begin, end);
  return { kind, article: `${a.file} ${a.begin} = ${b.file} ${b.begin}`, words: [printed(a), printed(b)] };
}
