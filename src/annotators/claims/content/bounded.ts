import type { Attribution } from '../../../model/attribution.ts';
import type { Token } from '../../../model/document.ts';
import { isNonEmpty, type Span } from '../../../model/span.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { readClause } from '../scene/clause.ts';

/** How far behind a hearer the `that` is, in tokens: `told | US media this month that`. */
const farthestThat = 14;
/** Most tokens of a source at the end of a content: `…, a second person briefed on the talks said`. */
const longestSource = 14;
/** What opens another clause within one, and verbs that only a clause of their own can have. */
const opening = /^(?:that|who|which|if|because|when|while|where|what|how|after|before|since|although)$/;
const finite = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|did|does)$/;
const saying = /^(?:said|says|say)$/;

/** Where a content begins and ends: behind its `that`, before a source at its end, before a bracket that is never closed. Null where nothing is left. */
export function withBounds(scene: ClaimScene, attribution: Attribution): Attribution | null {
  if (attribution.kind === 'direct') return attribution;
  const { content } = attribution;
  const last = content.length - 1;
  const bounded = content.flatMap((span, at): Span[] => {
    let kept: Span = span;
    if (at === 0) kept = fromThat(scene, attribution, kept);
    if (at === last) kept = beforeVerb(scene, attribution, beforeBracket(scene, beforeSource(scene, kept)));
    return tokensIn(scene, kept).length > 0 ? [kept] : [];
  });
  return isNonEmpty(bounded) ? { ...attribution, content: bounded } : null;
}

/** `told | US media this month that its forces would stay`: who is told is no part of what is said; nor is `that: “…”`. */
function fromThat(scene: ClaimScene, { cue, quoted }: Attribution, span: Span): Span {
  if (cue?.pos !== 'verb' || span.start < cue.span.end) return span;
  const tokens = tokensIn(scene, span);
  const at = tokens.slice(0, farthestThat).findIndex(({ norm }) => norm === 'that');
  const [that, next] = [tokens[at], tokens[at + 1]];
  if (!that || !next) return span;
  if (at === 0)
    return /^\s*[:,]\s*["“‘']/.test(scene.text.slice(that.end, next.start)) &&
      quoted.some(({ start }) => start >= that.end && start < next.end)
      ? { start: quoted.find(({ start }) => start >= that.end)?.start ?? next.start, end: span.end }
      : span;
  if (!/^(?:tell|warn|inform|remind|assure|advise|notify|convince|brief)$/.test(cue.lemma)) return span;
  const before = tokens.slice(0, at);
  const who = before.findIndex(({ norm }) => norm === 'who');
  const hearer = who < 0 ? before : before.slice(0, who);
  const isHearer = hearer.every(({ index }) => !/^(?:verb|auxiliary)$/.test(scene.tags.partOfSpeech(index)));
  return isHearer && readClause(scene, tokens.slice(at)).group.length > 0 ? { start: that.start, end: span.end } : span;
}

/** The span without `, a second person said` at its end. */
function beforeSource(scene: ClaimScene, span: Span): Span {
  const tokens = tokensIn(scene, span);
  const verb = tokens.at(-1);
  if (!verb || !saying.test(verb.norm)) return span;
  for (let at = tokens.length - 2; at > 2 && at > tokens.length - longestSource; at--) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (before && token && /^,\s*$/.test(scene.text.slice(before.end, token.start)))
      return { start: span.start, end: before.end };
  }
  return span;
}

/** The span up to a bracket that is not closed within it or right behind it. */
function beforeBracket({ text }: ClaimScene, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const open = words.lastIndexOf('(');
  if (open < 1 || words.indexOf(')', open) >= 0) return span;
  const isAside = /^\((?:though|although|but|while)\b/.test(words.slice(open));
  if (text[span.end] === ')' && !isAside) return { start: span.start, end: span.end + 1 };
  return { start: span.start, end: span.start + words.slice(0, open).trimEnd().length };
}

/** `The allegation | that Reed lied | is old`: a clause on a noun that is the subject ends where the verb of the sentence is. */
function beforeVerb(scene: ClaimScene, { cue, quoted }: Attribution, span: Span): Span {
  if (cue?.pos !== 'noun' || span.start < cue.span.end || quoted.length > 0) return span;
  const [noun] = tokensIn(scene, cue.span);
  const sentence = noun && scene.document.sentences[noun.sentence];
  if (!sentence || readClause(scene, leading(scene, sentence, cue.span)).group.length > 0) return span;
  const end = clauseEnd(scene, tokensIn(scene, span));
  return end === null ? span : { start: span.start, end };
}

/** End of a clause before an auxiliary for which no clause is open: `that Reed lied to those who asked | is old`; null where there is none. */
function clauseEnd(scene: ClaimScene, tokens: readonly Token[]): number | null {
  let due = 1;
  for (let at = 1; at < tokens.length; at++) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!before || !token) break;
    if (opening.test(token.norm)) due++;
    const part = scene.tags.partOfSpeech(token.index);
    if ((part !== 'auxiliary' && part !== 'verb') || token.norm.endsWith('ing') || /^(?:be|been|to)$/.test(token.norm))
      continue;
    const isGroup = /^(?:verb|auxiliary|adverb)$/.test(scene.tags.partOfSpeech(before.index)) || before.norm === 'to';
    if (isGroup || /^(?:and|or|not)$/.test(before.norm)) continue;
    if (due === 0 && finite.test(token.norm)) return before.end;
    due = Math.max(0, due - 1);
  }
  return null;
}

function leading(scene: ClaimScene, sentence: Span, cue: Span): readonly Token[] {
  return tokensIn(scene, { start: sentence.start, end: cue.start });
}
