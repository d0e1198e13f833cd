import type { Attribution } from '../../../model/attribution.ts';
import type { Claimant } from '../../../model/claim.ts';
import { contains } from '../../../model/span.ts';
import type { ClaimDraft } from '../found/claim-draft.ts';

/** Longest chain of reports that is followed. */
const longestChain = 5;

/** The draft in whose content each draft is, by position; null for the outermost. */
export function nestDrafts(
  drafts: readonly ClaimDraft[],
  attributions: readonly Attribution[],
): readonly (number | null)[] {
  const byAttribution = new Map<number, number[]>();
  drafts.forEach(({ attribution }, position) => {
    if (attribution === null) return;
    const own = byAttribution.get(attribution);
    if (own) own.push(position);
    else byAttribution.set(attribution, [position]);
  });
  const byIndex = new Map(attributions.map((attribution) => [attribution.index, attribution]));
  return drafts.map(({ attribution, within }) => {
    if (within !== undefined) return byAttribution.get(within)?.[0] ?? null;
    const inner = attribution === null ? undefined : byIndex.get(attribution);
    const outer = inner?.nestedIn == null ? [] : (byAttribution.get(inner.nestedIn) ?? []);
    const cue = inner?.cue?.span;
    const holder = outer.find((position) =>
      drafts[position]?.content.some((span) => cue !== undefined && contains(span, cue)),
    );
    return holder ?? outer[0] ?? null;
  });
}

/**
 * The claimant with those through whom it is reported. Who reports himself (`Smith said he had told them`) is named by
 * the outer source, and is no link of the chain.
 */
export function claimantWithin(
  drafts: readonly ClaimDraft[],
  nesting: readonly (number | null)[],
  position: number,
): Claimant {
  const claimant = drafts[position]?.claimant;
  if (!claimant) throw new RangeError('no such draft');
  const via: string[] = [];
  let own = claimant;
  let outer = nesting[position] ?? null;
  for (let link = 0; outer !== null && link < longestChain; link++) {
    const reporter = drafts[outer]?.claimant;
    if (reporter && isSame(own, reporter)) {
      if (own.kind === 'pronoun') own = { ...own, span: reporter.span, kind: reporter.kind };
    } else if (reporter?.name) via.unshift(reporter.name);
    outer = nesting[outer] ?? null;
  }
  return { ...own, via };
}

function isSame(a: Claimant, b: Claimant): boolean {
  return a.entity !== null ? a.entity === b.entity : a.name !== null && a.name === b.name;
}
