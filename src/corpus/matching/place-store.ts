import type { Edge } from './edge.ts';
import { createNumberRows } from './number-rows.ts';
import type { Place } from './place.ts';

/** Places of passages by number, some 80 bytes each: a large corpus has millions. */
export interface PlaceStore {
  /** Keeps a place under a number, each once. */
  put(number: number, place: Omit<Place, 'article'>): void;
  /** The place of a number, in the article of that id; null where none was kept. */
  get(number: number, article: string): Place | null;
}

/** Columns of an edge: its offset, -1 for none, and the numbers of its marks and frames. */
const edgeColumns = 3;
const [startColumn, endColumn, sentenceStartColumn, sentenceEndColumn] = [0, 1, 2, 3].map(
  (each) => each * edgeColumns,
) as [number, number, number, number]; // four of four
const wordsColumn = 4 * edgeColumns;
const [quoted, setApart, atEdge] = [1, 2, 4];

/** Makes a store for places 0 to `count` - 1. */
export function createPlaceStore(count: number): PlaceStore {
  const rows = createNumberRows(wordsColumn + 7);
  const numbers = new Int32Array(count).fill(-1);
  const marks = makeNumbered<string>();
  const frames = makeNumbered<string>();
  const fingerprints = makeNumbered<string>();
  const framesAt: Edge['frames'][] = [];
  const rowOf = (edge: Edge | null): readonly [number, number, number] => {
    if (edge === null) return [-1, 0, 0];
    const number = frames.add(edge.frames.length === 0 ? '' : JSON.stringify(edge.frames));
    framesAt[number] ??= edge.frames;
    return [edge.offset, marks.add(edge.marks), number];
  };
  const edgeOf = (row: number, column: number): Edge => ({
    offset: rows.get(row, column),
    marks: marks.get(rows.get(row, column + 1)),
    frames: framesAt[rows.get(row, column + 2)] ?? [],
  });
  const edgeOrNull = (row: number, column: number) => (rows.get(row, column) < 0 ? null : edgeOf(row, column));
  return {
    put(number, place) {
      const { paragraphs, isQuoted, isSetApart, isAtEdge } = place;
      numbers[number] = rows.add(
        ...[place.start, place.end, place.sentenceStart, place.sentenceEnd].flatMap(rowOf),
        place.articleWords,
        place.words,
        place.storyWords,
        paragraphs?.from ?? 0,
        paragraphs?.to ?? 0,
        (isQuoted ? quoted : 0) + (isSetApart ? setApart : 0) + (isAtEdge ? atEdge : 0),
        place.fingerprint === null ? -1 : fingerprints.add(place.fingerprint),
      );
    },
    get(number, article) {
      const row = numbers[number] ?? -1;
      if (row < 0) return null;
      const value = (column: number) => rows.get(row, wordsColumn + column);
      const flags = value(5);
      return {
        article,
        articleWords: value(0),
        start: edgeOf(row, startColumn),
        end: edgeOf(row, endColumn),
        sentenceStart: edgeOrNull(row, sentenceStartColumn),
        sentenceEnd: edgeOrNull(row, sentenceEndColumn),
        paragraphs: value(3) > 0 ? { from: value(3), to: value(4) } : null,
        words: value(1),
        storyWords: value(2),
        isQuoted: (flags & quoted) > 0,
        isSetApart: (flags & setApart) > 0,
        isAtEdge: (flags & atEdge) > 0,
        fingerprint: value(6) < 0 ? null : fingerprints.get(value(6)),
      };
    },
  };
}

/** Values by number, each once. */
function makeNumbered<Value extends string>() {
  const numbers = new Map<Value, number>();
  const values: Value[] = [];
  return {
    add(value: Value): number {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, values.length);
      return values.push(value) - 1;
    },
    get(number: number): Value {
      const value = values[number];
      if (value === undefined) throw new Error(`createPlaceStore: nothing has the number ${number}`);
      return value;
    },
  };
}
