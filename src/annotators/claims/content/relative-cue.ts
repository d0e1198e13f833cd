import type { Attribution } from '../../../model/attribution.ts';
import type { Token } from '../../../model/document.ts';
import type { Span } from '../../../model/span.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';

const pronoun = /^(?:that|which|who|whom)$/;
const attaching = /^(?:of|on|against|in|at|for|from|to|by|between|over)$/;
const auxiliary = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must)$/;
/** How long what a relative clause belongs to may be, in tokens. */
const longestNoun = 12;

/**
 * `bombs it says are killing soldiers`, `the fund, which regulators say hid losses, has closed`: what is said has the noun
 * before for its subject, and ends where the relative clause does. Null where the noun is not found: half a clause is
 * nobody's claim. Others as they are.
 */
export function withSubject(scene: ClaimScene, attribution: Attribution): Attribution | null {
  const { cue, source, content, quoted } = attribution;
  if (!cue || !source || quoted.length > 0 || content.length !== 1 || content[0].start < cue.span.end)
    return attribution;
  if (source.span.start > cue.span.start || !/^(?:that|zero-that)$/.test(cue.frame)) return attribution;
  const said = tokensIn(scene, content[0]);
  const [first] = said;
  if (!first || !isFiniteVerb(scene, first)) return attribution;
  const opener = tokenAt(scene, source.span.start, -1);
  if (!opener) return attribution;
  const noun = pronoun.test(opener.norm) ? scene.document.tokens[opener.index - 1] : opener;
  if (!noun || noun.sentence !== first.sentence || !/noun$/.test(scene.tags.partOfSpeech(noun.index))) return null;
  const subject = phraseEndingAt(scene, noun);
  const isApart = pronoun.test(opener.norm) && scene.text.slice(noun.end, opener.start).includes(',');
  const end = isApart ? commaEnd(scene, said) : restrictiveEnd(scene, said);
  return subject && end ? { ...attribution, content: [subject, { start: first.start, end }] } : null;
}

function tokenAt(scene: ClaimScene, start: number, step: number): Token | undefined {
  const token = tokensIn(scene, { start, end: start + 80 })[0];
  const other = token && scene.document.tokens[token.index + step];
  return other?.sentence === token?.sentence ? other : undefined;
}

function isFiniteVerb(scene: ClaimScene, { index, norm }: Token): boolean {
  if (auxiliary.test(norm)) return true;
  if (norm.endsWith('ing')) return false;
  return (
    scene.tags.partOfSpeech(index) === 'verb' &&
    (scene.tags.has(index, 'PastTense') || scene.tags.has(index, 'PresentTense'))
  );
}

/** The noun phrase that ends with the token; null where it is none. */
function phraseEndingAt(scene: ClaimScene, last: Token): Span | null {
  let first: Token | null = null;
  for (let index = last.index; index > last.index - longestNoun; index--) {
    const token = scene.document.tokens[index];
    if (!token || token.sentence !== last.sentence) break;
    if (first && /[,;:]/.test(scene.text.slice(token.end, first.start))) break;
    const part = scene.tags.partOfSpeech(index);
    const isPart = /^(?:noun|proper-noun|adjective|number|determiner)$/.test(part);
    if (!isPart && !(first !== null && attaching.test(token.norm) && followsNoun(scene, token))) break;
    first = token;
    if (part === 'determiner' && !attaching.test(scene.document.tokens[index - 1]?.norm ?? '')) break;
  }
  if (!first || /^(?:of|the|a|an)$/.test(last.norm)) return null;
  return { start: first.start, end: last.end };
}

/** Whether the word before is a noun: `attacks on the port`. */
function followsNoun({ tags, document }: ClaimScene, { index, sentence }: Token): boolean {
  return document.tokens[index - 1]?.sentence === sentence && /noun$/.test(tags.partOfSpeech(index - 1));
}

/** End of a clause between commas. */
function commaEnd({ text }: ClaimScene, said: readonly Token[]): number | null {
  const cut = said.findIndex((token, at) => at > 0 && /,/.test(text.slice(said[at - 1]?.end, token.start)));
  return said.at(cut < 0 ? -1 : cut - 1)?.end ?? null;
}

/** End of a clause without commas: where the verb of the sentence itself follows. */
function restrictiveEnd(scene: ClaimScene, said: readonly Token[]): number | null {
  for (let at = 2; at < said.length; at++) {
    const [before, token] = [said[at - 1], said[at]];
    if (!token || !before) break;
    if (/[,;]/.test(scene.text.slice(before.end, token.start))) return before.end;
    const isNew =
      auxiliary.test(token.norm) &&
      /^(?:noun|proper-noun|number|adverb|adjective)$/.test(scene.tags.partOfSpeech(before.index));
    if (isNew && !said.slice(0, at).some(({ norm }) => /^(?:that|who|which|if|because|and|when)$/.test(norm)))
      return before.end;
  }
  return said.at(-1)?.end ?? null;
}
