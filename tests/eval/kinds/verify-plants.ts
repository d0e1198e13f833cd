import { basename } from 'node:path';
import type { Span } from 'newsan';
import { makeVerifier } from '../newsan.ts';
import { paraphraseFreely } from '../planted/free/paraphrase-freely.ts';
import { paraphrase, plantChange, plantKinds } from '../planted/plant-changes.ts';
import { type Random, randomOf } from '../planted/random.ts';
import { readRecords, type TextRecord } from '../records.ts';
import type { Workbench } from '../workbench.ts';
import type { DataSet } from './data-set.ts';
import { findFiles } from './find-sets.ts';
import { type Kind, type Measured, type Miss, percent, rounded } from './kind.ts';

/** Texts of a set that are looked at, spread over it. */
const mostTexts = 44;
/** About so many words are a draft. */
const draftWords = 300;

/** Day on which every article is taken to be published: dates of the drafts are worked out from it. */
const published = '2016-06-15';

/** Makes a faithful draft of the beginning of an article. */
type Paraphrase = (beginning: string, random: Random) => string;

/** Changes planted into faithful drafts of articles, each draft with the article as its source. */
export const verifyPlantsKind = kindOf(
  'verify-plants',
  'changes planted into drafts of quotes/{modern-dev,polnear-train}.jsonl, and false alarms on faithful drafts',
  paraphrase,
);

/** The same for drafts that follow their source less closely. */
export const verifyFreeKind = kindOf(
  'verify-free',
  'changes planted into freer drafts of the same articles, and false alarms on faithful ones',
  (beginning, random) => paraphraseFreely(beginning, published, random),
);

function kindOf(name: string, purpose: string, paraphraseText: Paraphrase): Kind {
  return {
    name,
    folder: 'verify',
    purpose,
    figures: [...plantKinds.map((kind) => `${kind}Found`), 'falseAlarms'],
    find: ({ root }) =>
      findFiles(root, 'quotes').filter(({ path }) => /^(?:modern-dev|polnear-train)\./.test(basename(path))),
    measure: (set, workbench) => measure(set, workbench, paraphraseText),
  };
}

function measure(set: DataSet, workbench: Workbench, paraphraseText: Paraphrase): Measured {
  const all = readRecords<TextRecord>(set.path);
  const step = Math.max(1, Math.floor(all.length / mostTexts));
  const records = all.filter((_, index) => index % step === 0).slice(0, mostTexts);
  const counts = new Map<string, { found: number; planted: number }>();
  const misses: Miss[] = [];
  let [alarms, words] = [0, 0];
  for (const [number, { id, text }] of records.entries()) {
    const random = randomOf(`${set.key} ${number}`);
    const verify = makeVerifier(id, text, published);
    const faithful = paraphraseText(firstWords(text), random);
    const pieces = workbench.attempt(id, () => verify(faithful)) ?? [];
    const doubts = pieces.filter(({ verdict }) => verdict !== 'supported');
    alarms += doubts.length;
    words += faithful.split(/\s+/).length;
    for (const { kind, verdict, span } of doubts)
      misses.push({
        kind: 'false alarm',
        article: id,
        words: [`${kind} ${verdict}`, faithful.slice(span.start, span.end), around(faithful, span)],
      });
    for (const kind of plantKinds) {
      const plant = plantChange(faithful, kind, random);
      if (plant === null) continue;
      const found = (workbench.attempt(id, () => verify(plant.draft)) ?? []).some(
        ({ verdict, span }) => verdict !== 'supported' && span.start < plant.span.end && plant.span.start < span.end,
      );
      const count = counts.get(kind) ?? { found: 0, planted: 0 };
      counts.set(kind, { found: count.found + (found ? 1 : 0), planted: count.planted + 1 });
      if (!found) misses.push({ kind: `missed ${kind}`, article: id, words: [around(plant.draft, plant.span)] });
    }
  }
  return {
    figures: {
      ...Object.fromEntries(
        [...counts].map(([kind, { found, planted }]) => [`${kind}Found`, percent(found / planted)]),
      ),
      falseAlarms: rounded((alarms * draftWords) / Math.max(1, words)),
    },
    notes: [
      `${records.length} texts; planted ${[...counts].map(([kind, { planted }]) => `${kind} ${planted}`).join(', ')}; falseAlarms a faithful draft of ${draftWords} words`,
    ],
    misses,
  };
}

/** The first paragraphs of a text, with some 300 words. */
function firstWords(text: string): string {
  const paragraphs: string[] = [];
  let count = 0;
  for (const paragraph of text.split(/\n{2,}/)) {
    if (count >= draftWords) break;
    paragraphs.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return paragraphs.join('\n\n');
}

/** A span with the words around it. */
function around(text: string, { start, end }: Span): string {
  return `${text.slice(Math.max(0, start - 80), start)}«${text.slice(start, end)}»${text.slice(end, end + 80)}`.replaceAll(
    '\n',
    ' ',
  );
}
