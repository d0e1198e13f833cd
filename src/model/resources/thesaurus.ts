/** How two words relate in meaning, the closest relation that any of their senses has. */
export type Relation =
  /** One lemma, or one word derived from the other (`invade`, `invasion`). */
  | 'same'
  /** A sense in common, or senses that WordNet calls similar. */
  | 'synonym'
  /** The second word is the wider term: every `pickup` is a `vehicle`. */
  | 'wider'
  /** The second word is the narrower term. */
  | 'narrower'
  /** Opposites, themselves or by way of a synonym. */
  | 'antonym'
  /** Different kinds of one thing: `laptop` and `smartphone`. */
  | 'sibling'
  /** Listed under each other by the Moby Thesaurus, and nothing closer. */
  | 'related'
  | 'none';

/** Which English words mean the same, a wider thing or the opposite; after WordNet 3.1 (Fellbaum 1998) and the Moby Thesaurus (Ward 1996). */
export interface Thesaurus {
  /** Lemmas that a form may belong to, the form itself first where it is one; lower case. Empty for a word that is not known. */
  lemmas(form: string): readonly string[];
  /** How the second word relates to the first. Both in lower case; phrases with spaces. Symmetric but for `wider` and `narrower`. */
  relation(first: string, second: string): Relation;
}
