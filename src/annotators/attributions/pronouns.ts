import type { RoleWords } from '../../model/resources.ts';
import type { Draft } from './candidates/draft.ts';
import { findDescribed, headEnd } from './described.ts';
import { nounPhraseEndingAt } from './phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from './phrases/reading.ts';
import { bareNorm, breaksPhrase, isAuxiliary, isFiniteVerb, isPossessive, itemAt } from './phrases/words.ts';
import { namingsWithin, type Referent, type Referents } from './referents.ts';
import { type Candidate, type Part, Salience } from './salience.ts';

/** Whom a pronoun refers to, and how far ahead of the next candidate. */
export interface Antecedent {
  readonly referent: Referent;
  /** 0 to 1: the weight of the candidate against that of the next. */
  readonly lead: number;
}

const singular: Readonly<Record<string, Referent['gender']>> = {
  he: 'male',
  she: 'female',
  him: 'male',
  his: 'male',
  her: 'female',
};

/** Lead from which on `the senator` is taken for the one spoken of just before. */
const clearLead = 0.3;

/**
 * Reads the article once from start to end and resolves `he`, `she`, `it` and `they` outside quotation marks by who is
 * most present: speakers and subjects before others, the last sentence before those further up. By token index.
 */
export function resolvePronouns(
  reading: Reading,
  referents: Referents,
  drafts: readonly Draft[],
  roles: RoleWords,
): ReadonlyMap<number, Antecedent> {
  const salience = new Salience();
  const antecedents = new Map<number, Antecedent>();
  const sources = sourcePlaces(reading, drafts);
  const described = findDescribed(reading, referents, drafts, roles);
  let lastNamed = -1;
  for (const unit of reading.units) {
    for (let position = 0; position < unit.items.length; position++) {
      const item = itemAt(unit, position);
      if (!item) continue;
      if (item.quotation) continue;
      const pronoun = bareNorm(item);
      if (isPronoun(pronoun)) {
        const antecedent = lead(salience.candidates(fitting(pronoun), unit.index, unit.block));
        if (!antecedent) continue;
        antecedents.set(item.token.index, antecedent);
        const part = /^(?:him|his|her|its|their)$/.test(pronoun)
          ? 'possessive'
          : sources.starts.has(item.start)
            ? 'speaker'
            : 'pronoun';
        salience.mention(antecedent.referent, part, unit.index, unit.block);
        continue;
      }
      for (const naming of namingsWithin(referents, item)) {
        if (naming.start <= lastNamed) continue;
        lastNamed = naming.start;
        const part = partOf(reading, unit, position, naming.end, sources.ends.has(naming.end));
        salience.mention(naming.referent, part, unit.index, unit.block);
      }
      const person = described.get(item.token.index);
      if (person) {
        const before = person.isOpen
          ? lead(salience.candidates(fitsDescription(person.referent), unit.index, unit.block))
          : null;
        const referent = before && before.lead >= clearLead ? before.referent : person.referent;
        salience.mention(referent, person.isSource ? 'speaker' : 'subject', unit.index, unit.block);
      }
    }
  }
  return antecedents;
}

/** Where those begin, and where their names end, who speak for themselves, not in the words of somebody else. */
function sourcePlaces(
  { units }: Reading,
  drafts: readonly Draft[],
): { readonly starts: ReadonlySet<number>; readonly ends: ReadonlySet<number> } {
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const { headSpan, source, unit, nested } of drafts) {
    const at = units[unit];
    if (!headSpan || nested) continue;
    starts.add(headSpan.start);
    ends.add(source && at ? headEnd(at, source.core) : headSpan.end);
  }
  return { starts, ends };
}

function isPronoun(word: string): boolean {
  return word in singular || word === 'it' || word === 'they';
}

function fitting(pronoun: string): (referent: Referent) => boolean {
  const gender = singular[pronoun];
  if (gender)
    return (referent) => referent.type === 'person' && (referent.gender === null || referent.gender === gender);
  if (pronoun === 'it') return (referent) => referent.type === 'organization' || referent.type === 'place';
  return (referent) => referent.type === 'group' || referent.type === 'organization';
}

function fitsDescription({ gender }: Referent): (referent: Referent) => boolean {
  return (referent) =>
    referent.type === 'person' && (gender === null || referent.gender === null || referent.gender === gender);
}

function lead(candidates: readonly Candidate[]): Antecedent | null {
  const [first, second] = candidates;
  if (!first) return null;
  return { referent: first.referent, lead: 1 - (second ? second.weight / first.weight : 0) };
}

/** The part that a name plays, told by the word after it. */
function partOf(reading: Reading, unit: Unit, position: number, end: number, isSource: boolean): Part {
  if (isSource) return 'speaker';
  let after = position;
  while ((itemAt(unit, after)?.end ?? Number.POSITIVE_INFINITY) < end) after++;
  const last = itemAt(unit, after);
  if (last && (isPossessive(last) || reading.text.startsWith("'s", end) || reading.text.startsWith('’s', end)))
    return 'possessive';
  return isSubject(reading, unit, after) ? 'subject' : 'other';
}

function isSubject(reading: Reading, unit: Unit, last: number): boolean {
  const next = itemAt(unit, last + 1);
  if (!next || next.quotation) return false;
  const phrase = nounPhraseEndingAt(reading, unit, last);
  const before = phrase && itemAt(unit, phrase.from - 1);
  if (
    before &&
    !breaksPhrase(itemAt(unit, phrase.from)?.before ?? '') &&
    (before.pos === 'verb' || before.pos === 'preposition')
  )
    return false;
  if (breaksPhrase(next.before)) return opensUnit(unit, phrase?.from ?? -1) && next.before.includes(',');
  return isFiniteVerb(reading, next) || (next.pos === 'adverb' && startsVerb(reading, itemAt(unit, last + 2)));
}

/** Whether a clause begins at the item: first of the unit, or after an adverb, conjunction or comma at its start. */
function opensUnit(unit: Unit, from: number): boolean {
  if (from < 0) return false;
  if (from === 0) return true;
  const before = itemAt(unit, from - 1);
  return (
    from <= 8 &&
    (breaksPhrase(itemAt(unit, from)?.before ?? '') || before?.pos === 'adverb' || before?.pos === 'conjunction')
  );
}

function startsVerb(reading: Reading, item: Item | null): boolean {
  return item !== null && (isFiniteVerb(reading, item) || isAuxiliary(item));
}
