import type { TagLayer } from '../../../model/document.ts';
import { lowerBound } from '../../../model/lists/lower-bound.ts';
import type { CueEntry } from '../../../model/resources/cues.ts';
import type { ItemRange } from '../phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import {
  breaksPhrase,
  isAuxiliary,
  isCapitalised,
  isComma,
  isCopula,
  isName,
  isNegation,
  isPossessive,
  isSubjectPronoun,
  itemAt,
} from '../phrases/words.ts';
import { claiming, hasFrame, isSpeech } from './cue-lexicon.ts';

/** A word of the lexicon where it may make somebody responsible; what it does there is given by its surroundings. */
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
  /^(?:go|went|goes|going|continued?|continues|continuing|began|begins|tried|tries|seemed|seems|appeared|appears|used|wants?|wanted|managed|failed|rushed|moved|declined|declines|refused|refuses)$/;

/** What the words at a position may be as a cue, the longest form first. */
export function cuesAt(unit: Unit, position: number, reading: Reading): readonly CueCandidate[] {
  const { cues, tags } = reading;
  const item = itemAt(unit, position);
  const forms = item && !item.quotation && cues.get(item.norm);
  if (!forms) return [];
  return forms.flatMap((form): CueCandidate[] => {
    const to = position + form.words.length;
    if (!form.words.every((word, offset) => matchesWord(itemAt(unit, position + offset), word, offset))) return [];
    const { entry } = form;
    if (entry.pos === 'phrase') return [phraseAt(entry, position, to)];
    if (entry.pos === 'verb')
      return isVerbHere(reading, unit, position, entry) || isHeadlineVerb(reading, unit, position)
        ? [verbAt(tags, unit, entry, position, to)]
        : [];
    return [{ entry, head: position, group: { from: position, to }, form: 'noun', passive: false, negated: false }];
  });
}

/**
 * A verb that is not in the lexicon, as a cue beside a quotation: whatever a person does around marked words (`boomed`,
 * `typed`), it reports them. Null where the word is no verb.
 */
export function unlistedCueAt(unit: Unit, position: number, { tags }: Reading): CueCandidate | null {
  const item = itemAt(unit, position);
  if (item?.pos !== 'verb' || isAuxiliary(item)) return null;
  const entry: CueEntry = {
    lemma: item.norm,
    pos: 'verb',
    class: 'assert',
    senses: [{ class: 'assert', frames: ['quote', 'as'], sourceCommitment: 'CT+', authorCommitment: 'Uu' }],
    forms: [item.norm],
    stance: 'neutral',
    factive: false,
    cueRate: 0,
    core: false,
  };
  return verbAt(tags, unit, entry, position, position + 1);
}

function matchesWord(item: Item | null, word: string, offset: number): boolean {
  return item !== null && item.norm === word && (offset === 0 || !breaksPhrase(item.before));
}

function phraseAt(entry: CueEntry, from: number, to: number): CueCandidate {
  return { entry, head: from, group: { from, to }, form: 'phrase', passive: false, negated: false };
}

/** Whether a word that may be a noun too is a verb here. */
function isVerbHere(reading: Reading, unit: Unit, position: number, entry: CueEntry): boolean {
  const item = itemAt(unit, position);
  const previous = itemAt(unit, position - 1);
  if (!item) return false;
  // `self-published`, `Haitham al-Said`.
  if (/^[-‐]$/.test(item.before) && previous) return false;
  // `army chief Said Holm`.
  if (isCapitalised(item) && previous && /^\p{Ll}/u.test(previous.token.text) && isWithinName(reading, item))
    return false;
  if (/^(?:said|says|told|wrote|tweeted|argued|insisted|added)$/.test(item.norm)) return true;
  // `TV show “The Apprentice”`.
  if (item.norm === 'show' && itemAt(unit, position + 1)?.quotation) return false;
  const tagged = item.pos === 'verb' || item.pos === 'auxiliary';
  // `rode up behind her shouting “…”`.
  if (/ing$/.test(item.norm) && isSpeech(entry) && itemAt(unit, position + 1)?.quotation) return true;
  if (previous && !breaksPhrase(item.before)) {
    if (
      previous.pos === 'determiner' ||
      (/s$/.test(item.norm) && isCounted(unit, position - 1)) ||
      isPossessive(previous) ||
      /^(?:his|her|their|its|our|my|your)$/.test(previous.norm) ||
      (/^(?:of|for|with|in|on|at|from)$/.test(previous.norm) && !/ing$/.test(item.norm))
    ) {
      return false;
    }
    if (isAttributive(unit, position, item)) return false;
    if (previous.pos === 'adjective' && !/ed$/.test(item.norm) && !isName(previous) && !isSubjectPronoun(previous))
      return false;
  }
  if (isCapitalised(item) && position > 0 && item.pos === 'proper-noun') return false;
  if (item.norm === 'like' || item.norm === 'per') return tagged && previous !== null && isSubjectPronoun(previous);
  if (/ing$/.test(item.norm) && entry.cueRate >= 0.5) return true;
  if (item.pos === 'adjective' && previous && isCopula(previous)) return isParticipleHere(unit, position);
  if (previous && /^(?:who|which)$/.test(previous.norm) && /(?:s|ed)$/.test(item.norm)) return true;
  if (item.pos === 'noun' && isSpeech(entry) && followsQuotation(unit, position)) return true;
  if (item.pos === 'noun' && isSpeech(entry) && previous?.quotation && isInverted(unit, position)) return true;
  if (item.pos === 'noun' && isSpeech(entry) && bringsInSpeech(unit, position)) return true;
  if (item.pos === 'noun' && takesThat(unit, position) && previous && isSingular(previous)) return true;
  if (item.pos === 'noun' && previous && takesInfinitive(unit, position, entry)) return agrees(previous, item);
  if (!tagged && item.pos === 'noun' && entry.core && entry.cueRate >= 0.4 && previous) {
    return isSubjectPronoun(previous) || (isName(previous) && !breaksPhrase(item.before)) || item.before.includes(',');
  }
  return (
    tagged ||
    (/(?:ed|ing)$/.test(item.norm) && item.pos !== 'adjective' && item.pos !== 'proper-noun') ||
    entry.cueRate >= 0.8
  );
}

/** Whether the word is part of a longer name of somebody. */
function isWithinName({ names }: Reading, { start, end }: Item): boolean {
  const index = lowerBound(names.length, (at) => (names[at]?.span.end ?? 0) < end);
  const name = names[index];
  return name !== undefined && name.span.start <= start && name.span.end > end;
}

/** `the newly announced plan`, `two recently declared candidates`: a participle between a determiner or number and its noun. */
function isAttributive(unit: Unit, position: number, item: Item): boolean {
  const [before, adverb] = [itemAt(unit, position - 2), itemAt(unit, position - 1)];
  if (!/ed$/.test(item.norm) || adverb?.pos !== 'adverb' || !before || breaksPhrase(adverb.before)) return false;
  const next = itemAt(unit, position + 1);
  if (!next || breaksPhrase(next.before) || !/^(?:noun|adjective|proper-noun)$/.test(next.pos)) return false;
  return before.pos === 'determiner' || before.pos === 'number' || before.pos === 'preposition';
}

/** `the 10 judges`, `a U.S. appeals court`: after a number or a name with an article a noun goes on. */
function isCounted(unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  const before = itemAt(unit, index - 1);
  if (!item || !before || breaksPhrase(item.before)) return false;
  return item.pos === 'number'
    ? /^\d/.test(item.norm) && before.pos === 'determiner'
    : item.pos === 'proper-noun' && /^an?$/.test(before.norm);
}

/** `Minister Refuses to Resign`: in a headline with capitals the first word in the form of a third person after a name. */
function isHeadlineVerb({ article, cues }: Reading, unit: Unit, position: number): boolean {
  const item = itemAt(unit, position);
  const previous = itemAt(unit, position - 1);
  if (article.blocks[unit.block]?.kind !== 'headline' || item?.pos !== 'proper-noun' || !/[^s]s$/.test(item.norm))
    return false;
  if (!previous || !isName(previous) || isPossessive(previous) || breaksPhrase(item.before)) return false;
  return !unit.items.slice(0, position).some(({ norm }) => /s$/.test(norm) && cues.has(norm));
}

/** `was charged with`: what the tagger takes for an adjective is a participle before what it brings in. */
function isParticipleHere(unit: Unit, position: number): boolean {
  const next = itemAt(unit, position + 1);
  if (!next || breaksPhrase(next.before) || !/^(?:of|with|for|by|to|that|as)$/.test(next.norm)) return false;
  return /ed$/.test(itemAt(unit, position)?.norm ?? '');
}

/** `the mayor answers, “…”`: a third person after a singular, before a quotation that ends the sentence. */
function bringsInSpeech(unit: Unit, position: number): boolean {
  const [previous, item, next] = [position - 1, position, position + 1].map((at) => itemAt(unit, at));
  if (!previous || !item || !next?.quotation || position + 2 < unit.items.length) return false;
  return /[^s]s$/.test(item.norm) && isSingular(previous) && !breaksPhrase(item.before) && /[,:]/.test(next.before);
}

/** `the campaign projects that`: a third person before `that`. */
function takesThat(unit: Unit, position: number): boolean {
  const next = itemAt(unit, position + 1);
  return next?.norm === 'that' && !breaksPhrase(next.before) && /s$/.test(itemAt(unit, position)?.norm ?? '');
}

/** `Reed vows to resign`, `… and pledge to work together`: an infinitive after a word that needs a possessor as a noun. */
function takesInfinitive(unit: Unit, position: number, entry: CueEntry): boolean {
  const next = itemAt(unit, position + 1);
  const verb = itemAt(unit, position + 2);
  if (next?.norm !== 'to' || breaksPhrase(next.before) || !verb || !/^(?:verb|auxiliary)$/.test(verb.pos)) return false;
  return hasFrame(entry, 'toinf') && claiming.has(entry.class);
}

/** Whether the word before may be the subject of a form with or without `s`, or joins it to another verb. */
function agrees(previous: Item, item: Item): boolean {
  if (previous.norm === 'and' || isComma(item.before)) return true;
  if (!/^(?:noun|proper-noun|pronoun)$/.test(previous.pos) || breaksPhrase(item.before)) return false;
  return /s$/.test(item.norm) ? isName(previous) && !/s$/.test(previous.norm) : /s$/.test(previous.norm);
}

function isSingular(item: Item): boolean {
  return /^(?:noun|proper-noun|pronoun)$/.test(item.pos) && !/s$/.test(item.norm);
}

/** `“…,” comments Anna Berg`: a third person right behind the mark, with a name behind it. */
function isInverted(unit: Unit, position: number): boolean {
  const [item, next] = [itemAt(unit, position), itemAt(unit, position + 1)];
  if (!item || !next || !/[,?!…]/.test(item.before) || breaksPhrase(next.before)) return false;
  return /[^s]s$/.test(item.norm) && (next.pos === 'proper-noun' || next.pos === 'determiner');
}

/** Whether a quotation that ends in a comma and a short phrase are before the item: `“…,” the editorial read`. */
function followsQuotation(unit: Unit, position: number): boolean {
  for (let index = position; index > Math.max(0, position - 6); index--) {
    const before = itemAt(unit, index)?.before ?? '';
    if (itemAt(unit, index - 1)?.quotation) return /[,?!.]/.test(before) && index < position;
    if (breaksPhrase(before)) return false;
  }
  return false;
}

function verbAt(tags: TagLayer, unit: Unit, entry: CueEntry, head: number, to: number): CueCandidate {
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
      chaining.test(itemAt(unit, itemAt(unit, from - 2)?.norm === 'on' ? from - 3 : from - 2)?.norm ?? '')
    ) {
      const on = itemAt(unit, from - 2)?.norm === 'on' ? 2 : 1;
      negated ||= /^(?:declined?|declines|refused?|refuses|failed)$/.test(itemAt(unit, from - 2)?.norm ?? '');
      from -= on;
    } else if (previous.norm === 'to') {
      infinitive = !auxiliary;
      break;
    } else if (previous.norm === 'but' && itemAt(unit, from - 2)?.norm === 'all') {
      from--;
    } else if (
      (previous.pos !== 'adverb' &&
        !/^(?:since|long|first|later|already|now)$/.test(previous.norm) &&
        !isFloating(unit, from - 1)) ||
      /^(?:so|when|where|why|how|here|there)$/.test(previous.norm)
    )
      break;
    from--;
  }
  const item = itemAt(unit, head);
  const contracted = /['’](?:s|re|m|d|ve|ll)$/.test(itemAt(unit, from - 1)?.norm ?? '');
  const gerund = /ing$/.test(item?.norm ?? '') && !contracted;
  if (gerund) passive = false;
  const participle =
    isFrontedQuestion(unit, from, head) ||
    (!auxiliary && !gerund && itemAt(unit, to)?.norm === 'by' && mayBeParticiple(unit, from, head));
  return {
    entry,
    head,
    group: { from, to },
    form: infinitive ? 'infinitive' : gerund && !auxiliary ? 'gerund' : participle ? 'participle' : 'finite',
    passive: (passive && isPastParticiple(tags, item)) || participle,
    negated,
  };
}

/** `the two both urged`, `have all urged`: a quantifier that hangs on the subject before it. */
function isFloating(unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  const before = itemAt(unit, index - 1);
  if (!item || !before || !/^(?:all|both|each|together)$/.test(item.norm) || breaksPhrase(item.before)) return false;
  return (
    isAuxiliary(before) ||
    isSubjectPronoun(before) ||
    before.norm === 'which' ||
    /^(?:noun|proper-noun)$/.test(before.pos)
  );
}

/** `Asked whether …, she said`, `when pressed about …`: a participle at the start of a clause, whose subject is the hearer. */
function isFrontedQuestion(unit: Unit, from: number, head: number): boolean {
  if (!/^(?:asked|pressed|questioned|quizzed)$/.test(itemAt(unit, head)?.norm ?? '') || from !== head) return false;
  const previous = itemAt(unit, head - 1);
  if (!previous || /^(?:when|if|while|once)$/.test(previous.norm)) return true;
  const next = itemAt(unit, head + 1);
  return (
    breaksPhrase(itemAt(unit, head)?.before ?? '') && /^(?:about|whether|if|why|how|what|by)$/.test(next?.norm ?? '')
  );
}

/** `criticised by`, not `Ms. Gao said by telephone`: a name or pronoun before the verb is its subject. */
function mayBeParticiple(unit: Unit, from: number, head: number): boolean {
  const previous = itemAt(unit, from - 1);
  if (/^(?:said|wrote|added|told|responded|replied)$/.test(itemAt(unit, head)?.norm ?? '')) return false;
  return (
    !previous || breaksPhrase(itemAt(unit, from)?.before ?? '') || !(isName(previous) || isSubjectPronoun(previous))
  );
}

function countAdverbs(unit: Unit, head: number): number {
  let count = 0;
  while (itemAt(unit, head - 1 - count)?.pos === 'adverb') count++;
  return count;
}

function isPastParticiple(tags: TagLayer, item: Item | null): boolean {
  return item !== null && (/(?:ed|en|wn|ld|de|id)$/.test(item.norm) || tags.has(item.token.index, 'PastTense'));
}
