import type { Token } from '../../../model/document.ts';
import type { StatementScene } from './claim-scene.ts';

/** Subject and verb group of the first main clause of a stretch of tokens. */
export interface Clause {
  /** Words before the verb group, conjunctions and openers skipped. */
  readonly subject: readonly Token[];
  /** Auxiliaries, negation, adverbs and main verb; empty where the stretch has no finite verb. */
  readonly group: readonly Token[];
  /** Norms of the group, contractions resolved: `wo n't` is `will`, `not`. */
  readonly words: readonly string[];
  /** Main verb; null where there is none. */
  readonly head: Token | null;
  /** Words after the group. */
  readonly rest: readonly Token[];
}

const openers = new Set(['that', 'and', 'but', 'because', 'so', 'while', 'although', 'though', 'whether', 'if']);
const relatives = new Set(['who', 'which', 'whom', 'whose']);
const modals = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should']);
/** How far a clause is looked through for its verb, in tokens. */
const farthestVerb = 30;
const longestGroup = 8;

/** Reads the first clause of the tokens. Linear. */
export function readClause(scene: StatementScene, tokens: readonly Token[]): Clause {
  let from = 0;
  while (openers.has(tokens[from]?.norm ?? '')) from++;
  const verb = findVerb(scene, tokens, from);
  if (verb === null) return { subject: tokens.slice(from), group: [], words: [], head: null, rest: [] };
  let to = verb;
  let head: Token | null = null;
  while (to < tokens.length && to < verb + longestGroup) {
    const token = tokens[to];
    if (!token || !continuesGroup(scene, token, to > verb)) break;
    if (scene.tags.partOfSpeech(token.index) === 'verb') head = token;
    to++;
    if (head && !mayBeAuxiliary(head)) break;
  }
  const next = tokens[to];
  if (!head && next && endsInModal(scene, tokens[verb]) && mayBeVerb(scene, next)) {
    head = next;
    to++;
  }
  const group = tokens.slice(verb, to);
  return {
    subject: tokens.slice(from, verb),
    group,
    words: group.flatMap((token) => wordsOf(scene, token)),
    head: head ?? group.at(-1) ?? null,
    rest: tokens.slice(to),
  };
}

/** Index of the first finite verb that does not belong to a relative clause. */
function findVerb(scene: StatementScene, tokens: readonly Token[], from: number): number | null {
  let skipped = 0;
  for (let index = from; index < Math.min(tokens.length, from + farthestVerb); index++) {
    const token = tokens[index];
    if (!token) break;
    if (relatives.has(token.norm)) skipped++;
    const previous = tokens[index - 1];
    if (!opensGroup(scene, token) || previous?.norm === 'to') continue;
    if (skipped > 0) {
      while (index + 1 < tokens.length && continuesGroup(scene, tokens[index + 1] ?? token, true)) index++;
      skipped--;
      continue;
    }
    return index;
  }
  return null;
}

function opensGroup({ tags }: StatementScene, token: Token): boolean {
  const part = tags.partOfSpeech(token.index);
  if (part === 'auxiliary') return token.norm !== 'be' && token.norm !== 'been' && token.norm !== 'being';
  if (part === 'pronoun') return tags.implicit(token.index) !== null;
  return part === 'verb' && !/ing$/.test(token.norm);
}

function continuesGroup({ tags, words }: StatementScene, token: Token, inside: boolean): boolean {
  const part = tags.partOfSpeech(token.index);
  if (part === 'auxiliary' || part === 'verb') return true;
  if (part === 'pronoun') return !inside && tags.implicit(token.index) !== null;
  return inside && (part === 'adverb' || words.negation.has(token.norm) || words.probability.has(token.norm));
}

/** After `would` a word is a verb, whatever the tagger took it for. */
function endsInModal(scene: StatementScene, first: Token | undefined): boolean {
  return first !== undefined && wordsOf(scene, first).some((word) => modals.has(word));
}

function mayBeVerb({ tags }: StatementScene, token: Token): boolean {
  return /^(?:noun|adjective|other)$/.test(tags.partOfSpeech(token.index)) && /^[a-z]+$/.test(token.text);
}

function mayBeAuxiliary(token: Token): boolean {
  return /^(?:ha[sd]|have|having|do|does|did|be|been|being|is|are|was|were|get|gets|got|going|go)$/.test(token.norm);
}

function wordsOf({ tags }: StatementScene, token: Token): readonly string[] {
  const implicit = tags.implicit(token.index);
  if (/n['’]t$/.test(token.norm)) return [token.norm.replace(/n['’]t$/, '').replace(/^wo$/, 'will'), 'not'];
  return implicit ? [token.norm, implicit] : [token.norm];
}
