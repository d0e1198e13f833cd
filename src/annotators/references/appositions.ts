import type { RoleWords } from '../../model/resources/names.ts';
import type { Span } from '../../model/span.ts';
import { startsTag } from '../attributions/clauses/reporting.ts';
import type { Reading, Unit } from '../attributions/phrases/reading.ts';
import { breaksPhrase, gapBefore, isAuxiliary, isComma, isFiniteVerb, itemAt } from '../attributions/phrases/words.ts';
import { isAttaching } from './attaching.ts';
import type { Description } from './descriptions.ts';
import type { Naming, Referents } from './referent.ts';
import { namingsWithin } from './referents.ts';

/** Most items between the noun of a description and the comma before the name: `Director of the Harbour Agency, Ann Reed,`. */
const longestPhrase = 10;
/** Most items of a title before the name: `, Rear Admiral Ann Reed,`. */
const longestTitle = 8;

/** The name that explains a description: `the company's director, Ann Reed,` or `Ann Reed, the company's director,`; null where none does. */
export function nameInApposition(
  reading: Reading,
  referents: Referents,
  unit: Unit,
  description: Description,
  roles: RoleWords['roles'],
): Naming | null {
  return (
    nameBehind(reading, referents, unit, description) ??
    nameBefore(reading, referents, unit, description) ??
    nameOfOffice(referents, unit, description, roles)
  );
}

/**
 * `Norvia's Chief of Army Staff General | Ann Reed`, `the minister of mines | Ann Reed`: the name behind an office with its
 * field. With a title of its own right before it, the name is somebody else's (`an aide to Mayor | Ann Reed`), but behind
 * an office that is printed as a title.
 */
function nameOfOffice(
  referents: Referents,
  unit: Unit,
  { head, kind }: Description,
  roles: RoleWords['roles'],
): Naming | null {
  const office = itemAt(unit, head);
  const preposition = itemAt(unit, head + 1);
  if (kind !== 'office' || !office || !preposition || breaksPhrase(preposition.before)) return null;
  if (!/^(?:of|for|to)$/.test(preposition.norm)) return null;
  for (let at = head + 2; at <= head + longestTitle; at++) {
    const item = itemAt(unit, at);
    if (!item || item.quotation || !/^\.?\s$|^-$/.test(item.before)) return null;
    const naming = namingFrom(referents, item);
    if (naming && isOfKind(naming, kind)) {
      const before = itemAt(unit, at - 1);
      const isTitled = before !== null && Object.hasOwn(roles, before.norm);
      const isFormal = /^\p{Lu}/u.test(office.token.text) && head > 0;
      // `a cousin of the late Ann Reed` holds no office.
      const isOffice = isFormal || (!isTitled && /^(?:commissioner|minister|secretary)$/.test(office.norm));
      return isOffice && at - head - 2 >= (isTitled ? 2 : 1) && before?.pos !== 'determiner' ? naming : null;
    }
    if (!/^(?:noun|proper-noun|adjective|determiner)$/.test(item.pos) && item.norm !== 'and') return null;
  }
  return null;
}

function nameBehind(reading: Reading, referents: Referents, unit: Unit, { head, kind }: Description): Naming | null {
  const named = namedBehind(referents, unit, head, kind);
  if (named) return named;
  let at = head + 1;
  while (at < unit.items.length && at <= head + longestPhrase && !breaksPhrase(gapBefore(unit, at))) {
    const item = itemAt(unit, at);
    if (!item || item.quotation || isFiniteVerb(reading, item)) return null;
    at++;
  }
  const first = itemAt(unit, at);
  if (!first || !/^,\s$/.test(first.before)) return null;
  const naming = behindTitle(referents, unit, at, kind);
  if (!naming) return null;
  let after = at;
  while ((itemAt(unit, after)?.start ?? Number.POSITIVE_INFINITY) < naming.end) after++;
  const next = itemAt(unit, after);
  // `For the mayor, Ann Reed is a threat`: a subject of its own, not who the mayor is.
  const closes = !next || breaksPhrase(next.before);
  return closes || (opens(unit, startOfPhrase(head, unit)) && isFiniteVerb(reading, next)) ? naming : null;
}

/** The name that begins at the item, or behind a title there: `Rear Admiral Ann Reed`, `school board member Ann Reed`. */
function behindTitle(referents: Referents, unit: Unit, from: number, kind: Description['kind']): Naming | null {
  for (let at = from; at <= from + longestTitle; at++) {
    const item = itemAt(unit, at);
    if (!item || item.quotation || (at > from && !/^\.?\s$|^-$/.test(item.before))) return null;
    const naming = namingFrom(referents, item);
    if (naming && isOfKind(naming, kind)) return naming;
    const isNominal = /^(?:noun|proper-noun|adjective)$/.test(item.pos) || /^\p{Lu}/u.test(item.token.text);
    if (!isNominal && !(at === from && item.pos === 'determiner')) return null;
  }
  return null;
}

/** `a resident named Ann Reed`. */
function namedBehind(referents: Referents, unit: Unit, head: number, kind: Description['kind']): Naming | null {
  const [verb, name] = [itemAt(unit, head + 1), itemAt(unit, head + 2)];
  if (!verb || !name || !/^(?:named|called|nicknamed)$/.test(verb.norm) || breaksPhrase(verb.before)) return null;
  const naming = namingFrom(referents, name);
  return naming && isOfKind(naming, kind) ? naming : null;
}

/** Index of the first item of the phrase around the noun, as far as nothing breaks it. */
function startOfPhrase(head: number, unit: Unit): number {
  let from = head;
  while (from > 0 && !breaksPhrase(gapBefore(unit, from)) && itemAt(unit, from - 1)?.pos !== 'preposition') from--;
  return from;
}

function nameBefore(
  reading: Reading,
  referents: Referents,
  unit: Unit,
  { from, head, kind }: Description,
): Naming | null {
  let at = from;
  // `Ann Reed, 67, a nurse`: the age between.
  if (/^\d{1,3}$/.test(itemAt(unit, at - 1)?.norm ?? '') && isComma(gapBefore(unit, at))) at--;
  const name = itemAt(unit, at - 1);
  if (!name || name.quotation || !/^,\s$/.test(gapBefore(unit, at))) return null;
  const naming = namingsWithin(referents, name).at(-1);
  if (!naming || naming.end < name.end || !isOfKind(naming, kind)) return null;
  let start = at - 1;
  while (start > 0 && (itemAt(unit, start - 1)?.end ?? 0) > naming.start) start--;
  // `sold by its owner Ann Reed, the driver announced`: who reports the sentence is not who ends it.
  if (!opens(unit, start) && startsTag(reading, unit, from)) return null;
  const next = itemAt(unit, head + 1);
  const runsOn =
    next !== null &&
    !breaksPhrase(next.before) &&
    (isFiniteVerb(reading, next) || isAuxiliary(next)) &&
    !isStated(naming, name.end, itemAt(unit, head)?.end ?? 0, unit, head);
  // `After he met Ann Reed, the mayor said`: the verb has its own subject.
  return runsOn && !opens(unit, start) ? null : naming;
}

/** `Ann Reed, a doctor interested in boats`: the entity layer reads the words as what she is, and a participle with its preposition follows; not `After he met Ann Reed, a doctor lived in Leeds`. */
function isStated({ referent }: Naming, from: number, end: number, unit: Unit, head: number): boolean {
  if (/^(?:after|as|because|before|if|once|since|though|although|until|when|while)$/.test(itemAt(unit, 0)?.norm ?? ''))
    return false;
  const [participle, preposition] = [itemAt(unit, head + 1), itemAt(unit, head + 2)];
  if (!/(?:ed|en|wn)$/.test(participle?.norm ?? '') || !isAttaching(preposition)) return false;
  return (
    !breaksPhrase(preposition?.before ?? '') &&
    referent.roles.some(({ span }) => span.start >= from && span.start < end && span.end >= end)
  );
}

/** Whether the sentence begins there, but for a title or a conjunction. */
function opens(unit: Unit, from: number): boolean {
  for (let index = from - 1; index >= 0; index--) {
    const item = itemAt(unit, index);
    if (!item || item.quotation) return true;
    if (!/^(?:proper-noun|noun|conjunction|adverb)$/.test(item.pos) || /^\p{Ll}/u.test(item.token.text)) return false;
    if (breaksPhrase(gapBefore(unit, index + 1))) return false;
  }
  return true;
}

function namingFrom(referents: Referents, span: Span): Naming | null {
  const naming = namingsWithin(referents, span)[0];
  return naming && naming.start >= span.start ? naming : null;
}

function isOfKind({ referent }: Naming, kind: Description['kind']): boolean {
  if (kind === 'office' || kind === 'trait') return referent.type === 'person';
  if (kind === 'body' || kind === 'institution') return referent.type === 'organization';
  return kind === 'thing' && referent.type === 'person';
}
