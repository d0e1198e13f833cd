import type { CueEntry } from '../../../model/resources/cues.ts';
import { claiming, isSpeech } from '../cues/cue-lexicon.ts';
import { cuesAt } from '../cues/cues.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import {
  breaksPhrase,
  gapBefore,
  isAuxiliary,
  isDateWord,
  isFiniteVerb,
  isRelative,
  itemAt,
} from '../phrases/words.ts';
import { skipAdjuncts } from './adjuncts.ts';

const farthestCue = 10;
const longestTag = 6;
/** The same for a tag whose subject is a name with its office: `…, Norvian foreign ministry spokesman Jon Berg said`. */
const longestTitledTag = 14;
/** Share of its occurrences from which on a word is a cue by itself. */
const sureRate = 0.6;
/** The same for verbs that accuse, deny, demand, promise or offer. */
const claimRate = 0.3;
/** Share from which on it is one after a comma at the end of a sentence. */
const tagRate = 0.3;

/** `the tasks of his job: “…,” he said`: words in marks after a colon or bracket with a cue of their own. */
export function opensUtterance(reading: Reading, unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  if (!item?.quotation || !/[:(]/.test(item.before) || !/[,?!]/.test(gapBefore(unit, index + 1))) return false;
  for (let at = index + 1; at < Math.min(unit.items.length, index + longestTag); at++) {
    const word = itemAt(unit, at);
    if (!word || word.quotation || (at > index + 1 && breaksPhrase(word.before))) return false;
    if (isSureCue(reading, unit, at)) return true;
  }
  return false;
}

/** `…, after he called it “a joke”`: a clause of time or reason in which somebody says something hangs on the main clause. */
export function opensOwnReport(reading: Reading, unit: Unit, index: number): boolean {
  if (!/^(?:after|although|as|before|though|when|while)$/.test(itemAt(unit, index)?.norm ?? '')) return false;
  for (let at = index + 1; at < Math.min(unit.items.length, index + longestTag); at++) {
    const item = itemAt(unit, at);
    if (!item || item.quotation || breaksPhrase(item.before)) return false;
    const says = cuesAt(unit, at, reading).some(
      ({ entry, form }) => form === 'finite' && entry.core && entry.cueRate >= claimRate,
    );
    if (at > index + 1 && says) return true;
    if (isFiniteVerb(reading, item) && !isAuxiliary(item)) return false;
  }
  return false;
}

/**
 * Whether the words after `and` or `but` make somebody responsible again: a cue that shares its subject with the one
 * before (`… and vowed to`), or after a comma a new subject with a sure cue (`…, but his lawyer said`).
 */
export function startsAttribution(reading: Reading, unit: Unit, index: number, clausal: boolean): boolean {
  const first = itemAt(unit, index + 1);
  if (!first || first.quotation) return false;
  const verb = first.pos === 'adverb' ? index + 2 : index + 1;
  if (isSureCue(reading, unit, verb, index + 1) || isGerundCue(reading, unit, index + 1)) return true;
  if (itemAt(unit, verb + 1)?.norm === 'that' && isTagCue(reading, unit, verb)) return true;
  if (!clausal || !/[,—–―]|--/.test(itemAt(unit, index)?.before ?? '')) return false;
  for (let next = index + 2; next < Math.min(unit.items.length, index + farthestCue); next++) {
    const item = itemAt(unit, next);
    if (!item || item.quotation || breaksPhrase(item.before) || /^(?:that|who|which)$/.test(item.norm)) return false;
    if (isSureCue(reading, unit, next)) return true;
    if (isFiniteVerb(reading, item) && !isAuxiliary(item)) return false;
  }
  return false;
}

/** `…, she says, …`: source and cue in the middle or at the end of a sentence, which all of it belongs to. */
export function startsTag(reading: Reading, unit: Unit, index: number): boolean {
  for (let at = index; at < Math.min(unit.items.length, index + longestTitledTag); at++) {
    const item = itemAt(unit, at);
    if (!item || item.quotation || (at > index && breaksPhrase(item.before))) return false;
    if (isRelative(item) || (at >= index + longestTag && !/^(?:noun|proper-noun|verb)$/.test(item.pos))) return false;
    if (at > index && isTagCue(reading, unit, at)) {
      const closes = cuesAt(unit, at, reading).some(({ entry, group }) => {
        const end = skipAdjuncts(reading, unit, group.to, true);
        return isSpeech(entry) && (end >= unit.items.length || breaksPhrase(gapBefore(unit, end)));
      });
      if (closes || !isBareForm(reading, unit, at)) return closes;
    }
    if (isFiniteVerb(reading, item) && !isBareForm(reading, unit, at)) return false;
  }
  return false;
}

/** `the Irish transport ministry`, `, finance minister Ann Reed`: the bare form of a verb that a phrase of nouns begins with or holds. */
function isBareForm({ tags }: Reading, unit: Unit, index: number): boolean {
  const [previous, item, next] = [itemAt(unit, index - 1), itemAt(unit, index), itemAt(unit, index + 1)];
  if (!item || !next || breaksPhrase(next.before)) return false;
  if (/(?:[^s]s|ed|ing)$/.test(item.norm) || isAuxiliary(item) || tags.has(item.token.index, 'PastTense')) return false;
  const opens = !previous || breaksPhrase(item.before);
  if (!opens && !/^(?:proper-noun|adjective|determiner)$/.test(previous.pos)) return false;
  return /^(?:noun|proper-noun)$/.test(next.pos);
}

/** `…, says Anna Berg`: a verb of saying right behind the comma, with its subject behind it. */
export function startsInvertedTag(reading: Reading, unit: Unit, index: number): boolean {
  if (!isTagCue(reading, unit, index)) return false;
  const next = itemAt(unit, index + 1);
  if (!next || next.quotation || breaksPhrase(next.before) || isDateWord(reading, next)) return false;
  const isSubject = next.pos === 'proper-noun' || (next.pos === 'determiner' && !/^(?:that|this)$/.test(next.norm));
  return isSubject && /(?:s|ed|aid|old)$/.test(itemAt(unit, index)?.norm ?? '');
}

function isGerundCue(reading: Reading, unit: Unit, index: number): boolean {
  return cuesAt(unit, index, reading).some(
    ({ form, entry }) => form === 'gerund' && entry.cueRate >= (claiming.has(entry.class) ? 0.4 : sureRate),
  );
}

/** Whether a finite verb is a cue by itself: by its share, or a lower one where it claims something and cannot go on with an infinitive (`to attend and push for`). */
function isSure({ tags }: Reading, item: Item, { cueRate, class: name }: CueEntry): boolean {
  if (cueRate >= sureRate) return true;
  const isInflected = /s$/.test(item.norm) || tags.has(item.token.index, 'PastTense');
  return isInflected && claiming.has(name) && cueRate >= claimRate;
}

/** A verb of speech that may close a sentence: `…, the paper reported`. */
function isTagCue(reading: Reading, unit: Unit, index: number): boolean {
  return cuesAt(unit, index, reading).some(
    ({ entry, form, group }) =>
      form === 'finite' && group.from <= index && entry.pos === 'verb' && isSpeech(entry) && entry.cueRate >= tagRate,
  );
}

/** `from` is where the verb with its adverbs begins: `and | only said`. */
export function isSureCue(reading: Reading, unit: Unit, index: number, from = index): boolean {
  return cuesAt(unit, index, reading).some(
    ({ entry, form, group, head }) =>
      form === 'finite' &&
      (group.from === index || group.from === from) &&
      entry.pos === 'verb' &&
      isSure(reading, itemAt(unit, head) as Item, entry),
  );
}
