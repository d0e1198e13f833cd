import { Case } from '../words/forms.ts';
import { Gap } from '../words/pieces.ts';
import { formAt, type Reading } from '../words/runs.ts';

/** An acronym has at least this many letters. */
const fewest = 2;
const longest = 8;
/** Small words that an acronym may skip. */
const skipped = /^(?:of|for|the|and|in|on|to|a)$/;

/** Norms of acronyms in brackets that common words spell: `RPA` of `robotic process automation (RPA)`, `SOPs`. What they stand for has no name. */
export function spelledInSmall({ pieces }: Reading): ReadonlySet<number> {
  const found = new Set<number>();
  pieces.forEach(({ gap, form }, at) => {
    if (gap !== Gap.open || !/^\p{Lu}{2,8}s?$/u.test(form.text)) return;
    const letters = form.text.replace(/s$/, '').toLowerCase();
    if (letters.length >= fewest && letters.length <= longest && isSpelled(pieces, at, letters)) found.add(form.norm);
  });
  return found;
}

/** Whether the words up to piece `to` spell the letters, none with a capital but one that begins the sentence. */
function isSpelled(pieces: Reading['pieces'], to: number, letters: string): boolean {
  let rest = letters;
  for (let i = to - 1; i >= 0 && rest !== ''; i--) {
    const { folded, letterCase } = formAt(pieces, i);
    const gap = pieces[i]?.gap;
    const isFirst = gap === Gap.start;
    if (letterCase !== Case.lower && !(isFirst && letterCase === Case.capital)) return false;
    if (folded.startsWith(rest.slice(-1))) rest = rest.slice(0, -1);
    else if (!skipped.test(folded)) return false;
    if (rest !== '' && (isFirst || (gap !== Gap.space && gap !== Gap.hyphen))) return false;
  }
  return rest === '';
}
