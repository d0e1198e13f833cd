import type { Attribution } from '../../../model/attribution.ts';
import type { Claimant, ClaimType } from '../../../model/claim.ts';
import type { Token } from '../../../model/document.ts';
import { entityMeantBy } from '../../../model/reference-at.ts';
import { hull, type Span } from '../../../model/span.ts';
import { nobody } from '../claimants/claimant.ts';
import { takesUp } from '../disputes/taken-up.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { readClause } from '../scene/clause.ts';
import { forceOf, weaken } from '../scene/force.ts';
import type { ClaimDraft } from './claim-draft.ts';

/** How far into a denial its noun is, and how far behind the noun its `that`, in tokens. */
const farthestNoun = 4;
const farthestThat = 14;
/** Length of `regarding ` and its like. */
const longestLead = 11;
const agent = /^(?:from|by)$/;
const subject = /^(?:about|against|concerning|of|on|over|regarding)$/;
const leading = /^(?:about|against|by|concerning|from|in|of|on|over|regarding)$/;

/** A noun of a denial that takes up a claim, with the words before and behind it. */
interface HeldNoun {
  readonly noun: Token;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/**
 * The claim that a denial repeats: `rejected attacks from rivals that he was no conservative`, `denied claims of fraud`.
 * Null where there is none, or where an attribution makes it already.
 */
export function heldClaim(
  scene: ClaimScene,
  { cue, content, index }: Attribution,
  attributions: readonly Attribution[],
): ClaimDraft | null {
  if (cue?.class !== 'deny' || cue.negated || scene.words.refusal.has(cue.lemma)) return null;
  const whole = hull(content);
  const held = nounOf(scene, tokensIn(scene, whole));
  if (!held) return null;
  const { noun, before } = held;
  const said = clauseOf(scene, held, whole.end) ?? phraseOf(scene, held);
  if (!said || attributions.some((each) => each.index !== index && isMadeBy(each, said.span))) return null;
  const type = typeOf(scene, noun);
  const force = forceOf(scene, readClause(scene, tokensIn(scene, said.span)), type);
  const claimant = holderIn(scene, before, said.between);
  return {
    attribution: null,
    within: index,
    type,
    span: { start: (before[0] ?? noun).start, end: said.span.end },
    claimant,
    content: [said.span],
    addressee: null,
    target: null,
    ...force,
    commitment: { source: weaken('CT+', force), author: 'Uu' },
    stance: 'neutral',
    repeatedAt: [],
    flags: claimant.span ? [] : ['no-source'],
    confidence: 0.7,
  };
}

/** Whether the content of the attribution is what is said, with or without the word that leads to it. */
function isMadeBy({ content }: Attribution, { start }: Span): boolean {
  return start <= content[0].start && content[0].start <= start + longestLead;
}

function typeOf({ words }: ClaimScene, { norm }: Token): ClaimType {
  if (words.accusationNouns.has(norm)) return 'accusation';
  return /^(?:attack|criticism|critique)/.test(norm) ? 'criticism' : 'assertion';
}

function nounOf(scene: ClaimScene, tokens: readonly Token[]): HeldNoun | null {
  const position = tokens.findIndex(({ norm }) => takesUp(scene, norm));
  const noun = tokens[position];
  const before = tokens.slice(0, position);
  const after = tokens.slice(position + 1);
  if (!noun || position > farthestNoun || !before.every((token) => isInPhrase(scene, token))) return null;
  return after[0]?.norm === 'that' || leading.test(after[0]?.norm ?? '') ? { noun, before, after } : null;
}

interface Said {
  readonly span: Span;
  /** Words between the noun and what is said. */
  readonly between: readonly Token[];
}

/** `… that he had lied`. */
function clauseOf(scene: ClaimScene, { after }: HeldNoun, end: number): Said | null {
  const that = after.slice(0, farthestThat).findIndex(({ norm }) => norm === 'that');
  const first = after[that];
  if (!first) return null;
  const between = after.slice(0, that);
  if (between.some((token) => isVerbal(scene, token))) return null;
  const clause = readClause(scene, after.slice(that));
  return clause.group.length > 0 && clause.subject.length > 0 ? { span: { start: first.start, end }, between } : null;
}

/** `… of fraud`, where it is given whose claim it is or the noun can only be one. */
function phraseOf(scene: ClaimScene, { noun, before, after }: HeldNoun): Said | null {
  const from = after.findIndex(({ norm }) => subject.test(norm));
  const first = after[from];
  const between = after.slice(0, from);
  if (!first || between.some((token) => !isInPhrase(scene, token) && !agent.test(token.norm))) return null;
  const isStated = before.some(({ text }) => /['’]s?$/.test(text)) || agent.test(between[0]?.norm ?? '');
  if (!isStated && !(first.norm === 'of' && /^(?:claim|accusation|allegation)s?$/.test(noun.norm))) return null;
  let last: Token | null = null;
  for (const token of after.slice(from + 1)) {
    const gap = scene.text.slice((last ?? first).end, token.start);
    const isPreposition =
      scene.tags.partOfSpeech(token.index) === 'preposition' && !/^(?:by|through|as)$/.test(token.norm);
    if (/[^\s"“”‘’'-]/.test(gap) || !(isInPhrase(scene, token) || isPreposition)) break;
    last = token;
  }
  return last && { span: { start: first.start, end: last.end }, between };
}

function isInPhrase({ tags }: ClaimScene, { index, text }: Token): boolean {
  const part = tags.partOfSpeech(index);
  return /^(?:determiner|adjective|noun|proper-noun|number|pronoun)$/.test(part) || /['’]s?$/.test(text);
}

function isVerbal({ tags }: ClaimScene, { index }: Token): boolean {
  return /^(?:verb|auxiliary)$/.test(tags.partOfSpeech(index));
}

/** Whose claim it is: `Reed's claim`, `criticism from Reed`; nobody where that is not reported. */
function holderIn(scene: ClaimScene, before: readonly Token[], between: readonly Token[]): Claimant {
  const owner = before.findIndex(({ text }) => /['’]s?$/.test(text));
  const [first, ...rest] =
    owner >= 0 ? before.slice(0, owner + 1) : agent.test(between[0]?.norm ?? '') ? between.slice(1) : [];
  if (!first) return nobody('unknown');
  const last = rest.at(-1) ?? first;
  const span = { start: first.start, end: last.end - (/['’]s$/.test(last.text) ? 2 : /['’]$/.test(last.text) ? 1 : 0) };
  const isOne = !rest.some(({ norm }) => norm === 'and');
  const entity = isOne ? entityMeantBy(scene.references, span) : null;
  return {
    span,
    entity,
    name: entity === null ? null : (scene.entities.entities[entity]?.name ?? null),
    kind: entity === null ? 'nominal' : 'named',
    via: [],
    confidence: entity === null ? 0.5 : 0.8,
  };
}
