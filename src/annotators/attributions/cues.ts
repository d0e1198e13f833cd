import type { CueEntry } from '../../model/resources.ts';
import type { CueIndex } from './cue-lexicon.ts';
import type { ItemRange } from './noun-phrase.ts';
import type { Item, Reading, Unit } from './reading.ts';
import { breaksPhrase, isAuxiliary, isCapitalised, isCopula, isNegation, isPossessive, itemAt } from './words.ts';

/** A word of the lexicon where it may make somebody responsible; what it does there is told by its surroundings. */
export interface CueCandidate {
  readonly entry: CueEntry;
  /** Index of the word itself. */
  readonly head: number;
  /** The whole group: auxiliaries, negation, adverbs and particles included. */
  readonly group: ItemRange;
  readonly form: 'finite' | 'gerund' | 'participle' | 'infinitive' | 'noun' | 'phrase';
  /** The grammatical subject is the hearer or the person spoken of: `was told`, `was criticised`. */
  readonly passive: boolean;
  readonly negated: boolean;
}

/** Verbs that hand their subject to an infinitive: `went on to say`. */
const chaining =
  /^(?:go|went|goes|going|continued?|continues|began|begins|tried|tries|seemed|seems|appeared|appears|used|wants?|wanted|managed|failed|rushed|moved|declined|declines|refused|refuses)$/;

/** All candidates of a unit, from left to right, never overlapping. */
export function findCues(reading: Reading, unit: Unit, index: CueIndex): readonly CueCandidate[] {
  const candidates: CueCandidate[] = [];
  let taken = 0;
  for (let position = 0; position < unit.items.length; position++) {
    const item = itemAt(unit, position);
    if (!item || item.quotation || position < taken) continue;
    const candidate = candidateAt(reading, unit, position, index);
    if (!candidate) continue;
    candidates.push(candidate);
    taken = candidate.group.to;
  }
  return candidates;
}

function candidateAt(reading: Reading, unit: Unit, position: number, index: CueIndex): CueCandidate | null {
  const item = itemAt(unit, position);
  const forms = item && index.get(item.norm);
  if (!item || !forms) return null;
  for (const form of forms) {
    const to = position + form.words.length;
    if (!form.words.every((word, offset) => matchesWord(itemAt(unit, position + offset), word, offset))) continue;
    const { entry } = form;
    if (entry.pos === 'phrase') return phraseAt(entry, position, to);
    if (entry.pos === 'verb' && isVerbHere(unit, position, entry)) return verbAt(reading, unit, entry, position, to);
    if (entry.pos === 'noun')
      return { entry, head: position, group: { from: position, to }, form: 'noun', passive: false, negated: false };
  }
  return null;
}

function matchesWord(item: Item | null, word: string, offset: number): boolean {
  return item !== null && item.norm === word && (offset === 0 || !breaksPhrase(item.before));
}

function phraseAt(entry: CueEntry, from: number, to: number): CueCandidate {
  return { entry, head: from, group: { from, to }, form: 'phrase', passive: false, negated: false };
}

/** Whether a word that may be a noun too is a verb here. */
function isVerbHere(unit: Unit, position: number, entry: CueEntry): boolean {
  const item = itemAt(unit, position);
  const previous = itemAt(unit, position - 1);
  if (!item) return false;
  if (/^(?:said|says|told|wrote|tweeted|argued|insisted|added)$/.test(item.norm)) return true;
  const tagged = item.pos === 'verb' || item.pos === 'auxiliary';
  if (previous && !breaksPhrase(item.before)) {
    if (
      previous.pos === 'determiner' ||
      isPossessive(previous) ||
      /^(?:his|her|their|its|our|my|your|of|for|with|in|on|at|from)$/.test(previous.norm)
    ) {
      return false;
    }
    if (previous.pos === 'adjective' && !/ed$/.test(item.norm)) return false;
  }
  if (isCapitalised(item) && position > 0 && item.pos === 'proper-noun') return false;
  return (
    tagged ||
    (/(?:ed|ing)$/.test(item.norm) && item.pos !== 'adjective' && item.pos !== 'proper-noun') ||
    entry.cueRate >= 0.8
  );
}

function verbAt(reading: Reading, unit: Unit, entry: CueEntry, head: number, to: number): CueCandidate {
  let from = head;
  let passive = false;
  let negated = false;
  let infinitive = false;
  let auxiliary = false;
  while (from > 0) {
    const current = itemAt(unit, from);
    const previous = itemAt(unit, from - 1);
    if (!current || !previous || breaksPhrase(current.before)) break;
    if (isNegation(previous) || isAuxiliary(previous)) {
      negated ||= isNegation(previous);
      passive ||= isCopula(previous) && from === head - countAdverbs(unit, head);
      auxiliary = true;
    } else if (
      previous.norm === 'to' &&
      chaining.test(itemAt(unit, from - 2)?.norm ?? itemAt(unit, from - 3)?.norm ?? '')
    ) {
      const on = itemAt(unit, from - 2)?.norm === 'on' ? 2 : 1;
      negated ||= /^(?:declined?|declines|refused?|refuses|failed)$/.test(itemAt(unit, from - 2)?.norm ?? '');
      from -= on;
    } else if (previous.norm === 'to') {
      infinitive = !auxiliary;
      break;
    } else if (previous.pos !== 'adverb' || /^(?:so|then|now|when|where|why|how|here|there)$/.test(previous.norm))
      break;
    from--;
  }
  const item = itemAt(unit, head);
  const gerund = /ing$/.test(item?.norm ?? '');
  if (gerund) passive = false;
  const participle = !auxiliary && !gerund && itemAt(unit, to)?.norm === 'by';
  return {
    entry,
    head,
    group: { from, to },
    form: infinitive ? 'infinitive' : gerund && !auxiliary ? 'gerund' : participle ? 'participle' : 'finite',
    passive: (passive && isPastParticiple(reading, item)) || participle,
    negated,
  };
}

function countAdverbs(unit: Unit, head: number): number {
  let count = 0;
  while (itemAt(unit, head - 1 - count)?.pos === 'adverb') count++;
  return count;
}

function isPastParticiple(reading: Reading, item: Item | null): boolean {
  return item !== null && (/(?:ed|en|wn|ld|de|id)$/.test(item.norm) || reading.tags.has(item.token.index, 'PastTense'));
}
