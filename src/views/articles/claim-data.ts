import type { Claim, Claimant, ClaimType, Commitment, Dispute } from '../../model/claim.ts';
import type { EntityLayer, EntityType, Mention, NormalisedValue } from '../../model/entity.ts';
import { contains, type NonEmpty } from '../../model/span.ts';
import { type Locate, locateAll, locateOptional, type Place } from '../place.ts';
import { oneLine, rounded } from '../view.ts';
import type { FactCheckData } from './fact-check-data.ts';

/** Who answers for a claim. */
export interface ClaimantData {
  readonly name: string | null;
  /** Index of the entity. */
  readonly entity: number | null;
  readonly kind: Claimant['kind'];
  /** As printed; null for the writer and for hearsay without source. */
  readonly place: Place | null;
  readonly via: readonly string[];
  readonly confidence: number;
}

/** A claim that is against another. */
export interface DisputeData {
  /** Index of the disputing claim. @asType integer */
  readonly claim: number;
  readonly basis: Dispute['basis'];
  readonly evidence: Place;
  readonly confidence: number;
}

/** One reason for or against checking. */
export interface SignalData {
  readonly name: string;
  /** What it shows, in words. */
  readonly reason: string;
  readonly weight: number;
  readonly place: Place | null;
}

/** A date, number or amount in a claim, as a fact-checker can look it up. */
export interface ClaimValueData {
  readonly type: EntityType;
  readonly place: Place;
  readonly value: NormalisedValue;
}

/** A proposition that somebody answers for. */
export interface ClaimData {
  /** @asType integer */
  readonly index: number;
  readonly type: ClaimType;
  /** The claim as it reads by itself: its content, with the verb where that is no clause; parts that the attribution splits are joined by a space. */
  readonly text: string;
  readonly content: NonEmpty<Place>;
  /** Source, cue and content together. */
  readonly whole: Place;
  readonly claimant: ClaimantData;
  readonly target: Place | null;
  readonly addressee: Place | null;
  readonly polarity: Claim['polarity'];
  readonly modality: Claim['modality'];
  readonly commitment: { readonly source: Commitment; readonly author: Commitment };
  readonly stance: Claim['stance'];
  readonly disputedBy: readonly DisputeData[];
  /** Indices of the claims that it is against, in text order: what `the allegations` of a denial are. */
  readonly denies: readonly number[];
  readonly checkWorthy: {
    readonly score: number;
    /** @asType integer */
    readonly rank: number;
    readonly signals: readonly SignalData[];
  };
  /** Dates, numbers and amounts in its content, normalised; in text order. */
  readonly values: readonly ClaimValueData[];
  /** Index of the claim whose content contains this one. */
  readonly nestedIn: number | null;
  /** Index of its attribution; null for the writer's own statement. */
  readonly attribution: number | null;
  readonly flags: readonly string[];
  readonly confidence: number;
  readonly repeatedAt: readonly Place[];
  /** Earlier fact-checks of the same claim, best first; missing where none were looked for. */
  readonly checked?: readonly FactCheckData[];
}

/** All claims of an article, in text order. */
export function claimsData(claims: readonly Claim[], entities: EntityLayer, locate: Locate): readonly ClaimData[] {
  const valued = valuedMentions(entities);
  const denied = deniedBy(claims);
  return claims.map((claim) => {
    const content = locateAll(locate, claim.content);
    const { type, polarity, modality, commitment, stance, nestedIn, attribution, flags } = claim;
    return {
      index: claim.index,
      type,
      text: locateAll(locate, claim.worded)
        .map((part) => part.text)
        .join(' '),
      content,
      whole: locate(claim.span),
      claimant: claimantData(claim.claimant, locate),
      target: locateOptional(locate, claim.target),
      addressee: locateOptional(locate, claim.addressee),
      polarity,
      modality,
      commitment,
      stance,
      disputedBy: claim.disputedBy.map((dispute) => ({
        claim: dispute.claim,
        basis: dispute.basis,
        evidence: locate(dispute.evidence),
        confidence: rounded(dispute.confidence),
      })),
      denies: denied.get(claim.index) ?? [],
      checkWorthy: {
        score: rounded(claim.checkWorthy.score),
        rank: claim.checkWorthy.rank,
        signals: claim.checkWorthy.signals.map(({ name, reason, weight, span }) => ({
          name,
          reason,
          weight: rounded(weight),
          place: locateOptional(locate, span),
        })),
      },
      values: valuesOf(claim, valued, locate),
      nestedIn,
      attribution,
      flags,
      confidence: rounded(claim.confidence),
      repeatedAt: claim.repeatedAt.map(locate),
    };
  });
}

function deniedBy(claims: readonly Claim[]): ReadonlyMap<number, readonly number[]> {
  const denied = new Map<number, number[]>();
  for (const { index, disputedBy } of claims) {
    for (const { claim } of disputedBy) denied.set(claim, [...(denied.get(claim) ?? []), index]);
  }
  return denied;
}

/** A mention of something that has a value. */
interface ValuedMention extends Pick<Mention, 'span' | 'type'> {
  readonly value: NormalisedValue;
}

/** Mentions with a value, in text order. */
function valuedMentions({ mentions, entities }: EntityLayer): readonly ValuedMention[] {
  return mentions.flatMap(({ span, type, entity }) => {
    const value = entities[entity]?.value;
    return value ? [{ span, type, value }] : [];
  });
}

function valuesOf({ content }: Claim, valued: readonly ValuedMention[], locate: Locate): readonly ClaimValueData[] {
  return content.flatMap((part) => {
    const values: ClaimValueData[] = [];
    for (let index = firstFrom(valued, part.start); index < valued.length; index++) {
      const mention = valued[index];
      if (mention === undefined || mention.span.start >= part.end) break;
      const { span, type, value } = mention;
      if (contains(part, span)) values.push({ type, place: locate(span), value });
    }
    return values;
  });
}

/** Index of the first mention that starts at the offset or after it. */
function firstFrom(valued: readonly ValuedMention[], offset: number): number {
  let low = 0;
  let high = valued.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((valued[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function claimantData({ name, entity, kind, via, span, confidence }: Claimant, locate: Locate): ClaimantData {
  return { name, entity, kind, place: locateOptional(locate, span), via, confidence: rounded(confidence) };
}

/** Name of the claimant, else as printed, else what kind of claimant it is. */
export function claimantOf({ claimant }: ClaimData): string {
  return oneLine(
    claimant.name ?? claimant.place?.text ?? (claimant.kind === 'author' ? '(the writer)' : `(${claimant.kind})`),
  );
}
