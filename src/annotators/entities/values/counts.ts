import type { Document, PartOfSpeech, TagLayer } from '../../../model/document.ts';
import type { QuantityValue } from '../../../model/entity.ts';
import { tokenAt } from '../token-at.ts';
import type { Lexeme } from './lexemes.ts';
import { startsInside } from './measures.ts';
import { type ReadRange, readRange } from './range.ts';

/** A counted noun: where it ends in the text, and its value. */
export interface CountMatch {
  /** Index of the lexeme after the number. */
  readonly to: number;
  /** End in the text: of the noun where only lower-case words stand between, else of the number. */
  readonly end: number;
  readonly value: QuantityValue;
}

/** How many words may stand between a number and the noun that it counts. */
const reach = 4;
const ordinalWords = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** Reads a number and the noun that it counts: `three soldiers`, `14 Iraqi officers`, `hundreds of people`; or `the third attack`. */
export function readCount(
  document: Document,
  tags: TagLayer,
  lexemes: readonly Lexeme[],
  at: number,
): CountMatch | null {
  const ordinal = readOrdinal(lexemes, at);
  if (!ordinal && startsInside(lexemes, at)) return null;
  const counted = ordinal ? null : readRange(lexemes, at, at, false);
  const range = ordinal ?? counted;
  const victimsAt = () => (counted ? readVictims(lexemes, at, counted) : null);
  if (!range || (!ordinal && range.words && range.amount === 1)) return null;
  const after = lexemes[range.to];
  const last = lexemes[range.to - 1];
  if (!last || isYearLike(lexemes[at])) return null;
  if (!after || (after.glued && after.norm !== '-')) return victimsAt();
  const noun = findNoun(document, tags, last.end, ordinal === null);
  if (!noun && !ordinal) return victimsAt();
  if (!noun || (ordinal && /^(?:quarter|half|time|place)$/.test(noun.text))) return null;
  return {
    to: range.to,
    end: noun.plain ? noun.end : last.end,
    value: {
      kind: 'quantity',
      amount: range.amount,
      min: range.min,
      max: range.max,
      approximate: range.approximate,
      unit: singularOf(noun.text),
      ordinal: ordinal !== null,
    },
  };
}

function isYearLike(lexeme: Lexeme | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(lexeme?.text ?? '');
}

const harming =
  /^(?:kill|wound|injur|arrest|detain|displac|hospitali[sz]|rescu|evacuat|infect|abduct|kidnap|execut|behead|maim|sicken)(?:s|ed|ing|e|es|ping|ped)?$/;
const tolls = new Set(['population', 'toll', 'tally', 'count', 'total', 'number', 'fatalities', 'casualties']);
const afterwards = /^(?:dead|injured|wounded|hurt|missing|others|homeless|arrested|killed|displaced)$/;

/** A number that counts people without saying so: `killed 1,200`, `the toll had risen to 21`, `left 14 dead`. */
function readVictims(lexemes: readonly Lexeme[], at: number, range: ReadRange): CountMatch | null {
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
  const victims =
    ((afterwards.test(next?.norm ?? '') || isHarmedAfter(lexemes, range.to)) && !range.scaled) || isHarmed(lexemes, at);
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

/** `were injured`, `have been arrested` after a number. */
function isHarmedAfter(lexemes: readonly Lexeme[], to: number): boolean {
  let index = to;
  while (/^(?:were|was|are|have|had|been|being|also)$/.test(lexemes[index]?.norm ?? '')) index++;
  return index > to && (harming.test(lexemes[index]?.norm ?? '') || afterwards.test(lexemes[index]?.norm ?? ''));
}

/** Words that may stand between a verb or a toll and its number. */
const between = new Set(
  'more than at least as many up to about around nearly almost some over fewer less no another the of an a'.split(' '),
);

function isHarmed(lexemes: readonly Lexeme[], at: number): boolean {
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

interface Ordinal {
  readonly amount: number;
  readonly min: null;
  readonly max: null;
  readonly approximate: false;
  readonly words: boolean;
  readonly to: number;
}

/** `third` or `21st` after a determiner or possessive. */
function readOrdinal(lexemes: readonly Lexeme[], at: number): Ordinal | null {
  const before = lexemes[at - 1]?.norm ?? '';
  const number = lexemes[at];
  const ending = lexemes[at + 1];
  const measured = { min: null, max: null, approximate: false } as const;
  if (
    number?.kind === 'number' &&
    ending?.glued &&
    /^(?:st|nd|rd|th)$/.test(ending.norm) &&
    /^\d+$/.test(number.text)
  ) {
    return { ...measured, amount: Number(number.text), words: false, to: at + 2 };
  }
  const index = ordinalWords.indexOf(number?.norm ?? '');
  if (index < 0 || !['the', 'a', 'his', 'her', 'its', 'their', 'our', 'my', 's'].includes(before)) return null;
  return { ...measured, amount: index + 1, words: true, to: at + 1 };
}

interface Noun {
  readonly text: string;
  readonly end: number;
  /** Whether only lower-case words stand between the number and its end. */
  readonly plain: boolean;
}

/** The head of the noun phrase that follows a number; plural where `plural` asks for it. */
function findNoun(document: Document, tags: TagLayer, end: number, plural: boolean): Noun | null {
  const first = tokenAt(document, end);
  if (first === null) return null;
  const { text } = document.article;
  let position = end;
  let plain = true;
  let found: Noun | null = null;
  const sentence = document.tokens[first]?.sentence;
  for (let index = first; index < first + reach; index++) {
    const token = document.tokens[index];
    if (!token || token.sentence !== sentence || !/^(?:\s+|\s?-\s?)$/.test(text.slice(position, token.start))) break;
    const part = tags.partOfSpeech(index);
    const word = /^[\p{Ll}\p{M}'’-]+$/u.test(token.text);
    // `the second round’s blast`: what owns is not what is counted.
    if (/['’]s?$/u.test(token.text)) break;
    if (word && (part === 'noun' || (index === first && plural && isPluralLike(token.norm, part)))) {
      if (!plural || isPlural(token.norm, tags, index)) found = { text: token.norm, end: token.end, plain };
      else if (found) break;
    } else if (
      part !== 'adjective' &&
      part !== 'proper-noun' &&
      part !== 'noun' &&
      // `300 coordinated offices`, `14 missing miners`
      !(part === 'verb' && !found && isParticiple(tags, index))
    )
      break;
    if (!word) plain = false;
    position = token.end;
  }
  return found;
}

/** `378 arrests`, `20 volunteers`: right after a number, a word in -s that the tagger takes for a verb is a noun. */
function isPluralLike(norm: string, part: PartOfSpeech): boolean {
  return (
    part === 'verb' && /[^sui]s$/.test(norm) && !/^(?:says|has|was|does|goes|comes|gets|takes|makes|adds)$/.test(norm)
  );
}

function isParticiple(tags: TagLayer, index: number): boolean {
  return tags.has(index, 'Gerund') || tags.has(index, 'PastTense') || tags.has(index, 'Participle');
}

function isPlural(norm: string, tags: TagLayer, index: number): boolean {
  return (
    tags.has(index, 'Plural') ||
    /^(?:people|men|women|children|police|troops|staff|aircraft|personnel|crew|cattle|sheep|fish)$/.test(norm) ||
    /[^su]s$/.test(norm)
  );
}

const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  feet: 'foot',
  lives: 'life',
  wives: 'wife',
};

function singularOf(noun: string): string {
  if (Object.hasOwn(irregular, noun)) return irregular[noun] ?? noun;
  if (/(?:men)$/.test(noun)) return noun.replace(/men$/, 'man');
  if (/[^aeiou]ies$/.test(noun)) return noun.replace(/ies$/, 'y');
  if (/(?:ches|shes|sses|xes|zes)$/.test(noun)) return noun.replace(/es$/, '');
  return /[^su]s$/.test(noun) ? noun.slice(0, -1) : noun;
}

/** The noun that a share is a part of, in the singular: `37 percent of the voters`, `3 in 10 farmers`; null where none follows. */
export function baseOf(document: Document, tags: TagLayer, lexemes: readonly Lexeme[], to: number): string | null {
  let at = to;
  while (/^(?:of|all|the|its|his|her|their|our|those|these)$/.test(lexemes[at]?.norm ?? '')) at++;
  const before = lexemes[at - 1];
  if (!lexemes[at] || !before) return null;
  const noun = findNoun(document, tags, before.end, at === to);
  return noun && singularOf(noun.text);
}
