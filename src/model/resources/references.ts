/** Nouns that a description ends in, by what it can mean; lower case, singular. */
export interface ReferenceWords {
  /** An organisation, whichever was spoken of last: `bank`, `newspaper`. */
  readonly bodies: ReadonlySet<string>;
  /** A body that is called so by its own name: `ministry`, `court`. */
  readonly institutions: ReadonlySet<string>;
  /** A state: `country`. */
  readonly states: ReadonlySet<string>;
  /** Several who are spoken of as one, and called `they`: `couple`, `team`. */
  readonly collectives: ReadonlySet<string>;
  /** A person by something other than an office, so that whoever holds one may be called so too: `fan`, `veteran`, `Republican`. */
  readonly traits: ReadonlySet<string>;
  /** A person by the part that he or she plays in the story, who need not be anybody named before: `witness`, `user`. */
  readonly parts: ReadonlySet<string>;
}
