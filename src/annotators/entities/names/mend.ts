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
const person = modelTypes.indexOf('PER');
const place = modelTypes.indexOf('LOC');
const other = modelTypes.indexOf('MISC');

/** Applies what is certain to the model's guesses: honorifics stand outside of names, and nothing that is a title alone is a name. */
export function mendGuesses(reading: Reading, guesses: readonly Guess[]): readonly Guess[] {
  return guesses
    .flatMap((guess) => parted(reading, guess))
    .flatMap((guess) => {
      const mended = guess.type === person ? withoutHonorifics(reading, guess) : guess;
      return mended.from < mended.to && !isBare(reading, mended) ? [mended] : [];
    });
}

/** `US-Iranian` names two, and so does `Kuwaiti Fahad Al-Enezi`: a people, and a person of it. */
function parted({ pieces }: Reading, guess: Guess): readonly Guess[] {
  const middle = guess.from + 1;
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
