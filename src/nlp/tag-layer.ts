import type { Document, PartOfSpeech, TagLayer } from '../model/document.ts';
import type { TaggedToken } from './tagger.ts';

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

/** Wraps what the tagger said of a document's tokens. */
export function makeTagLayer(document: Document, tagged: readonly TaggedToken[]): TagLayer {
  const parts = document.tokens.map((token) => reduce(tagged[token.index]?.tags ?? none));
  return {
    tags: (token) => tagged[token]?.tags ?? none,
    has: (token, tag) => tagged[token]?.tags.has(tag) ?? false,
    partOfSpeech: (token) => parts[token] ?? 'other',
    implicit: (token) => tagged[token]?.implicit ?? null,
  };
}

function reduce(tags: ReadonlySet<string>): PartOfSpeech {
  for (const [tag, part] of byTag) if (tags.has(tag)) return part;
  return 'other';
}
