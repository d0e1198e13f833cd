import { basename } from 'node:path';
import { compareText } from '../newsan.ts';
import { makeNewVersion, type NewVersion } from '../planted/new-version.ts';
import { randomOf } from '../planted/random.ts';
import { readRecords, type TextRecord } from '../records.ts';
import type { Workbench } from '../workbench.ts';
import type { DataSet } from './data-set.ts';
import { findFiles } from './find-sets.ts';
import { type Kind, type Measured, type Miss, percent } from './kind.ts';

/** Texts of a set that are looked at, spread over it. */
const mostTexts = 44;

/** Changes planted into new versions of articles: whether sentences are aligned, and changes told by their kind. */
export const comparePlantsKind: Kind = {
  name: 'compare-plants',
  folder: 'verify',
  purpose: 'new versions of quotes/{modern-dev,polnear-train}.jsonl with planted changes, beside the old ones',
  figures: ['alignmentF1', 'alignmentPrecision', 'alignmentRecall', 'changesFound', 'changesPrecision'],
  find: ({ root }) =>
    findFiles(root, 'quotes').filter(({ path }) => /^(?:modern-dev|polnear-train)\./.test(basename(path))),
  measure,
};

function measure(set: DataSet, workbench: Workbench): Measured {
  const all = readRecords<TextRecord>(set.path);
  const step = Math.max(1, Math.floor(all.length / mostTexts));
  const misses: Miss[] = [];
  const counts = { right: 0, said: 0, known: 0, found: 0, planted: 0, saidChanges: 0, rightChanges: 0 };
  for (const [number, { id, text }] of all
    .filter((_, index) => index % step === 0)
    .slice(0, mostTexts)
    .entries()) {
    const version = makeNewVersion(text, randomOf(`${set.key} ${number}`));
    const compared = workbench.attempt(id, () => compareText(id, text, version.text));
    if (compared === null) continue;
    // Sentences that the two segmenters cut alike are compared: the others tell of the segmenter.
    const known = new Set(version.pairs.map(pairKey));
    const olds = new Set(version.pairs.map((pair) => plain(pair.old)));
    const said = compared.pairs.filter((pair) => olds.has(plain(pair.old)));
    const sayable = new Set(compared.olds.map(plain));
    counts.known += version.pairs.filter((pair) => sayable.has(plain(pair.old))).length;
    counts.said += said.length;
    for (const pair of said) {
      if (known.has(pairKey(pair))) counts.right++;
      else misses.push({ kind: 'wrong pair', article: id, words: [pair.old, pair.new] });
    }
    const left = compared.changes.map(({ kind }) => kind);
    for (const kind of version.changes) {
      counts.planted++;
      const at = left.indexOf(kind);
      if (at < 0) {
        misses.push({ kind: `missed ${kind}`, article: id, words: [] });
        continue;
      }
      left.splice(at, 1);
      counts.found++;
    }
    for (const change of compared.changes) {
      counts.saidChanges++;
      if (isPlanted(change, version)) counts.rightChanges++;
      else
        misses.push({ kind: `not changed: ${change.kind}`, article: id, words: [change.old ?? '', change.new ?? ''] });
    }
  }
  const precision = counts.right / Math.max(1, counts.said);
  const recall = counts.right / Math.max(1, counts.known);
  return {
    figures: {
      alignmentF1: percent((2 * precision * recall) / Math.max(1e-9, precision + recall)),
      alignmentPrecision: percent(precision),
      alignmentRecall: percent(recall),
      changesFound: percent(counts.found / Math.max(1, counts.planted)),
      changesPrecision: percent(counts.rightChanges / Math.max(1, counts.saidChanges)),
    },
    notes: [
      `${counts.planted} planted changes, ${counts.saidChanges} changes reported, ${counts.known} pairs of sentences`,
    ],
    misses,
  };
}

/** Whether a change is where something was changed: what it prints of each version is in a paragraph that is not as it was. */
function isPlanted(
  { old, new: now }: { readonly old: string | null; readonly new: string | null },
  { changed }: NewVersion,
) {
  const isIn = (words: string, paragraphs: readonly string[]) =>
    paragraphs.some((paragraph) => plain(paragraph).includes(plain(words)) || plain(words).includes(plain(paragraph)));
  return (old === null || isIn(old, changed.old)) && (now === null || isIn(now, changed.new));
}

function pairKey(pair: { readonly old: string; readonly new: string }): string {
  return `${plain(pair.old)}\t${plain(pair.new)}`;
}

function plain(sentence: string): string {
  return sentence.replace(/\s+/g, ' ').trim();
}
