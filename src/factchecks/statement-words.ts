import { stemmer } from 'stemmer';
import { lightWords } from './light-words.ts';

/** A word of a statement or of a fact-check. */
export interface StatementWord {
  /** As printed. */
  readonly text: string;
  /** Lower case, without accents. */
  readonly norm: string;
  /** Without its inflection (Porter 1980); figures as they are. */
  readonly stem: string;
  /** Whether it is written as a name, which holds for the first word of a sentence as well. */
  readonly isCapitalised: boolean;
  readonly isNumber: boolean;
}

/** Stems by word; who holds it decides how long words are remembered. */
export type StemMemory = Map<string, string>;

/** The words that carry meaning, in order. Abbreviations lose their points, thousands their commas. Linear. */
export function readWords(text: string, memory: StemMemory): readonly StatementWord[] {
  const words: StatementWord[] = [];
  for (const [printed] of plain(text).matchAll(/[$£€]?\d+(?:\.\d+)?%?|\p{L}+/gu)) {
    const norm = printed.toLowerCase();
    if (lightWords.has(norm)) continue;
    const isNumber = /\d/.test(norm);
    const stem = isNumber ? norm : stemOf(norm, memory);
    words.push({ text: printed, norm, stem, isCapitalised: /^\p{Lu}/u.test(printed), isNumber });
  }
  return words;
}

/** The stem of a word in lower case. */
export function stemOf(norm: string, memory: StemMemory): string {
  const known = memory.get(norm);
  if (known !== undefined) return known;
  const stem = norm.length > longestWord ? norm : stemmer(norm);
  memory.set(norm, stem);
  return stem;
}

/** Longer ones are no words. */
const longestWord = 40;

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/\bper cent\b/gi, 'percent')
    .replace(/n't\b/g, ' not')
    .replace(/'s\b/g, '')
    .replace(/'(?=\w)/g, '')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/\b([A-Z])\.(?=[A-Z]\.|\s|$)/g, '$1');
}
