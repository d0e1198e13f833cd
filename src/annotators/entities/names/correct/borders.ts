import type { Guess } from '../model/decode.ts';
import { modelTypes } from '../model/labels.ts';
import { Case, type Form } from '../words/forms.ts';
import { maskOf } from '../words/lexicon.ts';
import { Gap } from '../words/pieces.ts';
import { formAt, Lettering, type Reading } from '../words/runs.ts';

const honorific = maskOf('honorific');
const calendar = maskOf('calendar');
const country = maskOf('country');
const demonym = maskOf('demonym');
const nameOfPerson = maskOf('female', 'male', 'person', 'surname');
const belief = maskOf('belief');
const organizationWord = maskOf('organizationWord');
const bodyWord = maskOf('organizationWord', 'companySuffix');
const eventWord = maskOf('eventWord');
const medium = maskOf('medium');
const knownPlace = maskOf('country', 'region', 'largeCity');
/** Last words of names of events, and of laws, which name nothing else. */
const eventTails = new Set(
  'festival cup olympics games championship championships marathon tournament awards prize expo summit carnival week prix regatta'.split(
    ' ',
  ),
);
/** What has a show that one goes to. */
const shows = /^(?:air|motor|auto|boat|trade|fashion|horse|flower|agricultural|livestock|dog|book)$/;
const lawTails = new Set(
  'act bill treaty accord accords constitution convention charter declaration amendment protocol pact code'.split(' '),
);
const person = modelTypes.indexOf('PER');
const organization = modelTypes.indexOf('ORG');
const place = modelTypes.indexOf('LOC');
const other = modelTypes.indexOf('MISC');

/** Parts what the end of a quotation is in: `said of Ann Doe," Hassan added`, `the "Casa Alta" (High House)`. */
export function partedByQuotes(text: string, pieces: Reading['pieces'], guess: Guess): readonly Guess[] {
  const parts: Guess[] = [];
  let { from } = guess;
  for (let i = from + 1; i < guess.to; i++) {
    const piece = pieces[i];
    if (piece?.gap !== Gap.quote && piece?.gap !== Gap.open) continue;
    if (!/[,.!?]["”]|["”][,;]|["”]\s*\(/.test(text.slice(pieces[i - 1]?.end, piece.start))) continue;
    parts.push({ ...guess, from, to: i });
    from = i;
  }
  return [...parts, { ...guess, from }];
}

/** Applies what is certain to the model's guesses: honorifics are outside of names, and nothing that is a title alone is a name. */
export function correctBorders(reading: Reading, guesses: readonly Guess[]): readonly Guess[] {
  const corrected = guesses
    .flatMap((guess) => parted(reading, asEvent(reading, withoutArticle(reading, withArticle(reading, guess)))))
    .map((guess) => (guess.type === person ? correctPerson(reading, guess) : guess));
  let end = 0;
  return corrected.flatMap((guess) => {
    // What one name took in is no part of the next.
    const rest = { ...guess, from: Math.max(guess.from, end) };
    if (rest.from >= rest.to || isBare(reading, rest)) return [];
    end = rest.to;
    return [rest];
  });
}

/** `told The Age`: an article with a capital inside a sentence is part of the name of a paper, a body or a work. */
function withArticle({ pieces, lettering, candidate }: Reading, guess: Guess): Guess {
  const from = guess.from - 1;
  const article = pieces[from];
  if (article?.form.text !== 'The' || (guess.type !== organization && guess.type !== other)) return guess;
  if (pieces[guess.from]?.gap !== Gap.space || lettering[from] !== Lettering.usual || !candidate[from]) return guess;
  return article.gap === Gap.space && formAt(pieces, from - 1).letterCase === Case.lower ? { ...guess, from } : guess;
}

/** `The United States` is the country, whatever it does. */
function withoutArticle({ pieces, begins, ends }: Reading, guess: Guess): Guess {
  const from = guess.from + 1;
  if (from >= guess.to || formAt(pieces, guess.from).folded !== 'the') return guess;
  const whole = guess.to - from === 1 ? formAt(pieces, from).classes : (begins[from] ?? 0) & (ends[guess.to - 1] ?? 0);
  if (whole & country && !(whole & demonym)) return { ...guess, from, type: place };
  const gap = pieces[guess.from]?.gap;
  const isFirst = gap === Gap.start || gap === Gap.quote || gap === Gap.open;
  const isBody = guess.type === organization && guess.to - from > 1 && !(whole & medium);
  // `The Interior Ministry said`: the capital is the sentence's.
  return isFirst && isBody && (formAt(pieces, guess.to - 1).classes & bodyWord) !== 0 ? { ...guess, from } : guess;
}

/** A country, state or city that the pieces name as a whole. */
function isKnownPlace({ pieces, begins, ends }: Reading, from: number, to: number): boolean {
  const whole = to - from === 1 ? formAt(pieces, from).classes : (begins[from] ?? 0) & (ends[to - 1] ?? 0);
  return (whole & knownPlace) !== 0;
}

/** `Oslo Newsroom` and `Bahri Line Ltd` are no people, unless somebody is called so. */
function typedByTail({ pieces }: Reading, guess: Guess): Guess {
  const { classes, letterCase } = formAt(pieces, guess.to - 1);
  const isBody = guess.type === person && guess.to - guess.from > 1 && letterCase === Case.capital;
  return isBody && classes & bodyWord && !(classes & nameOfPerson) ? { ...guess, type: organization } : guess;
}

/** `UEFA Cup`, `Garma Festival`, `Land Tenure Act`: what ends in a word for events or laws is one, also where the model took its beginning alone. */
function asEvent({ pieces, runEnd, lettering }: Reading, guess: Guess): Guess {
  if (guess.type === person || lettering[guess.from] !== Lettering.usual) return guess;
  const isShort = guess.to - guess.from === 1;
  const to = isShort && isOpenHead(formAt(pieces, guess.from)) ? (runEnd[guess.from] ?? guess.to) : guess.to;
  if (to - guess.from < 2 || pieces.slice(guess.to, to).some(({ form }) => form.letterCase === Case.lower))
    return guess;
  const { classes, letterCase, folded } = formAt(pieces, to - 1);
  const isShow = folded === 'show' && shows.test(formAt(pieces, to - 2).folded);
  const isEvent = letterCase === Case.capital && (eventTails.has(folded) || lawTails.has(folded) || isShow);
  if (!isEvent && !(guess.type === organization && to > guess.to && classes & eventWord && letterCase === Case.capital))
    return guess;
  return { ...guess, to, type: other };
}

/** An acronym, or a word that no list knows as a people: `UEFA`, `Garma`. */
function isOpenHead({ letterCase, classes }: Form): boolean {
  return letterCase === Case.upper || (letterCase === Case.capital && !(classes & (demonym | belief)));
}

/** `Kentucky Republican` names two. */
function isFollowerOfPlace(reading: Reading, { from, to, type }: Guess): boolean {
  const { classes } = formAt(reading.pieces, to - 1);
  const isFollower = (classes & belief) !== 0 && !(classes & organizationWord);
  return type === organization && to - from > 1 && isFollower && isKnownPlace(reading, from, to - 1);
}

/** `US-Iranian` names two, and so do `Kuwaiti Fahad Al-Enezi` (a people, and a person of it) and `Oslo-based Olsen Group`. */
function parted(reading: Reading, guess: Guess): readonly Guess[] {
  const { pieces } = reading;
  const middle = guess.from + 1;
  if (middle + 1 < guess.to && pieces[middle]?.gap === Gap.hyphen && formAt(pieces, middle).text === 'based')
    return [
      { ...guess, to: middle, type: place },
      { ...guess, from: middle + 1 },
    ];
  if (guess.type === organization && guess.to - guess.from === 2 && isPeopleOfAcronym(reading, guess))
    return [
      { ...guess, to: middle, type: other },
      { ...guess, from: middle },
    ];
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

/** `Eritrean PFDJ`: a people, and an acronym that is a body of its own. */
function isPeopleOfAcronym({ pieces, begins, ends }: Reading, { from }: Guess): boolean {
  const [first, second] = [formAt(pieces, from), formAt(pieces, from + 1)];
  const isKnown = ((begins[from] ?? 0) & (ends[from + 1] ?? 0)) !== 0;
  const isPeople = (first.classes & demonym) !== 0 && first.letterCase === Case.capital;
  return !isKnown && isPeople && pieces[from + 1]?.gap === Gap.space && second.letterCase === Case.upper;
}

function correctPerson(reading: Reading, guess: Guess): Guess {
  return typedByTail(reading, withoutTitleBehind(reading, withoutHonorifics(reading, guess)));
}

/** `Arizona Sen` before a name is a place and a title. */
function withoutTitleBehind(reading: Reading, guess: Guess): Guess {
  const to = guess.to - 1;
  const { classes } = formAt(reading.pieces, to);
  const isShort = reading.pieces[guess.to]?.gap === Gap.period;
  if (to <= guess.from || !(classes & honorific) || (classes & nameOfPerson && !isShort)) return guess;
  return isKnownPlace(reading, guess.from, to) ? { ...guess, to, type: place } : guess;
}

function withoutHonorifics({ pieces, begins, inside, ends }: Reading, guess: Guess): Guess {
  let { from } = guess;
  while (from + 1 < guess.to) {
    const { classes } = formAt(pieces, from);
    const phrase = (begins[from] ?? 0) | (inside[from] ?? 0) | (ends[from] ?? 0);
    if (!((classes | phrase) & honorific) || pieces[from + 1]?.gap === Gap.hyphen) break;
    from++;
  }
  return from === guess.from ? guess : { ...guess, from };
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
