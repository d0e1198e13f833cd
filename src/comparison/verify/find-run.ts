import type { Token } from '../../model/document.ts';

/** Words of a text with the places of each. */
export interface RunIndex {
  readonly words: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** A stretch of words, [from, to), that holds so large a share of others in their order. */
export interface FoundRun {
  readonly from: number;
  readonly to: number;
  /** 0 to 1; 1 where all are there one after the other and nothing between. */
  readonly share: number;
}

/** Places of one word that are looked at; of a frequent word they show nothing. */
const mostPlaces = 200;
/** Stretches that are compared word by word. */
const mostStretches = 4;

/** Makes the index of a text's words. */
export function runIndex(tokens: readonly Token[]): RunIndex {
  const words = tokens.map(({ norm }) => norm);
  const places = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  }
  return { words, places };
}

/** Finds the stretch of a text that holds most of some words in order; null where it holds none of them. */
export function findRun(sought: readonly string[], { words, places }: RunIndex): FoundRun | null {
  const starts = new Map<number, number>();
  for (const [at, word] of sought.entries()) {
    const found = places.get(word);
    if (!found || found.length > mostPlaces) continue;
    for (const place of found) starts.set(place - at, (starts.get(place - at) ?? 0) + 1);
  }
  // Where all words of the quotation are frequent ones they must be looked at after all.
  if (starts.size === 0) {
    for (const place of places.get(sought[0] ?? '') ?? []) starts.set(place, 1);
  }
  const best = [...starts].sort(([a, own], [b, other]) => other - own || a - b);
  let found: FoundRun | null = null;
  for (const [start] of best.slice(0, mostStretches)) {
    if (start >= 0 && sought.every((word, at) => words[start + at] === word))
      return { from: start, to: start + sought.length, share: 1 };
    const run = within(sought, words, start);
    if (run && run.share > (found?.share ?? 0)) found = run;
  }
  return found;
}

/** The longest common subsequence of the words and the stretch that would hold them, some words to spare on both sides. */
function within(sought: readonly string[], words: readonly string[], start: number): FoundRun | null {
  const spare = Math.max(2, Math.ceil(sought.length / 4));
  const low = Math.max(0, start - spare);
  const stretch = words.slice(low, Math.max(low, start + sought.length + spare));
  if (sought.length * stretch.length > 250_000) return null;
  const rows: Uint16Array[] = [new Uint16Array(stretch.length + 1)];
  for (const [at, word] of sought.entries()) {
    const before = rows[at] ?? new Uint16Array(stretch.length + 1);
    const row = new Uint16Array(stretch.length + 1);
    for (let place = 0; place < stretch.length; place++) {
      row[place + 1] =
        word === stretch[place] ? (before[place] ?? 0) + 1 : Math.max(before[place + 1] ?? 0, row[place] ?? 0);
    }
    rows.push(row);
  }
  let [first, last, count] = [-1, -1, 0];
  let [at, place] = [sought.length, stretch.length];
  while (at > 0 && place > 0) {
    if (sought[at - 1] === stretch[place - 1]) {
      first = place - 1;
      if (last < 0) last = place - 1;
      count++;
      at--;
      place--;
    } else if ((rows[at - 1]?.[place] ?? 0) >= (rows[at]?.[place - 1] ?? 0)) at--;
    else place--;
  }
  if (count === 0) return null;
  const run = { from: low + first, to: low + last + 1 };
  // All of the words, but with others between, are not the same words.
  const share = Math.min(count / sought.length, count / (run.to - run.from), 0.999);
  return { ...run, share };
}
