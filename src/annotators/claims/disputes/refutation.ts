import type { Token } from '../../../model/document.ts';
import { hull, type NonEmpty, type Span } from '../../../model/span.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { pronounTaken, type TakenUp, takenUp } from './taken-up.ts';

/** How far behind the noun it is said to be false, in tokens. */
const farthestVerdict = 7;
/** Sentences of somebody's own words that are looked through for a verdict. */
const mostSentences = 3;
const nothingIn =
  /^(?:that )?(?:there (?:is|was|were|are) )?(?:absolutely )?no (?:truth|basis|substance|merit|foundation) (?:to|in|for|behind) /;
const pronounVerdict =
  /^(?:that )?(?:(?:it|this|that) (?:is|was)|it's|that's|(?:these|those|they) (?:are|were)|they're)(?: (?:simply|just|absolutely|completely|totally|categorically|all|a|an|outright|complete|total|plain|utter|pure))* (?:not true|not the case|untrue|false|lie|lies|falsehood|fabrication|nonsense|rubbish|invention|wrong|incorrect|fake)$/;
/** `he did no such thing`, `it never happened`, `there is no proof of this`. */
const flatDenial =
  /^(?:that )?(?:(?:he|she|they|i|we|it) (?:did|had done|has done|have done) no such thing\b|(?:it|this|that) (?:never happened|did not happen|didn't happen)\b|(?:there (?:is|was|has been) )?(?:absolutely |simply )?no (?:proof|evidence|indication|basis|truth)(?: or (?:basis|evidence|proof))? (?:of|for|to|in) (?:this|that|it|these|any of this)$)/;

/** What is called false: `the allegations are baseless`, `no truth to the report`, `that is not true`. Null for other contents. */
export function refutedIn(scene: ClaimScene, content: NonEmpty<Span>): TakenUp | null {
  const whole = hull(content);
  const all = tokensIn(scene, whole);
  const first = all[0]?.sentence ?? 0;
  // `“I don't know what you mean. These are all lies”`: within somebody's own words the verdict may come later.
  for (let sentence = first; sentence < first + mostSentences; sentence++) {
    const refuted = refutedBy(
      scene,
      all.filter((token) => token.sentence === sentence),
      whole,
      sentence > first,
    );
    if (refuted) return refuted;
  }
  return null;
}

function refutedBy(scene: ClaimScene, tokens: readonly Token[], whole: Span, onlyPronoun: boolean): TakenUp | null {
  const norms = tokens.map(({ norm }) => norm);
  if (pronounVerdict.test(norms.slice(0, farthestVerdict).join(' '))) return pronounTaken;
  if (
    flatDenial.test(
      norms
        .slice(0, 12)
        .join(' ')
        .replace(/ (?:so far|at all|yet)$/, ''),
    )
  )
    return pronounTaken;
  if (onlyPronoun) return null;
  const denied = nothingIn.exec(norms.slice(0, 9).join(' '));
  if (denied) {
    const rest = tokens[denied[0].trim().split(' ').length];
    return rest ? takenUp(scene, { start: rest.start, end: whole.end }) : null;
  }
  const reference = takenUp(scene, whole);
  const { noun } = reference ?? {};
  if (!reference || !noun) return null;
  const after = tokens.filter(({ start }) => start >= noun.end).slice(0, farthestVerdict);
  const verdict = after.findIndex(({ norm }) => scene.words.falsity.has(norm));
  const untrue = after.findIndex(({ norm }, index) => norm === 'true' && after[index - 1]?.norm === 'not');
  const position = Math.max(verdict, untrue);
  if (position < 0) return null;
  const before = after.slice(0, position).map(({ norm }) => norm);
  const isVerdict = before.length === 0 || before.some((norm) => /^(?:is|are|was|were|as|be|been)$/.test(norm));
  return isVerdict && (position === untrue || !before.includes('not')) ? reference : null;
}
