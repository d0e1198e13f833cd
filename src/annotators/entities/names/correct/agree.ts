import type { Guess } from '../model/decode.ts';
import { Seen } from '../model/document-evidence.ts';
import { modelTypes } from '../model/labels.ts';
import { Case, type Form } from '../words/forms.ts';
import { combine } from '../words/hash.ts';
import { maskOf } from '../words/lexicon.ts';
import { Gap } from '../words/pieces.ts';
import { formAt, type Reading } from '../words/runs.ts';
import type { NameWords } from './name-words.ts';

/** A guess with less margin than this yields to a surer one of the same words. */
const unsure = 4000;
/** A name is looked for in the rest of the document where the model was so sure of it, summed over its places. */
const sure = 6000;
const person = modelTypes.indexOf('PER');
const organization = modelTypes.indexOf('ORG');
const place = modelTypes.indexOf('LOC');
const other = modelTypes.indexOf('MISC');
/** Keys of nothing. */
const none: ReadonlySet<number> = new Set();
const companySuffix = maskOf('companySuffix');
const largePlace = maskOf('country', 'region', 'geographic', 'demonym');
const knownPlace = maskOf('country', 'largeCity', 'region', 'geographic', 'demonym', 'belief');

/** Lets guesses of one document agree: a word that is the surname or given name of a person elsewhere is one here too, and a sure name is found again where the model missed it. */
export function agree(
  reading: Reading,
  evidence: Int32Array,
  guesses: readonly Guess[],
  { commercial }: Pick<NameWords, 'commercial'>,
): readonly Guess[] {
  const surnames = new Set<number>();
  const givenNames = new Set<number>();
  const people = new Set<number>();
  for (const { from, to, type } of guesses) {
    if (type !== person || to - from < 2 || reading.pieces[to - 1]?.gap === Gap.hyphen) continue;
    surnames.add(formAt(reading.pieces, to - 1).norm);
    givenNames.add(formAt(reading.pieces, from).norm);
    if (to - from === 2) people.add(keyOf(reading, from, to));
  }
  const bodies = beginningsOfBodies(reading, guesses);
  // `Quill Research` of `Quill Research Ltd` is no work.
  const firms = beginningsOfBodies(
    reading,
    guesses.filter(({ to }) => isCompanyTail(formAt(reading.pieces, to - 1), commercial)),
  );
  const companies = headsOfCompanies(reading, evidence, guesses, commercial);
  const corrected = guesses.map((guess) => {
    const { norm, classes } = formAt(reading.pieces, guess.from);
    if (guess.to - guess.from > 1) {
      if (
        (guess.type === person ? bodies : guess.type === other ? firms : none).has(keyOf(reading, guess.from, guess.to))
      )
        return { ...guess, type: organization };
      return isLongerName(reading, guess, people) ? { ...guess, type: person } : guess;
    }
    const isPersonal = surnames.has(norm) || givenNames.has(norm);
    const isPlace = (classes & knownPlace) !== 0 && !isPluralWithoutArticle(reading, guess.from);
    if (companies.has(norm) && !isPersonal && !isPlace) return { ...guess, type: organization };
    if (guess.type === person) return guess;
    // `Phoenix` is a girl where Phoenix Sinclair is spoken of and nobody is in Phoenix.
    const isPlaceless =
      guess.type === place && !(classes & largePlace) && !((evidence[norm] ?? 0) & Seen.afterPlacePreposition);
    const isSurname = surnames.has(norm) && guess.margin < unsure && !(classes & knownPlace);
    return isSurname || (isPlaceless && isPersonal) ? { ...guess, type: person } : guess;
  });
  return withMissed(reading, evidence, corrected);
}

/** `Emirates said`: a country in the plural has its article (`the Emirates`, `the Philippines`), a firm of that name has none. */
function isPluralWithoutArticle({ pieces }: Reading, at: number): boolean {
  const [before, { folded, letterCase }] = [pieces[at - 1], formAt(pieces, at)];
  if (!folded.endsWith('s') || letterCase !== Case.capital) return false;
  if (pieces[at]?.gap === Gap.start || !before || before.sentence !== pieces[at]?.sentence) return true;
  return before.form.letterCase === Case.lower && before.form.folded !== 'the';
}

/** `Aung San Suu Kyi` is a person where `Suu Kyi` is. */
function isLongerName(reading: Reading, { from, to, type }: Guess, people: ReadonlySet<number>): boolean {
  if ((type !== place && type !== organization) || to - from < 3 || to - from > 5) return false;
  if (!people.has(keyOf(reading, to - 2, to))) return false;
  return reading.pieces.slice(from, to).every(({ form }) => form.letterCase === Case.capital);
}

/** Words that begin the name of a company and that no title or given name is before: `Harrison` is Harrison Corp. */
function headsOfCompanies(
  { pieces }: Reading,
  evidence: Int32Array,
  guesses: readonly Guess[],
  commercial: ReadonlySet<string>,
): ReadonlySet<number> {
  const heads = new Set<number>();
  for (const { from, to, type } of guesses) {
    if (type !== organization || to - from < 2 || pieces[to - 1]?.gap === Gap.hyphen) continue;
    const { norm } = formAt(pieces, from);
    const isPersonal = ((evidence[norm] ?? 0) & (Seen.afterTitle | Seen.afterGiven | Seen.lower)) !== 0;
    const tail = formAt(pieces, to - 1);
    if (isCompanyTail(tail, commercial) && !isPersonal && formAt(pieces, from).letterCase !== Case.lower)
      heads.add(norm);
  }
  return heads;
}

function isCompanyTail({ classes, folded }: Form, commercial: ReadonlySet<string>): boolean {
  return (classes & companySuffix) !== 0 || commercial.has(folded);
}

/** Keys of the first two and more words of longer organisations: `Reed Advisers` is one where `Reed Advisers Norland` is. */
function beginningsOfBodies(reading: Reading, guesses: readonly Guess[]): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const { from, to, type } of guesses)
    if (type === organization) for (let end = from + 2; end < to; end++) keys.add(keyOf(reading, from, end));
  return keys;
}

function withMissed(reading: Reading, evidence: Int32Array, guesses: readonly Guess[]): readonly Guess[] {
  const { pieces, candidate, runStart, runEnd } = reading;
  const known = new Map<number, number[]>();
  const taken = new Uint8Array(pieces.length);
  for (const { from, to, type, margin } of guesses) {
    taken.fill(1, from, to);
    const key = keyOf(reading, from, to);
    const margins = known.get(key) ?? modelTypes.map(() => 0);
    margins[type] = (margins[type] ?? 0) + Math.max(0, margin);
    known.set(key, margins);
  }
  const found: Guess[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const end = runEnd[i] ?? i + 1;
    if (!candidate[i] || runStart[i] !== i || taken[i] || formAt(pieces, i).letterCase === Case.lower) continue;
    if (taken.subarray(i, end).includes(1)) continue;
    const margins = known.get(keyOf(reading, i, end));
    if (!margins) continue;
    const type = margins.indexOf(Math.max(...margins));
    const single = end - i === 1;
    if ((margins[type] ?? 0) < sure || (single && (evidence[formAt(pieces, i).norm] ?? 0) & Seen.lower)) continue;
    found.push({ from: i, to: end, type, margin: 0 });
  }
  return [...guesses, ...found].sort((a, b) => a.from - b.from);
}

function keyOf({ pieces }: Reading, from: number, to: number): number {
  let key = to - from;
  for (let i = from; i < to; i++) key = combine(key, formAt(pieces, i).hash);
  return key;
}
