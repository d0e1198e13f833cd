import type { Reading, Unit } from './reading.ts';
import { breaksPhrase, isAuxiliary, isComma, isFiniteVerb, isSubjectPronoun, itemAt } from './words.ts';

/** Farthest that a content is followed, in items. */
const longestContent = 300;
/** Nouns that, in an apposition after a comma, comment on the clause before: `…, a charge Iran denies`. */
const commenting =
  /^(?:charge|claim|allegation|accusation|reference|move|assertion|statement|suggestion|remark|comment|sign|nod|decision|position|notion|argument|figure|step|shift|stance|contention)s?$/;

/** What a content's end depends on beside its own words. */
export interface ContentFrame {
  readonly frame: string;
  /** The cue stands in a subordinate or relative clause, so that the main clause may go on after a comma. */
  readonly subordinate: boolean;
}

/** Index after the last item of a content that begins at `from`. */
export function clauseEndAfter(
  reading: Reading,
  unit: Unit,
  from: number,
  { frame, subordinate }: ContentFrame,
): number {
  const clausal = frame === 'that' || frame === 'zero-that' || frame === 'wh' || frame === 'quote';
  const limit = Math.min(unit.items.length, from + longestContent);
  for (let index = from + 1; index < limit; index++) {
    const item = itemAt(unit, index);
    if (!item) return index;
    const gap = item.before;
    const previous = itemAt(unit, index - 1);
    if (gap.includes(';')) return index;
    if (isComma(gap)) {
      if (endsAtComma(unit, index, clausal)) return index;
      if ((subordinate || !clausal) && startsMainClause(reading, unit, index)) return index;
    }
    if (!clausal && /[—–]|--/.test(gap) && !item.quotation) return index;
    if (!clausal && /^(?:and|but)$/.test(item.norm) && startsVerbPhrase(reading, unit, index + 1)) return index;
    if (!clausal && endsObject(reading, unit, index)) return index;
    if (
      frame === 'np' &&
      item.norm.endsWith('ing') &&
      isFiniteVerb(reading, item) &&
      previous &&
      !/^(?:who|which|that|to|and)$/.test(previous.norm)
    )
      return index;
  }
  return limit;
}

/** Whether the clause ends at a comma, given the word after it. */
function endsAtComma(unit: Unit, index: number, clausal: boolean): boolean {
  const item = itemAt(unit, index);
  if (!item) return true;
  if (item.quotation) return false;
  if (/ing$/.test(item.norm) && item.pos === 'verb') return true;
  if (/^(?:according|citing|per)$/.test(item.norm)) return true;
  if (isCommentary(unit, index)) return true;
  if (/^(?:and|but)$/.test(item.norm)) {
    const next = itemAt(unit, index + 1);
    if (next && /ing$/.test(next.norm) && next.pos === 'verb') return true;
    return !clausal;
  }
  if (clausal) return false;
  return nonObject.test(item.norm) || isSubjectPronoun(item) || isAuxiliary(item);
}

const nonObject =
  /^(?:who|which|while|but|when|as|after|before|because|although|though|where|with|if|even|so|despite|since|whose)$/;

/** Whether a finite verb, or a subject with one, follows the comma: the clause that the content's clause belongs to. */
function startsMainClause(reading: Reading, unit: Unit, index: number): boolean {
  for (let offset = 0; offset < 9; offset++) {
    const item = itemAt(unit, index + offset);
    if (!item || item.quotation) return false;
    if (offset > 0 && breaksPhrase(item.before)) return false;
    if (/^(?:who|which|that|to|and|or|where|when)$/.test(item.norm)) return false;
    if (isFiniteVerb(reading, item)) return true;
  }
  return false;
}

/** `, an apparent reference to …`, `, a charge that …`: says something of the clause, not in it. */
function isCommentary(unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  if (!item || !/^(?:a|an|the|another)$/.test(item.norm)) return false;
  for (let offset = 1; offset <= 3; offset++) {
    const word = itemAt(unit, index + offset);
    if (!word || breaksPhrase(word.before)) return false;
    if (commenting.test(word.norm)) return true;
  }
  return false;
}

/** Whether the words after `and` or `but` are a verb phrase of the main clause. */
function startsVerbPhrase(reading: Reading, unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  if (!item) return false;
  if (isSubjectPronoun(item)) return true;
  const word = item.pos === 'adverb' ? (itemAt(unit, index + 1) ?? item) : item;
  if (isAuxiliary(word)) return true;
  return (
    word.pos === 'verb' &&
    isFiniteVerb(reading, word) &&
    (reading.tags.has(word.token.index, 'PastTense') || reading.tags.has(word.token.index, 'PresentTense'))
  );
}

/** Whether a subordinate clause begins at the item, and not a phrase of the object. */
function endsObject(reading: Reading, unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  const next = itemAt(unit, index + 1);
  if (!item || !next) return false;
  if (/^(?:when|while|because|although|though|saying)$/.test(item.norm)) return true;
  if (/^(?:after|before|since|until|as|if)$/.test(item.norm)) {
    if (isSubjectPronoun(next)) return true;
    for (let offset = 1; offset < 6; offset++) {
      const word = itemAt(unit, index + offset);
      if (!word || breaksPhrase(word.before)) return false;
      if (offset > 1 && isFiniteVerb(reading, word)) return true;
    }
  }
  return false;
}
