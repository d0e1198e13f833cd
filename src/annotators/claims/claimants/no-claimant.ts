import type { Attribution } from '../../../model/attribution.ts';
import type { Token } from '../../../model/document.ts';
import { type ClaimScene, mentionsIn, tokensIn } from '../scene/claim-scene.ts';
import { isOneOf } from '../scene/nouns.ts';

/** Whether the pronoun points at things said; one right after a noun is a relative pronoun. */
function isPointing({ document, tags }: ClaimScene, { index, norm, sentence }: Token): boolean {
  const before = document.tokens[index - 1];
  const isRelative = before?.sentence === sentence && /noun$/.test(tags.partOfSpeech(index - 1));
  return pointing.test(norm) && !isRelative;
}

/** What points at things said, and at nobody. */
const pointing = /^(?:that|this|these|those|what)$/;

/** Types of cues by which something that is nobody seems to do so: `resorts offer snow`, `the slump threatens to spread`. */
const borrowed = /^(?:evidence|suggest|warn|demand|offer|promise|announce|admit|question|criticise|praise)$/;
const relative = /^(?:which|that|whose)$/;
/** What may answer for something. */
const answering = /^(?:person|organization|group|place|work|product|event)$/;

/** Whether the source cannot answer for anything: `there`, `the labour market showed signs`, `the 2000s`, `…, which suggests`. */
export function isNoClaimant(scene: ClaimScene, attribution: Attribution): boolean {
  const { source, cue, quoted, speaker } = attribution;
  if (!source || !cue || cue.pos !== 'verb') return false;
  const head = tokensIn(scene, source.head).at(-1);
  if (!head) return false;
  if (isValue(scene, attribution) || /^(?:nothing|something|anything|everything)$/.test(head.norm)) return true;
  if (source.kind === 'pronoun' && relative.test(head.norm) && quoted.length === 0)
    return !canSpeak(scene, attribution, head);
  if (cue.class === 'offer' && cue.frame === 'np' && !isSomebody(scene, attribution, head)) return true;
  if (source.kind === 'pronoun') return head.norm === 'there' || (isPointing(scene, head) && speaker.entity === null);
  // `Kerr and Voss both suggested`: those who are named before.
  if (/^(?:all|both|each|others|some|many|most|few|several)$/.test(head.norm)) return false;
  if (source.kind !== 'nominal' || quoted.length > 0 || speaker.entity !== null) return false;
  const isTopic = cue.class === 'assert' && cue.frame === 'np';
  if (!borrowed.test(cue.class) && !isTopic) return false;
  const norms = tokensIn(scene, source.head).map(({ norm }) => norm);
  return !isNamed(scene, attribution) && !norms.some((norm) => isSpeakingNoun(scene, norm));
}

function isNamed(scene: ClaimScene, { source }: Attribution): boolean {
  if (!source) return false;
  if (mentionsIn(scene, source.span).some(({ type }) => answering.test(type))) return true;
  return tokensIn(scene, source.head).some(({ index }) => scene.tags.partOfSpeech(index) === 'proper-noun');
}

function isSpeakingNoun({ speakers, words }: ClaimScene, norm: string): boolean {
  const norms = [norm, norm.replace(/s$/, ''), norm.replace(/ies$/, 'y')];
  return norms.some((form) => speakers.has(form) || words.bodies.has(form) || isOneOf(words.evidenceNouns, form));
}

/** Whether the source is a date or an amount and no more. */
function isValue(scene: ClaimScene, { source }: Attribution): boolean {
  if (!source) return false;
  const [whole] = mentionsIn(scene, source.head).filter(({ form, type }) => form === 'value' && type !== 'quantity');
  return whole !== undefined && whole.span.start <= source.head.start && whole.span.end >= source.head.end;
}

/** Whether what a relative pronoun stands for may say something: the noun right before it, or a name. */
function canSpeak(scene: ClaimScene, { speaker }: Attribution, { index, sentence }: Token): boolean {
  const type = speaker.entity === null ? null : scene.entities.entities[speaker.entity]?.type;
  if (type) return /^(?:person|organization|group|place|work)$/.test(type);
  const before = scene.document.tokens[index - 1];
  return before?.sentence === sentence && isSpeakingNoun(scene, before.norm);
}

/** Whether the source is a person, or a body or state that can act. */
function isSomebody(scene: ClaimScene, attribution: Attribution, { norm }: Token): boolean {
  const { source, speaker } = attribution;
  const entity = speaker.entity === null ? undefined : scene.entities.entities[speaker.entity];
  if (entity)
    return entity.type === 'place' ? entity.link?.country != null : /^(?:person|organization|group)$/.test(entity.type);
  if (source?.kind === 'pronoun') return true;
  const isDocument = isOneOf(scene.words.evidenceNouns, norm);
  return (isNamed(scene, attribution) || isSpeakingNoun(scene, norm)) && !isDocument;
}
