import type { RoleWords } from '../../model/resources.ts';
import type { Draft } from './candidates/draft.ts';
import { nounPhraseEndingAt } from './phrases/noun-phrase.ts';
import type { Reading, Unit } from './phrases/reading.ts';
import { breaksPhrase, isFiniteVerb, itemAt } from './phrases/words.ts';
import { namingsBefore, namingsWithin, type Referent, type Referents } from './referents.ts';

/** How many names back the one who has a role is looked for. */
const farthestTitle = 60;
/** How far after a description the name in apposition begins, in characters: `his wife, Jane,`. */
const nearestName = 6;
const attaching = /^(?:of|for|at|from|in|on|with|to|by|near|against|about|behind|under|among|who|whose|that|which)$/;

/** A person who is described where others are named: `a nurse at the hospital`, `the Vermont senator`. */
export interface Described {
  readonly referent: Referent;
  readonly isSource: boolean;
  /** `the Vermont senator`, of whom the article has not spoken in these words: may be somebody named before. */
  readonly isOpen: boolean;
}

/** End offset of the words of a source up to its first preposition: of `senator Tom Reed` in `senator Tom Reed of Ohio`. */
export function headEnd(unit: Unit, core: { readonly from: number; readonly to: number }): number {
  let to = core.from + 1;
  while (to < core.to && !attaching.test(itemAt(unit, to)?.norm ?? '')) to++;
  return itemAt(unit, to - 1)?.end ?? 0;
}

/** Whoever the article gives the role before the offset, the last named first; with where it says so. */
export function holderOf(
  referents: Referents,
  role: string,
  offset: number,
): { readonly referent: Referent; readonly evidence: { readonly start: number; readonly end: number } } | null {
  for (const { referent } of namingsBefore(referents, offset, farthestTitle)) {
    const found = referent.type === 'person' && referent.roles.find(({ words }) => words.includes(role));
    if (found) return { referent, evidence: found.span };
  }
  return null;
}

/**
 * People who speak, or are the subject of a sentence, without a name, by the token that ends the phrase. One who was
 * described with the same noun before is the same.
 */
export function findDescribed(
  reading: Reading,
  referents: Referents,
  drafts: readonly Draft[],
  { roles }: RoleWords,
): ReadonlyMap<number, Described> {
  const found = new Map<number, Described>();
  const byNoun = new Map<string, Referent>();
  let index = -1;
  const heads = new Set<number>();
  const named = new Map<number, Referent>();
  for (const { source, sourceSpan, unit, nested } of drafts) {
    const at = reading.units[unit];
    if (!source || !sourceSpan || !at || nested) continue;
    const end = headEnd(at, source.core);
    heads.add(end);
    const apposition = namingsWithin(referents, { start: end, end: Math.min(sourceSpan.end, end + nearestName) })[0];
    if (apposition?.referent.type === 'person') named.set(end, apposition.referent);
  }
  for (const unit of reading.units) {
    for (let position = 0; position < unit.items.length; position++) {
      const item = itemAt(unit, position);
      if (item?.pos !== 'noun' || !(item.norm in roles || reading.words.people.has(item.norm))) continue;
      const isSource = heads.has(item.end);
      if (!isSource && !isSubject(reading, unit, position)) continue;
      const phrase = nounPhraseEndingAt(reading, unit, position);
      const first = phrase && itemAt(unit, phrase.from);
      if (!phrase || !first || !/^(?:a|an|one|the|another|his|her)$/.test(first.norm)) continue;
      // `the resignation of the coach` is no coach.
      if (unit.items.slice(phrase.from, position).some(({ norm }) => attaching.test(norm))) continue;
      if (namingsWithin(referents, { start: item.start, end: item.end }).length > 0) continue;
      const known =
        isSource && named.get(item.end)
          ? named.get(item.end)
          : first.norm === 'the'
            ? (holderOf(referents, item.norm, first.start)?.referent ?? byNoun.get(item.norm))
            : undefined;
      const referent: Referent = known ?? {
        index: index--,
        entity: null,
        name: reading.text.slice(first.start, item.end),
        type: 'person',
        gender: roles[item.norm] ?? genderOf(reading, item.norm),
        roles: [],
      };
      byNoun.set(item.norm, referent);
      found.set(item.token.index, { referent, isSource, isOpen: known === undefined && first.norm === 'the' });
    }
  }
  return found;
}

function genderOf({ words }: Reading, noun: string): Referent['gender'] {
  return words.men.has(noun) ? 'male' : words.women.has(noun) ? 'female' : null;
}

function isSubject(reading: Reading, unit: Unit, position: number): boolean {
  const next = itemAt(unit, position + 1);
  return next !== null && !breaksPhrase(next.before) && isFiniteVerb(reading, next);
}
