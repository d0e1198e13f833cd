import type { Guess } from '../model/decode.ts';
import { modelTypes } from '../model/labels.ts';
import { Case } from '../words/forms.ts';
import { maskOf } from '../words/lexicon.ts';
import { Gap } from '../words/pieces.ts';
import { Lettering, type Reading } from '../words/runs.ts';

const other = modelTypes.indexOf('MISC');
const groups = maskOf('demonym', 'belief');
const elsewise = maskOf(
  'female',
  'male',
  'surname',
  'country',
  'region',
  'largeCity',
  'city',
  'organization',
  'calendar',
);

/** Adds peoples and followers that a list knows and the model missed: `The Democratic nominee`, `a Tongan sailor`. */
export function addKnownGroups(reading: Reading, guesses: readonly Guess[]): readonly Guess[] {
  const { pieces, candidate } = reading;
  const taken = new Uint8Array(pieces.length);
  for (const { from, to } of guesses) taken.fill(1, from, to);
  const found: Guess[] = [];
  for (let at = 1; at < pieces.length; at++)
    if (candidate[at] && !taken[at] && isGroup(reading, at, taken))
      found.push({ from: at, to: at + 1, type: other, margin: 0 });
  return found.length === 0 ? guesses : [...guesses, ...found].sort((a, b) => a.from - b.from);
}

/** A word for people alone inside a sentence: small words are on both sides, or the article that begins the sentence. */
function isGroup({ pieces, lettering }: Reading, at: number, taken: Uint8Array): boolean {
  const [before, piece, next] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (!before || piece?.gap !== Gap.space || lettering[at] !== Lettering.usual || taken[at - 1]) return false;
  const { classes, letterCase } = piece.form;
  if (letterCase !== Case.capital || !(classes & groups) || classes & elsewise) return false;
  if (
    before.form.letterCase !== Case.lower &&
    !(before.gap === Gap.start && /^(?:The|A|An|Some|Many|Most)$/.test(before.form.text))
  )
    return false;
  return next?.sentence !== piece.sentence || next.form.letterCase === Case.lower || next.gap !== Gap.space;
}
