import { foldWord, hashOf } from './hash.ts';
import type { Lexicon } from './lexicon.ts';

/** How a word is written. */
export const Case = { lower: 0, capital: 1, upper: 2, mixed: 3, initial: 4, number: 5, other: 6 } as const;

/** A distinct word as printed, with all that is known of it wherever it is. */
export interface Form {
  /** Counted from 1 in the order in which forms are met. */
  readonly index: number;
  readonly text: string;
  /** Folded by `foldWord`. */
  readonly folded: string;
  /** Index shared by all forms with the same folded text. */
  readonly norm: number;
  readonly hash: number;
  readonly letterCase: number;
  readonly shape: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** Classes of the gazetteer that the word itself is in. */
  readonly classes: number;
  /** Word cluster plus one; 0 for an unknown word. */
  readonly cluster: number;
  /** As in `Lexicon`. */
  readonly leaning: number;
  readonly isConnector: boolean;
}

/** Gives words their forms, each distinct word one. */
export interface FormTable {
  formOf(text: string): Form;
  /** Number of forms made so far. */
  size(): number;
}

/** Words that may be in lower case within a name. */
const connectors = new Set(
  'of the and for de la le du des del della da do dos das di e y et al el bin ibn bint ben abu von van der den ter zu und on in to at a as with against de-la los las & ul ur ud o un upon sur under'.split(
    ' ',
  ),
);
const dotted = /^\p{Lu}\.\p{Lu}\.\p{Lu}(?:\.\p{Lu})*\.?$/u;
const [lowerShape, capitalShape] = [hashOf('x'), hashOf('Xx')];

/** Makes an empty table. */
export function makeFormTable(lexicon: Lexicon): FormTable {
  const forms = new Map<string, Form>();
  const norms = new Map<string, number>();
  return {
    size: () => forms.size,
    formOf(text) {
      const known = forms.get(text);
      if (known) return known;
      const form = makeForm(text, forms.size + 1, norms, lexicon);
      forms.set(text, form);
      return form;
    },
  };
}

function makeForm(text: string, index: number, norms: Map<string, number>, lexicon: Lexicon): Form {
  const folded = foldWord(text);
  let norm = norms.get(folded);
  if (norm === undefined) {
    norm = norms.size;
    norms.set(folded, norm);
  }
  const hash = hashOf(folded);
  // Most words are plain: they need no look at every letter.
  const plain = /^[A-Z]?[a-z]+$/.test(text);
  const lower = text === folded;
  // `F.B.I.` is looked up as `FBI`, too.
  const bare = !plain && dotted.test(text) ? hashOf(folded.replaceAll('.', '')) : null;
  return {
    index,
    text,
    folded,
    norm,
    hash,
    letterCase: plain ? (lower ? Case.lower : Case.capital) : caseOf(text),
    shape: plain ? (lower ? lowerShape : capitalShape) : hashOf(shapeOf(text)),
    prefix2: hashOf(folded.slice(0, 2)),
    prefix3: hashOf(folded.slice(0, 3)),
    suffix2: hashOf(folded.slice(-2)),
    suffix3: hashOf(folded.slice(-3)),
    suffix4: hashOf(folded.slice(-4)),
    classes: lexicon.classes(hash) | (bare === null ? 0 : lexicon.classes(bare)),
    cluster: lexicon.cluster(hash) || (bare === null ? 0 : lexicon.cluster(bare)),
    leaning: lexicon.leaning(hash) || (bare === null ? 0 : lexicon.leaning(bare)),
    isConnector: connectors.has(text),
  };
}

function caseOf(text: string): number {
  if (/^\p{N}/u.test(text)) return /\p{Lu}/u.test(text) ? Case.mixed : Case.number;
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (upper === 0) return /\p{L}/u.test(text) ? Case.lower : Case.other;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 1) return Case.initial;
  if (upper === letters) return Case.upper;
  return /^\p{Lu}/u.test(text) && upper === 1 ? Case.capital : Case.mixed;
}

/** `Xx` for `Iran`, `X.X.` for `U.S.`, `XxXx` for `McCain`, `X'Xx` for `O'Neill`. */
function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{N}+/gu, (run) => (run.length === 4 ? '9999' : run.length > 1 ? '99' : '9'))
    .slice(0, 12);
}
