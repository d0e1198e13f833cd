import type { Attribution } from '../../../model/attribution.ts';
import type { Token } from '../../../model/document.ts';
import { noSpeaker } from '../../attributions/speakers/speaker.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { isOneOf } from '../scene/nouns.ts';

/** How long the phrase of a document may be, in tokens. */
const longestPhrase = 7;

/**
 * `rejecting the order declaring that …`, `the memo that says …`: the words belong to the document, not to who rejects,
 * cites, signs or leaks it. Others as they are.
 */
export function withDocument(scene: ClaimScene, attribution: Attribution): Attribution {
  const { cue, source } = attribution;
  if (cue?.pos !== 'verb' || !/^(?:that|zero-that|quote|np)$/.test(cue.frame)) return attribution;
  const [verb] = tokensIn(scene, cue.span);
  let noun = verb && scene.document.tokens[verb.index - 1];
  const isParticiple = verb?.norm.endsWith('ing') === true;
  if (noun && /^(?:that|which)$/.test(noun.norm)) noun = scene.document.tokens[noun.index - 1];
  else if (!isParticiple) return attribution;
  if (!noun || noun.sentence !== verb?.sentence) return attribution;
  // `criticised the army, saying it was bad`: who criticises says so.
  if (isParticiple && scene.text.slice(noun.end, verb.start).includes(',')) return attribution;
  if (!isOneOf(scene.words.documentNouns, noun.norm))
    return isParticiple ? withNearest(scene, attribution, noun) : attribution;
  if (source && source.head.start <= noun.start && source.head.end >= noun.end) return attribution;
  // `in a statement saying`: those who make the statement say so.
  if (
    /^(?:statement|text|message|post|tweet|letter|email|e-mail|note|motion|suit|lawsuit|complaint|petition|filing)s?$/.test(
      noun.norm,
    ) &&
    isParticiple &&
    source
  )
    return attribution;
  const first = firstOf(scene, noun);
  const span = { start: first.start, end: noun.end };
  return {
    ...attribution,
    source: { span, head: { start: noun.start, end: noun.end }, kind: 'document' },
    speaker: noSpeaker('no-antecedent'),
    flags: attribution.flags.filter((flag) => flag !== 'anonymous-source' && flag !== 'no-source'),
  };
}

/** `plunged, with the agency announcing an emergency`: who is right before the participle announces it. */
function withNearest(scene: ClaimScene, attribution: Attribution, noun: Token): Attribution {
  const { source } = attribution;
  if (!source || source.kind === 'named' || (source.span.start <= noun.start && source.span.end >= noun.end))
    return attribution;
  if (!scene.words.bodies.has(noun.norm) && !scene.speakers.has(noun.norm)) return attribution;
  const span = { start: firstOf(scene, noun).start, end: noun.end };
  return {
    ...attribution,
    source: { span, head: { start: noun.start, end: noun.end }, kind: 'nominal' },
    speaker: noSpeaker('no-antecedent'),
  };
}

/** First word of the phrase that ends with the noun. */
function firstOf({ tags, document, text }: ClaimScene, noun: Token): Token {
  let first = noun;
  for (let index = noun.index - 1; index > noun.index - longestPhrase; index--) {
    const token = document.tokens[index];
    if (!token || token.sentence !== noun.sentence || /[,;:]/.test(text.slice(token.end, first.start))) break;
    const part = tags.partOfSpeech(index);
    if (!/^(?:noun|proper-noun|adjective|number|determiner)$/.test(part) && !/['’]s?$/.test(token.text)) break;
    first = token;
  }
  return first;
}
