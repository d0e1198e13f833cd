import type { FactCheckMatch, FindFactChecks, RatingValue } from '../../model/cross-text/fact-check.ts';
import type { Cell } from '../../model/display/view.ts';
import { oneLine, rounded, toned } from '../view.ts';

/** Words that a statement and a fact-check share. */
export interface SharedWordData {
  readonly statement: string;
  readonly factCheck: string;
}

/** An earlier fact-check of what is claimed. */
export interface FactCheckData {
  readonly id: string;
  /** How sure it is that both make the same claim, 0 to 1. */
  readonly score: number;
  readonly claim: string;
  readonly title: string;
  readonly rating: string | null;
  readonly ratingValue: RatingValue;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly words: readonly SharedWordData[];
  /** Amounts of the fact-check where the statement has others: not the same claim then. */
  readonly otherAmounts: readonly string[];
}

/** Which fact-checks are shown beside claims. */
export interface CheckedOptions {
  readonly find: FindFactChecks;
  /** Most of one claim. */
  readonly most: number;
  /** Least score. */
  readonly least: number;
}

/** Fact-checks of a statement as they are shown. */
export function checkedBefore(statement: string, { find, most, least }: CheckedOptions): readonly FactCheckData[] {
  return find(oneLine(statement), most)
    .filter(({ score }) => score >= least)
    .map(matchData);
}

function matchData({ factCheck, score, words, otherAmounts }: FactCheckMatch): FactCheckData {
  const { id, claim, title, rating, ratingValue, publisher, date, url } = factCheck;
  return {
    id,
    score: rounded(score),
    claim,
    title,
    rating,
    ratingValue,
    publisher,
    date,
    url,
    words: words.map(([statement, word]) => ({ statement, factCheck: word })),
    otherAmounts,
  };
}

/** Claims with the fact-checks of each, where those are looked for. */
export function withFactChecks<Item extends { readonly text: string }>(
  claims: readonly Item[],
  options: CheckedOptions | null,
): readonly (Item & { readonly checked?: readonly FactCheckData[] })[] {
  return options === null ? claims : claims.map((claim) => ({ ...claim, checked: checkedBefore(claim.text, options) }));
}

/** A line without its tone. */
export function plainLine(line: Cell): string {
  return typeof line === 'object' && line !== null ? line.text : String(line ?? '');
}

/** A fact-check on one line: score, rating, what was checked, by whom, when and where. */
export function factCheckLine({ score, rating, claim, publisher, date, url, id, ratingValue }: FactCheckData): Cell {
  const source = [publisher, date, url ?? id].filter((part) => part !== null && part !== '').join(', ');
  const line = `${score.toFixed(2)} ${rating ?? 'no rating'}: ${oneLine(claim)} (${oneLine(source)})`;
  return ratingValue === 'false' ? toned('bad', line) : ratingValue === 'true' ? toned('good', line) : line;
}
