import type { Attribution, Source } from '../../../model/attribution.ts';
import type { Claimant } from '../../../model/claim.ts';
import { entityMeantBy } from '../../../model/reference-at.ts';
import { overlaps, textOf } from '../../../model/span.ts';
import { type ClaimScene, mentionsIn, partyOf, tokensIn } from '../scene/claim-scene.ts';
import { isOneOf } from '../scene/nouns.ts';

/** Nobody: hearsay, a passive without agent, marks without attribution. */
export function nobody(kind: 'hearsay' | 'unknown' | 'author'): Claimant {
  return { span: null, entity: null, name: null, kind, via: [], confidence: kind === 'author' ? 1 : 0 };
}

/** Whether a cue without source passes on what is said by nobody in particular: `is said to be ill`. */
export function isHearsay(cue: Attribution['cue']): boolean {
  return cue !== null && (cue.class === 'hearsay' || cue.frame === 'raising');
}

/** Who answers for an attribution's content. `via` is filled once nesting is known. */
export function claimantOf(scene: ClaimScene, attribution: Attribution): Claimant {
  const { source, speaker, cue } = attribution;
  if (!source) return nobody(isHearsay(cue) ? 'hearsay' : 'unknown');
  const metonym = metonymIn(scene, source);
  if (metonym !== null) {
    const party = scene.entities.entities[partyOf(scene, metonym)];
    return {
      span: source.span,
      entity: metonym,
      name: party?.name ?? speaker.name,
      kind: 'metonym',
      via: [],
      confidence: speaker.confidence,
    };
  }
  const document = documentIn(scene, attribution);
  if (document) return document;
  const known = possible(scene, source, speaker.entity) ?? entityAt(scene, attribution);
  const isAcronym = source.kind === 'pronoun' && isPrintedAcronym(scene, source);
  const printed = isAcronym ? textOf(scene.text, source.head) : null;
  return {
    span: source.span,
    entity: known,
    name:
      (known === speaker.entity ? speaker.name : null) ??
      (known === null ? printed : (scene.entities.entities[known]?.name ?? printed)),
    kind: isAcronym ? 'named' : source.kind,
    via: [],
    confidence: speaker.confidence,
  };
}

/** What may answer for something. */
const answering = /^(?:person|organization|place|group|work|product|event)$/;

/** `an August 2025 slideshow obtained by …`: a document that a date was taken for the name of; null for other sources. */
function documentIn(scene: ClaimScene, { source, speaker }: Attribution): Claimant | null {
  if (!source) return null;
  const type = speaker.entity === null ? null : scene.entities.entities[speaker.entity]?.type;
  if (type ? answering.test(type) : !isDated(scene, source)) return null;
  const noun = tokensIn(scene, source.span).find(({ norm }) => isOneOf(scene.words.documentNouns, norm));
  if (!type && !noun) return null;
  const kind = noun ? 'document' : source.kind === 'named' ? 'nominal' : source.kind;
  const name = noun ? scene.text.slice(source.span.start, noun.end) : null;
  return { span: source.span, entity: null, name, kind, via: [], confidence: speaker.confidence };
}

/** Whether the head of the source ends with a date, or a part of one. */
function isDated(scene: ClaimScene, { head }: Source): boolean {
  const last = tokensIn(scene, head).at(-1);
  if (!last) return false;
  return (
    scene.tags.has(last.index, 'Date') ||
    mentionsIn(scene, { start: head.start - 20, end: head.end + 20 }).some(
      ({ type, span }) => type === 'date' && overlaps(span, last),
    )
  );
}

/** `U.S.`, which is no pronoun though its letters are one. */
function isPrintedAcronym({ text }: ClaimScene, { head }: Source): boolean {
  return /^(?:\p{Lu}\.?){2,}$/u.test(textOf(text, head));
}

/** The entity, where the words can mean it: `she` is no group, and no club. */
function possible({ text, entities }: ClaimScene, { kind, head }: Source, entity: number | null): number | null {
  if (entity === null || kind !== 'pronoun' || !/^s?he$/i.test(textOf(text, head))) return entity;
  return entities.entities[entity]?.type === 'person' ? entity : null;
}

/** Whom the words of the source mean as the references lead, where the speaker was not looked for there. */
function entityAt({ references }: ClaimScene, { source, speaker }: Attribution): number | null {
  if (!source || source.kind === 'document' || source.kind === 'group' || speaker.reason?.startsWith('ambiguous'))
    return null;
  return entityMeantBy(references, source.head);
}

/** Entity of the seat of government that the source is: `Washington accuses`. */
function metonymIn(scene: ClaimScene, source: Source): number | null {
  const mention = mentionsIn(scene, source.span).find((each) => each.metonym && overlaps(each.span, source.head));
  return mention?.entity ?? null;
}
