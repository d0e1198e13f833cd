import type { Attribution } from '../../../model/attribution.ts';
import { hull, isNonEmpty, type Span } from '../../../model/span.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { readClause } from '../scene/clause.ts';

/** Frames in which a whole clause is said. */
const clausal = /^(?:that|zero-that|npthat|tothat|quote|zero|paren)$/;
/** Frames in which something is named that is spoken of. */
const phrasal = /^(?:np|npnp|about|of|on|for|to|as|with|over|against|in|into|at|ing|toinf|npinf|wh)$/;
/** Quotations shorter than this, in tokens, without a verb, say nothing by themselves. */
const shortestQuoted = 4;
/** Most tokens of a report without content. */
const longestReport = 8;
/** Fewest tokens of a clause: `it works`. */
const shortestClause = 2;

/**
 * What is said as a clause has a verb: a content whose subject was cut off at a comma goes on to the end of its sentence; where it
 * has none even so, nothing is said. Others as they are.
 */
export function withWholeContent(scene: ClaimScene, attribution: Attribution): Attribution | null {
  const { cue, content, quoted, kind } = attribution;
  if (kind === 'direct' && !hasVerb(scene, content))
    return (cue !== null && cue.class !== 'assert') || countTokens(scene, content) >= shortestQuoted
      ? attribution
      : null;
  if (!cue || cue.pos === 'noun') return attribution;
  const isClause = clausal.test(cue.frame) || (kind !== 'direct' && cue.class === 'assert' && !phrasal.test(cue.frame));
  if (!isClause) return attribution;
  // `report finds`: a verb by itself says nothing.
  const isShort = cue.class !== 'deny' && countTokens(scene, content) < shortestClause;
  if (quoted.length === 0 && (isShort || isReport(scene, content))) return null;
  if (hasVerb(scene, content)) return attribution;
  if (quoted.length > 0)
    return cue.class !== 'assert' || countTokens(scene, content) >= shortestQuoted ? attribution : null;
  const longer = toSentenceEnd(scene, attribution);
  if (longer && hasVerb(scene, longer) && isInterrupted(scene, content, longer))
    return { ...attribution, content: longer };
  // `acknowledged the losses`: what is admitted or judged may be a thing, what is said is none.
  return cue.class === 'assert' || tokensIn(scene, content[0])[0]?.norm === 'that' ? null : attribution;
}

/** Whether a clause goes on behind the content: `the bridge | , which is old, was closed`, not `the losses | , which hurt`. */
function isInterrupted(scene: ClaimScene, content: readonly Span[], longer: readonly Span[]): boolean {
  const start = content.at(-1)?.end ?? 0;
  const rest = tokensIn(scene, { start, end: longer.at(-1)?.end ?? start });
  return rest.some(({ index, start: at, norm }, position) => {
    const part = scene.tags.partOfSpeech(index);
    const isVerb = part === 'auxiliary' || (part === 'verb' && !norm.endsWith('ing'));
    if (!isVerb) return false;
    const isParted = /[,)—–]\s*$/.test(scene.text.slice(rest[position - 1]?.end ?? start, at));
    return position === 0 ? !isParted : isParted;
  });
}

/** `He said`: somebody else is reported, and nothing of what they said. */
function isReport(scene: ClaimScene, content: readonly Span[]): boolean {
  const tokens = content.flatMap((span) => tokensIn(scene, span));
  const last = tokens.at(-1);
  return last !== undefined && tokens.length < longestReport && /^(?:said|says|say)$/.test(last.norm);
}

function hasVerb(scene: ClaimScene, content: readonly Span[]): boolean {
  const tokens = content.flatMap((span) => tokensIn(scene, span));
  if (readClause(scene, tokens).group.length > 0) return true;
  return tokens.some(({ index, norm }) => {
    const part = scene.tags.partOfSpeech(index);
    return part === 'auxiliary' || (part === 'verb' && !/ing$/.test(norm));
  });
}

function countTokens(scene: ClaimScene, content: readonly Span[]): number {
  return content.reduce((sum, span) => sum + tokensIn(scene, span).length, 0);
}

/** The content with what follows it in its sentence; null where source or cue follow it. */
function toSentenceEnd(scene: ClaimScene, { content, cue, source }: Attribution): Attribution['content'] | null {
  const last = content.at(-1) ?? content[0];
  const { end } = hull(content);
  if ((cue?.span.start ?? 0) >= end || (source?.span.start ?? 0) >= end) return null;
  const token = tokensIn(scene, last).at(-1);
  const sentence = token && scene.document.sentences[token.sentence];
  const closing = sentence && tokensIn(scene, { start: last.start, end: sentence.end }).at(-1);
  if (!closing || closing.end <= last.end) return null;
  const longer = content.map((span) => (span === last ? { start: span.start, end: closing.end } : span));
  return isNonEmpty(longer) ? longer : null;
}
