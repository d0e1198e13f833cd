import type { Guess } from '../model/decode.ts';
import { modelTypes } from '../model/labels.ts';
import { maskOf } from '../words/lexicon.ts';
import { Gap } from '../words/pieces.ts';
import { formAt, type Reading } from '../words/runs.ts';

const organization = modelTypes.indexOf('ORG');
const person = modelTypes.indexOf('PER');
const common = maskOf('common');
const institution = maskOf(
  'organizationWord',
  'organization',
  'companySuffix',
  'party',
  'medium',
  'placeWord',
  'eventWord',
);
/** A guess of common words needs a margin of so much. */
const needed = 5000;
/** Capitals that stand for a common noun or a disease, never for one body. */
const generic = new Set(
  'covid covid-19 ebola hiv aids sars mers mpox mou mous ngo ngos cctv gdp pcr dna rna sim atm pin'.split(' '),
);

/** Skips what is capitalised and no name: `COVID`, `an NGO`, `The Final Draft` at the start of a sentence. */
export function withoutCommonWords(reading: Reading, guesses: readonly Guess[]): readonly Guess[] {
  return guesses.filter((guess) => !isGeneric(reading, guess) && !isPhrase(reading, guess));
}

function isGeneric({ pieces }: Reading, { from, to, type }: Guess): boolean {
  return type !== person && to - from === 1 && generic.has(formAt(pieces, from).folded);
}

/** Common words alone behind `The` that begins a sentence. */
function isPhrase({ pieces }: Reading, { from, to, type, margin }: Guess): boolean {
  const article = pieces[from - 1];
  if (type !== organization || margin >= needed || to - from < 2) return false;
  if (article?.gap !== Gap.start || article.form.text !== 'The') return false;
  for (let i = from; i < to; i++) {
    const { classes } = formAt(pieces, i);
    if (!(classes & common) || classes & institution) return false;
  }
  return true;
}
