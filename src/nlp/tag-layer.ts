import type { PartOfSpeech, TagLayer } from '../model/document.ts';
import type { TaggedToken } from './tagger.ts';

const none: ReadonlySet<string> = new Set();

/** Wraps the tags and classes of a document's tokens, one of each per token. */
export function makeTagLayer(tagged: readonly TaggedToken[], parts: readonly PartOfSpeech[]): TagLayer {
  return {
    tags: (token) => tagged[token]?.tags ?? none,
    has: (token, tag) => tagged[token]?.tags.has(tag) ?? false,
    partOfSpeech: (token) => parts[token] ?? 'other',
    implicit: (token) => tagged[token]?.implicit ?? null,
  };
}
