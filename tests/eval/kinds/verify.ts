import { makeVerifier } from '../newsan.ts';
import { readRecords } from '../records.ts';
import { findFiles } from './find-sets.ts';
import { type Kind, percent } from './kind.ts';

/** A draft that was edited, with its source, and whether it still says what the source says (SummEdits, Laban et al. 2023). */
interface EditedDraft {
  readonly id: string;
  readonly source: string;
  readonly draft: string;
  readonly consistent: boolean;
  readonly edits: readonly string[];
}

/** Whether a draft says what its source says: a draft is doubted where any piece of it differs or is not found. */
export const verifyKind: Kind = {
  name: 'verify',
  folder: 'verify',
  purpose: 'verify/*.jsonl, drafts consistent with their source or not',
  figures: ['balancedAccuracy', 'doubtedRecall', 'trustedRecall', 'entityRecall', 'entityPrecision'],
  find: ({ root }) => findFiles(root, 'verify'),
  measure(set, workbench) {
    const verifiers = new Map<string, ReturnType<typeof makeVerifier>>();
    const judged = readRecords<EditedDraft>(set.path).flatMap((record) => {
      const verify = verifiers.get(record.source) ?? makeVerifier('source', record.source);
      verifiers.set(record.source, verify);
      const pieces = workbench.attempt(record.id, () => verify(record.draft));
      if (pieces === null) return [];
      const doubts = pieces.filter(({ verdict }) => verdict !== 'supported');
      return [{ record, doubts, isDoubted: doubts.length > 0 }];
    });
    const share = (isConsistent: boolean, isRight: (isDoubted: boolean) => boolean) => {
      const of = judged.filter(({ record }) => record.consistent === isConsistent);
      return of.filter(({ isDoubted }) => isRight(isDoubted)).length / Math.max(1, of.length);
    };
    const doubted = share(false, (isDoubted) => isDoubted);
    const trusted = share(true, (isDoubted) => !isDoubted);
    const swapped = judged.filter(({ record }) => record.edits.includes('entity_modification') && !record.consistent);
    const found = swapped.filter(({ isDoubted }) => isDoubted).length;
    const wrong = judged.filter(({ record, isDoubted }) => record.consistent && isDoubted).length;
    return {
      figures: {
        balancedAccuracy: percent((doubted + trusted) / 2),
        doubtedRecall: percent(doubted),
        trustedRecall: percent(trusted),
        entityRecall: percent(found / Math.max(1, swapped.length)),
        entityPrecision: percent(found / Math.max(1, found + wrong)),
      },
      notes: [`${judged.length} drafts of ${verifiers.size} sources`],
      misses: judged
        .filter(({ record, isDoubted }) => record.consistent === isDoubted)
        .map(({ record, doubts }) => ({
          kind: record.consistent ? 'false alarm' : 'missed',
          article: record.id,
          words: [
            record.draft,
            ...doubts.map(
              ({ kind, verdict, span }) => `${kind} ${verdict}: ${record.draft.slice(span.start, span.end)}`,
            ),
          ],
        })),
    };
  },
};
