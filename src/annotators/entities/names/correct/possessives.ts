import type { Guess } from '../model/decode.ts';
import { modelTypes } from '../model/labels.ts';
import { Case } from '../words/forms.ts';
import { maskOf } from '../words/lexicon.ts';
import { formAt, Lettering, type Reading } from '../words/runs.ts';

const organization = modelTypes.indexOf('ORG');
const functionWord = maskOf('function');
const given = maskOf('female', 'male', 'country', 'largeCity', 'region', 'demonym');
const possessive = /^['’]s(?![\p{L}\p{N}])/u;
/** Words behind a possessive with nothing that is had: a sentence goes on with them. */
const goesOn = /^(?:gained|fell|rose|said|says|has|had|will|was|is|were|reported|announced|opened|closed|cut|raised)$/;

/** `McDonald's gained`, `at Sotheby's`: a possessive that nothing follows and that its name has wherever it is is part of the name, which a company has. */
export function keepPossessives(text: string, reading: Reading, guesses: readonly Guess[]): readonly Guess[] {
  const bare = new Set<number>();
  const lone = new Set<number>();
  const acting = new Set<number>();
  for (const guess of guesses) {
    const last = reading.pieces[guess.to - 1];
    if (!last) continue;
    const hasMark = possessive.test(text.slice(last.end, last.end + 3));
    if (!hasMark) bare.add(last.form.norm);
    else if (standsAlone(text, reading, guess)) {
      lone.add(last.form.norm);
      if (/^['’]s (?:said|says|announced|reported)\b/u.test(text.slice(last.end, last.end + 14)))
        acting.add(last.form.norm);
    }
  }
  if (lone.size === 0) return guesses;
  return guesses.map((guess) => {
    const last = reading.pieces[guess.to - 1];
    if (
      !last ||
      !lone.has(last.form.norm) ||
      bare.has(last.form.norm) ||
      !isName(text, reading, guess, acting.has(last.form.norm))
    )
      return guess;
    if (!possessive.test(text.slice(last.end, last.end + 3))) return guess;
    return { ...guess, type: organization, keepsPossessive: true };
  });
}

/** A single word, or two with an ampersand; no given name or known place alone, unless it acts (`Wendy's said`). */
function isName(text: string, { pieces, lettering }: Reading, { from, to }: Guess, acts: boolean): boolean {
  if (lettering[from] !== Lettering.usual) return false;
  if (to - from === 1) return acts || !(formAt(pieces, from).classes & given);
  return to - from === 2 && /^\s?&\s?$/.test(text.slice(pieces[from]?.end, pieces[from + 1]?.start));
}

/** Whether what follows the possessive is no thing that is had: the end of a clause, a function word or a verb. `a friend of Reed's` is had. */
function standsAlone(text: string, { pieces }: Reading, { from, to }: Guess): boolean {
  const [before, last, next] = [pieces[from - 1], pieces[to - 1], pieces[to]];
  if (
    !last ||
    (before?.sentence === last.sentence &&
      /^(?:of|than|not|as|like|and|or)$/.test(before.form.folded) &&
      before.form.letterCase === Case.lower &&
      before.form.folded !== 'and')
  )
    return false;
  if (/^['’]s\s*[,;:.!?)]/.test(text.slice(last.end, last.end + 6))) return true;
  if (!next || next.sentence !== last.sentence) return true;
  const { letterCase, classes, text: word } = next.form;
  if (letterCase !== Case.lower) return false;
  return (
    goesOn.test(word) ||
    // `Moody's withdrew its rating`
    (/(?:ed|ew|ose|ost|ept)$/.test(word) && /^(?:its|their)$/.test(pieces[to + 1]?.form.text ?? '')) ||
    ((classes & functionWord) !== 0 &&
      /^(?:and|or|in|on|at|for|with|to|from|by|but|as|while|when|after|before)$/.test(word))
  );
}
