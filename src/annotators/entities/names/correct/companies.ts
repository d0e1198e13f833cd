import type { Guess } from '../model/decode.ts';
import { modelTypes } from '../model/labels.ts';
import { Case, type Form } from '../words/forms.ts';
import { maskOf } from '../words/lexicon.ts';
import { Gap } from '../words/pieces.ts';
import { formAt, Lettering, type Reading } from '../words/runs.ts';

const organization = modelTypes.indexOf('ORG');
const place = modelTypes.indexOf('LOC');
const person = modelTypes.indexOf('PER');
const companySuffix = maskOf('companySuffix');
const functionWord = maskOf('function');
/** Words behind a place that are no part of a company's name. */
const notOfCompany = maskOf(
  'titleWord',
  'honorific',
  'female',
  'male',
  'demonym',
  'belief',
  'placeWord',
  'facilityWord',
  'eventWord',
  'workWord',
  'calendar',
  'country',
  'region',
  'largeCity',
  'party',
  'function',
  'language',
);
/** Legal forms that a comma parts from the name; others (`As`, `Co`, `Pt`) may begin something else. */
const legalForm = /^(?:Inc|Ltd|LLC|LLP|PLC|Corp|S\.A|S\.p\.A|N\.V|GmbH|Pty|Pte|Bhd)\.?$/;

/** Companies by how their names are made: `Tiffany & Co.`, `Olsen, Inc.`, `Boston Scientific`. */
export function correctCompanies(text: string, reading: Reading, guesses: readonly Guess[]): readonly Guess[] {
  let end = 0;
  return guesses.flatMap((guess, index) => {
    if (guess.from < end) return [];
    const next = guesses[index + 1]?.from ?? reading.pieces.length;
    const corrected = withTail(reading, withLegalForm(reading, withPartner(text, reading, guess, next)), next);
    end = corrected.to;
    return [corrected];
  });
}

/** `Marks & Spencer`: an ampersand makes one company of two names, unless a family has it (`Ann & Tom Reed`). */
function withPartner(text: string, { pieces }: Reading, guess: Guess, next: number): Guess {
  const { from, to, type } = guess;
  const joins = (at: number) => /^\s?&\s?$/.test(text.slice(pieces[at - 1]?.end, pieces[at]?.start));
  const inner = type === person && to - from === 2 && joins(from + 1);
  const behind = pieces[to];
  const isNext = behind !== undefined && behind.sentence === pieces[from]?.sentence && to < next && joins(to);
  if (isNext && isWritten(behind.form) && (/^co$/i.test(behind.form.text) || type === organization))
    return { ...guess, to: to + 1, type: organization };
  const isLast = type === person && joins(to - 1) && (formAt(pieces, to - 1).classes & companySuffix) !== 0;
  return inner || isLast ? { ...guess, type: organization } : guess;
}

function isWritten({ letterCase }: Form): boolean {
  return letterCase === Case.capital || letterCase === Case.upper || letterCase === Case.mixed;
}

/** `Petróleos de Norland, S.A.` */
function withLegalForm({ pieces }: Reading, guess: Guess): Guess {
  const form = pieces[guess.to];
  if (!form || form.sentence !== pieces[guess.from]?.sentence || form.gap !== Gap.comma) return guess;
  return legalForm.test(form.form.text) ? { ...guess, to: guess.to + 1, type: organization } : guess;
}

/** `Boston` of `Boston Scientific` is no place: what is capitalised behind it in the middle of a sentence belongs to it. */
function withTail({ pieces, lettering, runStart, runEnd, candidate }: Reading, guess: Guess, next: number): Guess {
  const { from, to, type } = guess;
  const end = runEnd[from] ?? to;
  if (type !== place || to - from !== 1 || runStart[from] !== from || end !== to + 1 || end > next) return guess;
  if (lettering[from] !== Lettering.usual || !candidate[to] || pieces[to]?.gap !== Gap.space) return guess;
  const { classes, letterCase } = formAt(pieces, to);
  return letterCase === Case.capital && !(classes & notOfCompany & ~functionWord) && !(classes & functionWord)
    ? { ...guess, to: end, type: organization }
    : guess;
}
