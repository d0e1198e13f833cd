import { hasFrame } from '../cues/cue-lexicon.ts';
import { type ItemRange, nounPhraseEndingAt } from './noun-phrase.ts';
import type { Item, Reading, Unit } from './reading.ts';
import { breaksPhrase, gapBefore, isAuxiliary, isDateWord, isSubjectPronoun, itemAt } from './words.ts';

/**
 * The subject whose verb is behind a participle that only describes it: `two suits being heard in Leeds |
 * accused`, `an ad released Thursday | said`, `delegates backing Reed | declined`; null where the phrase before the verb
 * is the subject itself. `nearest` is that phrase, empty where the participle is right before the verb.
 */
export function postmodifiedSubject(reading: Reading, unit: Unit, nearest: ItemRange): ItemRange | null {
  let at = nearest.from;
  const preposition = itemAt(unit, at - 1);
  if (preposition?.pos === 'preposition' && !breaksPhrase(gapBefore(unit, at))) {
    if (/^(?:after|as|before|like|since|than|that|until)$/.test(preposition.norm)) return null;
    at--;
  }
  // `a poll carried out | in March`.
  if (/^(?:out|up|down|off|over)$/.test(itemAt(unit, at - 1)?.norm ?? '') && !breaksPhrase(gapBefore(unit, at))) at--;
  const participle = itemAt(unit, at - 1);
  if (
    !participle ||
    breaksPhrase(gapBefore(unit, at)) ||
    !(
      itemAt(unit, at - 2)?.norm === 'being' ||
      isModifier(reading, participle) ||
      (nearest.to > nearest.from && at === nearest.from && /ing$/.test(participle.norm) && participle.pos === 'verb')
    )
  )
    return null;
  // What has an object of its own is no passive participle but a verb: `Reed released a memo titled`.
  if (at === nearest.from && nearest.to > nearest.from && !/ing$/.test(participle.norm)) return null;
  at--;
  if (isGerundOfCharge(reading, unit, at)) at -= 2;
  while (itemAt(unit, at - 1)?.norm === 'being' || itemAt(unit, at - 1)?.pos === 'adverb') at--;
  const noun = itemAt(unit, at - 1);
  if (!noun || breaksPhrase(gapBefore(unit, at)) || noun.quotation || isSubjectPronoun(noun)) return null;
  if (!/^(?:noun|proper-noun)$/.test(noun.pos) || isDateWord(reading, noun)) return null;
  return nounPhraseEndingAt(reading, unit, at - 1);
}

/** `a mayor accused of | taking bribes`: a gerund at the index whose preposition hangs on a participle. */
function isGerundOfCharge(reading: Reading, unit: Unit, at: number): boolean {
  const [participle, preposition, gerund] = [itemAt(unit, at - 2), itemAt(unit, at - 1), itemAt(unit, at)];
  if (!participle || !gerund?.norm.endsWith('ing') || preposition?.pos !== 'preposition') return false;
  return (
    /(?:ed|en)$/.test(participle.norm) &&
    isModifier(reading, participle) &&
    !breaksPhrase(preposition.before) &&
    !breaksPhrase(gerund.before)
  );
}

/** Whether a participle can be behind a noun without saying something: `released`, not `claimed` (`Reed claimed Berg lied`). */
function isModifier({ cues, tags }: Reading, item: Item): boolean {
  if (item.quotation || isAuxiliary(item) || /^[-‐]$/.test(item.before) || /^help/.test(item.norm)) return false;
  const isParticiple =
    item.pos === 'verb' && (/(?:ed|en|wn)$/.test(item.norm) || tags.has(item.token.index, 'PastTense'));
  if (!isParticiple && !(/ing$/.test(item.norm) && /^(?:verb|noun)$/.test(item.pos))) return false;
  return !cues.get(item.norm)?.some(({ entry }) => entry.pos === 'verb' && hasFrame(entry, 'that', 'quote', 'tothat'));
}

/** `who has in the past described`: where the words between an auxiliary and its verb begin, the auxiliary itself; null where they are no insertion. */
export function insertedAfterAuxiliary(unit: Unit, from: number): number | null {
  const preposition = itemAt(unit, from - 1);
  const auxiliary = itemAt(unit, from - 2);
  if (preposition?.pos !== 'preposition' || !auxiliary || !isAuxiliary(auxiliary)) return null;
  if (breaksPhrase(preposition.before) || breaksPhrase(gapBefore(unit, from))) return null;
  let at = from - 2;
  while (at > 0 && isAuxiliary(itemAt(unit, at - 1) ?? auxiliary) && !breaksPhrase(gapBefore(unit, at))) at--;
  return at;
}
