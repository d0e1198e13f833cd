/** The data files that an analysis reads, whatever is asked for. */
export const analysisFiles = [
  'acronyms.json',
  'attribution-words.json',
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
  'nicknames.json',
  'place-forms.json',
  'roles.json',
  'sentences.json',
  'source-nouns.json',
  'units.json',
] as const;

/** The data file that `verify` reads beside those. */
export const verifyFile = 'thesaurus.txt.gz';
