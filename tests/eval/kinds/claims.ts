import type { Range } from '../ranges.ts';
import type { AttributionRecord, TextRecord } from '../records.ts';
import { type ClaimCase, type ClaimPair, scoreClaims } from '../scorers/score-claims.ts';
import { type Kind, type Miss, percent } from './kind.ts';

/** Attributed claims, measured on the quotes data; its figures stand beside the set's quote figures. */
export const claimsKind: Kind = {
  name: 'claims',
  folder: 'claims',
  purpose: 'attributed claims on quotes/*.jsonl, under the same key as the figures of the quotes',
  figures: ['sourceContentF1', 'sourceContentPrecision', 'sourceContentRecall', 'sourceAccuracy'],
  find: (workbench) => workbench.quoteSets(),
  measure(set, workbench) {
    const cases = workbench.quoteRecords(set).map((record) => ({
      id: record.id,
      text: record.text,
      gold: record.attributions,
      system: workbench.quoteAnswers(record).claims,
    }));
    const { scores, pairs } = scoreClaims(cases);
    const { sourceContent, sourceAccuracy } = scores;
    return {
      figures: {
        sourceContentF1: percent(sourceContent.f1),
        sourceContentPrecision: percent(sourceContent.precision),
        sourceContentRecall: percent(sourceContent.recall),
        sourceAccuracy: percent(sourceAccuracy),
      },
      notes: [],
      misses: cases.flatMap((each, i) => missesOf(each, pairs[i] ?? [])),
    };
  },
};

function missesOf({ id, text, gold, system }: ClaimCase & TextRecord, pairs: readonly ClaimPair[]): readonly Miss[] {
  const printed = (ranges: readonly Range[]): string => ranges.map((range) => text.slice(...range)).join(' | ');
  const toMiss = (kind: string, record: AttributionRecord, ...more: readonly string[]): Miss => ({
    kind,
    article: id,
    words: [printed(record.source), printed(record.cue), printed(record.content), ...more],
  });
  const near = pairs.filter(({ isContentRight }) => isContentRight);
  const known = new Set(near.flatMap((pair) => [pair.gold, pair.system]));
  return [
    ...near
      .filter(({ isSourceRight }) => !isSourceRight)
      .map((pair) => toMiss('wrong source', pair.gold, printed(pair.system.source))),
    ...gold.filter((record) => !known.has(record)).map((record) => toMiss('missed', record)),
    ...system.filter((record) => !known.has(record)).map((record) => toMiss('spurious', record)),
  ];
}
