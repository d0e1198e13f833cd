import { createRequire } from 'node:module';

/** A compromise term, as far as newsan writes and reads it. compromise's own types lack `implicit` and make `tags` optional. */
export interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly normal: string;
  readonly tags: Set<string>;
  /** Set on each half of a contraction, which compromise makes a term of its own; only the first half has a text. */
  readonly implicit?: string;
}

/** The part of compromise that newsan uses: sentences of terms in, the same sentences tagged out. */
export type Nlp = (sentences: readonly { readonly terms: readonly Term[] }[]) => {
  readonly document: readonly (readonly Term[])[];
};

// One prebuilt CommonJS file loads in half the time of compromise's hundreds of modules.
const require = createRequire(import.meta.url);

/** Loads compromise's tagger; Node keeps it, so that it is loaded once a process. Its noun-phrase and date views are not needed. */
export function loadCompromise(): Nlp {
  return require('compromise/two') as Nlp; // compromise's types describe text input and the ESM default export
}
