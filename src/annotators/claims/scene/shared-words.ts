import type { NonEmpty, Span } from '../../../model/span.ts';
import { type ClaimScene, tokensIn } from './claim-scene.ts';

/** Stems of the words with content in the spans; names and the nouns that take up claims skipped. */
export function contentStems(scene: ClaimScene, spans: NonEmpty<Span>): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const { index, norm } of spans.flatMap((span) => tokensIn(scene, span))) {
    if (!/^(?:noun|verb|adjective)$/.test(scene.tags.partOfSpeech(index))) continue;
    if (
      norm.length < 4 ||
      scene.words.lightWords.has(norm) ||
      scene.words.claimNouns.has(norm) ||
      scene.denying.has(norm)
    )
      continue;
    stems.add(stemOf(norm));
  }
  return stems;
}

/** The word without its most common endings: enough to bring `paying`, `paid` aside, `payments` and `payment` together. */
export function stemOf(norm: string): string {
  return norm.replace(/['’]s$/, '').replace(/(?:ations?|ments?|ings?|ies|ied|ers?|ed|es|s|e|y)$/, '');
}

/** Number of stems in both. */
export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of a) if (b.has(stem)) count++;
  return count;
}
