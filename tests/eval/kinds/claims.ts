import { loadResources } from 'newsan';
import type { Range } from '../ranges.ts';
import type { AttributionRecord, TextRecord } from '../records.ts';
import { type ClaimCase, type ClaimPair, scoreClaims } from '../scorers/score-claims.ts';
import { type Kind, type Miss, percent } from './kind.ts';

/** Classes of cues whose claims are rare and matter. */
const watched = ['accuse', 'deny', 'demand', 'promise', 'offer'] as const;
const longestForm = 3;

/** Attributed claims, measured on the quotes data; its figures stand beside the set's quote figures. */
export const claimsKind: Kind = {
  name: 'claims',
  folder: 'claims',
  purpose: 'attributed claims on quotes/*.jsonl, under the same key as the figures of the quotes',
  figures: [
    'sourceContentF1',
    'sourceContentPrecision',
    'sourceContentRecall',
    'sourceAccuracy',
    ...watched.map(recallName),
  ],
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
        ...recallByClass(cases, pairs),
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

function recallName(name: (typeof watched)[number]): string {
  return `${name}Recall`;
}

/** Recall of source and content by the class of the gold's cue, as the longest of its words that the lexicon has tells it. */
function recallByClass(
  cases: readonly (ClaimCase & TextRecord)[],
  pairs: readonly (readonly ClaimPair[])[],
): Readonly<Record<string, number>> {
  const classes = classesByForm();
  const right = new Set(
    pairs.flat().flatMap(({ gold, isContentRight, isSourceRight }) => (isContentRight && isSourceRight ? [gold] : [])),
  );
  const golds = cases.flatMap(({ text, gold }) =>
    gold.map((record) => ({ isRight: right.has(record), class: classOf(text, record, classes) })),
  );
  return Object.fromEntries(
    watched.flatMap((name) => {
      const own = golds.filter((gold) => gold.class === name);
      const found = own.filter(({ isRight }) => isRight);
      return own.length > 0 ? [[recallName(name), percent(found.length / own.length)]] : [];
    }),
  );
}

/** Classes by the forms of the cue lexicon; of a word that is a verb and a noun, the verb's. */
function classesByForm(): ReadonlyMap<string, string> {
  const classes = new Map<string, string>();
  for (const { pos, class: name, forms } of loadResources(['cues']).cues?.entries ?? [])
    for (const form of forms) if (pos === 'verb' || !classes.has(form)) classes.set(form, name);
  return classes;
}

function classOf(text: string, { cue }: AttributionRecord, classes: ReadonlyMap<string, string>): string | null {
  const printed = cue.map((range) => text.slice(...range)).join(' ');
  const words = printed.toLowerCase().match(/[a-z'’-]+/g) ?? [];
  for (let length = longestForm; length > 0; length--) {
    const forms = words.map((_, from) => words.slice(from, from + length).join(' '));
    const known = forms.findLast((form) => classes.has(form));
    if (known !== undefined) return classes.get(known) ?? null;
  }
  return null;
}
