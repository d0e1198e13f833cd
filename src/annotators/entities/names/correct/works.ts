import type { Guess } from '../model/decode.ts';
import { modelTypes } from '../model/labels.ts';
import { Case } from '../words/forms.ts';
import { Gap } from '../words/pieces.ts';
import { formAt, type Reading } from '../words/runs.ts';

const other = modelTypes.indexOf('MISC');
/** Nouns before the title of a work. */
const works = new Set(
  'film movie book novel song album play series sitcom musical opera documentary poem memoir single thriller drama comedy biography'.split(
    ' ',
  ),
);
const longestTitle = 10;
const opening = /["“‘']$/;

/** Titles of works behind a noun that shows so, in quotation marks or not: `the film “Gone Away”`, `her novel War and Peace`. */
export function findWorks(text: string, reading: Reading, guesses: readonly Guess[]): readonly Guess[] {
  const found: Guess[] = [];
  for (let i = 1; i < reading.pieces.length; i++) {
    const to = endOfTitle(text, reading, i);
    if (to !== null) found.push({ from: i, to, type: other, margin: 0, as: 'work' });
  }
  if (found.length === 0) return guesses;
  const kept = guesses.filter(({ from, to }) => found.every((work) => to <= work.from || from >= work.to));
  return [...kept, ...found].sort((a, b) => a.from - b.from);
}

/** Piece behind the title that begins at piece `i`; null where none does. */
function endOfTitle(text: string, { pieces, runEnd, candidate }: Reading, i: number): number | null {
  const [noun, first] = [pieces[i - 1], pieces[i]];
  if (!noun || noun.sentence !== first?.sentence || noun.form.letterCase !== Case.lower || !works.has(noun.form.text))
    return null;
  if (first.form.letterCase === Case.lower || first.form.letterCase === Case.number) return null;
  const between = text.slice(noun.end, first.start);
  if (opening.test(between)) {
    if (!/^,?\s["“‘']$/.test(between)) return null;
    for (let k = i + 1; k <= i + longestTitle && k <= pieces.length; k++) {
      const after = text.slice(pieces[k - 1]?.end, pieces[k]?.start ?? text.length);
      if (/^[,.!?]?["”’']/.test(after) && !/^['’]\p{L}/u.test(after)) return isTitle(pieces, i, k) ? k : null;
    }
    return null;
  }
  if (first.gap !== Gap.space || !candidate[i]) return null;
  const to = runEnd[i] ?? i + 1;
  return to - i > 1 ? to : null;
}

/** Whether most of the words are capitalised, as in a title and not in a remark. */
function isTitle(pieces: Reading['pieces'], from: number, to: number): boolean {
  let capitals = 0;
  for (let i = from; i < to; i++) if (formAt(pieces, i).letterCase !== Case.lower) capitals++;
  return capitals * 2 >= to - from;
}
