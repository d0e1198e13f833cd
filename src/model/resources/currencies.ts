/** A word for money: its ISO 4217 code where that is clear, else by the country that is named with it (`Hong Kong dollars`). */
export interface CurrencyUnit {
  readonly code: string | null;
  /** Code by ISO 3166-1 alpha-2. */
  readonly of: Readonly<Record<string, string>>;
}

/** How money is written. Null stands for a currency that several countries have. */
export interface Currencies {
  /** `£`, `€`; the dollar sign is distinguished by `dollars`. */
  readonly symbols: Readonly<Record<string, string | null>>;
  /** What is before a dollar sign: `us`, `a`, `hk`. */
  readonly dollars: Readonly<Record<string, string>>;
  /** What is before or after a number: `usd`, `rs`, `rm`. */
  readonly codes: Readonly<Record<string, string | null>>;
  readonly units: Readonly<Record<string, CurrencyUnit>>;
  /** Letters and a sign: `gh¢`, `r$`. */
  readonly signs: Readonly<Record<string, string>>;
  /** Codes that several countries use, with the word of `units` that knows whose they are: `rs` with `rupees`. */
  readonly shared: Readonly<Record<string, string>>;
  /** Single letters that are money only in an article of one of these countries: `M50,000` in Lesotho. Code by country. */
  readonly letters: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Short forms that are no ISO code and are glued to their number: `Ksh500`; `PS640` is what plain ASCII makes of `£640`. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** Country code of towns and states, lower case, of countries that have a dollar, where the gazetteer of links has none. */
  readonly dollarPlaces: Readonly<Record<string, string>>;
}
