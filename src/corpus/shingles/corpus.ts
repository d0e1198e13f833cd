/** The words of many articles, by their codes alone: two bytes a word. Articles are numbered from 0. */
export interface Corpus {
  readonly count: number;
  /** Codes of all words, article after article. */
  readonly codes: Uint16Array;
  /** Where the words of an article begin, and where they end. */
  start(article: number): number;
  end(article: number): number;
  /** The article in which a word is. */
  articleAt(position: number): number;
}

/** Words of articles as they come, in whatever order. */
export interface WordStore {
  /** Number of articles. */
  readonly count: number;
  add(codes: Uint16Array): void;
  /** The same articles, renumbered: `order[n]` is the former number of article `n`. */
  arrange(order: readonly number[]): Corpus;
  /** Forgets them: nothing is to hold on to so much memory that is not needed any more. */
  clear(): void;
}

/** Makes an empty store. */
export function createWordStore(): WordStore {
  let codes = new Uint16Array(1 << 12);
  const starts: number[] = [0];
  return {
    get count() {
      return starts.length - 1;
    },
    add(added) {
      const start = starts.at(-1) ?? 0;
      const end = start + added.length;
      if (end > codes.length) {
        const wider = new Uint16Array(Math.max(codes.length * 2, end));
        wider.set(codes.subarray(0, start));
        codes = wider;
      }
      codes.set(added, start);
      starts.push(end);
    },
    clear() {
      codes = new Uint16Array(0);
      starts.length = 1;
    },
    arrange(order) {
      const numbers = new Uint32Array(order.length);
      order.forEach((former, number) => {
        numbers[former] = number;
      });
      return {
        count: order.length,
        codes: codes.subarray(0, starts.at(-1)),
        start: (article) => starts[order[article] ?? 0] ?? 0,
        end: (article) => starts[(order[article] ?? 0) + 1] ?? 0,
        articleAt: (position) => numbers[lastUpTo(starts, position)] ?? 0,
      };
    },
  };
}

/** Makes the function that puts two stretches of words together as a corpus of two articles, which holds until the next call. */
export function makePairCorpus(): (first: Uint16Array, second: Uint16Array) => Corpus {
  let room = new Uint16Array(0);
  return (first, second) => {
    const length = first.length + second.length;
    if (room.length < length) room = new Uint16Array(2 * length);
    const codes = room.subarray(0, length);
    codes.set(first);
    codes.set(second, first.length);
    return {
      count: 2,
      codes,
      start: (article) => (article === 0 ? 0 : first.length),
      end: (article) => (article === 0 ? first.length : length),
      articleAt: (position) => (position < first.length ? 0 : 1),
    };
  };
}

/** Index of the last of the rising numbers that is no greater than the given one; of equal ones the last, so that empty articles hold nothing. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
