import { basename } from 'node:path';
import { scoreParagraph } from '../newsan.ts';
import { readRecords } from '../records.ts';
import { areaUnderCurve, averagePrecision } from '../scorers/score-ranking.ts';
import { findFiles } from './find-sets.ts';
import { type Kind, type Miss, percent } from './kind.ts';

/** A sentence and whether it is worth checking. */
interface SentenceRecord {
  readonly id: string;
  readonly text: string;
  readonly label: number;
}

type Scored = SentenceRecord & { readonly score: number };

/** How sentences rank by their worth of being checked. */
export const checkWorthinessKind: Kind = {
  name: 'check-worthiness',
  folder: 'claims',
  purpose: 'claims/checkworthy-*.jsonl, each sentence on its own',
  figures: ['averagePrecision', 'averagePrecision2.5', 'averagePrecisionBalanced', 'auc'],
  find: ({ root }) => findFiles(root, 'claims').filter(({ path }) => basename(path).startsWith('checkworthy-')),
  measure(set, workbench) {
    const scored = readRecords<SentenceRecord>(set.path).map((record) => ({
      ...record,
      score: workbench.attempt(record.id, () => scoreParagraph(record.id, record.text)) ?? 0,
    }));
    const figures = {
      averagePrecision: averagePrecision(scored),
      'averagePrecision2.5': averagePrecision(scored, 2.5),
      averagePrecisionBalanced: averagePrecision(scored, 1),
      auc: areaUnderCurve(scored),
    };
    return {
      figures: Object.fromEntries(
        Object.entries(figures).flatMap(([name, share]) => (share === null ? [] : [[name, percent(share)]])),
      ),
      notes: [],
      misses: missesOf(scored),
    };
  },
};

/** The highest of those not worth checking, and the lowest of those that are. */
function missesOf(scored: readonly Scored[]): readonly Miss[] {
  const toMiss =
    (kind: string) =>
    ({ id, text, score }: Scored): Miss => ({ kind, article: id, words: [score.toFixed(3), text] });
  const ascending = [...scored].sort((a, b) => a.score - b.score);
  return [
    ...ascending
      .filter(({ label }) => !label)
      .slice(-100)
      .reverse()
      .map(toMiss('high without worth')),
    ...ascending
      .filter(({ label }) => label)
      .slice(0, 100)
      .map(toMiss('low with worth')),
  ];
}
