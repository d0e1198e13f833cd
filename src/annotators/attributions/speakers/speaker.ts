import type { Source, Speaker } from '../../../model/attribution.ts';
import type { Reference, ReferenceCluster, ReferenceLayer } from '../../../model/reference.ts';
import { clusterOf, pronounStartingAt, referencesWithin } from '../../../model/reference-at.ts';
import type { Span } from '../../../model/span.ts';
import { isAttaching } from '../../references/attaching.ts';
import type { Draft } from '../candidates/found.ts';
import { sourceSpan, spanOf } from '../candidates/source-span.ts';
import { precedingSubject } from '../clauses/subject.ts';
import { isTime } from '../decision/no-report.ts';
import { type ItemRange, nounPhraseEndingAt } from '../phrases/noun-phrase.ts';
import type { Reading, Unit } from '../phrases/reading.ts';
import { bareNorm, breaksPhrase, gapBefore, isComma, isName, itemAt } from '../phrases/words.ts';
import type { SourceNouns } from './source-nouns.ts';

/** Who a source is: its kind as printed, and the speaker that it stands for. */
export interface Resolution {
  readonly kind: Source['kind'];
  readonly speaker: Speaker;
}

const firstPerson = /^(?:i|we|me|us|you)$/;

/** Nobody, and why. */
export function noSpeaker(reason: string): Speaker {
  return { entity: null, name: null, via: 'none', confidence: 0, evidence: [], reason };
}

/** Resolves the sources of the drafts by the reference layer, one resolution for each; null where there is no source. */
export function resolveSpeakers(
  reading: Reading,
  references: ReferenceLayer,
  drafts: readonly Draft[],
  nouns: SourceNouns,
  offices: Offices,
): readonly (Resolution | null)[] {
  let outer: Draft | null = null;
  return drafts.map((draft) => {
    const unit = reading.units[draft.unit];
    if (!draft.source && draft.headSpan) return namedInTurn(reading, references, draft.headSpan);
    if (!draft.source || !unit || !draft.headSpan || !draft.sourceSpan) return null;
    const scene: Scene = {
      nouns,
      offices,
      reading,
      references,
      unit,
      outer: outer?.unit === draft.unit ? outer : null,
    };
    if (!draft.nested) outer = draft;
    return resolve(scene, draft, draft.source.core);
  });
}

/** The name in capitals of a transcript: the person of that surname, or the name as printed. */
function namedInTurn(reading: Reading, { clusters, references }: ReferenceLayer, head: Span): Resolution {
  const printed = reading.text.slice(head.start, head.end);
  if (/^[QA]$/.test(printed)) return { kind: 'nominal', speaker: noSpeaker('no-antecedent') };
  const surname = lastWord(printed);
  for (const { type, entity, name, references: own } of clusters) {
    if (type !== 'person' || lastWord(name) !== surname) continue;
    const first = references[own[0] ?? -1];
    const evidence = first ? [first.span] : [];
    return {
      kind: 'named',
      speaker: { entity, name, via: 'surname', confidence: 0.95, evidence, reason: null },
    };
  }
  return {
    kind: 'named',
    speaker: { entity: null, name: printed, via: 'name', confidence: 0.9, evidence: [], reason: null },
  };
}

function lastWord(name: string): string {
  return name.split(' ').at(-1)?.toLowerCase() ?? '';
}

/** Nouns for offices and honorifics, lower case. */
export interface Offices {
  has(word: string): boolean;
}

interface Scene {
  readonly offices: Offices;
  readonly nouns: SourceNouns;
  readonly reading: Reading;
  readonly references: ReferenceLayer;
  readonly unit: Unit;
  /** The last outermost draft of the unit before the one at hand. */
  readonly outer: Draft | null;
}

function resolve(scene: Scene, draft: Draft, core: ItemRange): Resolution {
  const { reading, unit, references } = scene;
  const first = itemAt(unit, core.from);
  const single = core.to - core.from === 1 && first ? bareNorm(first) : '';
  const isAcronym = first !== null && /^\p{Lu}[\p{Lu}.]+$/u.test(first.token.text);
  if (first && !isAcronym && firstPerson.test(single)) return { kind: 'pronoun', speaker: noSpeaker('first-person') };
  if (/^(?:nothing|anything|everything|something)$/.test(single))
    return { kind: 'pronoun', speaker: noSpeaker('no-antecedent') };
  if (first && /^(?:who|which|that)$/.test(single)) return resolveRelative(scene, draft, core.from);
  if (first && /^(?:he|she|it|they|his|her|its|their)$/.test(single)) {
    const speaker = outerSubject(scene, draft, single) ?? pronounSpeaker(scene, first.start);
    return { kind: 'pronoun', speaker };
  }
  const headRange = headOf(unit, core);
  const head = wholeSpan(unit, draft, headRange);
  const open = openName(scene, head);
  if (open) return open;
  if (isJoint(scene, head)) return jointSource(reading.text.slice(head.start, head.end));
  // `McDonald’s claim`: a name may have the ending of a possessive for its own.
  const own = nameEnding(references, spanOf(unit, headRange)) ?? nameEnding(references, head);
  const apposition = draft.sourceSpan && nameInApposition(scene, head, draft.sourceSpan);
  // `MEC for Housing, Jacob Mabena,`: what is taken for a name is an office.
  const isOffice = own !== null && own.cluster.type !== 'person' && itemAt(unit, core.to - 1)?.end !== head.end;
  const named = (isOffice ? apposition : null) ?? own ?? officeName(scene, core) ?? apposition;
  if (named && (named.cluster.type !== 'group' || isWhole(reading, head, named.reference)))
    return namedSource(scene, named);
  return nominalSource(reading.text.slice(head.start, wholeSpan(unit, draft, core).end), scene, head);
}

/** A name, with whom it names. */
interface Named {
  readonly reference: Reference;
  readonly cluster: ReferenceCluster;
}

function namesWithin(references: ReferenceLayer, span: Span): readonly Named[] {
  return referencesWithin(references, span).flatMap((reference) => {
    const cluster = reference.form === 'name' ? clusterOf(references, reference) : null;
    return cluster ? [{ reference, cluster }] : [];
  });
}

/** `who` and `which`: the phrase before them. */
function resolveRelative(scene: Scene, draft: Draft, position: number): Resolution {
  const { reading, unit } = scene;
  const end = itemAt(unit, position - 1);
  const phraseBefore = end && nounPhraseEndingAt(reading, unit, position - 1);
  const nearest = phraseBefore && beforeDate(reading, unit, phraseBefore);
  const phrase = nearest && (namedBefore(reading, unit, nearest) ?? antecedentOf(scene, nearest, position));
  if (!phrase) return { kind: 'pronoun', speaker: noSpeaker('no-antecedent') };
  const resolution = resolve(scene, draft, phrase);
  const { speaker } = resolution;
  return { kind: 'pronoun', speaker: { ...speaker, via: speaker.entity === null ? speaker.via : 'pronoun' } };
}

/**
 * `criticism from five villages | who`, `the head of the Harbour Club, | which`: a person for `who` and none for `which`,
 * so that where the head of the phrase does not agree what hangs on it does.
 */
function antecedentOf({ reading, unit, offices }: Scene, phrase: ItemRange, position: number): ItemRange {
  let preposition = phrase.from + 1;
  while (preposition < phrase.to && !isAttaching(itemAt(unit, preposition))) preposition++;
  const head = itemAt(unit, preposition - 1);
  if (preposition >= phrase.to - 1 || !head || isName(head)) return phrase;
  const isWho = itemAt(unit, position)?.norm === 'who';
  const singular = head.norm.replace(/s$/, '');
  const isPerson = offices.has(singular) || reading.words.people.has(singular) || reading.words.crowds.has(head.norm);
  const isThing = !isPerson && !reading.speakers.has(singular) && !/s$/.test(head.norm);
  if (isWho ? !isThing : itemAt(unit, position)?.norm !== 'which' || !isPerson) return phrase;
  return { from: preposition + 1, to: phrase.to };
}

/** `a review | from 19 July 2024, which`: the phrase that the date hangs on. */
function beforeDate(reading: Reading, unit: Unit, phrase: ItemRange): ItemRange {
  const preposition = itemAt(unit, phrase.from - 1);
  if (!isTime(reading, unit, phrase.from, phrase.to) || preposition?.pos !== 'preposition') return phrase;
  return nounPhraseEndingAt(reading, unit, phrase.from - 2) ?? phrase;
}

/** `Anna Berg, a lawyer from Leeds, who`: the name that the description is in apposition to. */
function namedBefore(reading: Reading, unit: Unit, description: ItemRange): ItemRange | null {
  const first = itemAt(unit, description.from);
  const name = itemAt(unit, description.from - 1);
  if (!first || !name || !isComma(gapBefore(unit, description.from))) return null;
  if (isName(first) || !isName(name) || !/^(?:determiner|noun|adjective)$/.test(first.pos)) return null;
  return nounPhraseEndingAt(reading, unit, description.from - 1);
}

/** The words up to the first preposition: `a spokesman` of `a spokesman for Mr. Reed`. */
function headOf(unit: Unit, core: ItemRange): ItemRange {
  let to = core.from + 1;
  while (to < core.to && !isAttaching(itemAt(unit, to))) to++;
  return { from: core.from, to };
}

function wholeSpan(unit: Unit, { source }: Draft, range: ItemRange): Span {
  return source ? sourceSpan(unit, source, range) : spanOf(unit, range);
}

/** A name that fits several: nobody is named, and the places where they are are as evidence. */
function openName({ references }: Scene, head: Span): Resolution | null {
  const reference = referencesWithin(references, head).at(-1);
  if (reference?.form !== 'name' || reference.cluster !== null || reference.span.end < head.end) return null;
  return { kind: 'named', speaker: { ...noSpeaker('ambiguous-name'), evidence: reference.evidence } };
}

/** `Reed and Berg`, `the mayor and Berg`: several who speak together; not `founder and chief executive Ann Reed`. */
function isJoint({ reading, references }: Scene, head: Span): boolean {
  const names = namesWithin(references, head);
  const last = names.at(-1)?.reference;
  if (!last || last.span.end < head.end) return false;
  const before = reading.text.slice(head.start, last.span.start);
  const joined = /^(.*\s)(?:and|or|&)\s(.*)$/u.exec(before);
  if (!joined) return false;
  const other = names.at(-2)?.reference;
  if (other && other.span.start < head.start + (joined[1]?.length ?? 0)) return other.cluster !== last.cluster;
  // `Police and Crime Commissioner Reed` is one; `the mayor and Mr. Reed` are two.
  const isTwo = /^(?:the|an?|his|her|their|its|our|my)\s/i.test(joined[1] ?? '') || isPossessed(joined[1] ?? '');
  return isTwo && /^(?:\p{Lu}\p{Ll}*\.?\s)*$/u.test(joined[2] ?? '');
}

/** `Reed's lawyer`. */
function isPossessed(words: string): boolean {
  return /['’]s?\s/.test(words);
}

/** Who speaks together is no entity of its own. */
function jointSource(printed: string): Resolution {
  return { kind: 'group', speaker: asPrinted(printed) };
}

/** The words of a source, without the relative word that a clause begins with behind them: `a heading` of `a heading that said`. */
function asPrinted(printed: string): Speaker {
  const name = printed.replace(/\s(?:that|which|who)$/, '');
  return { entity: null, name, via: 'nominal', confidence: 0.85, evidence: [], reason: null };
}

/** The name that ends the head: `Reed` in `former senator Tom Reed`, none in `the Reed campaign`. */
function nameEnding(references: ReferenceLayer, head: Span): Named | null {
  const named = namesWithin(references, head).at(-1);
  return named && named.reference.span.end >= head.end ? named : null;
}

/**
 * The name behind an office with its field: `Secretary of State John Berg`, `minister of mines and energy Ann Reed`, not
 * `a spokesman for John Berg` or `the wife of Mayor John Berg`.
 */
function officeName({ reading, references, unit, offices }: Scene, core: ItemRange): Named | null {
  const span = { start: itemAt(unit, core.from)?.start ?? 0, end: itemAt(unit, core.to - 1)?.end ?? 0 };
  const named = nameEnding(references, span);
  if (named?.cluster.type !== 'person') return null;
  const { start } = named.reference.span;
  let name = core.to - 1;
  while (name > core.from && (itemAt(unit, name - 1)?.start ?? 0) >= start) name--;
  let preposition = core.from;
  while (preposition < name && !isAttaching(itemAt(unit, preposition))) preposition++;
  const [head, last] = [itemAt(unit, preposition - 1), itemAt(unit, name - 1)];
  const isField = /^(?:of|for|to|at|in)$/.test(itemAt(unit, preposition)?.norm ?? '') && name - preposition > 1;
  if (!isField || !head || !last || /^(?:an?|his|her|their)$/.test(itemAt(unit, core.from)?.norm ?? '')) return null;
  // `the wife of Mayor John Berg`: the title before the name is Berg's own.
  if (/^(?:of|for|to|at|in|the|an?|and|or|&)$/.test(last.norm) || offices.has(last.norm)) return null;
  // `the lawyer for Ann Reed and John Berg`: whom it is for, not who it is.
  if (namesWithin(references, { start: span.start, end: start }).some(({ cluster }) => cluster.type === 'person'))
    return null;
  return offices.has(head.norm) &&
    /^(?:the\s)?\P{Ll}|^\p{Ll}+\s(?:of|for|to)\s/u.test(reading.text.slice(span.start, start))
    ? named
    : null;
}

/** Whether a group is meant as such: `the Democrats`, not `some Democrats`. */
function isWhole({ text }: Reading, head: Span, { span }: Reference): boolean {
  return /^(?:the\s+)?$/i.test(text.slice(head.start, span.start));
}

/** `his lawyer, Tom Reed,`: the name in apposition to a description. */
function nameInApposition({ references, reading }: Scene, head: Span, source: Span): Named | null {
  const after = namesWithin(references, { start: head.end, end: source.end });
  const named = after.find(({ cluster }) => cluster.type === 'person');
  if (!named || named.reference.span.start < head.end) return null;
  const between = reading.text.slice(head.end, named.reference.span.start);
  return /^[^,]{0,60},\s(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.\s)?$/.test(between) ? named : null;
}

function namedSource(scene: Scene, { cluster, reference }: Named): Resolution {
  const { via, confidence, evidence } = reference;
  const name = cluster.type === 'group' ? printedGroup(scene.reading, reference) : cluster.name;
  const speaker: Speaker = { entity: cluster.entity, name, via: viaOf(via), confidence, evidence, reason: null };
  return { kind: cluster.type === 'group' ? 'group' : 'named', speaker };
}

/** A group as the text has it: `the Iranians`, `Greens`, not the singular that the entity goes by. */
function printedGroup({ text }: Reading, { span: { start, end } }: Reference): string {
  const article = /\bthe\s$/i.exec(text.slice(Math.max(0, start - 5), start))?.[0] ?? '';
  return `${article}${text.slice(start, end)}`;
}

/** The name that a cluster goes by where the reference stands: of a group the words of its last mention before. */
function nameAt({ reading, references }: Scene, cluster: ReferenceCluster, { span }: Reference): string {
  if (cluster.type !== 'group' || cluster.entity === null) return cluster.name;
  const before = cluster.references
    .map((index) => references.references[index])
    .filter((each) => each !== undefined && each.form === 'name' && each.span.start < span.start)
    .at(-1);
  return before ? printedGroup(reading, before) : cluster.name;
}

function viaOf(via: Reference['via']): Speaker['via'] {
  switch (via) {
    case 'name':
    case 'surname':
    case 'alias':
    case 'pronoun':
    case 'none':
      return via;
    case 'role':
    case 'apposition':
    case 'presence':
    case 'first':
    case 'repeated':
      return 'title';
  }
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

function pronounSpeaker(scene: Scene, start: number): Speaker {
  const { references } = scene;
  const reference = pronounStartingAt(references, start);
  const cluster = reference && clusterOf(references, reference);
  if (!reference || !cluster) return noSpeaker(reference?.reason ?? 'no-antecedent');
  const { entity } = cluster;
  const { confidence, evidence } = reference;
  return { entity, name: nameAt(scene, cluster, reference), via: 'pronoun', confidence, evidence, reason: null };
}

/** A description: whom the reference layer takes it for, where that is somebody named; printed as it is otherwise. */
function nominalSource(printed: string, { references, nouns }: Scene, head: Span): Resolution {
  const kind = nouns.isDocument(printed)
    ? 'document'
    : nouns.isAnonymous(printed)
      ? 'anonymous'
      : /s$/.test(printed)
        ? 'group'
        : 'nominal';
  const reference = referencesWithin(references, head).at(-1);
  const cluster = reference && reference.span.end >= head.end ? clusterOf(references, reference) : null;
  const isKnown = reference?.form === 'description' && cluster && cluster.entity !== null;
  if (!isKnown || reference.via === 'name') return { kind, speaker: asPrinted(printed) };
  const { via, confidence, evidence } = reference;
  const { entity, name } = cluster;
  return { kind, speaker: { entity, name, via: viaOf(via), confidence, evidence, reason: null } };
}
