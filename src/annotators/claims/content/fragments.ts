import type { Attribution } from '../../../model/attribution.ts';
import type { Token } from '../../../model/document.ts';
import type { Span } from '../../../model/span.ts';
import { opensTask } from '../found/court.ts';
import { type ClaimScene, mentionsIn, tokensIn } from '../scene/claim-scene.ts';
import { readClause } from '../scene/clause.ts';

/** Verbs by which somebody finds or shows a thing, and says nothing. */
const handling = /^(?:find|show|reveal|discover|detect|uncover|display|present)$/;
/** Those who find things by their trade. */
const searching =
  /^(?:police|officers?|firefighters?|rescuers?|soldiers?|troops|divers?|searchers?|crews?|detectives?)$/;
/** Verbs that bring something up without saying anything of it. */
const bringingUp =
  /^(?:highlight|address|discuss|mention|outline|detail|present|cover|explain|point to|underscore|underline|reflect|stress|emphasi[sz]e)$/;
const wh = /^(?:where|when|who|which|whom|how|what)$/;

/** Whether what would be claimed is a part of a clause that says nothing by itself. */
export function isFragment(scene: ClaimScene, attribution: Attribution): boolean {
  const { cue, quoted, content } = attribution;
  if (cue?.pos === 'noun') return isHopeOfThing(scene, attribution);
  if (cue?.pos !== 'verb' || quoted.length > 0) return false;
  const tokens = content.flatMap((span) => tokensIn(scene, span));
  return (
    isRelativeClause(scene, tokens) ||
    isKeptFrom(scene, attribution, tokens) ||
    isTimeOfDeed(attribution, tokens) ||
    breaksOff(tokens) ||
    isThingShown(scene, attribution, tokens) ||
    isHeadlineTopic(scene, attribution, tokens) ||
    isNegatedThing(scene, attribution, tokens) ||
    isBroughtUp(scene, attribution, tokens) ||
    isReflexive(attribution, tokens) ||
    isOfSpeech(scene, attribution, tokens) ||
    isWork(attribution, tokens) ||
    isPushed(scene, attribution)
  );
}

/** `raised hopes of a thaw`: what is hoped for, by nobody in particular. */
function isHopeOfThing(scene: ClaimScene, { cue, source, content, quoted }: Attribution): boolean {
  if (cue?.class !== 'predict' || quoted.length > 0 || /that|inf/.test(cue.frame)) return false;
  const isOwn = source !== null && /^(?:his|her|their|its|my|our)$|['’]s?$/.test(lastWord(scene, source.span));
  return (
    !isOwn &&
    !hasVerb(
      scene,
      content.flatMap((span) => tokensIn(scene, span)),
    )
  );
}

function lastWord(scene: ClaimScene, { start, end }: Span): string {
  return (
    scene.text
      .slice(start, end + 2)
      .trim()
      .toLowerCase()
      .split(/\s/)
      .at(-1) ?? ''
  );
}

/** `distanced | themselves from the plan`: a stand, and no proposition. */
function isReflexive({ cue }: Attribution, [first]: readonly Token[]): boolean {
  return cue?.class === 'deny' && /sel(?:f|ves)$/.test(first?.norm ?? '');
}

/** `briefed on | last week's call said`: what is said is elsewhere. */
function isOfSpeech(scene: ClaimScene, { cue, content }: Attribution, tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (!cue || !last || content[0].start < cue.span.end || !/^(?:said|says)$/.test(last.norm)) return false;
  return !hasVerb(scene, tokens.slice(0, -1));
}

/** `reported for | duty`, `reported to | work`, `was charged | with overseeing it`. */
function isWork({ cue, content }: Attribution, tokens: readonly Token[]): boolean {
  if (cue?.lemma === 'charge' && content.length > 1)
    return tokens.some((token, at) => tokens[at - 1]?.norm === 'with' && opensTask(token));
  if (cue?.lemma !== 'report') return false;
  return tokens.slice(0, 2).some(({ norm }) => /^(?:duty|work|shift|training|camp|prison|jail)$/.test(norm));
}

/** `pressing | the boundaries to get attention`: what is pushed is nobody, and is asked for nothing. */
function isPushed(scene: ClaimScene, { cue, addressee }: Attribution): boolean {
  if (!cue || !addressee || !/^(?:press|push|pressure)$/.test(cue.lemma)) return false;
  const head = tokensIn(scene, addressee).at(-1);
  if (!head || mentionsIn(scene, addressee).length > 0) return false;
  const norms = [head.norm, head.norm.replace(/s$/, ''), head.norm.replace(/ies$/, 'y')];
  const isPronoun = scene.tags.partOfSpeech(head.index) === 'pronoun';
  return !isPronoun && !norms.some((norm) => scene.speakers.has(norm) || scene.words.bodies.has(norm));
}

/** `that saw violence erupt`, `where police have given in`: a relative clause without its noun. */
function isRelativeClause(scene: ClaimScene, [first, second]: readonly Token[]): boolean {
  if (!first || !second) return false;
  const isVerb = scene.tags.partOfSpeech(second.index) === 'verb' && scene.tags.has(second.index, 'PastTense');
  return (first.norm === 'that' && isVerb) || first.norm === 'where';
}

/** `banned | Reed from speaking`: somebody is kept from something, which the whole sentence says. */
function isKeptFrom(scene: ClaimScene, { cue }: Attribution, tokens: readonly Token[]): boolean {
  const from = tokens.findIndex(({ norm }) => norm === 'from');
  const next = tokens[from + 1];
  return cue?.class === 'demand' && from > 0 && !!next?.norm.endsWith('ing') && !hasVerb(scene, tokens.slice(0, from));
}

/** `the tie was decided | when Webb beat Hale`: when something was so, which nobody says. */
function isTimeOfDeed({ source, cue }: Attribution, [first]: readonly Token[]): boolean {
  return source === null && cue?.class === 'intend' && first?.norm === 'when';
}

/** `the party can win by`: the words break off, before a list or a break of the page. */
function breaksOff(tokens: readonly Token[]): boolean {
  return /^(?:by|of|the|a|an|their|its|and|or)$/.test(tokens.at(-1)?.norm ?? '');
}

function hasVerb(scene: ClaimScene, tokens: readonly Token[]): boolean {
  return readClause(scene, tokens).group.length > 0;
}

/** `Police found the baby in the bushes`, `Kerr showed her true colours`: somebody finds or shows a thing. */
function isThingShown(scene: ClaimScene, { cue, source, speaker }: Attribution, tokens: readonly Token[]): boolean {
  if (!cue || !source || !handling.test(cue.lemma) || cue.class !== 'evidence' || hasVerb(scene, tokens)) return false;
  const type = speaker.entity === null ? null : scene.entities.entities[speaker.entity]?.type;
  const head = tokensIn(scene, source.head).at(-1)?.norm ?? '';
  return source.kind === 'pronoun' || source.kind === 'group' || type === 'person' || searching.test(head);
}

/** `Council budget: What we know`: a headline that names its topic. */
function isHeadlineTopic(scene: ClaimScene, { flags, cue }: Attribution, [first]: readonly Token[]): boolean {
  if (!flags.includes('headline') || cue === null || first === undefined) return false;
  return wh.test(first.norm) && cue.class === 'assert' && /[:–—-]/.test(scene.text.slice(cue.span.start, cue.span.end));
}

/** `did not give any details`: nothing is said. */
function isNegatedThing(scene: ClaimScene, { cue }: Attribution, tokens: readonly Token[]): boolean {
  if (!cue?.negated || hasVerb(scene, tokens)) return false;
  return /^(?:assert|announce|evidence|promise|offer)$/.test(cue.class) && !scene.denying.has(cue.lemma);
}

/** `The figures highlight a broader pattern`, `he stressed the state's duty`: a topic, of which nothing is said; one with an amount is kept. */
function isBroughtUp(scene: ClaimScene, { cue, content }: Attribution, tokens: readonly Token[]): boolean {
  if (
    !cue ||
    cue.frame === 'as' ||
    !bringingUp.test(cue.lemma) ||
    hasVerb(scene, tokens) ||
    tokens.some(({ norm }) => norm === 'that')
  )
    return false;
  const values = content.flatMap((span: Span) => mentionsIn(scene, span)).some(({ form }) => form === 'value');
  return !values;
}
