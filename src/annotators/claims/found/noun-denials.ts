import type { Attribution } from '../../../model/attribution.ts';
import { entityMeantBy, referencesWithin } from '../../../model/reference-at.ts';
import { hull, overlaps, textOf } from '../../../model/span.ts';
import type { ClaimScene } from '../scene/claim-scene.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { DeniedNoun } from './denied-noun.ts';

const kinds = { name: 'named', description: 'nominal', pronoun: 'pronoun' } as const;

/** Denials of a noun that takes up a claim (`an allegation the agency refutes`) whose verb no attribution has. */
export function nounDenials(
  scene: ClaimScene,
  denied: readonly DeniedNoun[],
  attributions: readonly Attribution[],
): readonly ClaimDraft[] {
  return denied
    .filter(({ cue }) => !attributions.some((each) => each.cue && overlaps(each.cue.span, cue)))
    .map(({ noun, source, cue }): ClaimDraft => {
      const entity = entityMeantBy(scene.references, source);
      const named = entity === null ? null : (scene.entities.entities[entity]?.name ?? null);
      const reference = referencesWithin(scene.references, source).at(-1);
      return {
        attribution: null,
        type: 'denial',
        span: hull([noun, source, cue]),
        claimant: {
          span: source,
          entity,
          name: reference?.form === 'pronoun' && entity === null ? null : (named ?? textOf(scene.text, source)),
          kind: kinds[reference?.form ?? 'description'],
          via: [],
          confidence: entity === null ? 0.5 : 0.8,
        },
        content: [noun],
        worded: [hull([noun, source, cue])],
        addressee: null,
        target: null,
        modality: 'asserted',
        polarity: 'negative',
        commitment: { source: 'CT-', author: 'Uu' },
        stance: 'neutral',
        repeatedAt: [],
        flags: [],
        confidence: 0.7,
      };
    });
}
