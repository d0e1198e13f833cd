import type { Guess } from '../model/decode.ts';
import { modelTypes } from '../model/labels.ts';
import { Case } from '../words/forms.ts';
import { maskOf } from '../words/lexicon.ts';
import { Gap } from '../words/pieces.ts';
import { formAt, Lettering, type Reading } from '../words/runs.ts';
import type { NameWords } from './name-words.ts';

const person = modelTypes.indexOf('PER');
const organization = modelTypes.indexOf('ORG');
const place = modelTypes.indexOf('LOC');
const other = modelTypes.indexOf('MISC');
const followers = maskOf('demonym', 'belief');
const functionWord = maskOf('function');
const body = maskOf('organizationWord', 'companySuffix');
const elsewise = maskOf(
  'eventWord',
  'workWord',
  'placeWord',
  'facilityWord',
  'demonym',
  'belief',
  'surname',
  'geographic',
);
const country = maskOf('country');
const knownPlace = maskOf('country', 'region', 'largeCity', 'city', 'geographic');
const people = maskOf('female', 'male', 'surname', 'person');
/** Two words in one, as firms write themselves: `UiPath`. */
const joined = /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+/u;
/** Beginnings of surnames that are written so: `McKay`, `DiCaprio`, `FitzGerald`. */
const ofSurnames =
  /^(?:Ma?c|De|Del|Della|Di|Du|Da|Le|La|Van|Von|Vander|Fitz|O|Ó|Ni|Al|El|Ben|Bin|Ibn|Ap|St|Jean|Mary|Jo|Le)\p{Lu}/u;

/** Types names by how they are made: `QuillStrike` is a firm, `Democratic donors` are no body, and what ends in a word for bodies is one (`Storm Forecast Center`). */
export function typeByForm(reading: Reading, guesses: readonly Guess[], words: NameWords): readonly Guess[] {
  return guesses.map((guess) => {
    if (isGameMaker(reading, guess, words) || isOfCountry(reading, guess)) return { ...guess, type: organization };
    if (guess.type === organization) return isAdjective(reading, guess) ? { ...guess, type: other } : guess;
    return isJoined(reading, guess) || endsInBody(reading, guess) ? { ...guess, type: organization } : guess;
  });
}

/** `Democratic` of `Democratic donors`: the followers, where a common noun comes next. */
function isAdjective({ pieces }: Reading, { from, to }: Guess): boolean {
  const { classes, folded } = formAt(pieces, from);
  const next = pieces[to];
  if (to - from !== 1 || !(classes & followers) || !/(?:ic|ican|ist|ian|ese|ish|an)$/.test(folded)) return false;
  return next?.gap === Gap.space && next.form.letterCase === Case.lower && !(next.form.classes & functionWord);
}

/** `Epic Games`, unless it is of a kind of games that are held: `Asian Games`, `Rio Games`. */
function isGameMaker({ pieces }: Reading, { from, to, type }: Guess, { gamesOf }: NameWords): boolean {
  if (type !== other || to - from !== 2 || formAt(pieces, to - 1).folded !== 'games') return false;
  const { classes, folded, letterCase } = formAt(pieces, from);
  return letterCase === Case.capital && !(classes & (knownPlace | followers)) && !gamesOf.has(folded);
}

/** `China Geo`: a country and a word that no list knows; places are called so by words for places. */
function isOfCountry({ pieces, begins, ends, lettering }: Reading, { from, to, type }: Guess): boolean {
  if (type !== place || to - from !== 2 || lettering[from] !== Lettering.usual) return false;
  const [first, last] = [formAt(pieces, from), formAt(pieces, from + 1)];
  if (!(first.classes & country) || pieces[from + 1]?.gap !== Gap.space) return false;
  return last.letterCase === Case.capital && last.classes === 0 && ((begins[from] ?? 0) & (ends[to - 1] ?? 0)) === 0;
}

function isJoined({ pieces }: Reading, { from, to, type }: Guess): boolean {
  const { text, classes } = formAt(pieces, from);
  return type === person && to - from === 1 && joined.test(text) && !ofSurnames.test(text) && !(classes & people);
}

function endsInBody({ pieces, lettering, begins, ends }: Reading, { from, to, type }: Guess): boolean {
  if ((type !== place && type !== other) || to - from < 2 || lettering[from] !== Lettering.usual) return false;
  const { classes, letterCase } = formAt(pieces, to - 1);
  if (letterCase !== Case.capital || !(classes & body) || classes & elsewise) return false;
  return ((begins[from] ?? 0) & (ends[to - 1] ?? 0)) === 0;
}
