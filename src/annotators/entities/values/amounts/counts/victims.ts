import type { Lexeme } from '../../lexemes.ts';
import type { ReadRange } from '../range.ts';
import type { CountMatch } from './count-match.ts';

const harming =
  /^(?:kill|wound|injur|arrest|detain|displac|hospitali[sz]|rescu|evacuat|infect|abduct|kidnap|execut|behead|maim|sicken)(?:s|ed|ing|e|es|ping|ped)?$/;
const tolls = new Set(['population', 'toll', 'tally', 'count', 'total', 'number', 'fatalities', 'casualties']);
const afterwards = /^(?:dead|injured|wounded|hurt|missing|others|homeless|arrested|killed|displaced)$/;

/** A number that counts people without saying so: `killed 1,200`, `the toll had risen to 21`, `left 14 dead`. */
export function readVictims(lexemes: readonly Lexeme[], at: number, range: ReadRange): CountMatch | null {
  const last = lexemes[range.to - 1];
  const next = lexemes[range.to];
  if (!last || (next?.glued && next.kind !== 'mark') || /^(?:%|percent|per|:|\/|-|\$)$/.test(next?.norm ?? ''))
    return null;
  // `tens of thousands fled`: a vague number that nothing follows stands for people or things.
  if (range.amount === null && range.scaled && next?.kind === 'word' && /^\p{Ll}/u.test(next.text)) {
    const { amount, min, max } = range;
    return {
      to: range.to,
      end: last.end,
      value: { kind: 'quantity', amount, min, max, approximate: true, unit: null, ordinal: false },
    };
  }
  const victims = (isHarmedAfter(lexemes, range.to) && !range.scaled) || isHarmed(lexemes, at);
  const toll = !victims && isToll(lexemes, at);
  if (!victims && toll === false) return null;
  const unit =
    victims || toll === 'toll' || toll === 'population' || toll === 'casualties' || toll === 'fatalities'
      ? 'person'
      : null;
  const { amount, min, max, approximate } = range;
  return {
    to: range.to,
    end: last.end,
    value: { kind: 'quantity', amount, min, max, approximate, unit, ordinal: false },
  };
}

/** Whether `injured`, `were injured` or `have been arrested` is after a number. */
export function isHarmedAfter(lexemes: readonly Lexeme[], to: number): boolean {
  let index = to;
  while (/^(?:were|was|are|have|had|been|being|also)$/.test(lexemes[index]?.norm ?? '')) index++;
  if (index === to) return afterwards.test(lexemes[index]?.norm ?? '');
  return harming.test(lexemes[index]?.norm ?? '') || afterwards.test(lexemes[index]?.norm ?? '');
}

/** Words that may be between a verb or a toll and its number. */
const between = new Set(
  'more than at least as many up to about around nearly almost some over fewer less no another the of an a'.split(' '),
);

/** Whether a verb of harm is before a number, with bounds between: `killed at least`. */
export function isHarmed(lexemes: readonly Lexeme[], at: number): boolean {
  let index = at - 1;
  while (between.has(lexemes[index]?.norm ?? '')) index--;
  return harming.test(lexemes[index]?.norm ?? '');
}

/** `the death toll had risen to 21`, `brings the total to 14`: the word for it; false where there is none near by. */
function isToll(lexemes: readonly Lexeme[], at: number): string | false {
  if (
    !/^(?:to|at|is|was|reached|reaches|hit|hits|passed|topped|exceeds|exceeded|stands|stood|of|than|nearly|about|over|least)$/.test(
      lexemes[at - 1]?.norm ?? '',
    )
  )
    return false;
  for (let index = at - 1; index >= Math.max(0, at - 8); index--) {
    const word = lexemes[index]?.norm ?? '';
    if (/^[.;:]$/.test(word)) return false;
    if (tolls.has(word)) return word;
  }
  return false;
}
