import type { FoundSource } from '../candidates/found.ts';
import type { CueCandidate } from '../cues/cues.ts';
import type { ItemRange } from '../phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import { isCapitalised, isDateWord, itemAt } from '../phrases/words.ts';

/** Nouns in `s` that are singular. */
const singularInS = /^(?:news|politics|economics|series|headquarters|athletics|physics|mathematics|lens)$|ss$|us$/;

/**
 * Whether subject and verb go together, so that the word is a verb at all: not in `a March report that`, `from EU states will`,
 * `Earlier, state lawyer`. A noun of the same form is far more often what is there.
 */
export function agreesWithSubject(reading: Reading, unit: Unit, cue: CueCandidate, source: FoundSource): boolean {
  const verb = itemAt(unit, cue.head);
  const head = headOf(unit, source.core);
  if (!verb || !head || source.place !== 'left' || cue.form !== 'finite' || cue.group.from !== cue.head) return true;
  if (head.quotation || head.pos === 'pronoun') return true;
  if (/^(?:said|told|wrote)$/.test(verb.norm)) return true;
  if (
    head.pos === 'adverb' ||
    /^(?:earlier|later)$/.test(head.norm) ||
    (isDateWord(reading, head) && !isCapitalised(verb))
  )
    return false;
  if (/(?:ed|ing)$/.test(verb.norm) || reading.tags.has(verb.token.index, 'PastTense')) return true;
  if (/[^s]s$/.test(verb.norm)) return !isPlural(head) || isCapitalised(head) || isUnambiguous(reading, verb);
  const last = itemAt(unit, source.core.to - 1);
  if (isPlural(head) || (last && isPlural(last)) || isJoint(unit, source.core)) return true;
  if (head.pos === 'number') return !/^\d/.test(head.norm) || itemAt(unit, source.core.from)?.pos !== 'determiner';
  return !/^(?:noun|proper-noun)$/.test(head.pos) || mayBePlural(reading, unit, head, verb);
}

/** The word that the phrase is about: the last one before its first preposition. */
function headOf(unit: Unit, { from, to }: ItemRange): Item | null {
  for (let index = from + 1; index < to; index++)
    if (itemAt(unit, index)?.pos === 'preposition') return itemAt(unit, index - 1);
  return itemAt(unit, to - 1);
}

function isPlural({ pos, norm }: Item): boolean {
  if (
    /^(?:people|percent|police|men|women|children|data|media|figures|those|both|others|some|many|most|all|few|several)$/.test(
      norm,
    )
  )
    return true;
  return /^(?:noun|proper-noun)$/.test(pos) && /s$/.test(norm) && !singularInS.test(norm);
}

function isJoint(unit: Unit, { from, to }: ItemRange): boolean {
  return unit.items.slice(from, to).some(({ norm }) => norm === 'and' || norm === '&');
}

/** Whether the form is hardly ever a noun: `says`, not `states`, `reports`, `claims`. */
function isUnambiguous({ cues }: Reading, { norm, pos }: Item): boolean {
  return pos === 'verb' && !cues.get(norm)?.some(({ entry }) => entry.pos === 'noun');
}

/** Whether a singular may have a verb in the plural: a body of people, or a name for one (`Labour say`), with a form that is no noun. */
function mayBePlural(reading: Reading, unit: Unit, head: Item, verb: Item): boolean {
  if (reading.words.collectives.has(head.norm)) return true;
  if (head.pos === 'proper-noun' && isUnambiguous(reading, verb)) return true;
  return verb.pos === 'verb' && isUnambiguous(reading, verb) && unit.hasQuotation;
}
