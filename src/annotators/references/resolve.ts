import type { Reference } from '../../model/reference.ts';
import type { Span } from '../../model/span.ts';
import type { Item, Reading, Unit } from '../attributions/phrases/reading.ts';
import { breaksPhrase, isName, isPossessive, itemAt } from '../attributions/phrases/words.ts';
import { addMember, type Cast, noteSpeaker } from './cast.ts';
import { descriptionAt } from './descriptions.ts';
import type { FoundReference } from './found-reference.ts';
import { meaningOf } from './meaning.ts';
import { isSubjectNoun, partOfName } from './parts.ts';
import type { Part } from './presence.ts';
import { antecedentsOf, isExpletive, isPossessiveForm, pronounOf } from './pronouns.ts';
import { confidenceOf } from './reference-confidence.ts';
import { type Naming, type Referent, surnameOf } from './referent.ts';
import { namingsWithin } from './referents.ts';
import type { SourceHeads, Speaks } from './source-heads.ts';

/** Lead from which on a pronoun is resolved. */
const leastLead = 0.08;
/** How sure a surname of several is where the one named last is taken. */
const sharedName = 0.7;
/** Most others that are kept as candidates. */
const mostOthers = 3;

/** Reads the article once from start to end and says for each mention whom it means. */
export function resolveReferences(
  reading: Reading,
  cast: Cast,
  heads: readonly SourceHeads[],
): readonly FoundReference[] {
  const found: FoundReference[] = [];
  let read = 0;
  for (const [index, unit] of reading.units.entries()) {
    const sources = heads[index] ?? new Map<number, Speaks>();
    cast.clause = { hasSubject: isHeading(reading, unit), isReported: false };
    for (let position = 0; position < unit.items.length; position++) {
      const item = itemAt(unit, position);
      if (!item || item.quotation) continue;
      const speaks = sources.get(position) ?? null;
      const namings = namingsWithin(cast.referents, item);
      const isCalled = namings.some((naming) => isDescription(cast, unit, position, naming));
      for (const naming of namings) {
        if (naming.start < read || isCalled) continue;
        read = naming.end;
        const reference = nameReference(reading, cast, unit, position, naming, sources);
        if (reference) found.push(reference);
      }
      if (namings.length > 0 && !isCalled) continue;
      const reference =
        pronounReference(reading, cast, unit, position, speaks) ??
        descriptionReference(reading, cast, unit, position, speaks) ??
        (speaks ? strangerReference(reading, cast, unit, position, speaks) : null);
      if (reference) found.push(reference);
    }
  }
  return found;
}

function nameReference(
  reading: Reading,
  cast: Cast,
  unit: Unit,
  position: number,
  { start, end, referent, rivals }: Naming,
  sources: SourceHeads,
): FoundReference {
  let last = position;
  while ((itemAt(unit, last)?.end ?? Number.POSITIVE_INFINITY) < end) last++;
  const speaks = sources.get(last) ?? null;
  const span = { start, end };
  if (referent.open.length > 0) return openName(cast, span, referent);
  const part =
    speaks !== null
      ? partOf(speaks)
      : referent.type === 'organization' && isAttribute(unit, last)
        ? 'aside'
        : partOfName(reading, unit, position, end);
  // `the newspaper Dagbladet`: later it is `the newspaper`.
  const body = referent.type === 'organization' ? itemAt(unit, position - 1) : null;
  const { bodies, institutions } = cast.nouns.words;
  if (
    body &&
    (bodies.has(body.norm) || institutions.has(body.norm)) &&
    !breaksPhrase(itemAt(unit, position)?.before ?? '')
  )
    cast.described.set(body.norm, referent);
  if (counts(unit, last, referent, part)) note(cast, unit, referent, part, speaks);
  const printed = reading.text.slice(start, end);
  const via = printed === referent.name ? 'name' : referent.name.endsWith(` ${printed}`) ? 'surname' : 'alias';
  const first = cast.referents.first.get(referent.index);
  return {
    span,
    form: 'name',
    cluster: referent.index,
    via,
    confidence: rivals.length > 0 ? sharedName : confidenceOf(referent.type === 'person' ? via : 'alias', 1),
    evidence: first && first.start !== start ? [{ start: first.start, end: first.end }] : [],
    candidates: [referent.index, ...rivals.map(({ index }) => index)],
    reason: null,
  };
}

/** Headings name what the story is about, but no sentence of the story goes on from them. */
function isHeading({ article }: Reading, { block }: Unit): boolean {
  return /^(?:headline|deck|subhead)$/.test(article.blocks[block]?.kind ?? '');
}

/** A surname of several. */
function openName({ referents }: Cast, span: Span, { open }: Referent): FoundReference {
  return {
    span,
    form: 'name',
    cluster: null,
    via: 'none',
    confidence: 0,
    evidence: open.flatMap((index) => referents.first.get(index) ?? []).map(({ start, end }) => ({ start, end })),
    candidates: open,
    reason: 'ambiguous-name',
  };
}

/** `the Republican said`: the word for a group's followers, in the singular with an article, calls one person. */
function isDescription({ nouns }: Cast, unit: Unit, position: number, { referent, start, end }: Naming): boolean {
  const { bodies, institutions, traits } = nouns.words;
  // `The College`, `the Embassy`: a body that is named in full elsewhere.
  const name = referent.name.toLowerCase();
  const isBody = referent.type === 'organization' && (bodies.has(name) || institutions.has(name));
  if (!isBody && referent.type !== 'group') return false;
  let last = position;
  while ((itemAt(unit, last + 1)?.start ?? Number.POSITIVE_INFINITY) < end) last++;
  const [item, next] = [itemAt(unit, last), itemAt(unit, last + 1)];
  if (!item || !(isBody || traits.has(item.norm))) return false;
  if (next && !breaksPhrase(next.before) && /noun$/.test(next.pos)) return false;
  return /^(?:the|an?|another|this|that)$/.test(itemAt(unit, last - 1)?.norm ?? '') && start <= item.start;
}

/** Whether a name brings to mind whom it names: a place does only where a state acts, and a people not where it says whose (`the Indian army`). */
function counts(unit: Unit, last: number, { type, isState }: Referent, part: Part): boolean {
  if (type === 'place') return isState && (part === 'speaker' || part === 'subject');
  if (type !== 'group') return true;
  const [item, next] = [itemAt(unit, last), itemAt(unit, last + 1)];
  if (part === 'speaker') return true;
  return /s$/.test(item?.norm ?? '') && !(next && !breaksPhrase(next.before) && /noun$/.test(next.pos));
}

/** `a Metro Cabs driver`, `the Herald report`: a name that only says what kind of thing the noun behind it is. */
function isAttribute(unit: Unit, last: number): boolean {
  const [item, next] = [itemAt(unit, last), itemAt(unit, last + 1)];
  return item !== null && !isPossessive(item) && next?.pos === 'noun' && !breaksPhrase(next.before);
}

function partOf(speaks: Speaks): Part {
  return speaks === 'outer' ? 'speaker' : 'subject';
}

function note(cast: Cast, unit: Unit, referent: Referent, part: Part, speaks: Speaks | null): void {
  const { clause, broughtUp, presences } = cast;
  if (clause.isReported && !presences.has(referent) && referent.type === 'person') broughtUp.add(referent.index);
  const isFurther = clause.hasSubject && part === 'subject';
  presences.mention(referent, isFurther ? 'inner' : part, unit);
  clause.hasSubject ||= part === 'subject' || part === 'speaker';
  clause.isReported ||= speaks === 'outer';
  if (speaks === 'outer') noteSpeaker(cast, referent, unit);
}

function pronounReference(
  reading: Reading,
  cast: Cast,
  unit: Unit,
  position: number,
  speaks: Speaks | null,
): FoundReference | null {
  const item = itemAt(unit, position);
  const person = item && pronounOf(item);
  if (!item || !person || (person === 'it' && !speaks && isExpletive(unit, position))) return null;
  const { candidates, lead } = antecedentsOf(cast, person, unit, speaks !== null);
  const [first] = candidates;
  const span = pronounSpan(reading, item);
  if (!first) return { ...openPronoun(span, 'no-antecedent'), candidates: [] };
  const part = isPossessiveForm(item) ? 'possessive' : speaks ? partOf(speaks) : 'pronoun';
  note(cast, unit, first.referent, part, speaks);
  const indices = candidates.slice(0, 1 + mostOthers).map(({ referent }) => referent.index);
  if (lead < leastLead) return { ...openPronoun(span, 'ambiguous-pronoun'), candidates: indices };
  const naming = cast.referents.first.get(first.referent.index);
  return {
    span,
    form: 'pronoun',
    cluster: first.referent.index,
    via: 'pronoun',
    confidence: confidenceOf(person === 'he' || person === 'she' ? 'personal-pronoun' : 'other-pronoun', lead),
    evidence: naming ? [{ start: naming.start, end: naming.end }] : [],
    candidates: indices,
    reason: null,
  };
}

/** The pronoun without a contracted auxiliary. */
function pronounSpan({ text }: Reading, { start, end }: Item): Span {
  const contracted = text.slice(start, end).search(/['’]/);
  return { start, end: contracted < 0 ? end : start + contracted };
}

function openPronoun(span: Span, reason: Reference['reason']): Omit<FoundReference, 'candidates'> {
  return { span, form: 'pronoun', cluster: null, via: 'none', confidence: 0, evidence: [], reason };
}

function descriptionReference(
  reading: Reading,
  cast: Cast,
  unit: Unit,
  position: number,
  speaks: Speaks | null,
): FoundReference | null {
  const description = descriptionAt(cast.nouns, unit, position, speaks !== null);
  if (!description) return null;
  const acts = speaks !== null || isSubjectNoun(reading, unit, description.from, position);
  const meaning = meaningOf(reading, cast, unit, description, acts);
  if (!meaning) return null;
  const { referent, via, confidence, evidence, others } = meaning;
  note(cast, unit, referent, speaks ? partOf(speaks) : acts ? 'subject' : 'other', speaks);
  return {
    span: description.span,
    form: 'description',
    cluster: referent.index,
    via,
    confidence,
    evidence,
    candidates: [referent.index, ...others.slice(0, mostOthers).map(({ index }) => index)],
    reason: null,
  };
}

/** A name that speaks and is in no entity: the same last word is the same person. */
function strangerReference(
  reading: Reading,
  cast: Cast,
  unit: Unit,
  position: number,
  speaks: Speaks,
): FoundReference | null {
  const last = itemAt(unit, position);
  if (!last || !isName(last) || isPossessive(last) || (position === 0 && last.pos !== 'proper-noun')) return null;
  if (/-\p{Ll}/u.test(last.token.text)) return null;
  let from = position;
  while (from > 0 && !breaksPhrase(itemAt(unit, from)?.before ?? '')) {
    const previous = itemAt(unit, from - 1);
    if (!previous || !isName(previous) || namingsWithin(cast.referents, previous).length > 0) break;
    from--;
  }
  const span = { start: itemAt(unit, from)?.start ?? last.start, end: last.end };
  const name = reading.text.slice(span.start, span.end);
  const known = cast.strangers.get(surnameOf(name));
  const referent = known ?? addMember(cast, { name, type: 'person', gender: null, plural: false });
  if (!known) cast.strangers.set(surnameOf(name), referent);
  note(cast, unit, referent, partOf(speaks), speaks);
  return {
    span,
    form: 'name',
    cluster: referent.index,
    via: known && known.name !== name ? 'surname' : 'name',
    confidence: confidenceOf('name', 1),
    evidence: [],
    candidates: [referent.index],
    reason: null,
  };
}
