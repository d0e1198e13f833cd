import { type ClaimCase, scoreClaims } from '../scorers/score-claims.ts';
import { type Kind, percent } from './kind.ts';

/** Attributed claims, measured on the quotes data; its figures stand beside the set's quote figures. */
export const claimsKind: Kind = {
  name: 'claims',
  folder: 'claims',
  purpose: 'attributed claims on quotes/*.jsonl, under the same key as the figures of the quotes',
  figures: ['sourceContentF1', 'sourceContentPrecision', 'sourceContentRecall', 'sourceAccuracy'],
  find: (workbench) => workbench.quoteSets(),
  measure(set, workbench) {
    const cases: readonly ClaimCase[] = workbench
      .quoteRecords(set)
      .map((record) => ({ gold: record.attributions, system: workbench.quoteAnswers(record).claims }));
    const { sourceContent, sourceAccuracy } = scoreClaims(cases);
    return {
      figures: {
        sourceContentF1: percent(sourceContent.f1),
        sourceContentPrecision: percent(sourceContent.precision),
        sourceContentRecall: percent(sourceContent.recall),
        sourceAccuracy: percent(sourceAccuracy),
      },
      notes: [],
      misses: [],
    };
  },
};
