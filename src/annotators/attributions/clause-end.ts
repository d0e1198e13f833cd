import type { Reading, Unit } from './reading.ts';
import { breaksPhrase, isAuxiliary, isComma, isFiniteVerb, isSubjectPronoun, itemAt } from './words.ts';

/** Farthest that a content is followed, in items. */
const longestContent = 300;
/** Nouns that, in an apposition after a comma, comment on the clause before: `…, a charge Iran denies`. */
const commenting =
  /^(?:charge|claim|allegation|accusation|reference|move|assertion|statement|suggestion|remark|comment|sign|nod|decision|position|notion|argument|figure|step|shift|stance|contention)s?$/;

/** Index after the last item of a content that begins at `from` in the given frame. */
export function clauseEndAfter(reading: Reading, unit: Unit, from: number, frame: string): number {
  const clausal = frame === 'that' || frame === 'zero-that' || frame === 'wh' || frame === 'quote';
  const limit = Math.min(unit.items.length, from + longestContent);
  for (let index = from + 1; index < limit; index++) {
    const item = itemAt(unit, index);
    if (!item) return index;
    const gap = item.before;
    const previous = itemAt(unit, index - 1);
    if (/;/.test(gap)) return index;
    if (isComma(gap)) {
      if (endsAtComma(unit, index, clausal)) return index;
    }
    if (!clausal && /^(?:and|but)$/.test(item.norm) && startsVerbPhrase(reading, unit, index + 1)) return index;
    if (
      !clausal &&
      /^(?:when|while|because|after|before|during|although|though|if|as|saying|since|until|in)$/.test(item.norm) &&
      endsObject(reading, unit, index)
    )
      return index;
    if (
      !clausal &&
      isFiniteVerb(reading, item) &&
      previous &&
      !/^(?:who|which|that|to|and)$/.test(previous.norm) &&
      frame === 'np' &&
      item.norm.endsWith('ing')
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
  return (
    /^(?:who|which|while|but|when|as|after|before|because|although|though|where|with|if|even|so|despite|since|whose)$/.test(
      item.norm,
    ) ||
    isSubjectPronoun(item) ||
    isAuxiliary(item)
  );
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
