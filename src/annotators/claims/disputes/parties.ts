import type { Claim, Claimant } from '../../../model/claim.ts';
import type { Token } from '../../../model/document.ts';
import { hull, type Span, textOf } from '../../../model/span.ts';
import { entitiesIn, type Party, partiesIn, partyOfClaimant } from '../claimants/party.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { readClause } from '../scene/clause.ts';
import { isOneOf } from '../scene/nouns.ts';

/** Whether both are known to be made by one party. */
export function isSameClaimant(scene: ClaimScene, { claimant: a }: Claim, { claimant: b }: Claim): boolean {
  const [one, other] = [partyOfClaimant(scene, a), partyOfClaimant(scene, b)];
  if (one !== null && one === other) return true;
  if (a.entity !== null && b.entity !== null) return false;
  if (isAmong(scene, a, b) || isAmong(scene, b, a)) return true;
  if (speaksFor(scene, a, b) || speaksFor(scene, b, a)) return true;
  return a.name !== null && a.name === b.name;
}

const representative = /\b(?:lawyers?|attorneys?|counsel|solicitors?|barristers?|spokes\w+|representatives?|agent)\b/i;

/** Whether who claims speaks for somebody by trade: `the minister's spokesman`. */
export function isRepresentative({ text }: ClaimScene, { claimant: { span } }: Claim): boolean {
  return span !== null && representative.test(textOf(text, span));
}

/** Whether the one speaks for the other by trade: `a lawyer for Brandel`, `his lawyer`. */
function speaksFor(scene: ClaimScene, { span }: Claimant, other: Claimant): boolean {
  const party = partyOfClaimant(scene, other);
  if (span === null || party === null || !representative.test(textOf(scene.text, span))) return false;
  return partiesIn(scene, span).has(party);
}

/** Whether the one is among several who claim together: `the United States and Niger say`. */
function isAmong(scene: ClaimScene, one: Claimant, { entity, span, kind }: Claimant): boolean {
  const party = partyOfClaimant(scene, one);
  return party !== null && entity === null && kind === 'group' && span !== null && partiesIn(scene, span).has(party);
}

/** Whether it is known who claims: somebody by name, a body or a group; a person who is only described (`the candidate`) may be anybody, another claimant too. */
export function isKnown(scene: ClaimScene, claim: Claim): boolean {
  if (isNamed(scene, claim)) return true;
  const party = partyOfClaimant(scene, claim.claimant);
  return (
    party !== null && party < 0 && /^(?:organization|group)$/.test(scene.references.clusters[-1 - party]?.type ?? '')
  );
}

/** Whether a body or document claims, by the noun for it: `the army`, `the report`. */
export function isBody(scene: ClaimScene, { claimant: { span, kind } }: Claim): boolean {
  if (kind === 'document') return true;
  if (span === null || kind === 'named' || kind === 'pronoun') return false;
  const words = tokensIn(scene, span);
  const of = words.findIndex(({ norm }) => /^(?:of|for|in|at|on)$/.test(norm));
  const norm = words.at(of < 1 ? -1 : of - 1)?.norm ?? '';
  return scene.words.bodies.has(norm) || isOneOf(scene.words.documentNouns, norm);
}

/** Whether who claims is an entity of the article, or named in the words for them. */
export function isNamed(scene: ClaimScene, { claimant }: Claim): boolean {
  return claimant.entity !== null || (claimant.span !== null && entitiesIn(scene, claimant.span).size > 0);
}

/** `Brandel was unavailable`, `could not be reached`, `did not respond`: that somebody gives no answer is never what is denied. */
const unanswered =
  /\b(?:unavailable|unreachable|not available|(?:not|n['’]t) (?:be )?(?:reached|reply|respond|return|comment|answer)\w*|declined? (?:to|comment)\w*)/i;

/** Whether the claim says only that somebody gave no answer. */
export function isAboutReply({ text }: ClaimScene, { content }: Claim): boolean {
  const { start, end } = hull(content);
  return unanswered.test(text.slice(start, Math.min(end, start + 200)));
}

/** Whether the claim accuses several of an office that who denies holds: `the chiefs` and `Chief Hala`. */
function sharesOffice(scene: ClaimScene, words: readonly Token[], { entity, span }: Claimant): boolean {
  const noun = words.at(-1)?.norm;
  if (!noun?.endsWith('s') || noun.length < 5) return false;
  const office = noun.slice(0, -1);
  const titles = span ? tokensIn(scene, span).map(({ norm }) => norm) : [];
  const roles = entity === null ? [] : (scene.entities.entities[entity]?.roles ?? []);
  return titles.includes(office) || roles.some(({ text }) => text.toLowerCase().split(' ').at(-1) === office);
}

/** Whether the claim accuses, or speaks of, the party that makes the other one. */
export function isAimedAt(scene: ClaimScene, { target, content }: Claim, { claimant }: Claim): boolean {
  const parties = partiesOf(scene, claimant);
  if (target) return meet(parties, partiesIn(scene, target)) || sharesOffice(scene, tokensIn(scene, target), claimant);
  const subject = readClause(scene, tokensIn(scene, content[0])).subject;
  const [first, last] = [subject[0], subject.at(-1)];
  if (!first || !last) return false;
  return (
    meet(parties, partiesIn(scene, { start: first.start, end: last.end })) || sharesOffice(scene, subject, claimant)
  );
}

/** Who claims, and whom the words for that name: `the mayor's lawyer` answers for the mayor, too. */
export function partiesOf(scene: ClaimScene, claimant: Claimant): ReadonlySet<Party> {
  const parties = new Set(claimant.span ? partiesIn(scene, claimant.span) : []);
  const own = partyOfClaimant(scene, claimant);
  if (own !== null) parties.add(own);
  return parties;
}

/** Whether the claim is made by whom a possessive means. */
export function isHeldBy(scene: ClaimScene, { claimant }: Claim, holder: Span): boolean {
  const party = partyOfClaimant(scene, claimant);
  return party !== null && partiesIn(scene, holder).has(party);
}

/** Whether the claim is aimed at somebody by name. */
export function targetIsNamed(scene: ClaimScene, { target }: Claim): boolean {
  return target !== null && entitiesIn(scene, target).size > 0;
}

/** Whether both name somebody or some place, and nobody that the other one names. */
export function speakOfOthers(scene: ClaimScene, claim: Claim, denial: Claim): boolean {
  const [one, other] = [claim, denial].map(({ content }) => entitiesIn(scene, hull(content)));
  if (!one?.size || !other?.size) return false;
  return [...one].every((party) => !other.has(party));
}

function meet(a: ReadonlySet<Party>, b: ReadonlySet<Party>): boolean {
  return [...a].some((party) => b.has(party));
}

/** Index of the sentence at the position; -1 where there is none. */
export function sentenceAt(scene: ClaimScene, position: number): number {
  return tokensIn(scene, { start: position, end: position + 40 })[0]?.sentence ?? -1;
}

/** How many sentences the content of `later` begins after that of `earlier`; negative where it is before. */
export function distance(scene: ClaimScene, earlier: Claim, later: Claim): number {
  return sentenceAt(scene, later.content[0].start) - sentenceAt(scene, earlier.content[0].start);
}

/** Whether the content of `later` begins at most this many sentences after that of `earlier`. */
export function isNear(scene: ClaimScene, earlier: Claim, later: Claim, sentences: number): boolean {
  const between = distance(scene, earlier, later);
  return between >= 0 && between <= sentences;
}
