import { type Person, personOf } from '../../text/words/pronouns.ts';
import type { Item, Unit } from '../attributions/phrases/reading.ts';
import { bareNorm, itemAt } from '../attributions/phrases/words.ts';
import type { Cast } from './cast.ts';
import { type Candidate, leadOf, type Part } from './presence.ts';
import type { Referent } from './referent.ts';
import { namingsWithin } from './referents.ts';

/** What counts of somebody whose gender the text does not give. */
const unknownGender = 0.75;
/** What counts of somebody whose given name alone tells another gender: the pronoun knows better where nobody else fits. */
const otherGivenName = 0.1;
/** What counts of the one who spoke last, where the pronoun says something: who speaks on is seldom named again. */
const speakingOn = 1.25;

/** The person of the pronoun that an item is; null for other words, and for what only stresses one (`himself`). */
export function pronounOf(item: Item): Person | null {
  const norm = bareNorm(item);
  return /sel(?:f|ves)$/.test(norm) || norm === 'hers' ? null : personOf(norm);
}

/** Whether the pronoun only has something or somebody belong to whom it means. */
export function isPossessiveForm(item: Item): boolean {
  return /^(?:him|his|her|its|their|them)$/.test(bareNorm(item));
}

/** `it is clear that`, `it took years to`: no mention of anything. */
export function isExpletive(unit: Unit, position: number): boolean {
  const verb = itemAt(unit, position + 1);
  if (/^(?:rain|snow|hail|pour)(?:s|ed|ing)?$/.test(verb?.norm ?? '')) return true;
  if (!verb || !/^(?:is|was|be|seems|seemed|appears|appeared|took|takes|remains|became|becomes)$/.test(verb.norm))
    return /['’]s$/.test(itemAt(unit, position)?.norm ?? '') && opensClause(unit, position + 1);
  return opensClause(unit, position + 2);
}

function opensClause(unit: Unit, from: number): boolean {
  for (let index = from; index < from + 5; index++) {
    const item = itemAt(unit, index);
    if (!item || /[,;:.]/.test(item.before)) return false;
    if (/^(?:that|to|how|whether|who|when|where|why)$/.test(item.norm)) return true;
  }
  return false;
}

/** What counts of somebody whom only others have brought up and who says nothing, where the pronoun says something. */
const broughtUp = 0.6;
/** What counts of somebody whom the sentence has named as an object or standard, for its subject. */
const sameSentence = 0.6;
/** What counts of things or people in the plural that the sentence has told of before a reporting clause at its end. */
const reportedPlural = 0.5;
/** What counts of somebody whom the words in quotation marks name: who speaks says I. */
const named = 0.3;
const nobody: ReadonlySet<number> = new Set();
/** What counts of the subject of the sentence, and of those whom the sentence before mentions. */
const sameSubject = 1.2;
const sentenceBefore = 1.15;

/** Those whom a pronoun may mean in a sentence, the likeliest first, and how far the first is ahead, 0 to 1. */
export function antecedentsOf(
  cast: Cast,
  person: Person,
  unit: Unit,
  speaks: boolean,
): { readonly candidates: readonly Candidate[]; readonly lead: number } {
  const { speaker } = cast;
  const isNear = speaker !== null && unit.index - speaker.unit === 1 && !cast.clause.hasSubject;
  const spokenOf = speaks ? namedInQuotations(cast, unit) : nobody;
  const candidates = cast.presences.candidates((referent, { part, unit: last }) => {
    const share = fits[person](referent) * nearness(part, unit.index - last);
    if (!speaks || share === 0) return share;
    // `Schools will stay shut, they said`.
    if (person === 'they' && last === unit.index && referent.entity === null && cast.clause.hasSubject)
      return share * reportedPlural;
    const isBroughtUp = cast.broughtUp.has(referent.index) && !cast.speaking.has(referent.index);
    return (
      share *
      (isBroughtUp ? broughtUp : 1) *
      (spokenOf.has(referent.index) ? named : 1) *
      (isNear && speaker.referent === referent ? speakingOn : 1)
    );
  }, unit);
  return { candidates, lead: leadOf(candidates) };
}

/** Those whom the quotations of a sentence name, by index. */
function namedInQuotations({ referents }: Cast, { items, hasQuotation }: Unit): ReadonlySet<number> {
  if (!hasQuotation) return nobody;
  const found = new Set<number>();
  for (const { quotation } of items)
    if (quotation) for (const { referent } of namingsWithin(referents, quotation.span)) found.add(referent.index);
  return found;
}

/** What counts of somebody by the part of the last mention and how many sentences back that is. */
function nearness(part: Part, back: number): number {
  if (back === 0) return part === 'other' ? sameSentence : part === 'speaker' || part === 'subject' ? sameSubject : 1;
  return back === 1 ? sentenceBefore : 1;
}

const fits: Readonly<Record<Person, (referent: Referent) => number>> = {
  he: (referent) => personal(referent, 'male'),
  she: (referent) => personal(referent, 'female'),
  it: ({ type, plural, isState }) => {
    if (plural) return type === 'organization' ? 0.9 : 0;
    if (type === 'organization' || type === 'document') return 1;
    if (type === null) return 0.8;
    if (type === 'place') return isState ? 1 : 0;
    return type === 'work' || type === 'product' ? 0.5 : 0;
  },
  they: ({ type, plural, gender }) => {
    if (plural) return 1;
    if (type === 'organization') return 0.6;
    // One who is not called he or she.
    if (type === null) return 0.7;
    return type === 'person' && gender === null ? 0.35 : 0;
  },
};

function personal({ type, gender, isGiven, plural }: Referent, wanted: 'female' | 'male'): number {
  if (plural || type !== 'person') return 0;
  if (gender === null) return unknownGender;
  return gender === wanted ? 1 : isGiven ? otherGivenName : 0;
}
