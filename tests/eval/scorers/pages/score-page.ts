import { ratios } from '../ratios.ts';
import { tokensOf } from './shingles.ts';

/** What a page says of its article, or is read as saying. */
export interface PageFacts {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** ISO 8601, with or without a time of day. */
  readonly date: string | null;
  /** Paragraphs and headings of the story, in order. */
  readonly body: readonly string[];
}

/** Which parts of a page were read as its gold has them. */
export interface PageScore {
  /** F1 of the tokens of the body as a multiset, 0 to 1. */
  readonly body: number;
  /** Whether the title is the same but for white space. */
  readonly title: boolean;
  /** Whether the authors are the same set of names. */
  readonly authors: boolean;
  /** Whether the day of publication is the same; null where the gold has none. */
  readonly day: boolean | null;
}

/** Compares what was read of a page with its gold. */
export function scorePage(gold: PageFacts, found: PageFacts): PageScore {
  const names = ({ authors }: PageFacts) => [...new Set(authors.map(fold))].sort().join('\n');
  return {
    body: scoreTokens(gold.body, found.body),
    title: fold(gold.title ?? '') === fold(found.title ?? ''),
    authors: names(gold) === names(found),
    day: gold.date === null ? null : gold.date.slice(0, 10) === (found.date ?? '').slice(0, 10),
  };
}

function scoreTokens(gold: readonly string[], found: readonly string[]): number {
  const wanted = tokensOf(gold.join('\n'));
  const given = tokensOf(found.join('\n'));
  const left = new Map<string, number>();
  for (const token of wanted) left.set(token, (left.get(token) ?? 0) + 1);
  let right = 0;
  for (const token of given) {
    const count = left.get(token) ?? 0;
    if (count > 0) right++;
    left.set(token, count - 1);
  }
  return ratios(right, given.length, wanted.length).f1;
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
