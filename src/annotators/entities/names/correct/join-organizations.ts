import type { Guess } from '../model/decode.ts';
import { modelTypes } from '../model/labels.ts';
import { Case, type Form } from '../words/forms.ts';
import { maskOf } from '../words/lexicon.ts';
import { Gap } from '../words/pieces.ts';
import { formAt, Lettering, type Reading } from '../words/runs.ts';

const person = modelTypes.indexOf('PER');
const organization = modelTypes.indexOf('ORG');
const place = modelTypes.indexOf('LOC');
const institution = maskOf('organizationWord');
const people = maskOf('demonym');
/** An acronym stands for at most this many pieces. */
const longestExpansion = 12;
/** … and may skip this many at the end. */
const longestTail = 5;

/** Puts the parts of one organisation together that the model left apart: by its acronym in brackets, and by the place before it. */
export function joinOrganizations(reading: Reading, guesses: readonly Guess[]): readonly Guess[] {
  return joinPairs(reading, joinExpansions(reading, guesses));
}

/** `Support Mission in Libya (SML)` is one name, since its capitals spell what is in brackets. */
function joinExpansions({ pieces }: Reading, guesses: readonly Guess[]): readonly Guess[] {
  const joined: Guess[] = [];
  let next = 0;
  pieces.forEach(({ gap, form }, to) => {
    if (gap !== Gap.open || form.letterCase !== Case.upper || form.text.length < 3) return;
    const from = expansionStart(pieces, to, form.folded) ?? startBeforeTail(pieces, to, form.folded);
    if (from === null) return;
    for (let guess = guesses[next]; guess && guess.to <= from; guess = guesses[next]) {
      joined.push(guess);
      next++;
    }
    let after = next;
    while ((guesses[after]?.from ?? to) < to) after++;
    const whole = wholeOf(guesses.slice(next, after), from, to);
    if (!whole) return;
    joined.push(whole);
    next = after;
  });
  return [...joined, ...guesses.slice(next)];
}

/** The organisation that pieces [from, to) name, where those guesses are its parts; null where they are something else. */
function wholeOf(parts: readonly Guess[], from: number, to: number): Guess | null {
  const body = parts.find(({ type }) => type === organization);
  const fits = parts.every((part) => part.from >= from && part.to <= to && part.type !== person);
  return body && fits ? { ...body, from, to } : null;
}

/** Index of the piece where the words begin whose capitals, up to piece `to`, spell the acronym; `UN` spells two of its letters. Null where none do. */
export function expansionStart(pieces: Reading['pieces'], to: number, acronym: string): number | null {
  let rest = acronym;
  for (let i = to - 1; i >= 0 && i >= to - longestExpansion; i--) {
    const { folded, letterCase, isConnector } = formAt(pieces, i);
    const letters = letterCase === Case.upper && rest.endsWith(folded) ? folded : folded.charAt(0);
    if (letterCase === Case.lower) {
      if (!isConnector) return null;
    } else if (rest.endsWith(letters)) rest = rest.slice(0, -letters.length);
    else return null;
    if (rest === '') return i;
    const gap = pieces[i]?.gap;
    // Commas part the words of a list: `Fisheries, Harbours and Shipping (FHS)`.
    if (gap !== Gap.space && gap !== Gap.hyphen && gap !== Gap.comma) return null;
  }
  return null;
}

/** The same where the acronym skips what a preposition adds at the end: `Relief and Works Agency for Sudmark (RWA)`. */
function startBeforeTail(pieces: Reading['pieces'], to: number, acronym: string): number | null {
  for (let i = to - 2; i > 0 && i >= to - longestTail; i--) {
    if (pieces[i + 1]?.gap !== Gap.space) return null;
    if (/^(?:for|of|in|on)$/.test(formAt(pieces, i).text)) return expansionStart(pieces, i, acronym);
  }
  return null;
}

function joinPairs(reading: Reading, guesses: readonly Guess[]): readonly Guess[] {
  const joined: Guess[] = [];
  for (const guess of guesses) {
    const last = joined.at(-1);
    if (last && isBodyOfPlace(reading, last, guess))
      joined[joined.length - 1] = { ...last, to: guess.to, type: organization };
    else joined.push(guess);
  }
  return joined;
}

/** `Western Cape` `High Court`: the place or people right before a body that a word for bodies ends belongs to its name. */
function isBodyOfPlace(reading: Reading, first: Guess, second: Guess): boolean {
  const { pieces, lettering } = reading;
  if (second.type !== organization || first.to !== second.from || pieces[second.from]?.gap !== Gap.space) return false;
  if (lettering[first.from] !== Lettering.usual) return false;
  const tail = formAt(pieces, second.to - 1);
  const head = formAt(pieces, first.to - 1);
  return isInstitution(tail) && (first.type === place || (head.classes & people) !== 0);
}

function isInstitution({ classes, letterCase }: Form): boolean {
  return (classes & institution) !== 0 && letterCase === Case.capital;
}
