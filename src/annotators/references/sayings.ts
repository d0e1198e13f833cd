import { beforeTime, precedingSubject } from '../attributions/clauses/subject.ts';
import { isSpeech } from '../attributions/cues/cue-lexicon.ts';
import { beforeParenthesis, trimAdverbial } from '../attributions/phrases/apposition.ts';
import { type ItemRange, nounPhraseEndingAt, nounPhraseStartingAt } from '../attributions/phrases/noun-phrase.ts';
import type { Reading, Unit } from '../attributions/phrases/reading.ts';
import {
  breaksPhrase,
  gapBefore,
  isAuxiliary,
  isComma,
  isCopula,
  isFiniteVerb,
  isPossessive,
  isRelative,
  itemAt,
} from '../attributions/phrases/words.ts';

/** Share of its occurrences from which on a verb says something also where no quotation is beside it. */
const sureRate = 0.5;
/** Items that a verb and its subject are away from a quotation, at most. */
const longestTail = 6;

/** Somebody says something: the subject of a verb of saying, as the phrase without its apposition. */
export interface Saying {
  readonly subject: ItemRange;
  readonly verb: number;
  /** Says it in the words of the writer, not in those of somebody who is reported. */
  readonly outer: boolean;
}

/**
 * Who says something in a sentence, in order of the verbs. It needs subject and verb only, so that it is known before
 * it is decided which words are whose; the first one and one behind a quotation or comma at the end are the writer's.
 */
export function findSayings(reading: Reading, unit: Unit): readonly Saying[] {
  const found: Saying[] = [];
  for (let at = 0; at < unit.items.length; at++) {
    const item = itemAt(unit, at);
    if (!item || item.quotation) continue;
    const isSource = item.norm === 'according' && itemAt(unit, at + 1)?.norm === 'to';
    const subject = isSource
      ? nounPhraseStartingAt(reading, unit, at + 2)
      : saysAt(reading, unit, at)
        ? subjectOf(reading, unit, at)
        : null;
    if (!subject || subject.from >= subject.to) continue;
    found.push({ subject, verb: at, outer: found.length === 0 || isTail(unit, subject, at) });
  }
  return found;
}

function saysAt({ cues }: Reading, unit: Unit, at: number): boolean {
  const item = itemAt(unit, at);
  const previous = itemAt(unit, at - 1);
  if (!item) return false;
  const entry = cues.get(item.norm)?.find((form) => form.words.length === 1 && form.entry.pos === 'verb')?.entry;
  const isVerb = item.pos === 'verb' || (entry !== undefined && entry.cueRate >= 0.8);
  if (!isVerb || (/ing$/.test(item.norm) && !isComma(item.before))) return false;
  if (previous && !breaksPhrase(item.before)) {
    if (previous.pos === 'determiner' || isPossessive(previous) || previous.norm === 'to') return false;
  }
  if (entry && isSpeech(entry) && (entry.core || entry.cueRate >= sureRate)) return true;
  return isBesideQuotation(unit, at) && (entry === undefined || isSpeech(entry));
}

/** `“…,” Berg grinned.`, `Berg grinned: “…”`: a verb that ends a tail behind a quotation, or leads to one with a colon or comma. */
function isBesideQuotation(unit: Unit, at: number): boolean {
  const next = itemAt(unit, at + 1);
  if (next?.quotation && /[:,]/.test(next.before)) return true;
  for (let index = at; index > Math.max(0, at - longestTail); index--) {
    const gap = gapBefore(unit, index);
    if (itemAt(unit, index - 1)?.quotation) return /[,?!…]/.test(gap);
    if (breaksPhrase(gap)) return false;
  }
  return false;
}

function subjectOf(reading: Reading, unit: Unit, at: number): ItemRange | null {
  if (/ing$/.test(itemAt(unit, at)?.norm ?? '')) return precedingSubject(reading, unit, at)?.core ?? null;
  let end = at;
  let passive = false;
  while (end > 0 && !breaksPhrase(gapBefore(unit, end))) {
    const previous = itemAt(unit, end - 1);
    if (!previous || !(isAuxiliary(previous) || previous.pos === 'adverb')) break;
    passive ||= isCopula(previous);
    end--;
  }
  if (passive) return null;
  const left = itemAt(unit, end - 1);
  const gap = gapBefore(unit, end);
  if (end === at && (left?.quotation || isComma(gap) || !left)) {
    const right = nounPhraseStartingAt(reading, unit, at + 1);
    const next = right && itemAt(unit, right.to);
    const closes = !next || breaksPhrase(next.before) || !isFiniteVerb(reading, next);
    if (right && closes && !breaksPhrase(gapBefore(unit, at + 1)) && (left?.quotation || isInversion(unit, right)))
      return right;
  }
  if (!left || left.quotation || isRelative(left) || /^(?:or|yet|to)$/.test(left.norm)) return null;
  if (/^(?:and|but)$/.test(left.norm)) return precedingSubject(reading, unit, end - 1)?.core ?? null;
  if (breaksPhrase(gap)) return beforeParenthesis(reading, unit, end)?.core ?? null;
  const before = beforeTime(reading, unit, end);
  if (before < end && breaksPhrase(gapBefore(unit, before)))
    return beforeParenthesis(reading, unit, before)?.core ?? null;
  const nearest = nounPhraseEndingAt(reading, unit, before - 1);
  return nearest && trimAdverbial(unit, nearest);
}

/** `…, said Berg.`: what is behind the verb ends the clause. */
function isInversion(unit: Unit, right: ItemRange): boolean {
  return right.to >= unit.items.length || breaksPhrase(gapBefore(unit, right.to));
}

function isTail(unit: Unit, { from, to }: ItemRange, verb: number): boolean {
  const first = Math.min(from, verb);
  const closes = Math.max(to, verb + 1) + 3 >= unit.items.length;
  return itemAt(unit, first - 1)?.quotation !== undefined && itemAt(unit, first - 1)?.quotation !== null
    ? true
    : closes && isComma(gapBefore(unit, first));
}
