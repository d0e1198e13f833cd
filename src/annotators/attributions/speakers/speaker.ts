import type { Source, Speaker } from '../../../model/attribution.ts';
import type { EntityLayer } from '../../../model/entity.ts';
import type { RoleWords } from '../../../model/resources.ts';
import type { Span } from '../../../model/span.ts';
import type { Draft } from '../candidates/draft.ts';
import { precedingSubject } from '../clauses/subject.ts';
import { headEnd, holderOf } from '../described.ts';
import { type ItemRange, nounPhraseEndingAt } from '../phrases/noun-phrase.ts';
import type { Reading, Unit } from '../phrases/reading.ts';
import { bareNorm, breaksPhrase, gapBefore, isComma, isName, itemAt } from '../phrases/words.ts';
import { type Antecedent, resolvePronouns } from '../pronouns.ts';
import { findReferents, type Naming, namingsWithin, type Referents } from '../referents.ts';
import type { SourceNouns } from './source-nouns.ts';

/** Who a source is: its kind as printed, and the speaker that it stands for. */
export interface Resolution {
  readonly kind: Source['kind'];
  readonly speaker: Speaker;
}

const firstPerson = /^(?:i|we|me|us|you)$/;

/** How many sentences `they` may stand behind several who spoke. */
const farthestGroup = 3;
/** An office with its field before a name: `Secretary of State John Berg`. */
const office =
  /^(?:\p{Lu}\S*\s)*(?:Archbishop|Bishop|Chancellor|Chief|Commissioner|Director|Governor|Head|King|Leader|Mayor|Minister|President|Prince|Princess|Queen|Secretary|Speaker)\s(?:of|for)\s(?:the\s)?(?:(?:\p{Lu}[^\s,]*|and|&)\s)+$/u;

/** Lead from which on a pronoun is resolved. */
const leastLead = 0.08;

/** Nobody, and why. */
export function noSpeaker(reason: string): Speaker {
  return { entity: null, name: null, via: 'none', confidence: 0, evidence: [], reason };
}

/** Resolves the sources of the drafts, one resolution for each; null where there is no source. */
export function resolveSpeakers(
  reading: Reading,
  layer: EntityLayer,
  drafts: readonly Draft[],
  nouns: SourceNouns,
  roles: RoleWords,
): readonly (Resolution | null)[] {
  const referents = findReferents(reading, layer, drafts);
  const antecedents = resolvePronouns(reading, referents, drafts, roles);
  let outer: Draft | null = null;
  let group: Group | null = null;
  return drafts.map((draft) => {
    const unit = reading.units[draft.unit];
    if (!draft.source && draft.headSpan) return namedInTurn(reading, referents, draft.headSpan);
    if (!draft.source || !unit || !draft.headSpan || !draft.sourceSpan) return null;
    const scene: Scene = {
      nouns,
      reading,
      referents,
      antecedents,
      unit,
      outer: outer?.unit === draft.unit ? outer : null,
      group: group && draft.unit - group.unit <= farthestGroup ? group : null,
    };
    if (!draft.nested) outer = draft;
    const resolution = resolve(scene, draft, draft.source.core);
    if (resolution.kind === 'group' && resolution.speaker.via === 'nominal')
      group = { unit: draft.unit, name: resolution.speaker.name, span: draft.headSpan };
    else if (resolution.kind !== 'pronoun') group = null;
    return resolution;
  });
}

/** Several who spoke without being named one by one: `the neighbours`. */
interface Group {
  readonly unit: number;
  readonly name: string | null;
  readonly span: Span;
}

/** The name in capitals of a transcript: the person of that surname, or the name as printed. */
function namedInTurn(reading: Reading, referents: Referents, head: Span): Resolution {
  const printed = reading.text.slice(head.start, head.end);
  if (/^[QA]$/.test(printed)) return { kind: 'nominal', speaker: noSpeaker('no-antecedent') };
  const surname = printed.split(' ').at(-1)?.toLowerCase();
  for (const { referent, start, end } of referents.first.values()) {
    if (referent.type !== 'person' || referent.name.split(' ').at(-1)?.toLowerCase() !== surname) continue;
    const { entity, name } = referent;
    const speaker: Speaker = {
      entity,
      name,
      via: 'surname',
      confidence: 0.95,
      evidence: [{ start, end }],
      reason: null,
    };
    return { kind: 'named', speaker };
  }
  return {
    kind: 'named',
    speaker: { entity: null, name: printed, via: 'name', confidence: 0.9, evidence: [], reason: null },
  };
}

interface Scene {
  readonly nouns: SourceNouns;
  readonly reading: Reading;
  readonly referents: Referents;
  readonly antecedents: ReadonlyMap<number, Antecedent>;
  readonly unit: Unit;
  readonly group: Group | null;
  /** The last outermost draft of the unit before the one at hand. */
  readonly outer: Draft | null;
}

function resolve(scene: Scene, draft: Draft, core: { readonly from: number; readonly to: number }): Resolution {
  const { reading, unit, antecedents } = scene;
  const first = itemAt(unit, core.from);
  const single = core.to - core.from === 1 && first ? bareNorm(first) : '';
  const isAcronym = first !== null && /^\p{Lu}[\p{Lu}.]+$/u.test(first.token.text);
  if (first && !isAcronym && firstPerson.test(single)) return { kind: 'pronoun', speaker: noSpeaker('first-person') };
  if (first && /^(?:who|which|that)$/.test(single)) return resolveRelative(scene, draft, core.from);
  if (first && /^(?:he|she|it|they|his|her|its|their)$/.test(single)) {
    return {
      kind: 'pronoun',
      speaker:
        outerSubject(scene, draft, single) ??
        groupSpeaker(scene, draft, single) ??
        pronounSpeaker(scene, antecedents.get(first.token.index), single),
    };
  }
  const head = headSpan(unit, core);
  if (isJoint(scene, head)) return jointSource(reading.text.slice(head.start, head.end));
  const named =
    headNaming(scene, head) ??
    officeNaming(scene, core) ??
    (draft.sourceSpan && appositionNaming(scene, head, draft.sourceSpan));
  if (named && (named.referent.type !== 'group' || isWhole(reading, head, named))) return namedSource(scene, named);
  return nominalSource(reading.text.slice(head.start, itemAt(unit, core.to - 1)?.end), scene, draft);
}

/** `who` and `which`: the phrase before them. */
function resolveRelative(scene: Scene, draft: Draft, position: number): Resolution {
  const { reading, unit } = scene;
  const end = itemAt(unit, position - 1);
  const nearest = end && nounPhraseEndingAt(reading, unit, position - 1);
  const phrase = nearest && (namedBefore(reading, unit, nearest) ?? nearest);
  if (!phrase) return { kind: 'pronoun', speaker: noSpeaker('no-antecedent') };
  const resolution = resolve(scene, draft, phrase);
  const { speaker } = resolution;
  return { kind: 'pronoun', speaker: { ...speaker, via: speaker.entity === null ? speaker.via : 'pronoun' } };
}

/** `Anna Berg, a lawyer from Leeds, who`: the name that the description stands in apposition to. */
function namedBefore(reading: Reading, unit: Unit, description: ItemRange): ItemRange | null {
  const first = itemAt(unit, description.from);
  const name = itemAt(unit, description.from - 1);
  if (!first || !name || !isComma(gapBefore(unit, description.from))) return null;
  if (isName(first) || !isName(name) || !/^(?:determiner|noun|adjective)$/.test(first.pos)) return null;
  return nounPhraseEndingAt(reading, unit, description.from - 1);
}

/** The words up to the first preposition: `a spokesman` of `a spokesman for Mr. Reed`. */
function headSpan(unit: Unit, core: { readonly from: number; readonly to: number }): Span {
  return { start: itemAt(unit, core.from)?.start ?? 0, end: headEnd(unit, core) };
}

/** `Reed and Berg`, `the mayor and Berg`: several who speak together; not `founder and chief executive Ann Reed`. */
function isJoint({ reading, referents }: Scene, head: Span): boolean {
  const namings = namingsWithin(referents, head);
  const last = namings.at(-1);
  if (!last || last.end < head.end) return false;
  const before = reading.text.slice(head.start, last.start);
  const joined = /^(.*\s)(?:and|or|&)\s(.*)$/u.exec(before);
  if (!joined) return false;
  const other = namings.at(-2);
  if (other && other.start < head.start + (joined[1]?.length ?? 0)) return other.referent !== last.referent;
  return /^(?:\p{Lu}\p{Ll}*\.?\s)*$/u.test(joined[2] ?? '');
}

/** Who speaks together is no entity of its own. */
function jointSource(printed: string): Resolution {
  const speaker: Speaker = {
    entity: null,
    name: printed,
    via: 'nominal',
    confidence: 0.85,
    evidence: [],
    reason: null,
  };
  return { kind: 'group', speaker };
}

/** The name that ends the head: `Reed` in `former senator Tom Reed`, none in `the Reed campaign`. */
function headNaming({ referents }: Scene, head: Span): Naming | null {
  const naming = namingsWithin(referents, head).at(-1);
  return naming && naming.end >= head.end ? naming : null;
}

/** The name behind an office: `Secretary of State John Berg`, not `a spokesman for John Berg`. */
function officeNaming({ reading, referents, unit }: Scene, core: ItemRange): Naming | null {
  const span = { start: itemAt(unit, core.from)?.start ?? 0, end: itemAt(unit, core.to - 1)?.end ?? 0 };
  const naming = namingsWithin(referents, span).at(-1);
  if (naming?.referent.type !== 'person' || naming.end < span.end) return null;
  return office.test(reading.text.slice(span.start, naming.start)) ? naming : null;
}

/** Whether a group is meant as such: `the Democrats`, not `some Democrats`. */
function isWhole({ text }: Reading, head: Span, naming: Naming): boolean {
  return /^(?:the\s+)?$/i.test(text.slice(head.start, naming.start));
}

/** `his lawyer, Tom Reed,`: the name in apposition to a description. */
function appositionNaming({ referents, reading }: Scene, head: Span, source: Span): Naming | null {
  const after = namingsWithin(referents, { start: head.end, end: source.end });
  const naming = after.find(({ referent }) => referent.type === 'person');
  if (!naming || naming.start < head.end) return null;
  const between = reading.text.slice(head.end, naming.start);
  return /^[^,]{0,60},\s(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.\s)?$/.test(between) ? naming : null;
}

function namedSource({ reading, referents }: Scene, naming: Naming): Resolution {
  const { referent } = naming;
  const printed = reading.text.slice(naming.start, naming.end);
  const via = printed === referent.name ? 'name' : referent.name.endsWith(` ${printed}`) ? 'surname' : 'alias';
  const first = referents.first.get(referent.index);
  const speaker: Speaker = {
    entity: referent.entity,
    name: referent.name,
    via,
    confidence: referent.type === 'person' ? 0.98 : 0.94,
    evidence: first && first.start !== naming.start ? [spanOf(first)] : [],
    reason: null,
  };
  return { kind: referent.type === 'group' ? 'group' : 'named', speaker };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/**
 * `The army showed bombs it says …`: `it` in the content of another attribution, or in a relative clause without a
 * pronoun, is the subject of the clause around it, where that is no person.
 */
function outerSubject(scene: Scene, draft: Draft, pronoun: string): Speaker | null {
  if (!/^(?:it|they)$/.test(pronoun)) return null;
  const { reading, unit } = scene;
  const subject = holderSubject(scene, draft) ?? relativeSubject(scene, draft);
  if (!subject || subject.to - subject.from < 2 || itemAt(unit, subject.to - 1)?.pos === 'proper-noun') return null;
  const span = { start: itemAt(unit, subject.from)?.start ?? 0, end: itemAt(unit, subject.to - 1)?.end ?? 0 };
  const name = reading.text.slice(span.start, span.end);
  return { entity: null, name, via: 'pronoun', confidence: 0.6, evidence: [span], reason: null };
}

/** `They` behind `the neighbours said`: those, before any organisation. */
function groupSpeaker({ group }: Scene, { nested }: Draft, pronoun: string): Speaker | null {
  if (pronoun !== 'they' || !group || nested) return null;
  return { entity: null, name: group.name, via: 'pronoun', confidence: 0.5, evidence: [group.span], reason: null };
}

function holderSubject({ outer }: Scene, { nested }: Draft): ItemRange | null {
  return nested ? (outer?.source?.core ?? null) : null;
}

/** The subject of the clause in which `bombs it says …` is the object. */
function relativeSubject({ reading, unit }: Scene, { source }: Draft): ItemRange | null {
  const at = source?.core.from ?? 0;
  const noun = itemAt(unit, at - 1);
  if (!noun || !/^(?:noun|proper-noun)$/.test(noun.pos) || breaksPhrase(gapBefore(unit, at))) return null;
  return precedingSubject(reading, unit, at)?.core ?? null;
}

function pronounSpeaker({ referents }: Scene, antecedent: Antecedent | undefined, pronoun: string): Speaker {
  if (!antecedent) return noSpeaker('no-antecedent');
  const { referent, lead } = antecedent;
  if (lead < leastLead) return noSpeaker('ambiguous-pronoun');
  const first = referents.first.get(referent.index);
  return {
    entity: referent.entity,
    name: referent.name,
    via: 'pronoun',
    confidence: /^(?:he|she|his|her)$/.test(pronoun) ? 0.6 + 0.3 * lead : 0.4 + 0.2 * lead,
    evidence: first ? [spanOf(first)] : [],
    reason: null,
  };
}

/** A description: resolved where it is the role of somebody named (`the Vermont senator`), printed as it stands otherwise. */
function nominalSource(printed: string, { referents, nouns }: Scene, draft: Draft): Resolution {
  const kind = nouns.isDocument(printed)
    ? 'document'
    : nouns.isAnonymous(printed)
      ? 'anonymous'
      : /s$/.test(printed)
        ? 'group'
        : 'nominal';
  const noun = printed.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  if (kind === 'nominal' && /^(?:the|this|that)\s/i.test(printed)) {
    const holder = holderOf(referents, noun, draft.headSpan?.start ?? 0);
    if (holder) {
      const { entity, name } = holder.referent;
      const speaker: Speaker = {
        entity,
        name,
        via: 'title',
        confidence: 0.75,
        evidence: [holder.evidence],
        reason: null,
      };
      return { kind, speaker };
    }
  }
  return {
    kind,
    speaker: { entity: null, name: printed, via: 'nominal', confidence: 0.85, evidence: [], reason: null },
  };
}
