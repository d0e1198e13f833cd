import type { Guess } from './decode.ts';
import { Case } from './forms.ts';
import { modelTypes } from './labels.ts';
import { maskOf } from './lexicon.ts';
import { Gap } from './pieces.ts';
import { formAt, type Reading } from './runs.ts';

const honorific = maskOf('honorific');
const calendar = maskOf('calendar');
const country = maskOf('country');
const demonym = maskOf('demonym');
const nameOfPerson = maskOf('female', 'male', 'person', 'surname');
const belief = maskOf('belief');
const organizationWord = maskOf('organizationWord');
const knownPlace = maskOf('country', 'region', 'largeCity');
const person = modelTypes.indexOf('PER');
const organization = modelTypes.indexOf('ORG');
const place = modelTypes.indexOf('LOC');
const other = modelTypes.indexOf('MISC');

/** Applies what is certain to the model's guesses: honorifics stand outside of names, and nothing that is a title alone is a name. */
export function mendGuesses(reading: Reading, guesses: readonly Guess[]): readonly Guess[] {
  return guesses
    .flatMap((guess) => parted(reading, withoutArticle(reading, guess)))
    .flatMap((guess) => {
      const mended = guess.type === person ? withoutHonorifics(reading, guess) : guess;
      return mended.from < mended.to && !isBare(reading, mended) ? [mended] : [];
    });
}

/** `The United States` is the country, whatever it does. */
function withoutArticle({ pieces, begins, ends }: Reading, guess: Guess): Guess {
  const from = guess.from + 1;
  if (from >= guess.to || formAt(pieces, guess.from).folded !== 'the') return guess;
  const whole = guess.to - from === 1 ? formAt(pieces, from).classes : (begins[from] ?? 0) & (ends[guess.to - 1] ?? 0);
  return whole & country && !(whole & demonym) ? { ...guess, from, type: place } : guess;
}

/** A country, state or city that the pieces name as a whole. */
function isKnownPlace({ pieces, begins, ends }: Reading, from: number, to: number): boolean {
  const whole = to - from === 1 ? formAt(pieces, from).classes : (begins[from] ?? 0) & (ends[to - 1] ?? 0);
  return (whole & knownPlace) !== 0;
}

/** `Kentucky Republican` names two. */
function isFollowerOfPlace(reading: Reading, { from, to, type }: Guess): boolean {
  const { classes } = formAt(reading.pieces, to - 1);
  const isFollower = (classes & belief) !== 0 && !(classes & organizationWord);
  return type === organization && to - from > 1 && isFollower && isKnownPlace(reading, from, to - 1);
}

/** `US-Iranian` names two, and so does `Kuwaiti Fahad Al-Enezi`: a people, and a person of it. */
function parted(reading: Reading, guess: Guess): readonly Guess[] {
  const { pieces } = reading;
  const middle = guess.from + 1;
  if (isFollowerOfPlace(reading, guess))
    return [
      { ...guess, to: guess.to - 1, type: place },
      { ...guess, from: guess.to - 1, type: other },
    ];
  if (guess.type === person && middle < guess.to && pieces[middle]?.gap === Gap.space) {
    const { classes } = formAt(pieces, guess.from);
    if (classes & demonym && !(classes & nameOfPerson))
      return [
        { ...guess, to: middle, type: other },
        { ...guess, from: middle },
      ];
  }
  if (guess.type !== other || guess.to - guess.from !== 2 || pieces[middle]?.gap !== Gap.hyphen) return [guess];
  const [first, second] = [formAt(pieces, guess.from), formAt(pieces, middle)];
  if (!(first.classes & country) || first.classes & demonym || !(second.classes & demonym)) return [guess];
  return [
    { ...guess, to: middle, type: place },
    { ...guess, from: middle },
  ];
}

function withoutHonorifics({ pieces, begins, inside, ends }: Reading, guess: Guess): Guess {
  let { from } = guess;
  while (from + 1 < guess.to) {
    const { classes } = formAt(pieces, from);
    const phrase = (begins[from] ?? 0) | (inside[from] ?? 0) | (ends[from] ?? 0);
    if (!((classes | phrase) & honorific) || pieces[from + 1]?.gap === Gap.hyphen) break;
    from++;
  }
  return { ...guess, from };
}

/** A name has a word with a capital letter that is no month or day, unless it is a person (`Theresa May`). */
function isBare({ pieces }: Reading, { from, to, type }: Guess): boolean {
  for (let i = from; i < to; i++) {
    const { letterCase, classes } = formAt(pieces, i);
    const isCapital = letterCase !== Case.lower && letterCase !== Case.number && letterCase !== Case.other;
    if (isCapital && (type === person || !(classes & calendar))) return false;
  }
  return true;
}
