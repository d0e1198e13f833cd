import type { Attribution } from '../../../model/attribution.ts';
import type { Claim, Dispute } from '../../../model/claim.ts';
import type { Token } from '../../../model/document.ts';
import { contains, hull, overlaps, type Span } from '../../../model/span.ts';
import { entitiesIn, partiesIn, partyOfClaimant } from '../claimants/party.ts';
import type { DeniedNoun } from '../found/denied-noun.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { readClause } from '../scene/clause.ts';
import { contentStems, countShared } from '../scene/shared-words.ts';
import { byContrast } from './contrast.ts';
import { deniable, type Found, found } from './found-dispute.ts';
import { type Nearby, nearbyIn } from './nearby.ts';
import {
  isAboutReply,
  isAimedAt,
  isKnown,
  isNear,
  isSameClaimant,
  sentenceAt,
  speakOfOthers,
  targetIsNamed,
} from './parties.ts';
import { byReference } from './reference.ts';
import { bySweep, isSweeping, speaksOfWrong } from './sweeping.ts';
import { takenBack } from './taken-back.ts';
import { notionIn, takenUp, takesUp } from './taken-up.ts';

/** How many sentences back a denial reaches. */
const farthest = 20;
/** How many sentences back everything that is denied may be, and how many behind a denial what it denies. */
const farthestSweep = 30;
const farthestBehind = 6;
/** How many sentences after a demand a denial answers it. */
const farthestAnswer = 40;
/** How far behind the noun the claim begins that is in a denial. */
const farthestHeld = 90;
/** Stems that a denial with content shares with what it denies. */
const leastShared = 2;
/** Share of the denial's stems that they are, at least. */
const leastShare = 0.5;

/** Who disputes what: for each claim by index, the denials that are against it, in text order. */
export function findDisputes(
  scene: ClaimScene,
  claims: readonly Claim[],
  denied: readonly DeniedNoun[],
  attributions: readonly Attribution[],
): ReadonlyMap<number, readonly Dispute[]> {
  const lemmas = new Map(attributions.map(({ index, cue }) => [index, cue?.lemma ?? '']));
  const disputes = new Map<number, Dispute[]>();
  const nearby = nearbyIn(scene, claims);
  const add = (claim: Claim, dispute: Dispute) => {
    const known = disputes.get(claim.index);
    if (!known) disputes.set(claim.index, [dispute]);
    else if (known.every((each) => each.claim !== dispute.claim)) known.push(dispute);
  };
  for (const denial of claims) {
    if (denial.type === 'admission') {
      const back = takenBack(scene, nearby(denial, farthest), denial);
      if (back) add(back.claim, back.dispute);
    }
    if (denial.type !== 'denial' || denial.flags.includes('no-comment')) continue;
    const lemma = lemmas.get(denial.attribution ?? -1) ?? '';
    if (scene.words.refusal.has(lemma)) continue;
    const back = takenBack(scene, nearby(denial, farthest), denial);
    if (back) add(back.claim, back.dispute);
    if (back || scene.words.withdrawal.has(lemma)) continue;
    const contradicts = scene.words.contradicting.has(lemma);
    const near = nearby(denial, farthest);
    const found =
      byEcho(scene, near, denial) ??
      byApposition(scene, near, denied, denial) ??
      byDocument(scene, near, denial) ??
      byHolder(scene, near, denial) ??
      byReference(scene, near, denial, contradicts) ??
      byContent(scene, near, denial, contradicts) ??
      byContent(scene, nearby(denial, 0, farthestBehind), denial, contradicts, true);
    if (found) add(found.claim, found.dispute);
    if (isSweeping(scene, denial) && found?.dispute.basis !== 'explicit')
      for (const each of bySweep(scene, nearby(denial, farthestSweep, farthestBehind), denial))
        add(each.claim, each.dispute);
  }
  for (const { claim, dispute } of byContrast(scene, claims, nearby)) add(claim, dispute);
  for (const [claim, dispute] of byPresupposition(scene, claims, nearby, disputes)) add(claim, dispute);
  for (const list of disputes.values()) list.sort((a, b) => a.claim - b.claim);
  return disputes;
}

/** `…, which Sudmark denies`: the denial has the words of the claim. */
function byEcho(scene: ClaimScene, claims: readonly Claim[], denial: Claim): Found | null {
  const claim = claims.find(
    (each) =>
      each !== denial &&
      each.type !== 'denial' &&
      each.content[0].start === denial.content[0].start &&
      hull(each.content).end === hull(denial.content).end &&
      !isSameClaimant(scene, each, denial),
  );
  return claim ? found(claim, denial, 'explicit', denial.span, 0.9) : null;
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
  const sentence = sentenceAt(scene, noun.noun.start);
  const claim = claims.findLast(
    (each) =>
      deniable.has(each.type) &&
      each !== denial &&
      hull(each.content).end <= noun.noun.start &&
      sentenceAt(scene, each.content[0].start) === sentence &&
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

/** `rejected the order declaring that …`, `rejects the report, which claims …`: what the document says is disputed. */
function byDocument(scene: ClaimScene, claims: readonly Claim[], denial: Claim): Found | null {
  const whole = hull(denial.content);
  const claim = claims.find(
    (each) =>
      each !== denial &&
      each.claimant.kind === 'document' &&
      each.claimant.span !== null &&
      contains(whole, each.claimant.span) &&
      each.content[0].start > each.claimant.span.start &&
      sentenceAt(scene, each.content[0].start) === sentenceAt(scene, denial.content[0].start),
  );
  return claim ? found(claim, denial, 'explicit', denial.span, 0.8) : null;
}

/** `dismissed Reed's accusation that …`: the claim that is in the denial itself, by somebody else. */
function byHolder(scene: ClaimScene, claims: readonly Claim[], denial: Claim): Found | null {
  const whole = hull(denial.content);
  const tokens = tokensIn(scene, whole);
  const position = tokens.findIndex(({ norm }) => takesUp(scene, norm));
  const noun = tokens[position];
  if (!noun || tokens.slice(0, position).some(({ index }) => scene.tags.partOfSpeech(index) === 'preposition'))
    return null;
  const claim = claims.find(
    (each) =>
      each !== denial &&
      (deniable.has(each.type) || each.type === 'criticism') &&
      !isProposed(scene, each) &&
      contains(whole, each.content[0]) &&
      each.content[0].start > noun.start &&
      (isHeldIn(each, denial, noun) || isIntroducedBy(scene, noun, each)) &&
      !isSameClaimant(scene, each, denial),
  );
  return claim ? found(claim, denial, 'explicit', denial.span, 0.9) : null;
}

/** `rejected a suggestion that talks be held`: what is to be done is not disputed, but refused. */
function isProposed(scene: ClaimScene, { content }: Claim): boolean {
  const tokens = tokensIn(scene, content[0]);
  const be = tokens.findIndex(({ norm }) => norm === 'be');
  const before = tokens[be - 1];
  return (
    before !== undefined &&
    !/^(?:auxiliary|adverb)$/.test(scene.tags.partOfSpeech(before.index)) &&
    before.norm !== 'to'
  );
}

/** Whether the claim was found as the one that is denied in this many words. */
function isHeldIn(claim: Claim, denial: Claim, noun: Span): boolean {
  return claim.attribution === null && claim.nestedIn === denial.index && claim.span.start <= noun.start;
}

/** Whether the noun leads to the claim, without another clause or object between them. */
function isIntroducedBy(scene: ClaimScene, noun: Span, { content, claimant, type }: Claim): boolean {
  const { start } = content[0];
  if (start - noun.end >= farthestHeld) return false;
  const between = tokensIn(scene, { start: noun.end, end: start });
  const parts = between.map(({ index }) => scene.tags.partOfSpeech(index));
  if (parts.includes('verb') || between.some(({ norm }) => /^(?:and|but|or)$/.test(norm))) return false;
  return claimant.span === null ? type === 'accusation' || between.length === 0 : !contains(claimant.span, noun);
}

/** Whether what is denied is put as not being so: `denied that it was not safe`. */
function isNegated(scene: ClaimScene, { content }: Claim): boolean {
  return content.some((span) => tokensIn(scene, span).some(({ norm }) => scene.words.negation.has(norm)));
}

/** Share of the denial's stems that a statement of the writer's has, where it is what is denied. */
const leastShareOfFact = 0.6;

/** Whether an accusation and its denial name the same third party: `an affair with Webb`, `denied a relationship with Webb`. */
function speaksOfSame(scene: ClaimScene, claim: Claim, denial: Claim): boolean {
  if (claim.type !== 'accusation') return false;
  const own = partyOfClaimant(scene, denial.claimant);
  const named = entitiesIn(scene, hull(claim.content));
  return [...entitiesIn(scene, hull(denial.content))].some((party) => party !== own && named.has(party));
}

/** How many sentences after an accusation of wrongdoing its denial in other words is: `stole the funds`, `denied stealing`. */
const farthestWrong = 2;

/** `denied paying the players`, `rejected the idea that they were paid`: an earlier claim of somebody else that speaks of the same. */
function byContent(
  scene: ClaimScene,
  claims: readonly Claim[],
  denial: Claim,
  contradicts: boolean,
  isBehind = false,
): Found | null {
  const said = contradicts ? denial.content : notionIn(scene, denial.content[0]);
  // Whose claim it is was reported, and that claim was not found.
  if (!said || takenUp(scene, denial.content[0])?.holder) return null;
  const stems = contentStems(scene, said);
  if (stems.size === 0 || !isKnown(scene, denial)) return null;
  let best: Claim | null = null;
  let most = leastShared - 1;
  for (const claim of claims) {
    const isFact = claim.type === 'fact' && (contradicts || claim.claimant.kind === 'hearsay');
    if (!(deniable.has(claim.type) || isFact) || claim === denial || claim.index === denial.nestedIn) continue;
    // Whoever a pronoun means may be the very one who rejects the idea.
    if (!contradicts && claim.claimant.kind === 'pronoun') continue;
    if (claim.nestedIn === denial.index || isSameClaimant(scene, claim, denial)) continue;
    if (overlaps(hull(claim.content), hull(denial.content)) || isAboutReply(scene, claim)) continue;
    // `there is no proof of it` and `denied that it happened` agree.
    if (claim.polarity === 'negative' && claim.type !== 'accusation' && !isNegated(scene, denial)) continue;
    if (claim.content[0].start > denial.content[0].start !== isBehind) continue;
    if (claim.type === 'accusation' && targetIsNamed(scene, claim) && !isAimedAt(scene, claim, denial)) continue;
    const shared = countShared(stems, contentStems(scene, claim.content));
    if (isFact && shared < stems.size * leastShareOfFact) continue;
    const isAnswer =
      !isFact &&
      isAimedAt(scene, claim, denial) &&
      (shared > 0 || speaksOfSame(scene, claim, denial)) &&
      most < leastShared &&
      !speakOfOthers(scene, claim, denial);
    if (!isAnswer && shared < leastShared) continue;
    if (isAnswer && shared < leastShared) {
      if (!best || !isBehind) best = claim;
      continue;
    }
    if (shared < stems.size * leastShare || speakOfOthers(scene, claim, denial)) continue;
    if (shared > most || (shared === most && best)) {
      most = shared;
      best = claim;
    }
  }
  if (!best && !isBehind && contradicts && speaksOfWrong(scene, denial))
    best =
      claims.findLast(
        (each) =>
          deniable.has(each.type) &&
          each !== denial &&
          (each.type === 'accusation' || (isNear(scene, each, denial, farthestWrong) && speaksOfWrong(scene, each))) &&
          each.content[0].start < denial.content[0].start &&
          isAimedAt(scene, each, denial) &&
          !isSameClaimant(scene, each, denial),
      ) ?? null;
  return best ? found(best, denial, 'explicit', denial.span, Math.min(0.9, 0.5 + 0.1 * Math.max(1, most))) : null;
}

/**
 * A demand that something end takes for granted that it is done. Who is asked and denies an accusation of the same
 * denies that, too: the first such denial after the demand counts.
 */
function byPresupposition(
  scene: ClaimScene,
  claims: readonly Claim[],
  nearby: Nearby,
  disputes: ReadonlyMap<number, readonly Dispute[]>,
): readonly (readonly [Claim, Dispute])[] {
  return claims.flatMap((demand): (readonly [Claim, Dispute])[] => {
    if (demand.type !== 'demand' || !demand.target || !takesForGranted(scene, demand)) return [];
    const asked = partiesIn(scene, headOf(scene, demand.target));
    const stems = contentStems(scene, demand.content);
    for (const denial of nearby(demand, 0, farthestAnswer)) {
      if (denial.type !== 'denial' || denial.index <= demand.index) continue;
      const party = partyOfClaimant(scene, denial.claimant);
      if (party === null || !asked.has(party)) continue;
      const accusation = nearby(denial, farthest).find(
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

/** Who is asked, without what hangs on it: `Niger` in `Niger in its talks with Chad`, nobody in `word from Niger`. */
function headOf(scene: ClaimScene, target: Span): Span {
  const tokens = tokensIn(scene, target);
  const preposition = tokens.findIndex(({ index }) => scene.tags.partOfSpeech(index) === 'preposition');
  return preposition > 0 ? { start: target.start, end: tokens[preposition]?.start ?? target.end } : target;
}

/** Whether the demanded act is to end something. */
function takesForGranted(scene: ClaimScene, { content, target }: Claim): boolean {
  const tokens = content.flatMap((span) => tokensIn(scene, span)).filter(({ start }) => !target || start >= target.end);
  const [to, verb] = tokens;
  const head = to?.norm === 'to' ? verb : isClause(scene, tokens) ? readClause(scene, tokens).head : null;
  return scene.words.cessation.has(head?.norm ?? '');
}

/** Whether the demanded act is a clause, and no thing about one: `that it stop the work`, not `word of its plan to resume the work`. */
function isClause(scene: ClaimScene, tokens: readonly Token[]): boolean {
  const { subject } = readClause(scene, tokens);
  return subject.every(({ index }) => scene.tags.partOfSpeech(index) !== 'preposition');
}
