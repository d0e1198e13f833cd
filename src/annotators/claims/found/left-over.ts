import type { Token } from '../../../model/document.ts';
import type { Span } from '../../../model/span.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { readClause } from '../scene/clause.ts';

const joining = /^(?:and|but|yet|so|while|though|although|even|as|because|when|which|who|that)$/;
/** Words with which a clause can go on after what somebody else answers for, and still be the writer's. */
const resuming = /^(?:and|but|yet|so|though|although|even)$/;
/** Before the verb these open a clause that is no statement by itself. */
const subordinate =
  /^(?:after|before|when|while|since|as|because|if|though|although|until|unless|where|why|how|what|that|who|which|whom|whose|to|despite)$/;
/** Openers that are read as part of no subject. */
const dependent = /^(?:that|because|whether|if|while)$/;
const opening = /^(?:determiner|pronoun|proper-noun|noun|adjective|number)$/;

/**
 * The complete clause in what is left of a sentence beside what others answer for; empty where there is none: what a
 * reported clause was cut out of seldom is by itself.
 */
export function clauseLeft(scene: ClaimScene, part: Span, sentence: Span): readonly Token[] {
  const tokens = [...tokensIn(scene, part)];
  const opensSentence = tokens[0]?.start === tokensIn(scene, sentence)[0]?.start;
  if (!opensSentence && !resumes(scene, tokens[0])) return [];
  while (resuming.test(tokens[0]?.norm ?? '')) tokens.shift();
  let isClosed = part.end === sentence.end;
  while (joining.test(tokens.at(-1)?.norm ?? '')) {
    tokens.pop();
    isClosed = true;
  }
  const kept = isClosed ? withoutStub(scene, tokens) : tokens;
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last || dependent.test(first.norm) || (!isClosed && !isEnded(scene, last, part))) return [];
  const clause = readClause(scene, kept);
  const [opener] = clause.subject;
  if (!opener || clause.group.length === 0 || clause.subject.some(({ norm }) => subordinate.test(norm))) return [];
  return opensSentence || opening.test(scene.tags.partOfSpeech(opener.index)) ? kept : [];
}

/** Whether a new clause begins at the token: with a conjunction, or after a mark that parts clauses. */
function resumes({ text }: ClaimScene, first: Token | undefined): boolean {
  return (
    first !== undefined &&
    (resuming.test(first.norm) || /[;:—–-]\s*$/.test(text.slice(Math.max(0, first.start - 3), first.start)))
  );
}

/** Whether a mark follows, or a relative clause without a pronoun: `has shown bombs | it says are …`. */
function isEnded({ text, tags, document }: ClaimScene, last: Token, part: Span): boolean {
  if (/[,;:—–]|--|\s-\s/.test(text.slice(last.end, part.end))) return true;
  const next = document.tokens[last.index + 1];
  return (
    next !== undefined &&
    tags.partOfSpeech(last.index) === 'noun' &&
    tags.partOfSpeech(next.index) === 'pronoun' &&
    next.end - next.start > 1
  );
}

/** The tokens without a second clause of which but the beginning is left: `…, but this time`. */
function withoutStub(scene: ClaimScene, tokens: readonly Token[]): readonly Token[] {
  const joint = tokens.findLastIndex(
    ({ norm }, index) =>
      /^(?:and|but)$/.test(norm) &&
      /^,\s*$/.test(scene.text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? 0)),
  );
  if (joint < 1) return tokens;
  const hasVerb = tokens.slice(joint).some(({ index }) => /^(?:verb|auxiliary)$/.test(scene.tags.partOfSpeech(index)));
  return hasVerb ? tokens : tokens.slice(0, joint);
}
