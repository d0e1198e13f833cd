import type { MoneyValue } from '../../../../../model/entity.ts';
import type { Currencies } from '../../../../../model/resources/currencies.ts';
import type { Lexeme } from '../../lexemes.ts';
import { type ReadRange, readRange } from '../range.ts';
import type { HomeCurrency } from './home-currency.ts';

/** What reading money needs to know. */
export interface MoneyContext {
  readonly currencies: Currencies;
  readonly home: HomeCurrency;
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
  { currencies, home }: MoneyContext,
): { readonly code: string | null; readonly to: number } | null {
  const lexeme = lexemes[at];
  if (!lexeme) return null;
  if (lexeme.kind === 'mark') {
    if (lexeme.text === '$') return { code: home.dollar(), to: at + 1 };
    return Object.hasOwn(currencies.symbols, lexeme.text)
      ? { code: currencies.symbols[lexeme.text] ?? sharedCode(lexeme.text, currencies, home), to: at + 1 }
      : null;
  }
  const glued = lexemes[at + 1];
  const joined = glued?.glued && glued.kind === 'mark' ? `${lexeme.norm}${glued.text}` : '';
  if (joined && /^\p{Lu}/u.test(lexeme.text) && Object.hasOwn(currencies.signs, joined))
    return { code: currencies.signs[joined] ?? null, to: at + 2 };
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

/** Currency of a code that several countries use: that of the article's country. */
function sharedCode(code: string, { shared, units }: Currencies, home: HomeCurrency): string | null {
  const word = Object.hasOwn(shared, code) ? shared[code] : undefined;
  return word ? home.of(units[word]?.of ?? {}) : null;
}

/** `USD 2.6 million`, `Rs 500 crore`, `Rs. 25,000`, `RM20,000`, `Ksh500`, `M50 000` in Lesotho. */
function readCode(lexemes: readonly Lexeme[], at: number, { currencies, home }: MoneyContext): MoneyMatch | null {
  const word = lexemes[at];
  if (word?.kind !== 'word' || !/^\p{Lu}/u.test(word.text)) return null;
  const isLetter = Object.hasOwn(currencies.letters, word.norm);
  const isPrefix = Object.hasOwn(currencies.prefixes, word.norm);
  const isCode = Object.hasOwn(currencies.codes, word.norm);
  if (!isLetter && !isPrefix && !isCode) return null;
  if (!isLetter && !isPrefix && word.text.length > 2 && !/^\p{Lu}.*\p{Lu}/u.test(word.text)) return null;
  const period = lexemes[at + 1]?.norm === '.' && lexemes[at + 1]?.glued ? 1 : 0;
  const number = lexemes[at + 1 + period];
  if (number?.kind !== 'number' || ((isLetter || word.norm === 'ps') && !number.glued)) return null;
  const range = readRange(lexemes, at + 1 + period, at, true);
  if (!range) return null;
  const small = !range.scaled && (range.amount ?? range.max ?? 0) < 100;
  if (small && (word.text.length < 2 || acronyms.has(word.norm))) return null;
  if (isLetter) {
    const code = home.of(currencies.letters[word.norm] ?? {});
    return code ? moneyMatch(at, range, range.to, code) : null;
  }
  const known = isPrefix ? currencies.prefixes[word.norm] : currencies.codes[word.norm];
  return moneyMatch(at, range, range.to, known ?? sharedCode(word.norm, currencies, home));
}

/** `500 million euros`, `61 million Hong Kong dollars`, `30-million-dollar`, `70 ₹`, `500 USD`, `50 cents`. */
function readUnitAfter(lexemes: readonly Lexeme[], at: number, context: MoneyContext): MoneyMatch | null {
  const { currencies, home } = context;
  const scaled = readRange(lexemes, at, at, true);
  const next = lexemes[scaled?.to ?? 0];
  // Short scales count only before money: `4m/-`, `5m EUR`.
  const isScaled =
    (next?.norm === '/' && lexemes[(scaled?.to ?? 0) + 1]?.norm === '-') ||
    (/^\p{Lu}{3}$/u.test(next?.text ?? '') && Object.hasOwn(currencies.codes, next?.norm ?? ''));
  const range = isScaled ? scaled : readRange(lexemes, at, at, false);
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
      return moneyMatch(at, range, after + 2, sharedCode('/-', currencies, home));
    const known = sign.text === '$' || Object.hasOwn(currencies.symbols, sign.text);
    const ownNumber = lexemes[after + 1]?.glued && lexemes[after + 1]?.kind === 'number';
    const code = sign.text === '$' ? home.dollar() : (currencies.symbols[sign.text] ?? null);
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
  { currencies, countryOf, home }: MoneyContext,
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
    const code =
      (country === null ? undefined : unit?.of[country]) ?? unit?.code ?? ownCode(word.norm, unit?.of ?? {}, home);
    const cents = hundredths.has(word.norm) ? 0.01 : 1;
    const end = lexemes[index + 1]?.norm === 'sterling' ? index + 2 : index + 1;
    return moneyMatch(at, scaleRange(range, cents), end, code);
  }
  return null;
}

/** Units that several countries have: that of the article's country; pounds are British and cents open where it has none. */
function ownCode(unit: string, byCountry: Readonly<Record<string, string>>, home: HomeCurrency): string | null {
  if (/^dollars?$/.test(unit)) return home.dollar();
  const code = Object.keys(byCountry).length > 0 ? home.of(byCountry) : null;
  return code ?? (/^(?:pence|pounds?)$/.test(unit) ? 'GBP' : null);
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
