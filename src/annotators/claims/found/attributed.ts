import type { Attribution } from '../../../model/attribution.ts';
import type { Claim, ClaimType, Commitment } from '../../../model/claim.ts';
import { hull, type NonEmpty, type Span } from '../../../model/span.ts';
import { claimantOf, isHearsay } from '../claimants/claimant.ts';
import { splitContent } from '../content/coordination.ts';
import { worded } from '../content/worded.ts';
import { type ClaimScene, cueEntryOf, tokensIn } from '../scene/claim-scene.ts';
import { readClause } from '../scene/clause.ts';
import { type Force, forceOf, weaken } from '../scene/force.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { isWithheld, typeOf } from './claim-type.ts';
import { askedIn, targetOf } from './target.ts';

/** The claims that an attribution makes: one for each of its propositions. */
export function claimsOf(scene: ClaimScene, attribution: Attribution): readonly ClaimDraft[] {
  const contents = splitContent(scene, attribution);
  return contents.map((content, position) => claimOf(scene, attribution, content, position === 0));
}

function claimOf(scene: ClaimScene, attribution: Attribution, content: NonEmpty<Span>, isFirst: boolean): ClaimDraft {
  const { cue, source } = attribution;
  const clause = readClause(scene, tokensIn(scene, content[0]));
  const part = isFirst ? attribution : { ...attribution, content };
  const type = ofDocument(attribution, typeOf(scene, part, clause));
  const force = withRaisedNegation(cue, forceOf(scene, clause, type));
  const stance = cue?.stance ?? 'neutral';
  const whole = isFirst ? [...(source ? [source.span] : []), ...(cue ? [cue.span] : []), ...content] : content;
  return {
    attribution: attribution.index,
    type,
    span: hull([content[0], ...whole]),
    claimant: claimantOf(scene, attribution),
    content,
    worded: worded(scene, attribution, content),
    addressee: type === 'accusation' ? null : (attribution.addressee ?? askedIn(scene, type, content[0])),
    target: targetOf(scene, type, attribution, content[0]),
    ...force,
    commitment: commitmentOf(scene, attribution, type, force),
    stance,
    repeatedAt: attribution.repeatedAt,
    flags: flagsOf(scene, attribution),
    confidence: attribution.confidence,
  };
}

/** What a document says of what will be is a prediction: it promises nothing. */
function ofDocument({ source, cue }: Attribution, type: ClaimType): ClaimType {
  return type === 'promise' && source?.kind === 'document' && cue?.class === 'assert' ? 'prediction' : type;
}

/** `does not think that it is gone`: what is not believed or expected is held not to be so (negation raising). */
function withRaisedNegation(cue: Attribution['cue'], force: Force): Force {
  if (!cue?.negated || !/^(?:believe|predict|estimate)$/.test(cue.class)) return force;
  return { ...force, polarity: force.polarity === 'negative' ? 'positive' : 'negative' };
}

/** FactBank values: of the source by the sense of the cue and the force of the content, of the writer by the cue alone. */
function commitmentOf(
  scene: ClaimScene,
  { cue }: Attribution,
  type: ClaimType,
  force: Pick<Claim, 'modality' | 'polarity'>,
): Claim['commitment'] {
  if (!cue) return { source: weaken('CT+', force), author: 'Uu' };
  const senses = cueEntryOf(scene, cue.lemma)?.senses ?? [];
  const sense = senses.find(({ frames }) => frames.includes(cue.frame)) ?? senses[0];
  if (type === 'denial') return { source: 'CT-', author: 'Uu' };
  if (type === 'demand' || type === 'question' || type === 'intention') return { source: 'Uu', author: 'Uu' };
  // What is judged is there; the judgement alone is negative.
  if (type === 'criticism') return { source: 'CT+', author: 'Uu' };
  const isEndorsed = cue.stance === 'endorsing' || sense?.authorCommitment === 'CT+';
  return {
    source: weaken(baseOf(sense?.sourceCommitment), force),
    author: isEndorsed && !cue.negated ? weaken('CT+', force) : 'Uu',
  };
}

/** The commitment of a sense; the lexicon's criticism and praise leave it open, yet they judge. */
function baseOf(value: string | undefined): Commitment {
  return value === 'PR+' || value === 'PS+' || value === 'CT-' ? value : 'CT+';
}

function flagsOf(scene: ClaimScene, attribution: Attribution): readonly string[] {
  const { source, cue, flags } = attribution;
  const own = new Set<string>(flags.filter((flag) => flag !== 'attitude'));
  if (source?.kind === 'anonymous') own.add('anonymous-source');
  if (!source) own.add(isHearsay(cue) ? 'hearsay' : 'no-source');
  if (cue && isWithheld(scene, cue, attribution)) own.add('no-comment');
  return [...own];
}
