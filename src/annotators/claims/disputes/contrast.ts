import type { Claim, ClaimType } from '../../../model/claim.ts';
import { partiesIn } from '../claimants/party.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { type Clause, readClause } from '../scene/clause.ts';
import { contentStems, countShared, stemOf } from '../scene/shared-words.ts';
import { type Found, found } from './found-dispute.ts';
import type { Nearby } from './nearby.ts';
import { distance, isKnown, isSameClaimant } from './parties.ts';

/** How many sentences are between the two, at most. */
const farthest = 2;
const leastShared = 2;
/** Share of the stems of the shorter content that both have, at least. */
const leastShare = 0.5;
const confidence = 0.5;

const contrasted: ReadonlySet<ClaimType> = new Set(['assertion', 'confirmation', 'finding', 'estimate']);
const contrasting = /^(?:but|however|yet|whereas|while|though|although|conversely)$/;

/** `X said the bridge was safe. But Y said it was not safe`: what somebody else says to the contrary, with a word that marks it so. */
export function byContrast(scene: ClaimScene, claims: readonly Claim[], nearby: Nearby): readonly Found[] {
  return claims.flatMap((later): Found[] => {
    const bare = byLackOfEvidence(scene, later, nearby);
    if (bare) return [bare];
    if (!isComparable(scene, later) || !isMarked(scene, later)) return [];
    const earlier = nearby(later, farthest).findLast(
      (each) => each.index < later.index && isComparable(scene, each) && contradict(scene, each, later),
    );
    return earlier ? [found(earlier, later, 'contrast', later.span, confidence)] : [];
  });
}

const lack = /^(?:there (?:is|was|has been) )?no (?:\w+ )?(?:evidence|proof|indication)\b/;
const conceding = /^(?:although|though|while|despite)$/;

/** `Although relatives suggested murder, the coroner said no evidence supports it`; `there is no evidence that the vote was rigged`, after who says so. */
function byLackOfEvidence(scene: ClaimScene, later: Claim, nearby: Nearby): Found | null {
  const tokens = tokensIn(scene, later.content[0]);
  const from = tokens[0]?.norm === 'that' ? 1 : 0;
  if (
    !lack.test(
      tokens
        .slice(from, from + 6)
        .map(({ norm }) => norm)
        .join(' '),
    ) ||
    later.nestedIn !== null
  )
    return null;
  const opener = scene.document.tokens[scene.document.sentences[tokens[0]?.sentence ?? -1]?.from ?? -1];
  const stems = contentStems(scene, later.content);
  const earlier = nearby(later, farthest).filter(
    (each) =>
      each.content[0].start < later.content[0].start &&
      each.attribution !== null &&
      each.polarity === 'positive' &&
      (contrasted.has(each.type) || each.type === 'accusation' || each.type === 'suggestion') &&
      !isSameClaimant(scene, each, later),
  );
  const conceded = conceding.test(opener?.norm ?? '') && earlier.find((each) => distance(scene, each, later) === 0);
  const same = earlier.findLast((each) => {
    const other = contentStems(scene, each.content);
    const shared = countShared(stems, other);
    return shared >= leastShared && shared >= leastShare * Math.min(stems.size, other.size);
  });
  const best = conceded || same;
  return best ? found(best, later, 'contrast', later.span, conceded ? 0.7 : 0.6) : null;
}

function isComparable(scene: ClaimScene, claim: Claim): boolean {
  const { type, attribution, nestedIn, modality } = claim;
  return (
    contrasted.has(type) &&
    attribution !== null &&
    nestedIn === null &&
    modality !== 'conditional' &&
    isKnown(scene, claim)
  );
}

/** Whether the sentence, or the clause in it, begins with a word of contrast. */
function isMarked(scene: ClaimScene, { span }: Claim): boolean {
  const first = tokensIn(scene, { start: span.start, end: span.start + 60 })[0];
  if (!first) return false;
  const before = scene.document.tokens[first.index - 1];
  const opener = scene.document.tokens[scene.document.sentences[first.sentence]?.from ?? -1];
  return [first, before, opener].some((token) => token?.sentence === first.sentence && contrasting.test(token.norm));
}

function contradict(scene: ClaimScene, earlier: Claim, later: Claim): boolean {
  if (distance(scene, earlier, later) < 0 || isSameClaimant(scene, earlier, later)) return false;
  const [a, b] = [earlier, later].map(({ content }) => contentStems(scene, content));
  if (!a || !b) return false;
  const shared = countShared(a, b);
  if (shared < leastShared || shared < leastShare * Math.min(a.size, b.size)) return false;
  const [one, other] = [earlier, later].map(({ content }) => readClause(scene, tokensIn(scene, content[0])));
  if (!one?.head || !other?.head) return false;
  if (!speakOfSame(scene, one, other)) return false;
  const isOpposed = (earlier.polarity === 'negative') !== (later.polarity === 'negative');
  if (hasAntonyms(scene, earlier, later)) return !isOpposed;
  return isOpposed && verbOf(scene, one) === verbOf(scene, other);
}

/** Stem of the main verb, all forms of `be` alike. */
function verbOf({ tags }: ClaimScene, { group }: Clause): string {
  const verb = group.findLast(({ index }) => /^(?:verb|auxiliary)$/.test(tags.partOfSpeech(index)));
  const norm = verb?.norm ?? '';
  return /^(?:am|are|be|been|is|was|were)$/.test(norm) ? 'be' : stemOf(norm);
}

function hasAntonyms(scene: ClaimScene, a: Claim, b: Claim): boolean {
  const [one, other] = [a, b].map(({ content }) => content.flatMap((span) => tokensIn(scene, span)));
  const { antonyms } = scene.words;
  return (one ?? []).some(({ norm }) =>
    (other ?? []).some((token) => antonyms.has(`${norm} ${token.norm}`) || antonyms.has(`${token.norm} ${norm}`)),
  );
}

/** Whether the subjects may be the same: one names what the other names, or is a pronoun. */
function speakOfSame(scene: ClaimScene, a: Clause, b: Clause): boolean {
  const [one, other] = [a, b].map(({ subject }) => subject);
  const [first, second] = [one?.[0], other?.[0]];
  if (!one || !other || !first || !second) return false;
  if (
    [one, other].some(
      (subject) => subject.length === 1 && /^(?:it|they|he|she|this|that)$/.test(subject[0]?.norm ?? ''),
    )
  )
    return true;
  const names = [one, other].map((subject) =>
    partiesIn(scene, { start: subject[0]?.start ?? 0, end: subject.at(-1)?.end ?? 0 }),
  );
  if (names[0] && names[1] && [...names[0]].some((party) => names[1]?.has(party))) return true;
  return stemOf(one.at(-1)?.norm ?? '') === stemOf(other.at(-1)?.norm ?? '');
}
