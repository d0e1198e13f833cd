import type { MoneyValue } from '../../../../model/entity.ts';
import type { Currencies } from '../../../../model/resources/currencies.ts';
import type { Lexeme } from '../lexemes.ts';
import { type ReadRange, readRange } from './range.ts';

/** What reading money needs to know. */
export interface MoneyContext {
  readonly currencies: Currencies;
  /** Currency of a bare dollar sign; null where the article uses several dollars. */
  readonly bareDollar: string | null;
  /** Country code that a name or nationality word stands for; null for other words. */
  readonly countryOf: (words: string) => string | null;
}

/** An amount of money with its place among the lexemes, [from, to). */
export interface MoneyMatch {
  readonly from: number;
  readonly to: number;
  readonly value: MoneyValue;
}

/** Words for money that mean other things too: they count only after a large number. */
const ambiguous = new Set(
  'won real reais rand sol soles som sum leu lei lev kip pound pounds mark marks leone leones kina lek crown crowns florin florins'.split(
    ' ',
  ),
);
const hundredths = new Set(['cent', 'cents', 'penny', 'pence', 'pennies']);
/** Codes that are better known as something else before a small number: `SDG 11`, `COP 26`, `TOP 10`. */
const acronyms = new Set('sdg cop top all mop cup try pen amd ang'.split(' '));
/** Least unscaled amount from which an ambiguous word is money: `300 won`, but `10 pounds` is a weight. */
const largeAmount = 1000;

/** Reads an amount of money that starts at a position: `US$5 million`, `Rs 500 crore`, `500 million euros`, `50 cents`. */
export function readMoney(lexemes: readonly Lexeme[], at: number, context: MoneyContext): MoneyMatch | null {
  const sign = readSign(lexemes, at, context);
  if (sign) {
    const skip = (index: number) => readSign(lexemes, index, context)?.to ?? index;
    const range = readRange(lexemes, sign.to, at, true, skip);
    if (range && (lexemes[sign.to]?.kind === 'number' || range.scaled))
      return moneyMatch(at, range, range.to, sign.code);
  }
  return readCode(lexemes, at, context) ?? readUnitAfter(lexemes, at, context);
}

/** `$`, `US$`, `U.S. $`, `£`: the currency and the index after it. */
function readSign(
  lexemes: readonly Lexeme[],
  at: number,
  { currencies, bareDollar }: MoneyContext,
): { readonly code: string | null; readonly to: number } | null {
  const lexeme = lexemes[at];
  if (!lexeme) return null;
  if (lexeme.kind === 'mark') {
    if (lexeme.text === '$') return { code: bareDollar, to: at + 1 };
    return Object.hasOwn(currencies.symbols, lexeme.text)
      ? { code: currencies.symbols[lexeme.text] ?? null, to: at + 1 }
      : null;
  }
  const prefix = readPrefix(lexemes, at);
  if (!prefix) return null;
  const sign = lexemes[prefix.to];
  if (sign?.text !== '$' || !Object.hasOwn(currencies.dollars, prefix.letters)) return null;
  if (!sign.glued && prefix.letters.length < 2 && prefix.letters !== 'n') return null;
  return { code: currencies.dollars[prefix.letters] ?? null, to: prefix.to + 1 };
}

/** Capital letters before a dollar sign: `US`, `U.S.`, `HK`. */
function readPrefix(lexemes: readonly Lexeme[], at: number): { readonly letters: string; readonly to: number } | null {
  const [first, dot, second, last] = lexemes.slice(at, at + 4);
  if (first?.kind !== 'word' || first.text.length > 3 || !/^\p{Lu}/u.test(first.text)) return null;
  if (first.text === 'U' && dot?.norm === '.' && second?.text === 'S' && last?.norm === '.')
    return { letters: 'us', to: at + 4 };
  return { letters: first.norm, to: at + 1 };
}

/** `USD 2.6 million`, `Rs 500 crore`, `Rs. 25,000`, `RM20,000`. */
function readCode(lexemes: readonly Lexeme[], at: number, { currencies }: MoneyContext): MoneyMatch | null {
  const word = lexemes[at];
  if (word?.kind !== 'word' || !/^\p{Lu}/u.test(word.text) || !Object.hasOwn(currencies.codes, word.norm)) return null;
  if (word.text.length > 2 && !/^\p{Lu}.*\p{Lu}/u.test(word.text)) return null;
  const period = lexemes[at + 1]?.norm === '.' && lexemes[at + 1]?.glued ? 1 : 0;
  const number = lexemes[at + 1 + period];
  if (number?.kind !== 'number') return null;
  const range = readRange(lexemes, at + 1 + period, at, true);
  if (!range) return null;
  const small = !range.scaled && (range.amount ?? range.max ?? 0) < 100;
  if (small && (word.text.length < 2 || acronyms.has(word.norm))) return null;
  return moneyMatch(at, range, range.to, currencies.codes[word.norm] ?? null);
}

/** `500 million euros`, `61 million Hong Kong dollars`, `30-million-dollar`, `70 ₹`, `500 USD`, `50 cents`. */
function readUnitAfter(lexemes: readonly Lexeme[], at: number, context: MoneyContext): MoneyMatch | null {
  const { currencies } = context;
  const shillings = readRange(lexemes, at, at, true);
  const isShillings =
    shillings !== null && lexemes[shillings.to]?.norm === '/' && lexemes[shillings.to + 1]?.norm === '-';
  const range = isShillings ? shillings : readRange(lexemes, at, at, false);
  if (!range) return null;
  const after = lexemes[range.to]?.norm === '-' ? range.to + 1 : range.to;
  const sign = lexemes[after];
  if (!sign) return null;
  if (sign.kind === 'mark') {
    // `10,000/-`: shillings of whatever country.
    if (
      sign.norm === '/' &&
      sign.glued &&
      lexemes[after + 1]?.norm === '-' &&
      lexemes[after + 1]?.glued &&
      lexemes[after + 2]?.kind !== 'number'
    )
      return moneyMatch(at, range, after + 2, null);
    const known = sign.text === '$' || Object.hasOwn(currencies.symbols, sign.text);
    const ownNumber = lexemes[after + 1]?.glued && lexemes[after + 1]?.kind === 'number';
    const code = sign.text === '$' ? context.bareDollar : (currencies.symbols[sign.text] ?? null);
    return known && !ownNumber ? moneyMatch(at, range, after + 1, code) : null;
  }
  if (/^\p{Lu}{3}$/u.test(sign.text) && Object.hasOwn(currencies.codes, sign.norm)) {
    return moneyMatch(at, range, after + 1, currencies.codes[sign.norm] ?? null);
  }
  return readNamedUnit(lexemes, at, after, range, context);
}

function readNamedUnit(
  lexemes: readonly Lexeme[],
  at: number,
  after: number,
  range: ReadRange,
  { currencies, countryOf }: MoneyContext,
): MoneyMatch | null {
  for (let index = after; index <= after + 4; index++) {
    const word = lexemes[index];
    if (!word || (word.kind !== 'word' && word.norm !== '.')) return null;
    if (!Object.hasOwn(currencies.units, word.norm)) continue;
    const unit = currencies.units[word.norm];
    const named = lexemes.slice(after, index).map((lexeme) => lexeme.text);
    const country = named.length > 0 ? countryOf(named.join(named.includes('.') ? '' : ' ')) : null;
    if (named.length > 0 && country === null) return null;
    const large = range.scaled || (range.amount ?? range.min ?? 0) >= largeAmount;
    if (ambiguous.has(word.norm) && !large && country === null && lexemes[index + 1]?.norm !== 'sterling') return null;
    const code = (country === null ? undefined : unit?.of[country]) ?? unit?.code ?? usualCode(word.norm);
    const cents = hundredths.has(word.norm) ? 0.01 : 1;
    const end = lexemes[index + 1]?.norm === 'sterling' ? index + 2 : index + 1;
    return moneyMatch(at, scaleRange(range, cents), end, code);
  }
  return null;
}

/** Units that several countries have, but that mean one of them where nothing else is said. */
function usualCode(unit: string): string | null {
  if (/^(?:pence|pounds?)$/.test(unit)) return 'GBP';
  return /^dollars?$/.test(unit) ? 'USD' : null;
}

function scaleRange(range: ReadRange, factor: number): ReadRange {
  if (factor === 1) return range;
  const scale = (amount: number | null) => (amount === null ? null : Number((amount * factor).toPrecision(12)));
  return { ...range, amount: scale(range.amount), min: scale(range.min), max: scale(range.max) };
}

function moneyMatch(from: number, range: ReadRange, to: number, currency: string | null): MoneyMatch {
  const { amount, min, max, approximate } = range;
  return { from, to, value: { kind: 'money', amount, min, max, approximate, currency } };
}
