import type { FactCheck } from '../model/cross-text/fact-check.ts';
import { charactersOf, gramBuckets, gramsOf } from './character-grams.ts';
import { pack } from './packed.ts';
import { readWords } from './statement-words.ts';
import { packStrings, packTexts } from './string-table.ts';

/** Highest bit of a word's number in a fact-check: it is written as a name. */
export const nameBit = 0x8000_0000;

/** Packs fact-checks with what is needed to find them: words, postings, counts of character runs. The same bytes for the same fact-checks. */
export function buildIndex(factChecks: readonly FactCheck[]): SharedArrayBuffer {
  const memory = new Map<string, string>();
  const words = new Numbered();
  const stems = new Numbered();
  const stemOfWord: number[] = [];
  const wordCounts: number[] = [];
  const sequence = new Growing();
  const claimEnds = new Uint32Array(factChecks.length);
  const ends = new Uint32Array(factChecks.length);
  const documentCounts: number[] = [];
  const gramCounts = new Uint32Array(gramBuckets);
  factChecks.forEach(({ claim, title }, document) => {
    const seen = new Set<number>();
    for (const text of [claim, title]) {
      for (const { norm, stem, isCapitalised } of readWords(text, memory)) {
        const word = words.numberOf(norm);
        const term = stems.numberOf(stem);
        stemOfWord[word] = term;
        wordCounts[word] = (wordCounts[word] ?? 0) + 1;
        if (!seen.has(term)) documentCounts[term] = (documentCounts[term] ?? 0) + 1;
        seen.add(term);
        sequence.push(isCapitalised ? word + nameBit : word);
      }
      if (text === claim) claimEnds[document] = sequence.length;
    }
    ends[document] = sequence.length;
    for (const gram of gramsOf(charactersOf(`${claim} ${title}`)).keys())
      gramCounts[gram] = (gramCounts[gram] ?? 0) + 1;
  });
  const { starts, postings, frequencies } = postingsOf(sequence.numbers, ends, stemOfWord, documentCounts);
  const records = packTexts(factChecks.length, (index) => JSON.stringify(factChecks[index]));
  const wordTable = packStrings(words.list);
  const stemTable = packStrings(stems.list);
  return pack({
    recordBytes: records.bytes,
    recordEnds: records.ends,
    wordBytes: wordTable.bytes,
    wordEnds: wordTable.ends,
    wordSlots: wordTable.slots,
    wordCounts: Uint32Array.from(wordCounts),
    stemOfWord: Uint32Array.from(stemOfWord),
    stemBytes: stemTable.bytes,
    stemEnds: stemTable.ends,
    stemSlots: stemTable.slots,
    sequence: sequence.numbers,
    claimEnds,
    ends,
    starts,
    postings,
    frequencies,
    gramCounts,
  });
}

/** Which fact-checks hold a stem, and how often, stem after stem. */
function postingsOf(
  sequence: Uint32Array,
  ends: Uint32Array,
  stemOfWord: readonly number[],
  documentCounts: readonly number[],
) {
  const starts = new Uint32Array(documentCounts.length + 1);
  documentCounts.forEach((count, term) => {
    starts[term + 1] = (starts[term] ?? 0) + count;
  });
  const next = starts.slice();
  const postings = new Uint32Array(starts.at(-1) ?? 0);
  const frequencies = new Uint8Array(postings.length);
  let at = 0;
  ends.forEach((end, document) => {
    for (; at < end; at++) {
      const term = stemOfWord[(sequence[at] ?? 0) & ~nameBit] ?? 0;
      const place = next[term] ?? 0;
      const isSame = place > (starts[term] ?? 0) && postings[place - 1] === document;
      if (isSame) frequencies[place - 1] = Math.min(255, (frequencies[place - 1] ?? 0) + 1);
      else {
        postings[place] = document;
        frequencies[place] = 1;
        next[term] = place + 1;
      }
    }
  });
  return { starts, postings, frequencies };
}

/** Millions of numbers, one after the other. */
class Growing {
  #room = new Uint32Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.#room.length) {
      const larger = new Uint32Array(2 * this.length);
      larger.set(this.#room);
      this.#room = larger;
    }
    this.#room[this.length++] = value;
  }

  get numbers(): Uint32Array {
    return this.#room.subarray(0, this.length);
  }
}

/** Numbers strings in the order in which they come. */
class Numbered {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}
