import type { Attribution } from '../../../model/attribution.ts';
import { withDocument } from '../claimants/document-holder.ts';
import { isNoClaimant } from '../claimants/no-claimant.ts';
import type { ClaimScene } from '../scene/claim-scene.ts';
import { withBounds } from './bounded.ts';
import { isFragment } from './fragments.ts';
import { isUnclaimed } from './governed.ts';
import { withMainClause } from './main-clause.ts';
import { isOtherClause } from './other-clause.ts';
import { isShareOfPeople } from './poll-share.ts';
import { withAntecedent } from './relative-content.ts';
import { withSubject } from './relative-cue.ts';
import { withWhatWasSaid } from './time-only.ts';
import { withTrimmedContent } from './trimmed.ts';
import { withWholeContent } from './whole-content.ts';

/** What becomes of an attribution before claims are made of it: it is changed, or skipped where nothing is claimed. */
type Stage = (scene: ClaimScene, attribution: Attribution, all: readonly Attribution[]) => Attribution | null;

const stages: readonly Stage[] = [
  (scene, each) => (isUnclaimed(scene, each) ? null : each),
  (scene, each) => (isShareOfPeople(scene, each) ? null : each),
  withDocument,
  (scene, each) => (isNoClaimant(scene, each) ? null : each),
  (scene, each) => (isOtherClause(scene, each) ? null : each),
  withBounds,
  withWhatWasSaid,
  withSubject,
  withAntecedent,
  withMainClause,
  withWholeContent,
  withTrimmedContent,
  (scene, each) => (isFragment(scene, each) ? null : each),
];

/** The attributions that make claims: each law of what a claim is has a stage. */
export function claimAttributions(scene: ClaimScene, attributions: readonly Attribution[]): readonly Attribution[] {
  return attributions.flatMap((attribution) => {
    let kept: Attribution | null = attribution;
    for (const stage of stages) if (kept) kept = stage(scene, kept, attributions);
    return kept ?? [];
  });
}
