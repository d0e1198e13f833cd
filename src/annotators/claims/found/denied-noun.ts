import type { Token } from '../../../model/document.ts';
import type { Span } from '../../../model/span.ts';
import type { ClaimScene } from '../scene/claim-scene.ts';

/** A noun that takes up a claim, and who denies it in the clause that hangs on it: `a charge Iran denies`. */
export interface DeniedNoun {
  /** `a charge`. */
  readonly noun: Span;
  readonly source: Span;
  /** The denying verb with its auxiliaries. */
  readonly cue: Span;
}

const longestSource = 8;

/** Finds `…, a charge (that) Iran denies` and `the allegations, which he has denied`, in text order. */
export function findDeniedNouns(scene: ClaimScene): readonly DeniedNoun[] {
  const { document, words } = scene;
  const found: DeniedNoun[] = [];
  for (const token of document.tokens) {
    if (!words.claimNouns.has(token.norm)) continue;
    const denied = deniedAt(scene, token);
    if (denied) found.push(denied);
  }
  return found;
}

function deniedAt(scene: ClaimScene, noun: Token): DeniedNoun | null {
  const { document, tags, denying } = scene;
  const { tokens } = document;
  const first = phraseStart(scene, noun);
  if (!first) return null;
  let index = noun.index + 1;
  const pronoun = tokens[index];
  const isRelative = pronoun?.norm === 'which' || pronoun?.norm === 'that';
  if (isRelative) index++;
  else if (!follows(scene, noun, pronoun)) return null;
  const start = tokens[index];
  if (!start || start.sentence !== noun.sentence || !opensSource(scene, start)) return null;
  for (let end = index + 1; end < index + longestSource; end++) {
    const token = tokens[end];
    if (!token || token.sentence !== noun.sentence) return null;
    if (!follows(scene, tokens[end - 1] ?? noun, token)) return null;
    if (denying.has(token.norm) && endsClause(scene, token)) {
      const group = groupStart(scene, index, end);
      const last = tokens[group - 1];
      const opening = tokens[group];
      if (!last || !opening || group === index) return null;
      return {
        noun: { start: first.start, end: noun.end },
        source: { start: start.start, end: last.end },
        cue: { start: opening.start, end: token.end },
      };
    }
    if (tags.partOfSpeech(token.index) === 'verb') return null;
  }
  return null;
}

/** First token of `a charge` or `the sweeping allegations`; null where the noun has no determiner. */
function phraseStart({ document, tags }: ClaimScene, noun: Token): Token | null {
  for (let index = noun.index - 1; index >= Math.max(0, noun.index - 3); index--) {
    const token = document.tokens[index];
    if (!token || token.sentence !== noun.sentence) return null;
    if (tags.partOfSpeech(index) === 'determiner') return token;
    if (!/^(?:adjective|noun|verb)$/.test(tags.partOfSpeech(index))) return null;
  }
  return null;
}

/** Whether nothing but space is between the tokens. */
function follows({ text }: ClaimScene, a: Token, b: Token | undefined): boolean {
  return b !== undefined && /^\s+$/.test(text.slice(a.end, b.start));
}

function opensSource({ tags }: ClaimScene, { index, norm }: Token): boolean {
  return /^(?:proper-noun|determiner|pronoun)$/.test(tags.partOfSpeech(index)) && !/^(?:which|that|who)$/.test(norm);
}

/** Whether a mark, a conjunction or the end follows: the verb has no object but the noun. */
function endsClause({ document, text }: ClaimScene, { index, end, sentence }: Token): boolean {
  const next = document.tokens[index + 1];
  if (!next || next.sentence !== sentence) return true;
  return /[,;:.)—–]|--/.test(text.slice(end, next.start)) || /^(?:and|but|in|on|at|through|as)$/.test(next.norm);
}

/** Index of the first auxiliary or adverb of the verb group that ends at the index. */
function groupStart({ tags }: ClaimScene, least: number, verb: number): number {
  let from = verb;
  while (from > least && /^(?:auxiliary|adverb)$/.test(tags.partOfSpeech(from - 1))) from--;
  return from;
}
