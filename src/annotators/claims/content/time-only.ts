import type { Attribution } from '../../../model/attribution.ts';
import type { Token } from '../../../model/document.ts';
import { overlaps, type Span } from '../../../model/span.ts';
import { type ClaimScene, mentionsIn, tokensIn } from '../scene/claim-scene.ts';
import { readClause } from '../scene/clause.ts';

const timeWords =
  /^(?:early|late|later|earlier|on|at|in|the|this|last|next|day|night|morning|afternoon|evening|today|yesterday|tomorrow|noon|midnight|local|time|previous|same|before|after|a|statement|week|month|year|of)$/;

/**
 * `Two people were killed, police said late Saturday`: what is said is before the comma, and the time is none of it.
 * Null where there is nothing before: nothing is said then. Others as they are.
 */
export function withWhatWasSaid(scene: ClaimScene, attribution: Attribution): Attribution | null {
  const { cue, source, content, quoted } = attribution;
  if (!cue || !source || quoted.length > 0 || content.length !== 1 || content[0].start < cue.span.end)
    return attribution;
  const tokens = tokensIn(scene, content[0]);
  if (tokens.length === 0 || tokens.length > 7 || !tokens.every((token) => isTime(scene, token))) return attribution;
  const start = Math.min(source.span.start, cue.span.start);
  const told = clauseBefore(scene, start);
  return told && { ...attribution, content: [told] };
}

function isTime(scene: ClaimScene, token: Token): boolean {
  if (timeWords.test(token.norm) || scene.tags.has(token.index, 'Date') || scene.tags.has(token.index, 'Time'))
    return true;
  return mentionsIn(scene, { start: token.start - 30, end: token.end + 30 }).some(
    ({ type, span }) => (type === 'date' || type === 'time') && overlaps(span, token),
  );
}

/** The clause that a comma parts from the offset, in the same sentence; null where there is none. */
function clauseBefore(scene: ClaimScene, offset: number): Span | null {
  const { tokens, sentences, article } = scene.document;
  const next = tokensIn(scene, { start: offset, end: offset + 80 })[0];
  const last = next && tokens[next.index - 1];
  if (!next || !last || last.sentence !== next.sentence || !/^[,”’"]+\s*$/.test(scene.text.slice(last.end, next.start)))
    return null;
  const sentence = sentences[next.sentence];
  const dateline = article.dateline?.span;
  const from = Math.max(sentence?.start ?? 0, dateline && overlaps(dateline, sentence ?? dateline) ? dateline.end : 0);
  const clause = tokensIn(scene, { start: from, end: last.end });
  const [first] = clause;
  return first && readClause(scene, clause).group.length > 0 ? { start: first.start, end: last.end } : null;
}
