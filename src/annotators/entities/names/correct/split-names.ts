import type { Guess } from '../model/decode.ts';
import { modelTypes } from '../model/labels.ts';
import { Case } from '../words/forms.ts';
import { maskOf } from '../words/lexicon.ts';
import { Gap } from '../words/pieces.ts';
import { formAt, type Reading } from '../words/runs.ts';

const person = modelTypes.indexOf('PER');
const organization = modelTypes.indexOf('ORG');
const body = maskOf('organizationWord');
const known = maskOf('organizationWord', 'companySuffix', 'demonym', 'common');

/**
 * Parts names that are two: `International Golf Federation and Kosmos`, and the office of somebody whose acronym the article
 * spells out (`DA Mosa Tau` where it has `District Administrator (DA)`).
 */
export function splitNames(reading: Reading, guesses: readonly Guess[]): readonly Guess[] {
  const acronyms = bracketed(reading);
  return guesses.flatMap((guess) => {
    if (guess.type === person) return [withoutAcronym(reading, guess, acronyms)];
    return guess.type === organization ? bodyAndOther(reading, guess) : [guess];
  });
}

/** Norms of acronyms that are in brackets somewhere. */
function bracketed({ pieces }: Reading): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { gap, form } of pieces)
    if (gap === Gap.open && form.letterCase === Case.upper && form.text.length > 1) found.add(form.norm);
  return found;
}

function withoutAcronym({ pieces }: Reading, guess: Guess, acronyms: ReadonlySet<number>): Guess {
  const first = formAt(pieces, guess.from);
  if (guess.to - guess.from < 2 || first.letterCase !== Case.upper || !acronyms.has(first.norm)) return guess;
  return { ...guess, from: guess.from + 1 };
}

/** A body that ends in a word for bodies before `and`, and one word behind it that is none. */
function bodyAndOther({ pieces }: Reading, guess: Guess): readonly Guess[] {
  const and = guess.to - 2;
  if (and - guess.from < 2 || formAt(pieces, and).text !== 'and') return [guess];
  const [last, other] = [formAt(pieces, and - 1), formAt(pieces, and + 1)];
  if (!(last.classes & body) || last.folded.endsWith('s') || other.classes & known) return [guess];
  return [
    { ...guess, to: and },
    { ...guess, from: and + 1 },
  ];
}
