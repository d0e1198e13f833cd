import type { Claim } from '../../model/claim.ts';
import type { Change } from '../../model/cross-text/comparison.ts';
import { hull, overlaps } from '../../model/span.ts';
import { type FindChanges, sentenceAt, type VersionLayers, type Versions } from './versions.ts';

/** Claims that one version alone makes, and disputes that one alone describes. */
export const findClaimChanges: FindChanges = function* (versions) {
  const { old, new: current, byNew } = versions;
  const oldIn = bySentence(old);
  const matched = new Set<Claim>();
  for (const claim of attributed(current)) {
    const sentence = sentenceAt(current, hull(claim.content).start);
    const pair = sentence && byNew.get(sentence.index);
    const before = pair
      ? (oldIn.get(pair.old) ?? []).find((other) => isSame(other, claim) && !matched.has(other))
      : null;
    if (!before) yield { kind: 'claim-added', old: null, new: hull(claim.content) };
    else {
      matched.add(before);
      yield* disputeChange(before, claim);
    }
  }
  for (const claim of attributed(old)) {
    if (!matched.has(claim)) yield { kind: 'claim-dropped', old: hull(claim.content), new: null };
  }
};

function* disputeChange(old: Claim, current: Claim): Generator<Change> {
  const [before, after] = [old.disputedBy[0], current.disputedBy[0]];
  if (!before && after) yield { kind: 'dispute-added', old: null, new: after.evidence };
  if (before && !after) yield { kind: 'dispute-dropped', old: before.evidence, new: null };
}

function isSame(a: Claim, b: Claim): boolean {
  return a.type === b.type || (a.claimant.name !== null && a.claimant.name === b.claimant.name);
}

/** Claims that somebody else than the writer makes: what the writer states is in the paragraphs. */
function attributed({ claims }: VersionLayers): readonly Claim[] {
  return claims.filter(({ attribution }) => attribution !== null);
}

function bySentence(layers: VersionLayers): ReadonlyMap<number, readonly Claim[]> {
  const grouped = new Map<number, Claim[]>();
  for (const claim of attributed(layers)) {
    const sentence = sentenceAt(layers, hull(claim.content).start);
    if (!sentence) continue;
    const known = grouped.get(sentence.index);
    if (known) known.push(claim);
    else grouped.set(sentence.index, [claim]);
  }
  return grouped;
}

/** Notes of correction and update that the new version alone carries. */
export const findNoteChanges: FindChanges = function* ({ old, new: current }: Versions) {
  const before = new Set(old.article.notes.map(({ span }) => old.article.text.slice(span.start, span.end)));
  for (const { span } of current.article.notes) {
    const isNew = !before.has(current.article.text.slice(span.start, span.end));
    if (isNew && !current.article.notes.some((other) => other.span !== span && overlaps(other.span, span)))
      yield { kind: 'correction-note', old: null, new: span };
  }
};
