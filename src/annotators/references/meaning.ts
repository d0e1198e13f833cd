import type { Reading, Unit } from '../attributions/phrases/reading.ts';
import { isCopula, itemAt } from '../attributions/phrases/words.ts';
import { nameInApposition } from './appositions.ts';
import { addDescribed, type Cast } from './cast.ts';
import type { Description } from './descriptions.ts';
import type { FoundReference } from './found-reference.ts';
import { bodyNamedWith, holderAfter, holdersBefore } from './holders.ts';
import { leadOf } from './presence.ts';
import { confidenceOf } from './reference-confidence.ts';
import { type Referent, surnameOf, wordsOf } from './referent.ts';

/** Whom a description means, and how that is known. */
export interface Meaning extends Pick<FoundReference, 'via' | 'evidence' | 'confidence'> {
  readonly referent: Referent;
  /** Others whom it may mean. */
  readonly others: readonly Referent[];
}

/** Lead from which on a description is taken for the one spoken of last: one that says what anybody may be, and one that says what he does. */
const clearLead = { trait: 0.3, office: 0.5, body: 0.35, state: 0.3 } as const;
/** Paragraphs at the start in which somebody may be described before he is named. */
const opening = 4;
/** How far below a subheading that describes somebody he is named, in characters. */
const soon = 400;

/**
 * Whom a description means: the name in apposition; who has the role, as reported before; who was described with the noun
 * before; who was spoken of last, where it says what anybody may be; in the first paragraphs who is given the role
 * further down. Else somebody new; null where nobody acts or speaks.
 */
export function meaningOf(
  reading: Reading,
  cast: Cast,
  unit: Unit,
  description: Description,
  acts: boolean,
): Meaning | null {
  const apposition = byApposition(reading, cast, unit, description);
  if (apposition || description.isBare) return apposition;
  const known =
    (description.determiner === 'indefinite' ? null : definite(cast, unit, description, acts)) ??
    byLaterName(reading, cast, unit, description, acts);
  if (known) return known;
  if (!acts || (description.kind === 'thing' && description.determiner === 'possessive')) {
    if (bringsIn(unit, description)) addDescribed(cast, reading.text, description);
    return null;
  }
  const referent = addDescribed(cast, reading.text, description);
  return { referent, via: 'name', evidence: [], confidence: 0.85, others: [] };
}

/** `They met a nurse.`: somebody new who is nobody's subject, but is `the nurse` from now on; not `She is a nurse`. */
function bringsIn(unit: Unit, { kind, determiner, isListed, from }: Description): boolean {
  if (!isListed || (kind !== 'office' && kind !== 'trait') || determiner !== 'indefinite') return false;
  const before = itemAt(unit, from - 1);
  return before !== null && !isCopula(before) && !/^(?:as|become|became|becoming|like|not|than)$/.test(before.norm);
}

function byApposition(reading: Reading, cast: Cast, unit: Unit, description: Description): Meaning | null {
  const naming = nameInApposition(reading, cast.referents, unit, description, cast.nouns.roles);
  if (!naming) return null;
  const { referent, start, end } = naming;
  return {
    referent,
    via: 'apposition',
    evidence: [{ start, end }],
    confidence: confidenceOf('apposition', 1),
    others: [],
  };
}

function definite(cast: Cast, unit: Unit, description: Description, acts: boolean): Meaning | null {
  const { kind, noun } = description;
  return (
    byRole(cast, description) ??
    (kind === 'body' || kind === 'institution' ? byNoun(cast, description) : null) ??
    repeated(cast, unit, description, noun) ??
    (acts ? byPresence(cast, unit, description) : null)
  );
}

function byRole(cast: Cast, description: Description): Meaning | null {
  if (description.kind !== 'office' && description.kind !== 'trait') return null;
  const [holder, ...others] = holdersBefore(cast.referents, description, description.span.start, cast.peoples);
  if (!holder) return null;
  return {
    referent: holder.referent,
    via: 'role',
    evidence: [holder.evidence],
    confidence: confidenceOf('role', others.length === 0 ? 1 : 0),
    others: others.map(({ referent }) => referent),
  };
}

/** `the College`: the organisation whose name holds the noun. */
function byNoun(cast: Cast, description: Description): Meaning | null {
  const naming = bodyNamedWith(cast.referents, description, description.span.start);
  if (!naming) return null;
  const { referent, start, end } = naming;
  return { referent, via: 'role', evidence: [{ start, end }], confidence: confidenceOf('role', 1), others: [] };
}

function repeated(cast: Cast, unit: Unit, description: Description, noun: string): Meaning | null {
  const { names, determiner, kind } = description;
  const referent = determiner === 'possessive' ? undefined : cast.described.get(noun);
  if (!referent) return null;
  const before = wordsOf(referent.name);
  if (!names.every((name) => before.includes(name))) return null;
  // `The group` is the one spoken of last, not one described so long before.
  if (kind === 'body' && referent.entity === null) {
    const present = byPresence(cast, unit, description);
    if (present && present.referent !== referent) return present;
  }
  return { referent, via: 'repeated', evidence: [], confidence: confidenceOf('repeated', 1), others: [] };
}

function byPresence(cast: Cast, unit: Unit, description: Description): Meaning | null {
  const { kind, determiner, gender, noun } = description;
  if (determiner !== 'definite') return null;
  const names = description.names.filter((name) => name !== noun);
  if (names.length > 0 && (kind === 'body' || names.some((name) => cast.peoples.has(name)))) return null;
  if (description.complement.length > 0 && kind !== 'trait') return null;
  const isElaborate = names.length > 0;
  if (kind !== 'office' && kind !== 'trait' && kind !== 'body' && kind !== 'state') return null;
  if (!description.isListed) return null;
  const isPersonal = kind === 'office' || kind === 'trait';
  const candidates = cast.presences.candidates((referent, { part, unit: last }) => {
    const isSilent =
      kind === 'body' && (!actsHere(cast, referent, unit.index - last) || isOtherBody(cast, referent, noun));
    const isUnproven = kind === 'office' && !isElaborate && !cast.speaking.has(referent.index);
    if (part === 'other' || part === 'aside' || isSilent || isUnproven) return 0;
    return fitOf(referent, kind, gender, noun, isElaborate);
  }, unit);
  const lead = leadOf(candidates);
  const [first, ...others] = candidates;
  if (!first || lead < (isElaborate ? clearLead.trait : clearLead[kind])) return null;
  if (isPersonal && hasRival(cast, unit, first.referent, kind === 'trait' && !isElaborate)) return null;
  return {
    referent: first.referent,
    via: 'presence',
    evidence: [],
    confidence: confidenceOf('presence', lead),
    others: others.map(({ referent }) => referent),
  };
}

/**
 * Whether another person was named in the sentence that last named somebody, or since: the description may be that of the
 * other. Where it says what anybody may be, an object beside a subject is none (`Murphy beat Moreau. The 36-year-old said`).
 */
function hasRival(cast: Cast, unit: Unit, { index }: Referent, isSubjects: boolean): boolean {
  let last = Number.POSITIVE_INFINITY;
  const others: { readonly unit: number; readonly isObject: boolean }[] = [];
  cast.presences.candidates((referent, { part, unit: at }) => {
    if (referent.index === index) last = at;
    else if (referent.type === 'person' && referent.entity !== null)
      others.push({ unit: at, isObject: part === 'other' || part === 'aside' });
    return 0;
  }, unit);
  return others.some((other) => other.unit > last || (other.unit === last && !(isSubjects && other.isObject)));
}

/** Nouns that any body may be called by. */
const anyBody =
  /^(?:agency|body|business|charity|company|employer|firm|force|group|institution|organi[sz]ation|outfit)$/;

/** `The club` is no council: the name says that it is a body of another kind. */
function isOtherBody({ nouns: { words } }: Cast, { name }: Referent, noun: string): boolean {
  const last = surnameOf(name);
  return last !== noun && !anyBody.test(noun) && (words.bodies.has(last) || words.institutions.has(last));
}

/** Whether an organisation says something in the article, or was mentioned in the sentence before. */
function actsHere({ speaking }: Cast, { index }: Referent, back: number): boolean {
  return speaking.has(index) || back <= 1;
}

function fitOf(
  referent: Referent,
  kind: keyof typeof clearLead,
  gender: Referent['gender'],
  noun: string,
  isElaborate: boolean,
): number {
  switch (kind) {
    case 'office':
    case 'trait': {
      if (referent.type !== 'person' || referent.plural || (gender && referent.gender && referent.gender !== gender))
        return 0;
      // `The defendant` is somebody new beside a solicitor; `the Republican candidate` calls somebody known by more words.
      const hasOffice = kind === 'office' && !isElaborate && (referent.entity === null || referent.roles.length > 0);
      return hasOffice ? 0 : 1;
    }
    case 'body': {
      if (referent.type !== 'organization') return 0;
      const last = wordsOf(referent.name).at(-1) ?? '';
      return referent.entity === null && last !== noun ? 0 : 1;
    }
    case 'state':
      return referent.isState ? 1 : 0;
  }
}

/** `An expert says …` in a heading or the first paragraphs: who is given the role further down, where only one is; below a subheading, soon. */
function byLaterName(
  reading: Reading,
  cast: Cast,
  unit: Unit,
  description: Description,
  acts: boolean,
): Meaning | null {
  const { kind, determiner } = description;
  if (kind !== 'office' && kind !== 'trait') return null;
  const block = reading.article.blocks[unit.block]?.kind;
  const isTop = block === 'headline' || block === 'deck';
  const isSubhead = block === 'subhead' || !/[.!?…:]/.test(unit.after);
  // In sentences only who is brought in there, and acts: `the doctor` is somebody the reader knows or can do without.
  const isBroughtIn = unit.block <= opening && acts && determiner === 'indefinite';
  if (!isTop && !isSubhead && !isBroughtIn) return null;
  const limit = unit.block > opening && !isTop ? description.span.end + soon : Number.POSITIVE_INFINITY;
  const holder = holderAfter(cast.referents, description, cast.peoples, limit);
  if (!holder) return null;
  const { referent, evidence } = holder;
  return { referent, via: 'first', evidence: [evidence], confidence: confidenceOf('first', 1), others: [] };
}
