import { charactersOf, gramsOf } from './character-grams.ts';
import type { FactCheckIndex } from './fact-check-index.ts';
import { lightWords } from './light-words.ts';
import { readPost } from './post.ts';
import { readWords, type StatementWord, type StemMemory, stemOf } from './statement-words.ts';

/** A word that is looked for. */
export interface QueryWord {
  readonly text: string;
  /** Number of the stem; -1 for one that no fact-check has. */
  readonly stem: number;
  readonly vector: number;
  readonly norm: string;
  readonly isCapitalised: boolean;
  readonly isNumber: boolean;
  /** How informative it is. */
  readonly weight: number;
  /** How close words of fact-checks are to it, by number, as far as that was asked. */
  readonly close: Map<number, number>;
}

/** A statement as it is looked for. */
export interface Query {
  /** Its words in order, those of the author of a post not among them. */
  readonly body: readonly QueryWord[];
  /** All its words, the author's too, each stem once. */
  readonly words: readonly QueryWord[];
  readonly author: ReadonlySet<number>;
  readonly years: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly hasMedia: boolean;
  readonly grams: ReadonlyMap<number, number>;
  readonly text: string;
}

/** What the name of who posted a statement counts, against words of the statement. */
const authorShare = 0.8;

/** Reads a statement for look-up. */
export function readQuery(index: FactCheckIndex, statement: string, memory: StemMemory): Query {
  const post = readPost(statement);
  const read = (text: string, share: number) =>
    readWords(text, memory).flatMap((word) => parted(index, word, memory).map((part) => asked(index, part, share)));
  const body = read(post.text, 1);
  const author = read(post.author, authorShare);
  const byStem = new Map<string, QueryWord>();
  for (const word of [...body, ...author]) {
    const key = word.stem < 0 ? word.norm : `#${word.stem}`;
    if (!byStem.has(key)) byStem.set(key, word);
  }
  const dated = `${post.date} ${post.text}`;
  return {
    body,
    words: [...byStem.values()],
    author: new Set(author.map(({ stem }) => stem)),
    years: yearsIn(dated),
    months: monthsIn(dated),
    hasMedia: post.hasMedia,
    grams: gramsOf(charactersOf(`${post.text} ${post.author}`)),
    text: post.text,
  };
}

/** Years that a text names. */
export function yearsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\b(?:19|20)\d\d\b/g) ?? []);
}

/** Months that a text names, by their first three letters. */
export function monthsIn(text: string): ReadonlySet<string> {
  const months = text.matchAll(
    /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:\.|t\.?|uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\b/g,
  );
  return new Set([...months].map(([, month = '']) => month));
}

function asked(index: FactCheckIndex, word: StatementWord, share: number): QueryWord {
  const stem = index.stems.indexOf(word.stem);
  return {
    text: word.text,
    stem,
    vector: index.vectors.rankOf(word.norm),
    norm: word.norm,
    isCapitalised: word.isCapitalised,
    isNumber: word.isNumber,
    weight: share * index.weightOf(stem, word.norm),
    close: new Map(),
  };
}

/** Shortest word that may be several written as one, and most letters that are looked at. */
const shortestJoined = 6;
const longestJoined = 40;

/** `#draintheswamp`, `PNBROCK`: a word that nobody knows, as the words of the fact-checks that it is joined of; else as it is. */
function parted(index: FactCheckIndex, word: StatementWord, memory: StemMemory): readonly StatementWord[] {
  const { norm, stem, isNumber } = word;
  if (isNumber || norm.length < shortestJoined || norm.length > longestJoined) return [word];
  if (index.vectors.rankOf(norm) >= 0 || index.stems.indexOf(stem) >= 0) return [word];
  const parts = joinedOf(index, norm);
  if (!parts) return [word];
  return parts
    .filter((part) => !lightWords.has(part))
    .map((part) => ({ ...word, text: part, norm: part, stem: stemOf(part, memory), isCapitalised: false }));
}

/** The likeliest words that together are the text; null where there are none. */
function joinedOf(index: FactCheckIndex, text: string): readonly string[] | null {
  const best: ({ readonly cost: number; readonly parts: readonly string[] } | null)[] = [{ cost: 0, parts: [] }];
  for (let end = 1; end <= text.length; end++) {
    best[end] = null;
    for (let start = 0; start <= end - 2; start++) {
      const before = best[start];
      if (!before) continue;
      const part = text.slice(start, end);
      const count = countOf(index, part);
      if (count === 0 || (count < 2 && part.length < 4)) continue;
      const cost = before.cost + Math.log((8 * index.size) / count) + 2;
      if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) best[end] = { cost, parts: [...before.parts, part] };
    }
  }
  const parts = best[text.length]?.parts;
  return parts && parts.length > 1 && parts.length <= Math.max(2, text.length / 4) ? parts : null;
}

function countOf(index: FactCheckIndex, part: string): number {
  if (lightWords.has(part)) return index.size;
  if (part.length < 3) return 0;
  const word = index.words.indexOf(part);
  return word < 0 ? 0 : index.countOf(word);
}
