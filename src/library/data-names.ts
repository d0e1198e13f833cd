/** The data files that an analysis reads, whatever is requested. */
export const analysisFiles = [
  'acronyms.json',
  'attribution-words.json',
  'check-reasons.json',
  'check-weights.json',
  'check-words.json',
  'claim-types.json',
  'claim-words.json',
  'comparison-words.json',
  'countries.json',
  'cues.json',
  'currencies.json',
  'function-words.json',
  'gazetteer.bin',
  'groups.json',
  'links.json',
  'name-contexts.json',
  'name-model.bin',
  'name-words.json',
  'nicknames.json',
  'place-forms.json',
  'reference-words.json',
  'roles.json',
  'rule-patterns.json',
  'rule-tables.json',
  'rule-words.json',
  'sentences.json',
  'source-kinds.json',
  'source-nouns.json',
  'time-words.json',
  'units.json',
  'voice-weights.json',
] as const;

/** The data files that `verify` reads beside those. */
export const verifyFiles = ['thesaurus.txt.gz', 'word-vectors.bin'] as const;

/** Data files of what the browser does not do: statements matched with fact checks. */
export const otherFiles = ['match-weights.json'] as const;
