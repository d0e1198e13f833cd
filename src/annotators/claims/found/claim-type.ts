import type { Attribution, Cue } from '../../../model/attribution.ts';
import type { ClaimType } from '../../../model/claim.ts';
import type { Token } from '../../../model/document.ts';
import { textOf } from '../../../model/span.ts';
import { refutedIn } from '../disputes/refutation.ts';
import { type ClaimScene, cueEntryOf, mentionsIn, partyOf, tokensIn } from '../scene/claim-scene.ts';
import type { Clause } from '../scene/clause.ts';
import { requires } from '../scene/force.ts';

/** The type that sense of the cue, frame and force of the content make together. What is not denied is no claim, but an attitude. */
export function typeOf(scene: ClaimScene, attribution: Attribution, clause: Clause): ClaimType {
  const { cue } = attribution;
  if (!cue) return 'assertion';
  if (isWithheld(scene, cue, attribution)) return 'intention';
  if (cue.class === 'deny' && tokensIn(scene, attribution.content[0])[0]?.norm === 'whether') return 'denial';
  const type = byCue(scene, cue, attribution);
  if (type === 'promise' && isThat(cue.frame) && !willBe(clause)) return 'assertion';
  if (type === 'offer' && isOfWords(scene, attribution)) return 'assertion';
  if (isSoftened(scene, cue) && type !== 'suggestion') return 'suggestion';
  if (
    type === 'denial' &&
    (cue.negated || isDeprivation(scene, cue, attribution) || isDeclined(scene, cue, attribution))
  )
    return 'intention';
  if (cue.pos === 'verb' && (type === 'assertion' || type === 'criticism') && refutedIn(scene, attribution.content))
    return 'denial';
  if (isJudgedFalse(scene, cue, attribution)) return 'denial';
  if (type !== 'assertion') return type;
  if (isAsked(scene, attribution)) return 'question';
  return evaluationOf(scene, cue, attribution) ?? byContent(scene, attribution, clause);
}

/** Whether nothing is claimed, because somebody does not say: `declined to comment`, `would not say whether`. */
export function isWithheld(scene: ClaimScene, cue: Cue, attribution: Attribution): boolean {
  if (attribution.flags.includes('no-comment') || isLeftOpen(scene, cue)) return true;
  const { refusal, answer } = scene.words;
  if (refusal.has(cue.lemma) || (cue.pos === 'noun' && /^(?:refusal|reluctance|unwillingness)$/.test(cue.lemma))) {
    const [to, verb] = tokensIn(scene, attribution.content[0]);
    return answer.has((to?.norm === 'to' ? verb : to)?.norm ?? '');
  }
  return cue.negated && (answer.has(cue.lemma) || cue.class === 'assert' || cue.class === 'announce');
}

/** `would not confirm or deny`, `neither confirmed nor denied`. */
function isLeftOpen(scene: ClaimScene, { lemma, span }: Cue): boolean {
  const last = lemma === 'deny' || lemma === 'confirm' ? tokensIn(scene, span).at(-1) : undefined;
  if (!last) return false;
  const { tokens } = scene.document;
  const words = tokens.slice(Math.max(0, last.index - 2), last.index + 3).map(({ norm }) => norm);
  return /\b(?:confirm\w* n?or den|den\w* n?or confirm)/.test(words.join(' '));
}

/** Whether somebody's own words are nothing but questions: `“Is it safe?” Lee said.` */
function isAsked({ text }: ClaimScene, { kind, content }: Attribution): boolean {
  if (kind !== 'direct') return false;
  const ends = content.flatMap((span) => textOf(text, span).match(/[.?!,](?=["”’']*(?:\s|$))/g) ?? []);
  return ends.at(-1) === '?' && !ends.some((end) => /[.!]/.test(end));
}

/** `described as false claims that …`: the verdict is before the noun that takes the claim up. */
function isJudgedFalse({ words, document, tags }: ClaimScene, { lemma }: Cue, { content }: Attribution): boolean {
  if (!words.evaluation.has(lemma)) return false;
  const tokens = tokensIn({ document }, content[0]).slice(0, 5);
  const at = tokens.findIndex(({ norm }) => words.falsity.has(norm));
  const next = tokens[at + 1];
  return at >= 0 && next !== undefined && words.claimNouns.has(next.norm) && tags.partOfSpeech(next.index) !== 'verb';
}

/** Type by lemma and frame, else by the sense that has the frame. */
function byCue(scene: ClaimScene, cue: Cue, attribution: Attribution): ClaimType {
  const { types } = scene;
  const frame = frameOf(cue, attribution);
  const decided = types.frames[cue.lemma]?.[frame];
  if (decided) return decided;
  const sense = cueEntryOf(scene, cue.lemma)?.senses.find(({ frames }) => frames.includes(frame));
  return types.classes[sense?.class ?? cue.class] ?? types.classes[cue.class] ?? 'assertion';
}

/** The frame as the lexicon names it: an infinitive after a hearer is `npinf`. */
function frameOf({ frame }: Cue, { addressee }: Attribution): string {
  if (frame === 'zero-that') return 'that';
  if (frame === 'toinf' && addressee) return 'npinf';
  return frame;
}

/** Whether somebody is not given something, and nothing is denied: `denied them a hearing`, `denied bail`. */
function isDeprivation(scene: ClaimScene, { lemma, frame }: Cue, { content }: Attribution): boolean {
  if (lemma !== 'deny' || /that|ing|inf/.test(frame)) return false;
  const tokens = tokensIn(scene, content[0]);
  let isNamed = false;
  for (const [position, { index, norm, text }] of tokens.entries()) {
    const part = scene.tags.partOfSpeech(index);
    if (scene.words.claimNouns.has(norm) || norm === 'any' || norm === 'all') return false;
    if (scene.words.withheld.has(norm)) return true;
    const opens = /^(?:determiner|pronoun)$/.test(part) && norm !== 'that';
    if (opens && isNamed) return true;
    if (/^(?:him|her|them|us|me)$/.test(norm) && position === 0 && opensObject(scene, tokens[1])) return true;
    if (!/^(?:noun|proper-noun|adjective|number|determiner|pronoun)$/.test(part)) return false;
    isNamed ||= /noun$/.test(part) && !/['’]s?$/.test(text);
  }
  return false;
}

/** Verbs that turn down a proposal as well as a claim. */
const declining = /^(?:reject|dismiss|shrug off|brush off|brush aside|wave away|wave off|spurn|rebuff)$/;

/** Whether something that is no claim is turned down: `rejected the offer`, `dismissed the council as a mediator`, not `dismissed the report`. */
function isDeclined(scene: ClaimScene, { lemma, frame }: Cue, { content, quoted }: Attribution): boolean {
  if (!declining.test(lemma) || /that|ing|inf/.test(frame) || quoted.length > 0) return false;
  const { words } = scene;
  const tokens = content.flatMap((span) => tokensIn(scene, span));
  if (tokens.some(({ norm }) => words.claimNouns.has(norm) || words.notions.has(norm) || words.heldNouns.has(norm)))
    return false;
  const [first] = tokens;
  if (first && tokens.length < 3 && scene.tags.partOfSpeech(first.index) === 'pronoun') return false;
  return !tokens.some(
    ({ norm }) =>
      norm === 'that' ||
      words.falsity.has(norm) ||
      words.negative.has(norm) ||
      words.wrongdoing.has(norm) ||
      isWorry.test(norm),
  );
}

/** Nouns of what somebody thinks or says to be so. */
const isWorry =
  /^(?:concern|fear|worry|worries|doubt|question|finding|figure|poll|conclusion|verdict|link|talk|talks|comparison|evidence|result|data|study|studies|science|threat|warning|argument|conspiracy|remark|comment|characteri[sz]ation)s?$/;

function opensObject({ tags }: ClaimScene, token: Token | undefined): boolean {
  return token !== undefined && /^(?:determiner|noun|adjective|number)$/.test(tags.partOfSpeech(token.index));
}

function isSoftened(scene: ClaimScene, cue: Cue): boolean {
  const tokens = tokensIn(scene, cue.span);
  return tokens.slice(0, -1).some(({ norm }) => scene.words.softening.has(norm));
}

/** `described the talks as positive`, `called him a liar`: praise or criticism by the word that judges. */
function evaluationOf(scene: ClaimScene, cue: Cue, attribution: Attribution): ClaimType | null {
  const { words } = scene;
  if (!words.evaluation.has(cue.lemma)) return null;
  const tokens = tokensIn(scene, attribution.content.at(-1) ?? attribution.content[0]);
  let judged: ClaimType | null = null;
  for (const { norm } of tokens) {
    if (words.positive.has(norm)) judged ??= 'praise';
    if (words.negative.has(norm)) judged = 'criticism';
  }
  return judged;
}

/** What a verb of saying makes of its content: `they must end it`, `he would resign`, `prices will rise`. */
function byContent(scene: ClaimScene, attribution: Attribution, clause: Clause): ClaimType {
  const { words } = scene;
  const isOwn = isOwnSubject(scene, attribution, clause);
  if (attribution.content.length > 1 && attribution.kind === 'direct')
    return isOwn && isResolved(scene, clause) ? 'promise' : 'assertion';
  if (requires(clause, words.obligation) && !clause.words.includes('have')) return 'demand';
  if (isOwn && isResolved(scene, clause)) return 'promise';
  if (!hasWill(clause)) return 'assertion';
  const head = clause.head?.norm ?? '';
  const isCertain = !clause.words.includes('would');
  const isState = words.unwilled.has(head) || /^(?:be|been|have)$/.test(clause.words.at(-1) ?? '');
  if (isPassive(clause) || isState) return isCertain ? 'prediction' : 'assertion';
  if (isOwn) return words.telling.has(head) ? 'assertion' : 'promise';
  if (words.resolve.has(head) && mayResolve(scene, clause)) return 'promise';
  return 'prediction';
}

/** `assured them that it was safe` promises nothing: no word of what will be. */
function willBe(clause: Clause): boolean {
  return (
    hasWill(clause) || clause.words.some((word) => /^(?:shall|can|could)$/.test(word)) || verbGoingTo(clause) !== null
  );
}

function hasWill({ words }: Clause): boolean {
  return words.some((word) => word === 'will' || word === "'ll" || word === 'would' || word === 'wo');
}

function isThat(frame: string): boolean {
  return frame === 'that' || frame === 'zero-that' || frame === 'tothat';
}

/** The verb of `is going to`; null where the clause has none. */
function verbGoingTo({ words, rest }: Clause): string | null {
  return words.at(-1) === 'going' && rest[0]?.norm === 'to' ? (rest[1]?.norm ?? null) : null;
}

/** `I will stop it`, `we are going to stop it`: an act of the claimant's own that is yet to come. */
function isResolved({ words }: ClaimScene, clause: Clause): boolean {
  const will = clause.words.includes('will') || clause.words.includes("'ll");
  const verb = verbGoingTo(clause) ?? (will && !isPassive(clause) ? clause.head?.norm : undefined);
  if (verb === undefined || /^(?:was|were)$/.test(clause.words[0] ?? '')) return false;
  return verb !== 'be' && !words.unwilled.has(verb) && !words.telling.has(verb);
}

/** `offered an explanation`: it is given in the same breath. */
function isOfWords(scene: ClaimScene, { cue, content }: Attribution): boolean {
  const tokens = cue?.frame === 'np' ? tokensIn(scene, content[0]) : [];
  const phrase = tokens.findIndex(({ index }) => scene.tags.partOfSpeech(index) === 'preposition');
  return tokens.slice(0, phrase < 0 ? 6 : phrase).some(({ norm }) => scene.words.utterances.has(norm));
}

function isPassive(clause: Clause): boolean {
  return clause.words.includes('be') && clause.words.at(-1) !== 'be' && !/ing$/.test(clause.words.at(-1) ?? '');
}

/** `he`, `it`, `we`, or the claimant's own name: the clause is about what the claimant does. */
function isOwnSubject(scene: ClaimScene, { source, speaker }: Attribution, clause: Clause): boolean {
  // `We’re going`: the subject is in the first word of the verb group.
  const first = clause.subject[0] ?? clause.group[0];
  if (!first || !source || clause.subject.length > 4) return false;
  const pronoun = clause.subject.length <= 1 ? first.norm.replace(/['’].*$/, '') : '';
  if (pronoun === 'i' || pronoun === 'we') return true;
  const printed = scene.text.slice(source.head.start, source.head.end).toLowerCase();
  if (/^(?:he|she|they|it)$/.test(pronoun)) {
    if (/^(?:he|she|they|it)$/.test(printed)) return printed === pronoun;
    const type = speaker.entity === null ? null : scene.entities.entities[speaker.entity]?.type;
    return pronoun === 'it' || pronoun === 'they' ? type !== 'person' && type !== null : type !== 'organization';
  }
  const last = clause.subject.at(-1) ?? first;
  const named = mentionsIn(scene, { start: first.start, end: last.end }).at(-1);
  return (
    named !== undefined &&
    speaker.entity !== null &&
    partyOf(scene, named.entity) === partyOf(scene, speaker.entity) &&
    named.span.end >= last.end - 2
  );
}

/** Whether the subject is a body that somebody speaks for: `it`, `they`, a state, an organisation. */
function mayResolve(scene: ClaimScene, clause: Clause): boolean {
  const [first] = clause.subject;
  const last = clause.subject.at(-1);
  if (!first || !last || clause.subject.length > 4) return false;
  if (clause.subject.length === 1 && /^(?:it|they)$/.test(first.norm)) return true;
  return mentionsIn(scene, { start: first.start, end: last.end }).some(({ type }) =>
    /^(?:place|organization|group)$/.test(type),
  );
}
