import type { FactCheck } from '../model/cross-text/fact-check.ts';
import type { WordVectors } from '../model/resources/language.ts';
import { nameBit } from './build-index.ts';
import { unpack } from './packed.ts';
import { openStrings, type StringTable } from './string-table.ts';

/** A word of a fact-check by numbers. */
export interface IndexedWord {
  readonly word: number;
  readonly stem: number;
  readonly isCapitalised: boolean;
}

/** Fact-checks as they are looked up: each by its number, from 0. */
export interface FactCheckIndex {
  readonly size: number;
  readonly words: StringTable;
  readonly stems: StringTable;
  /** Mean number of words of a fact-check. */
  readonly meanLength: number;
  record(document: number): FactCheck;
  /** Words of the claim, then of the title. */
  wordsOf(document: number): { readonly claim: readonly IndexedWord[]; readonly title: readonly IndexedWord[] };
  lengthOf(document: number): number;
  /** Calls for each fact-check that holds a stem, with how often. */
  eachWith(stem: number, see: (document: number, count: number) => void): void;
  /** How often a word comes in all of them. */
  countOf(word: number): number;
  stemOf(word: number): number;
  /** How informative a stem is: the rarer among the fact-checks, and in the English of news, the more. `word` is any form of it. */
  weightOf(stem: number, word: string): number;
  /** The same for a run of characters, by bucket. */
  gramWeightOf(bucket: number): number;
  /** Place of a word among the vectors; -1 for none. */
  vectorOf(word: number): number;
  readonly vectors: WordVectors;
}

/** Share of a word's weight that its frequency in news decides. */
const newsShare = 0.6;

/** Opens a packed index; null where the buffer is none. */
export function openIndex(buffer: SharedArrayBuffer, vectors: WordVectors): FactCheckIndex | null {
  const sections = unpack(buffer);
  if (!sections) return null;
  const numbers = (name: string) => numbersIn(sections[name]);
  const bytes = (name: string) => bytesIn(sections[name]);
  const [sequence, claimEnds, ends, starts, postings] = [
    numbers('sequence'),
    numbers('claimEnds'),
    numbers('ends'),
    numbers('starts'),
    numbers('postings'),
  ];
  const [frequencies, wordCounts, stemOfWord, gramCounts] = [
    bytes('frequencies'),
    numbers('wordCounts'),
    numbers('stemOfWord'),
    numbers('gramCounts'),
  ];
  const records = openStrings({ bytes: bytes('recordBytes'), ends: numbers('recordEnds'), slots: new Uint32Array(16) });
  const words = remembering(
    openStrings({ bytes: bytes('wordBytes'), ends: numbers('wordEnds'), slots: numbers('wordSlots') }),
  );
  const stems = openStrings({ bytes: bytes('stemBytes'), ends: numbers('stemEnds'), slots: numbers('stemSlots') });
  const size = ends.length;
  const gramWeights = Float32Array.from(gramCounts, (count) => Math.log(1 + size / Math.max(0.5, count)));
  const places = new Int32Array(words.size).fill(-2);
  const startOf = (document: number) => (document === 0 ? 0 : (ends[document - 1] ?? 0));
  const slice = (from: number, to: number): readonly IndexedWord[] =>
    Array.from(sequence.subarray(from, to), (entry) => {
      const word = entry & ~nameBit;
      return { word, stem: stemOfWord[word] ?? 0, isCapitalised: entry >= nameBit };
    });
  return {
    size,
    words,
    stems,
    vectors,
    meanLength: sequence.length / Math.max(1, size),
    record: (document) => JSON.parse(records.at(document)) as FactCheck, // packed by `buildIndex`
    wordsOf(document) {
      const middle = claimEnds[document] ?? 0;
      return { claim: slice(startOf(document), middle), title: slice(middle, ends[document] ?? middle) };
    },
    lengthOf: (document) => (ends[document] ?? 0) - startOf(document),
    eachWith(stem, see) {
      const end = starts[stem + 1] ?? 0;
      for (let at = starts[stem] ?? 0; at < end; at++) see(postings[at] ?? 0, frequencies[at] ?? 0);
    },
    countOf: (word) => wordCounts[word] ?? 0,
    stemOf: (word) => stemOfWord[word] ?? 0,
    weightOf(stem, word) {
      const count = stem < 0 ? 0 : (starts[stem + 1] ?? 0) - (starts[stem] ?? 0);
      const rank = vectors.rankOf(word);
      const rarity = rank < 0 ? 1 : Math.log(rank + 1) / Math.log(vectors.size);
      return (1 - newsShare + newsShare * rarity) * Math.log(1 + (size - count + 0.5) / (count + 0.5));
    },
    gramWeightOf: (bucket) => gramWeights[bucket] ?? 0,
    vectorOf(word) {
      if (places[word] === -2) places[word] = vectors.rankOf(words.at(word));
      return places[word] ?? -1;
    },
  };
}

/** Words are requested again and again: each is decoded once. */
function remembering(table: StringTable): StringTable {
  const texts: string[] = [];
  return { ...table, at: (index) => (texts[index] ??= table.at(index)) };
}

function numbersIn(section: Uint8Array | Uint32Array | undefined): Uint32Array {
  return section instanceof Uint32Array ? section : new Uint32Array(0);
}

function bytesIn(section: Uint8Array | Uint32Array | undefined): Uint8Array {
  return section instanceof Uint8Array ? section : new Uint8Array(0);
}
