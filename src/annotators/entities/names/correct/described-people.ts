import { isHonour } from '../../people/honours.ts';
import type { Guess } from '../model/decode.ts';
import { modelTypes } from '../model/labels.ts';
import { Case } from '../words/forms.ts';
import { maskOf } from '../words/lexicon.ts';
import { Gap } from '../words/pieces.ts';
import { formAt, Lettering, type Reading } from '../words/runs.ts';

const person = modelTypes.indexOf('PER');
const given = maskOf('female', 'male');
const title = maskOf('titleWord');
const bodyWord = maskOf('organizationWord', 'companySuffix', 'demonym', 'placeWord', 'facilityWord');
/** What a list knows as the name of no person. */
const known = maskOf('organization', 'medium', 'party', 'country', 'region', 'largeCity');
/** Words of a name that is given to be somebody's, at least and at most. */
const [fewest, most] = [2, 4];
/** Words behind the comma in which the noun for what somebody is has to stand. */
const reachOfNoun = 5;

/**
 * People by what the words beside them say: `Petro Radio, a chemistry teacher,` is somebody, whatever the last word is;
 * an office with its field is outside of the name (`Secretary of State «Dana Cole»`), and letters of honour behind
 * a comma are no name (`Ann Reed, OBE,`).
 */
export function typeDescribedPeople(reading: Reading, guesses: readonly Guess[]): readonly Guess[] {
  return joinNeighbours(reading, guesses).flatMap((guess, index, all) => {
    if (isHonours(reading, guess) || isOffice(reading, guess, all[index - 1])) return [];
    const { type } = guess;
    if (type !== person)
      return [isDescribedPerson(reading, guess) || isAged(reading, guess) ? { ...guess, type: person } : guess];
    return [withoutOffice(reading, guess)];
  });
}

/** `’Mpho` `Molefe`: two people of one word each, with a mere space between, are one. */
function joinNeighbours({ pieces }: Reading, guesses: readonly Guess[]): readonly Guess[] {
  const joined: Guess[] = [];
  for (const guess of guesses) {
    const before = joined.at(-1);
    const [first, piece] = [pieces[guess.from - 1], pieces[guess.from]];
    const isOne =
      before?.type === person &&
      guess.type === person &&
      before.to === guess.from &&
      before.to - before.from === 1 &&
      guess.to - guess.from === 1 &&
      piece?.gap === Gap.space &&
      piece.sentence === first?.sentence;
    if (isOne) joined[joined.length - 1] = { ...before, to: guess.to };
    else joined.push(guess);
  }
  return joined;
}

/** Letters of honour that stand alone behind a comma: `Mary Dale, MBE,`. */
function isHonours({ pieces }: Reading, { from, to }: Guess): boolean {
  const piece = pieces[from];
  const before = pieces[from - 1];
  if (!piece || to - from !== 1 || piece.gap !== Gap.comma || piece.sentence !== before?.sentence) return false;
  return isHonour(piece.form.folded) && piece.form.letterCase !== Case.lower && before.form.letterCase === Case.capital;
}

/** `Ann Reed, SVP of supply`: the capitals behind the comma are what she is. */
function isOffice({ pieces }: Reading, { from, to }: Guess, before: Guess | undefined): boolean {
  const [piece, next] = [pieces[from], pieces[to]];
  if (before?.type !== person || before.to !== from || to - from !== 1) return false;
  if (piece?.gap !== Gap.comma || piece.sentence !== pieces[from - 1]?.sentence || next?.gap !== Gap.space)
    return false;
  return piece.form.letterCase === Case.upper && piece.form.text.length < 5 && /^(?:of|for|at)$/.test(next.form.text);
}

/** `U.S. Secretary of State Dana Cole`: the name begins at the given name behind the field, else with the last two words. */
function withoutOffice(reading: Reading, guess: Guess): Guess {
  const { from, to } = guess;
  for (let of = from + 1; of < to - fewest; of++) {
    if (formAt(reading.pieces, of).text !== 'of' || !(formAt(reading.pieces, of - 1).classes & title)) continue;
    let start = of + 2;
    while (start < to - 1 && !(formAt(reading.pieces, start).classes & given)) start++;
    return { ...guess, from: start < to - 1 ? start : Math.max(of + 2, to - 2) };
  }
  return guess;
}

/** `the 34-year-old Manteba Mokoena`: capitalised words right behind an age, none of them a word for bodies. */
function isAged(reading: Reading, { from, to }: Guess): boolean {
  const { pieces, lettering, begins, ends } = reading;
  const old = pieces[from - 1];
  if (to - from < fewest || to - from > most || lettering[from] !== Lettering.usual || pieces[from]?.gap !== Gap.space)
    return false;
  if (old?.sentence !== pieces[from]?.sentence || !/(?:^|-)old$/.test(old?.form.folded ?? '')) return false;
  if ((begins[from] ?? 0) & (ends[to - 1] ?? 0) & known) return false;
  for (let at = from; at < to; at++) {
    const { letterCase, classes } = formAt(pieces, at);
    if (letterCase !== Case.capital || classes & bodyWord) return false;
  }
  return true;
}

/** A given name and more, followed by what he or she is. */
function isDescribedPerson(reading: Reading, { from, to }: Guess): boolean {
  const { pieces, lettering, begins, ends } = reading;
  if (to - from < fewest || to - from > most || lettering[from] !== Lettering.usual) return false;
  if (!(formAt(pieces, from).classes & given) || (begins[from] ?? 0) & (ends[to - 1] ?? 0) & known) return false;
  for (let at = from; at < to; at++) if (formAt(pieces, at).letterCase !== Case.capital) return false;
  return isDescribedRole(reading, to);
}

/** `, a chemistry teacher`, `, vice president of`: a phrase in small letters with a noun for what somebody is. */
function isDescribedRole({ pieces }: Reading, from: number): boolean {
  const [before, first] = [pieces[from - 1], pieces[from]];
  if (first?.gap !== Gap.comma || first.sentence !== before?.sentence) return false;
  for (let at = from; at < from + reachOfNoun; at++) {
    const piece = pieces[at];
    if (!piece || piece.sentence !== first.sentence || (at > from && piece.gap !== Gap.space)) return false;
    if (piece.form.letterCase !== Case.lower || piece.form.text === 'of') return false;
    if (piece.form.classes & title) return true;
  }
  return false;
}
