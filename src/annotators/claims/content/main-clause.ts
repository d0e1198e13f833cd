import type { Attribution } from '../../../model/attribution.ts';
import type { Token } from '../../../model/document.ts';
import type { Span } from '../../../model/span.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { readClause } from '../scene/clause.ts';

/** Words that open a clause or phrase that says nothing without another one. */
const opening =
  /^(?:if|unless|when|whenever|while|because|since|although|though|as|after|before|until|once|where|wherever|despite|due|without|with|by|for|from|in|at|on|during|through|apart|besides|like|even)$/;
/** `What frustrates them, they say, is that …`. */
const pseudoCleft = /^(?:what|whatever)$/;
/** Tokens behind a comma that are taken for a clause, whatever the tagger made of its verb. */
const shortestMain = 4;
const joining = /^(?:so|and|but|then|also|however|yet|plus|or)$/;

/**
 * `If it rains, they said, the dam will break`; `What hurts, she says, is the noise`: a clause or phrase that is put before who
 * says it is a part of what they say, and the rest is behind them. Null where there is no rest. Others as they are.
 */
export function withMainClause(scene: ClaimScene, attribution: Attribution): Attribution | null {
  const { cue, source, content, quoted } = attribution;
  const [only, ...more] = content;
  if (!cue || cue.pos === 'noun' || !source || quoted.length > 0 || more.length > 0) return attribution;
  const speech = { start: Math.min(source.span.start, cue.span.start), end: Math.max(source.span.end, cue.span.end) };
  const isBefore = only.end <= speech.start;
  const tokens = tokensIn(scene, only);
  if (!isBefore) return isAdverbial(scene, tokens) && isClausal(cue.frame) ? null : attribution;
  if (!isDependent(scene, tokens)) return attribution;
  const rest = clauseBehind(scene, speech);
  return rest ? { ...attribution, content: [only, rest] } : null;
}

function isClausal(frame: string): boolean {
  return /^(?:that|zero-that|zero|quote)$/.test(frame);
}

/** `due to distance`: a phrase without a verb that hangs on something else. */
function isAdverbial(scene: ClaimScene, tokens: readonly Token[]): boolean {
  const [first] = tokens;
  if (!first || !/^(?:due|because|despite|without|during|when|while|after|before|until|since)$/.test(first.norm))
    return false;
  return readClause(scene, tokens).group.length === 0;
}

/** Whether the words are no main clause: `if it rains`, `at her age`, `realising the danger`, `what hurts most`. */
export function isDependent(scene: ClaimScene, all: readonly Token[]): boolean {
  let from = 0;
  while (joining.test(all[from]?.norm ?? '')) from++;
  const tokens = all.slice(from);
  const [first] = tokens;
  if (!first) return true;
  if (pseudoCleft.test(first.norm)) return !hasSecondVerb(scene, tokens);
  const isParticiple = scene.tags.partOfSpeech(first.index) === 'verb' && first.norm.endsWith('ing');
  if (isParticiple && readClause(scene, tokens).group.length === 0) return true;
  if (!opening.test(first.norm)) return false;
  return !hasCommaClause(scene, tokens);
}

/** Whether a comma parts another clause from the first: `if it rains, the dam breaks`. */
function hasCommaClause(scene: ClaimScene, tokens: readonly Token[]): boolean {
  const isSubordinate =
    /^(?:if|unless|when|whenever|while|because|since|although|though|as|after|before|until|once|where)$/.test(
      tokens[0]?.norm ?? '',
    );
  const commas = tokens.flatMap((token, at) =>
    at > 0 && /[,;—–]/.test(scene.text.slice(tokens[at - 1]?.end, token.start)) ? [at] : [],
  );
  const isLong = (at: number) => !isSubordinate && tokens.length - at >= shortestMain;
  if (commas.some((at) => isLong(at) || readClause(scene, tokens.slice(at)).group.length > 0)) return true;
  // `in the darkness women can be harassed`: a phrase, and the clause right behind it.
  return !isSubordinate && readClause(scene, tokens.slice(1)).group.length > 0;
}

function hasSecondVerb(scene: ClaimScene, tokens: readonly Token[]): boolean {
  const { head, rest } = readClause(scene, tokens.slice(1));
  return head !== null && readClause(scene, rest).group.length > 0;
}

/** The clause that a comma parts from who speaks, up to the end of the sentence; null where none follows. */
function clauseBehind(scene: ClaimScene, { start, end }: Span): Span | null {
  const [first] = tokensIn(scene, { start, end });
  const sentence = first && scene.document.sentences[first.sentence];
  if (!sentence || !/^,\s/.test(scene.text.slice(end, end + 2))) return null;
  const tokens = tokensIn(scene, { start: end, end: sentence.end });
  const [next, last] = [tokens[0], tokens.at(-1)];
  if (!next || !last) return null;
  return readClause(scene, tokens).group.length > 0 ? { start: next.start, end: last.end } : null;
}
