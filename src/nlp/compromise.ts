import { createRequire } from 'node:module';

/** A compromise term, as far as newsan reads it. compromise's own types lack `implicit` and make `tags` optional. */
export interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly normal: string;
  readonly implicit?: string;
  readonly tags: ReadonlySet<string>;
}

/** The part of a compromise build that newsan uses. */
export interface Nlp {
  (text: string): { readonly document: readonly (readonly Term[])[] };
  model(): { one: { emoticons?: Record<string, unknown> } };
  methods(): { one: { tokenize: { splitTerms(sentence: string, model: unknown): string[] } } };
}

// One prebuilt CommonJS file loads in half the time of compromise's hundreds of modules.
const require = createRequire(import.meta.url);
const loaded = new Map<string, Nlp>();

/** Loads a build of compromise once and makes its tokenizer lossless: pieces of a sentence join to the sentence. */
export function loadCompromise(build: 'compromise' | 'compromise/one'): Nlp {
  const known = loaded.get(build);
  if (known) return known;
  const nlp = require(build) as Nlp; // compromise's types describe the ESM default export
  // The emoticon table rewrites white space after `<3` and `:)`, which would shift every later offset.
  const { emoticons } = nlp.model().one;
  for (const key of Object.keys(emoticons ?? {})) delete emoticons?.[key];
  const { tokenize } = nlp.methods().one;
  const splitTerms = tokenize.splitTerms;
  tokenize.splitTerms = (sentence, model) => restorePieces(sentence, splitTerms(sentence, model));
  loaded.set(build, nlp);
  return nlp;
}

/** compromise rewrites mixed dashes inside a token, keeping its length: the pieces are cut from the sentence again. */
function restorePieces(sentence: string, pieces: string[]): string[] {
  let position = 0;
  return pieces.map((piece) => {
    const exact = sentence.slice(position, position + piece.length);
    position += piece.length;
    return exact;
  });
}
