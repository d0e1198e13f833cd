import type { Attribution } from '../../model/attribution.ts';
import type { Claim, ClaimType, Dispute } from '../../model/claim.ts';
import { contains, hull, overlaps, type Span } from '../../model/span.ts';
import { type ClaimScene, mentionsIn, partyOf, tokensIn } from './claim-scene.ts';
import { readClause } from './clause.ts';
import type { DeniedNoun } from './denied-noun.ts';
import { contentStems, countShared } from './shared-words.ts';
import { notionIn, takenUp } from './taken-up.ts';

/** How many sentences back a denial reaches. */
const farthestNoun = 12;
const farthestContent = 20;
/** How far a denial reaches where only one accusation can be meant, whoever denies it. */
const farthestOnly = 4;
/** Stems that a denial with content shares with what it denies. */
const leastShared = 2;
/** Share of the denial's stems that they are, at least. */
const leastShare = 0.5;

/** Types of claims that can be denied. */
const deniable: ReadonlySet<ClaimType> = new Set(['accusation', 'assertion', 'finding', 'suggestion', 'estimate']);

/** Who disputes what: for each claim by index, the denials that stand against it, in text order. */
export function findDisputes(
  scene: ClaimScene,
  claims: readonly Claim[],
  denied: readonly DeniedNoun[],
  attributions: readonly Attribution[],
): ReadonlyMap<number, readonly Dispute[]> {
  const lemmas = new Map(attributions.map(({ index, cue }) => [index, cue?.lemma ?? '']));
  const disputes = new Map<number, Dispute[]>();
  const add = (claim: Claim, dispute: Dispute) => {
    const known = disputes.get(claim.index);
    if (!known) disputes.set(claim.index, [dispute]);
    else if (known.every((each) => each.claim !== dispute.claim)) known.push(dispute);
  };
  for (const denial of claims) {
    if (denial.type !== 'denial' || denial.flags.includes('no-comment')) continue;
    const lemma = lemmas.get(denial.attribution ?? -1) ?? '';
    if (scene.words.refusal.has(lemma) || scene.words.withdrawal.has(lemma)) continue;
    const found =
      byApposition(scene, claims, denied, denial) ??
      byHolder(scene, claims, denial) ??
      byNoun(scene, claims, denial) ??
      byContent(scene, claims, denial, scene.words.contradicting.has(lemma));
    if (found) add(found.claim, found.dispute);
  }
  for (const [claim, dispute] of byPresupposition(scene, claims, disputes)) add(claim, dispute);
  for (const list of disputes.values()) list.sort((a, b) => a.claim - b.claim);
  return disputes;
}

interface Found {
  readonly claim: Claim;
  readonly dispute: Dispute;
}

/** `…, a charge Iran denies`: the claim just before, in the same sentence. */
function byApposition(
  scene: ClaimScene,
  claims: readonly Claim[],
  denied: readonly DeniedNoun[],
  denial: Claim,
): Found | null {
  const relative = denied.find((each) => each.noun.start === denial.content[0].start);
  const noun = relative ?? deniedBy(scene, denial);
  if (!noun || !isAppended(scene, noun)) return null;
  const sentence = sentenceOf(scene, noun.noun.start);
  const claim = claims.findLast(
    (each) =>
      deniable.has(each.type) &&
      each !== denial &&
      hull(each.content).end <= noun.noun.start &&
      sentenceOf(scene, each.content[0].start) === sentence &&
      !isSameClaimant(scene, each, denial),
  );
  return claim ? found(claim, denial, 'explicit', hull([noun.noun, noun.cue]), 0.9) : null;
}

/** `…, an allegation rejected by Iran`: the noun that is the subject of a passive denial. */
function deniedBy(scene: ClaimScene, { content, claimant, span }: Claim): DeniedNoun | null {
  const tokens = tokensIn(scene, content[0]);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || !claimant.span || claimant.span.start < last.end || tokens.length > 4) return null;
  if (!/^(?:a|an|the)$/.test(first.norm) || !scene.words.claimNouns.has(last.norm)) return null;
  return { noun: content[0], source: claimant.span, cue: { start: last.end + 1, end: span.end } };
}

/** Whether the noun is put after a comma, with a determiner that takes up the clause before. */
function isAppended({ text }: ClaimScene, { noun }: DeniedNoun): boolean {
  return /[,—–-]\s*$/.test(text.slice(Math.max(0, noun.start - 3), noun.start));
}

/** `dismissed Reed's accusation that …`: the claim that stands in the denial itself, by somebody else. */
function byHolder(scene: ClaimScene, claims: readonly Claim[], denial: Claim): Found | null {
  const whole = hull(denial.content);
  const tokens = tokensIn(scene, whole);
  const position = tokens.findIndex(({ norm }) => scene.words.claimNouns.has(norm));
  const noun = tokens[position];
  if (!noun || tokens.slice(0, position).some(({ index }) => scene.tags.partOfSpeech(index) === 'preposition'))
    return null;
  const claim = claims.find(
    (each) =>
      each !== denial &&
      deniable.has(each.type) &&
      contains(whole, each.content[0]) &&
      each.content[0].start > noun.start &&
      each.content[0].start - noun.end < 40 &&
      (each.claimant.span === null ? each.type === 'accusation' : !contains(each.claimant.span, noun)) &&
      !isSameClaimant(scene, each, denial),
  );
  return claim ? found(claim, denial, 'explicit', denial.span, 0.9) : null;
}

/** `rejected the allegations`: the nearest accusation of who denies; else the only one near. */
function byNoun(scene: ClaimScene, claims: readonly Claim[], denial: Claim): Found | null {
  const noun = takenUp(scene, denial.content[0]);
  if (!noun) return null;
  const types: ReadonlySet<ClaimType> =
    noun.isAccusation && !noun.holder
      ? new Set(['accusation'])
      : new Set(['accusation', 'assertion', 'finding', 'suggestion']);
  const earlier = claims.filter(
    (each) =>
      types.has(each.type) &&
      each.content[0].start < denial.content[0].start &&
      each.index !== denial.nestedIn &&
      isNear(scene, each, denial, farthestNoun) &&
      !isSameClaimant(scene, each, denial) &&
      (noun.modifiers.size === 0 || countShared(noun.modifiers, contentStems(scene, each.content)) > 0),
  );
  const evidence = hull([denial.span, ...denial.content]);
  if (noun.holder) {
    const held = earlier.filter((each) => isHeldBy(scene, each, noun.holder));
    const best =
      held.findLast(({ type, nestedIn }) => type === 'accusation' && nestedIn === null) ??
      (noun.isAccusation ? null : held.findLast(({ nestedIn }) => nestedIn === null));
    return best ? found(best, denial, 'anaphoric', evidence, held.length === 1 ? 0.8 : 0.6) : null;
  }
  const aimed = earlier.findLast((each) => isAimedAt(scene, each, denial));
  if (aimed)
    return found(aimed, denial, isSameSentence(scene, aimed, denial) ? 'explicit' : 'anaphoric', evidence, 0.8);
  const near = earlier.filter((each) => each.type === 'accusation' && isNear(scene, each, denial, farthestOnly));
  const [only] = near;
  return only && near.length === 1 && !targetIsNamed(scene, only)
    ? found(only, denial, 'anaphoric', evidence, 0.6)
    : null;
}

/** `denied paying the players`, `rejected the idea that they were paid`: an earlier claim of somebody else that speaks of the same. */
function byContent(scene: ClaimScene, claims: readonly Claim[], denial: Claim, contradicts: boolean): Found | null {
  const said = contradicts ? denial.content : notionIn(scene, denial.content[0]);
  if (!said) return null;
  const stems = contentStems(scene, said);
  if (stems.size < leastShared || !isKnown(scene, denial)) return null;
  let best: Claim | null = null;
  let most = leastShared - 1;
  for (const claim of claims) {
    if (!deniable.has(claim.type) || claim === denial || claim.index === denial.nestedIn) continue;
    // Whoever a pronoun means may be the very one who rejects the idea.
    if (!contradicts && claim.claimant.kind === 'pronoun') continue;
    if (claim.nestedIn === denial.index || isSameClaimant(scene, claim, denial)) continue;
    if (overlaps(hull(claim.content), hull(denial.content))) continue;
    if (claim.content[0].start > denial.content[0].start || !isNear(scene, claim, denial, farthestContent)) continue;
    if (claim.type === 'accusation' && targetIsNamed(scene, claim) && !isAimedAt(scene, claim, denial)) continue;
    const shared = countShared(stems, contentStems(scene, claim.content));
    if (shared < stems.size * leastShare) continue;
    if (shared > most || (shared === most && best)) {
      most = shared;
      best = claim;
    }
  }
  return best ? found(best, denial, 'explicit', denial.span, Math.min(0.9, 0.5 + 0.1 * most)) : null;
}

/**
 * A demand that something end takes for granted that it is done. Who is asked and denies an accusation of the same
 * denies that, too: the first such denial after the demand counts.
 */
function byPresupposition(
  scene: ClaimScene,
  claims: readonly Claim[],
  disputes: ReadonlyMap<number, readonly Dispute[]>,
): readonly (readonly [Claim, Dispute])[] {
  return claims.flatMap((demand): (readonly [Claim, Dispute])[] => {
    if (demand.type !== 'demand' || !demand.target || !takesForGranted(scene, demand)) return [];
    const asked = partiesIn(scene, demand.target);
    const stems = contentStems(scene, demand.content);
    for (const denial of claims) {
      if (denial.type !== 'denial' || denial.index <= demand.index) continue;
      if (denial.claimant.entity === null || !asked.has(partyOf(scene, denial.claimant.entity))) continue;
      const accusation = claims.find(
        (each) =>
          disputes.get(each.index)?.some(({ claim, basis }) => claim === denial.index && basis !== 'presupposition') &&
          countShared(stems, contentStems(scene, each.content)) > 0,
      );
      const evidence = accusation && disputes.get(accusation.index)?.find(({ claim }) => claim === denial.index);
      if (!evidence) continue;
      return [[demand, { ...evidence, basis: 'presupposition', confidence: 0.6 * evidence.confidence + 0.1 }]];
    }
    return [];
  });
}

/** Whether the demanded act is to end something. */
function takesForGranted(scene: ClaimScene, { content, target }: Claim): boolean {
  const tokens = content.flatMap((span) => tokensIn(scene, span)).filter(({ start }) => !target || start >= target.end);
  const [to, verb] = tokens;
  const head = to?.norm === 'to' ? verb : readClause(scene, tokens).head;
  return scene.words.cessation.has(head?.norm ?? '');
}

function found(claim: Claim, denial: Claim, basis: Dispute['basis'], evidence: Span, confidence: number): Found {
  return { claim, dispute: { claim: denial.index, basis, evidence, confidence } };
}

/** Whether the claim accuses, or speaks of, the party that denies. */
function isAimedAt(scene: ClaimScene, { target, content }: Claim, { claimant }: Claim): boolean {
  const deniers = new Set(claimant.span ? partiesIn(scene, claimant.span) : []);
  if (claimant.entity !== null) deniers.add(partyOf(scene, claimant.entity));
  if (target) return meet(deniers, partiesIn(scene, target));
  const subject = readClause(scene, tokensIn(scene, content[0])).subject;
  const [first, last] = [subject[0], subject.at(-1)];
  if (!first || !last) return false;
  return meet(deniers, partiesIn(scene, { start: first.start, end: last.end }));
}

/** Whether the claim is made by whom a possessive names. */
function isHeldBy(scene: ClaimScene, { claimant }: Claim, holder: Span | null): boolean {
  const parties = holder ? partiesIn(scene, holder) : new Set<number>();
  return claimant.entity !== null && parties.has(partyOf(scene, claimant.entity));
}

function meet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return [...a].some((party) => b.has(party));
}

/** Whether it is told who denies: a description alone (`the candidate`) may be anybody, the claimant too. */
function isKnown(scene: ClaimScene, { claimant }: Claim): boolean {
  return claimant.entity !== null || (claimant.span !== null && partiesIn(scene, claimant.span).size > 0);
}

function targetIsNamed(scene: ClaimScene, { target }: Claim): boolean {
  return target !== null && partiesIn(scene, target).size > 0;
}

/** The people, bodies, states and peoples named in the span. */
function partiesIn(scene: ClaimScene, span: Span): ReadonlySet<number> {
  return new Set(
    mentionsIn(scene, span)
      .filter(({ form }) => form === 'name')
      .map(({ entity }) => partyOf(scene, entity)),
  );
}

function isSameClaimant(scene: ClaimScene, { claimant: a }: Claim, { claimant: b }: Claim): boolean {
  if (a.entity !== null && b.entity !== null) return partyOf(scene, a.entity) === partyOf(scene, b.entity);
  return a.name !== null && a.name === b.name;
}

function sentenceOf(scene: ClaimScene, position: number): number {
  return tokensIn(scene, { start: position, end: position + 40 })[0]?.sentence ?? -1;
}

function isSameSentence(scene: ClaimScene, a: Claim, b: Claim): boolean {
  return sentenceOf(scene, a.content[0].start) === sentenceOf(scene, b.content[0].start);
}

function isNear(scene: ClaimScene, a: Claim, b: Claim, sentences: number): boolean {
  const distance = sentenceOf(scene, b.content[0].start) - sentenceOf(scene, a.content[0].start);
  return distance >= 0 && distance <= sentences;
}
