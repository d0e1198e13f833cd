import type { Document, PartOfSpeech, TagLayer } from '../model/document.ts';

const none: ReadonlySet<string> = new Set();

/** Order matters: compromise gives a term several tags, and the first of these that it has decides. */
const byTag: readonly (readonly [string, PartOfSpeech])[] = [
  ['Pronoun', 'pronoun'],
  ['Determiner', 'determiner'],
  ['Auxiliary', 'auxiliary'],
  ['Modal', 'auxiliary'],
  ['Copula', 'auxiliary'],
  ['Verb', 'verb'],
  ['Preposition', 'preposition'],
  ['Conjunction', 'conjunction'],
  ['QuestionWord', 'pronoun'],
  ['Value', 'number'],
  ['ProperNoun', 'proper-noun'],
  ['Noun', 'noun'],
  ['Adjective', 'adjective'],
  ['Adverb', 'adverb'],
  ['Negative', 'adverb'],
];

/** Wraps the tag sets of a document's tokens; one set and one contraction per token. */
export function makeTagLayer(
  document: Document,
  tagSets: readonly ReadonlySet<string>[],
  implicit: readonly (string | null)[],
): TagLayer {
  const parts = document.tokens.map((token) => reduce(tagSets[token.index] ?? none));
  return {
    tags: (token) => tagSets[token] ?? none,
    has: (token, tag) => tagSets[token]?.has(tag) ?? false,
    partOfSpeech: (token) => parts[token] ?? 'other',
    implicit: (token) => implicit[token] ?? null,
  };
}

function reduce(tags: ReadonlySet<string>): PartOfSpeech {
  for (const [tag, part] of byTag) if (tags.has(tag)) return part;
  return 'other';
}
