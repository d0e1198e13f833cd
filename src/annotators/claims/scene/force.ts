import type { Claim, ClaimType, Commitment } from '../../../model/claim.ts';
import type { ClaimScene } from './claim-scene.ts';
import type { Clause } from './clause.ts';

/** Modality and polarity of a proposition. */
export type Force = Pick<Claim, 'modality' | 'polarity'>;

const byType: Readonly<Partial<Record<ClaimType, Claim['modality']>>> = {
  demand: 'required',
  promise: 'committed',
  offer: 'offered',
  intention: 'committed',
  prediction: 'future',
  estimate: 'probable',
  suggestion: 'possible',
};

/** How the proposition of a claim of the type is put: as a fact, a duty, a possibility… */
export function forceOf(scene: ClaimScene, clause: Clause, type: ClaimType): Force {
  const negative = type === 'denial' || type === 'criticism' || isNegated(scene, clause);
  return { modality: byType[type] ?? modalityOf(scene, clause), polarity: negative ? 'negative' : 'positive' };
}

/** Modality of the clause by its own words. */
function modalityOf({ words }: ClaimScene, clause: Clause): Claim['modality'] {
  const has = (set: ReadonlySet<string>) => clause.words.some((word) => set.has(word));
  const isPerfect = clause.words.includes('have');
  if (words.condition.has(clause.subject[0]?.norm ?? '')) return 'conditional';
  if (requires(clause, words.obligation)) return isPerfect ? 'probable' : 'required';
  if (has(words.possibility)) return 'possible';
  if (has(words.probability)) return 'probable';
  if (clause.words.includes('would') && clause.rest.some((token) => words.condition.has(token.norm)))
    return 'conditional';
  if (clause.words.some((word) => word === 'will' || word === "'ll" || word === 'would')) return 'future';
  if (clause.words.includes('going') && clause.rest[0]?.norm === 'to') return 'future';
  return 'asserted';
}

/** Whether the verb group says what ought to be: `must`, `needs to`, `has to`. */
export function requires(clause: Clause, obligation: ReadonlySet<string>): boolean {
  if (clause.words.some((word) => obligation.has(word))) return true;
  const last = clause.words.at(-1);
  return clause.rest[0]?.norm === 'to' && /^(?:needs?|needed|has|have|had)$/.test(last ?? '');
}

function isNegated({ words }: ClaimScene, clause: Clause): boolean {
  if (clause.words.some((word) => words.negation.has(word))) return true;
  const first = clause.subject[0];
  if (first && /^(?:no|none|nobody|nothing|neither)$/.test(first.norm)) return true;
  return clause.rest[0]?.norm === 'to' && words.failure.has(clause.head?.norm ?? '');
}

/** The commitment that is left where the proposition is put with this force. */
export function weaken(base: Commitment, { modality, polarity }: Force): Commitment {
  if (base === 'Uu' || modality === 'conditional') return 'Uu';
  const sign = polarity === 'negative' || base.endsWith('-') ? '-' : '+';
  const strength = weakest(base.slice(0, 2), modality);
  return `${strength}${sign}`;
}

function weakest(base: string, modality: Claim['modality']): 'CT' | 'PR' | 'PS' {
  if (base === 'PS' || modality === 'possible') return 'PS';
  return base === 'PR' || modality === 'probable' || modality === 'future' ? 'PR' : 'CT';
}
