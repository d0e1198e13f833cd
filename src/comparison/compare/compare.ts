import type { Change, Comparison } from '../../model/cross-text/comparison.ts';
import { pairSentences } from '../pair-sentences.ts';
import { findClaimChanges, findNoteChanges } from './claims.ts';
import { findDetailChanges } from './details.ts';
import { findParagraphChanges } from './paragraphs.ts';
import { findQuotationChanges } from './quotations.ts';
import { findRoleChanges } from './roles.ts';
import { findSourceChanges, speakerChanges } from './sources.ts';
import type { FindChanges, VersionLayers, Versions } from './versions.ts';

/** Every sort of change, in the order in which changes of one place are listed. */
const finders: readonly FindChanges[] = [
  findParagraphChanges,
  findDetailChanges,
  findRoleChanges,
  findQuotationChanges,
  findSourceChanges,
  findClaimChanges,
  findNoteChanges,
];

/** Distinguishes what changed from one version of a story to the next. */
export function compareVersions(old: VersionLayers, current: VersionLayers): Comparison {
  const pairs = pairSentences(old.document, current.document);
  const versions: Versions = {
    old,
    new: current,
    pairs,
    byOld: new Map(pairs.map((pair) => [pair.old, pair])),
    byNew: new Map(pairs.map((pair) => [pair.new, pair])),
  };
  const place = placeInNew(versions);
  const changes = finders
    .flatMap((find) => [...find(versions)])
    .map((change, order) => ({ change, order, at: place(change) }))
    .sort((a, b) => a.at - b.at || a.order - b.order)
    .map(({ change }) => change);
  return { changes, speakers: speakerChanges(versions), pairs };
}

/** Where in the new text a change is; what was dropped is where its sentence is now, else behind the last one before it that is still there. */
function placeInNew({ old, new: current, pairs }: Versions): (change: Change) => number {
  const ends = pairs.map((pair) => ({
    old: old.document.sentences[pair.old]?.end ?? 0,
    new: current.document.sentences[pair.new]?.end ?? 0,
  }));
  return (change) => {
    if (change.new) return change.new.start;
    const start = change.old?.start ?? 0;
    const within = pairs.find((pair) => {
      const sentence = old.document.sentences[pair.old];
      return sentence !== undefined && sentence.start <= start && start < sentence.end;
    });
    if (within) return current.document.sentences[within.new]?.start ?? 0;
    let last = 0;
    for (const end of ends) {
      if (end.old > start) break;
      last = end.new;
    }
    return last;
  };
}
