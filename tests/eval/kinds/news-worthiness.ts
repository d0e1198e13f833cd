import { scoreStretches } from '../newsan.ts';
import { readRecords } from '../records.ts';
import { areaUnderCurve, averagePrecision } from '../scorers/score-ranking.ts';
import { findFiles } from './find-sets.ts';
import { type Kind, percent } from './kind.ts';
import { newsLabels } from './news-labels.ts';

/** How sentences of news articles rank by their worth of being checked, after own labels. */
export const newsWorthinessKind: Kind = {
  name: 'news-worthiness',
  folder: 'claims',
  purpose: "sentences of quotes/polnear-train.jsonl with this project's own labels",
  figures: ['averagePrecision', 'auc'],
  find: ({ root }) =>
    findFiles(root, 'quotes')
      .filter(({ key }) => key.endsWith('/polnear-train'))
      .map((set) => ({ ...set, key: 'claims/own-labels' })),
  measure(set, workbench) {
    const wanted = new Set(newsLabels.map(({ article }) => article));
    const scored = readRecords<{ readonly id: string; readonly text: string }>(set.path)
      .filter(({ id }) => wanted.has(id))
      .flatMap(({ id, text }) => {
        const labels = newsLabels.filter(({ article }) => article === id);
        const scores = workbench.attempt(id, () => scoreStretches(id, text, labels)) ?? [];
        return labels.map(({ label }, index) => ({ label, score: scores[index] ?? 0 }));
      });
    return {
      figures: {
        averagePrecision: percent(averagePrecision(scored) ?? 0),
        auc: percent(areaUnderCurve(scored) ?? 0),
      },
      notes: [],
      misses: [],
    };
  },
};
