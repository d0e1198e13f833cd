import type { Source } from '../../../model/attribution.ts';
import type { Span } from '../../../model/span.ts';
import { isSubordinate } from '../candidates/complement.ts';
import type { Draft } from '../candidates/found.ts';
import { hasOwnVerb } from '../clauses/own-verb.ts';
import { isSpeech } from '../cues/cue-lexicon.ts';
import type { CueCandidate } from '../cues/cues.ts';
import { isHeading } from '../phrases/heading.ts';
import type { ItemRange } from '../phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import { breaksPhrase, isFiniteVerb, isName, isPossessive, itemAt } from '../phrases/words.ts';

/** Shares of a word's occurrences as a cue, from which on each has a trait of its own. */
const rates = [0.8, 0.6, 0.4, 0.2, 0.1] as const;
/** Lengths of contents in items, from the shortest on. */
const lengths = [1, 2, 4, 8, 16] as const;
/** Endings of nouns for acts, states and qualities. */
const abstract = /(?:tion|sion|ment|ance|ence|ing|ism|ure|al|cy|sis|ity|ness|ship)s?$/;

/**
 * What it is told by whether words without marks are a report at all, as names of weights: the kind of verb and what is in
 * its frame, who or what its subject is, tense and mood, and what kind of thing the object is. No trait names a word.
 */
export function reportTraits(
  reading: Reading,
  draft: Draft,
  kind: Source['kind'] | 'none',
  entity: number | null,
): readonly string[] {
  const unit = reading.units[draft.unit];
  const { cue, frame, source } = draft;
  if (!unit || !cue) return ['no-cue'];
  const { entry } = cue;
  const content = itemsOf(unit, draft.content[0]);
  const who = subjectKind(reading, unit, draft, kind, entity);
  const what = objectKind(reading, unit, content);
  const verb = isSpeech(entry) ? 'speech' : entry.core ? 'core' : 'other';
  return [
    `class:${entry.class}`,
    `frame:${frame}`,
    `frame:${frame},${entry.class}`,
    `frame:${frame},${verb}`,
    `verb:${verb}`,
    `rate:${rateOf(cue)}`,
    `frame:${frame},rate:${rateOf(cue)}`,
    `form:${cue.form}`,
    `frame:${frame},form:${cue.form}`,
    `place:${source?.place ?? 'none'}`,
    `who:${who}`,
    `who:${who},${entry.class}`,
    `who:${who},frame:${frame}`,
    `mood:${moodOf(unit, cue)}`,
    `mood:${moodOf(unit, cue)},${entry.class}`,
    `tense:${tenseOf(reading, unit, cue)}`,
    `length:${lengthOf(content)}`,
    `length:${lengthOf(content)},frame:${frame}`,
    `what:${what}`,
    `what:${what},frame:${frame}`,
    `what:${what},${entry.class}`,
    `end:${endOf(unit, content)}`,
    `side:${content.to <= cue.group.from ? 'left' : 'right'}`,
    ...(frame === 'zero-that' ? [`clause:${hasOwnVerb(reading, unit, content.from)}`] : []),
    ...(hasFinite(reading, unit, content) ? ['verb', `verb,frame:${frame}`] : []),
    ...(cue.passive ? ['passive', `passive,${entry.class}`] : []),
    ...(cue.negated ? ['negated', `negated,${entry.class}`] : []),
    ...(isSubordinate(unit, cue) ? ['subordinate', `subordinate,${verb}`] : []),
    ...(draft.nested ? ['nested'] : []),
    ...(draft.addressee ? ['addressee', `addressee,frame:${frame}`] : []),
    ...(draft.content.length > 1 ? ['parts'] : []),
    ...(unit.hasQuotation ? ['marks'] : []),
    ...(unit.after.includes('?') ? ['question'] : []),
    ...(isHeading(reading, unit) ? ['heading'] : []),
  ];
}

/** The items that a span holds. */
function itemsOf(unit: Unit, { start, end }: Span): ItemRange {
  let from = unit.items.findIndex((item) => item.end > start);
  if (from < 0) from = unit.items.length;
  let to = from;
  while (to < unit.items.length && (itemAt(unit, to)?.start ?? end) < end) to++;
  return { from, to };
}

function rateOf({ entry }: CueCandidate): string {
  return String(rates.find((rate) => entry.cueRate >= rate) ?? 0);
}

function lengthOf({ from, to }: ItemRange): string {
  return String(lengths.find((most) => to - from <= most) ?? 'long');
}

/** Who or what the verb is said of: `i`, `he`, `it`, `who`, a name by what it names, a description of people or of a thing. */
function subjectKind(
  reading: Reading,
  unit: Unit,
  { source }: Draft,
  kind: Source['kind'] | 'none',
  entity: number | null,
): string {
  if (!source) return 'none';
  const first = itemAt(unit, source.core.from);
  const head = headOf(unit, source.core);
  if (!first || !head) return 'none';
  if (source.core.to - source.core.from === 1) {
    const norm = first.norm.replace(/['’].*$/, '');
    if (/^(?:i|we|us|you|my|our|your|me)$/.test(norm)) return 'i';
    if (/^(?:he|she|his|her)$/.test(norm)) return 'he';
    if (/^(?:they|their|them)$/.test(norm)) return 'they';
    if (/^(?:it|its)$/.test(norm)) return 'it';
    if (/^(?:which|that)$/.test(norm)) return 'which';
    if (norm === 'who') return 'who';
  }
  if (kind === 'document' || kind === 'anonymous' || kind === 'group') return kind;
  if (kind === 'named') return entity === null ? 'name' : 'named';
  const isPeople = reading.speakers.has(head.norm) || reading.speakers.has(head.norm.replace(/s$/, ''));
  if (isPeople) return 'people';
  return /s$/.test(head.norm) ? 'things' : 'thing';
}

/** The word that the phrase is about: the last one before its first preposition or comma. */
function headOf(unit: Unit, { from, to }: ItemRange): Item | null {
  let at = from + 1;
  while (at < to && itemAt(unit, at)?.pos !== 'preposition' && !breaksPhrase(itemAt(unit, at)?.before ?? '')) at++;
  return itemAt(unit, at - 1);
}

/**
 * Whether a verb of demanding, finding or showing has words or an act for its object (`requested an inquiry`); false where a verb that
 * is done to things as often (`ordered`, `found`) has one (`pizza`); null for all others.
 */
export function asksForAct(reading: Reading, { unit, cue, frame, content }: Draft): boolean | null {
  const at = reading.units[unit];
  if (!at || !cue || frame !== 'np') return null;
  const isHandling = reading.words.handling.has(cue.entry.lemma);
  if (!isHandling && cue.entry.class !== 'demand') return null;
  const kind = objectKind(reading, at, itemsOf(at, content[0]));
  if (/^(?:words|act)$/.test(kind)) return true;
  return isHandling && /^(?:thing|things|people|number)$/.test(kind) ? false : null;
}

/** What kind of thing the content opens with: a word for words (`claim`, `plan`), an act, a name, a pronoun, a number or anything else. */
function objectKind(reading: Reading, unit: Unit, content: ItemRange): string {
  const first = itemAt(unit, content.from);
  if (!first) return 'none';
  if (first.quotation) return 'marks';
  if (/^(?:pronoun|conjunction)$/.test(first.pos)) return first.pos;
  if (first.norm === 'to') return `to-${itemAt(unit, content.from + 1)?.norm === 'be' ? 'be' : 'do'}`;
  // `yet another inquiry`, `more money`.
  let at = first.pos === 'adverb' && content.to - content.from > 1 ? content.from + 1 : content.from;
  while (at + 1 < content.to && isInPhrase(unit, at + 1)) at++;
  const head = itemAt(unit, at);
  if (!head) return 'none';
  const singular = head.norm.replace(/s$/, '');
  if (/ing$/.test(head.norm) && at > content.from) return 'act';
  if (isName(head)) return 'name';
  if (head.pos === 'verb' || head.pos === 'auxiliary' || head.pos === 'adverb') return head.pos;
  if ([head.norm, singular].some((norm) => reading.cues.get(norm)?.some(({ entry }) => entry.pos === 'noun')))
    return 'words';
  if (abstract.test(head.norm) || reading.words.acts.has(head.norm) || reading.words.acts.has(singular)) return 'act';
  if (reading.speakers.has(head.norm) || reading.speakers.has(singular)) return 'people';
  return head.pos === 'number' ? 'number' : /s$/.test(head.norm) ? 'things' : 'thing';
}

function isInPhrase(unit: Unit, at: number): boolean {
  const [item, previous] = [itemAt(unit, at), itemAt(unit, at - 1)];
  if (!item || !previous || item.quotation || breaksPhrase(item.before)) return false;
  return /^(?:noun|proper-noun|adjective|number|determiner)$/.test(item.pos) || isPossessive(previous);
}

/** The modal of the verb group, `to` for an infinitive, or plain. */
function moodOf(unit: Unit, { group, head }: CueCandidate): string {
  for (let at = group.from; at < head; at++) {
    const norm = itemAt(unit, at)?.norm ?? '';
    if (/^(?:would|could|might|may|should|can|must|will|shall)$/.test(norm))
      return /^(?:will|shall|would)$/.test(norm) ? 'will' : 'may';
    if (norm === 'to') return 'to';
  }
  return 'plain';
}

function tenseOf({ tags }: Reading, unit: Unit, { head }: CueCandidate): string {
  const item = itemAt(unit, head);
  if (!item) return 'none';
  if (/ing$/.test(item.norm)) return 'ing';
  if (/ed$/.test(item.norm) || tags.has(item.token.index, 'PastTense')) return 'past';
  return /[^s]s$/.test(item.norm) ? 's' : 'bare';
}

/** What is behind the content: nothing, a comma or dash, or more words. */
function endOf(unit: Unit, { to }: ItemRange): string {
  if (to >= unit.items.length) return 'unit';
  return breaksPhrase(itemAt(unit, to)?.before ?? '') ? 'break' : 'word';
}

function hasFinite(reading: Reading, unit: Unit, { from, to }: ItemRange): boolean {
  return unit.items.slice(from, to).some((item) => isFiniteVerb(reading, item));
}
