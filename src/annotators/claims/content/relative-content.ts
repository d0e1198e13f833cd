import type { Attribution } from '../../../model/attribution.ts';
import type { Token } from '../../../model/document.ts';
import { hull, isNonEmpty, type Span } from '../../../model/span.ts';
import { noSpeaker } from '../../attributions/speakers/speaker.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';

const relative = /^(?:which|who|whom|whose)$/;
const longestNoun = 10;

/**
 * `…, which Sudmark denies`: what is denied is what the sentence said before. `the bill, which had been described as …`: what the
 * pronoun stands for takes its place. Null where neither is found: half a clause is nobody's claim. Others as they are.
 */
export function withAntecedent(
  scene: ClaimScene,
  attribution: Attribution,
  all: readonly Attribution[],
): Attribution | null {
  const { cue, content, quoted } = attribution;
  const tokens = tokensIn(scene, content[0]);
  const [first, second] = tokens;
  if (!cue || !first || !relative.test(first.norm) || isQuestion(scene, attribution, first)) return attribution;
  if (cue.class === 'deny' && !second) {
    const before = said(scene, attribution, all);
    if (before) {
      // Who says it does not deny it: `Kerr says the mayor took bribes, which he denies`.
      const isSame = attribution.source?.kind === 'pronoun' && attribution.speaker.entity === before.speaker.entity;
      const speaker = isSame ? noSpeaker('ambiguous-pronoun') : attribution.speaker;
      return { ...attribution, speaker, content: before.content, kind: 'indirect', quoted: [] };
    }
  }
  if (first.norm === 'whose' || quoted.some(({ start }) => start < first.end)) return null;
  const noun = antecedent(scene, first);
  if (!noun) return null;
  const rest = second ? [{ start: second.start, end: content[0].end }] : [];
  const whole = [noun, ...rest, ...content.slice(1)];
  return isNonEmpty(whole) ? { ...attribution, content: whole } : null;
}

/** `“Who would have thought so?” Kerr said`: the pronoun opens somebody's own words, and stands for nothing before. */
function isQuestion(scene: ClaimScene, { quoted }: Attribution, { start, index, sentence }: Token): boolean {
  const opensQuotation = quoted.some((span) => span.start <= start && start - span.start <= 2);
  const before = scene.document.tokens[index - 1];
  return opensQuotation && before?.sentence !== sentence;
}

/** What was said just before in the same sentence, by somebody else. */
function said(scene: ClaimScene, { cue, index }: Attribution, all: readonly Attribution[]): Attribution | undefined {
  const sentence = cue && tokensIn(scene, cue.span)[0]?.sentence;
  return all.findLast(
    (each) =>
      each.index !== index &&
      each.cue !== null &&
      each.cue.class !== 'deny' &&
      hull(each.content).end <= (cue?.span.start ?? 0) &&
      tokensIn(scene, each.content[0])[0]?.sentence === sentence,
  );
}

/** The noun phrase before a relative pronoun; null where a clause is there. */
function antecedent(scene: ClaimScene, pronoun: Token): Span | null {
  let first: Token | null = null;
  let last: Token | null = null;
  for (let index = pronoun.index - 1; index > pronoun.index - longestNoun; index--) {
    const token = scene.document.tokens[index];
    if (!token || token.sentence !== pronoun.sentence) break;
    if (first && /[,;:]/.test(scene.text.slice(token.end, first.start))) break;
    const part = scene.tags.partOfSpeech(index);
    const isPart =
      /^(?:noun|proper-noun|adjective|number|determiner)$/.test(part) || (token.norm === 'of' && first !== null);
    if (!isPart) break;
    first = token;
    last ??= token;
  }
  return first && last ? { start: first.start, end: last.end } : null;
}
