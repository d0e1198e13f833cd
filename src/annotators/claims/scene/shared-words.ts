import type { NonEmpty, Span } from '../../../model/span.ts';
import { type ClaimScene, tokensIn } from './claim-scene.ts';

const light =
  /^(?:be|have|do|make|take|give|get|go|come|say|tell|want|know|think|year|people|time|thing|way|new|other|last|first|many|more|also|just|ever|never|said|made|took|gave|went|came|told|knew|been|were|had|did|done|was|has|are|is)$/;

/** Stems of the words with content in the spans; names and the nouns that take up claims skipped. */
export function contentStems(scene: ClaimScene, spans: NonEmpty<Span>): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const { index, norm } of spans.flatMap((span) => tokensIn(scene, span))) {
    if (!/^(?:noun|verb|adjective)$/.test(scene.tags.partOfSpeech(index))) continue;
    if (norm.length < 4 || light.test(norm) || scene.words.claimNouns.has(norm) || scene.denying.has(norm)) continue;
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
