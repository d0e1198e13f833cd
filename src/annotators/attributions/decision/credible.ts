import type { FoundContent, FoundDraft, FoundSource } from '../candidates/found.ts';
import { hasOwnVerb } from '../clauses/own-verb.ts';
import { claiming, hasFrame, isSpeech } from '../cues/cue-lexicon.ts';
import type { CueCandidate } from '../cues/cues.ts';
import type { ItemRange } from '../phrases/noun-phrase.ts';
import type { Reading, Unit } from '../phrases/reading.ts';
import { isEvidence } from '../phrases/titled.ts';
import { isFiniteVerb, isName, isPossessive, isSubjectPronoun, itemAt } from '../phrases/words.ts';
import { agreesWithSubject } from './agreement.ts';
import { isNoReport } from './no-report.ts';

/** Words less one that a sentence in marks has at least. */
const shortestUtterance = 4;
/** Nouns of these classes that name a thing more often than words: `his plan to`. */
const planning = /^(?:plan|bid|deal|agreement)$/;

/** Whether what was found is likely an attribution, given how often the word is a cue and what it is with. */
export function isCredible(reading: Reading, unit: Unit, { cue, source, content }: FoundDraft): boolean {
  const { entry } = cue;
  const rate = entry.cueRate;
  const binds = /^(?:accuse|criticise|deny|offer|praise|promise)$/.test(entry.class);
  const naming = (isSpeech(entry) && content.frame !== 'np') || binds || hasFrame(entry, 'npnp', 'as');
  const quoted = content.ranges.some((range) => hasQuotation(reading, unit, range, naming));
  const clausal = /^(?:that|zero-that|wh|quote|paren)$/.test(content.frame);
  const unknown = !entry.core && rate === 0;
  if (isMisread(reading, unit, cue, source, content) || isNoReport(reading, unit, { cue, source, content }))
    return false;
  // `“Chhota” means “small”`: words do not speak.
  if (source && source.core.to - source.core.from === 1 && itemAt(unit, source.core.from)?.quotation) return false;
  if (source && !agreesWithSubject(reading, unit, cue, source)) return false;
  if (cue.form === 'noun') return content.frame === 'paren' || isCredibleNoun(cue, source, content, quoted);
  if (source && isOnlyNamed(unit, cue, source, content)) return false;
  // A thing with nothing but titles and labels in marks: `offers a role in “Monday Night”`.
  if (content.frame === 'np' && !quoted && !naming && content.ranges.some((range) => hasMarks(unit, range)))
    return false;
  if (claiming.has(entry.class) && source && makesClaim(unit, cue, content)) return true;
  if (entry.class === 'demand' && source && isRequested(unit, cue, source, content)) return true;
  // `The leak led Reed to ask them to “come clean”`.
  if (cue.form === 'infinitive' && source?.place === 'left' && quoted && content.addressee) return true;
  if (cue.form === 'infinitive') return clausal && rate >= 0.6 && (content.frame !== 'zero-that' || quoted);
  if (!source) return cue.passive && isCrediblePassive(cue, content, quoted);
  if (content.frame === 'that' && content.ranges.some((range) => hasMarks(unit, range))) return true;
  if (clausal && (rate >= 0.2 || quoted || unknown || isSpeech(entry))) return true;
  // `The judge held that the law was void`.
  if (content.frame === 'that')
    return entry.core && content.ranges.some(({ from }) => hasOwnVerb(reading, unit, from + 1));
  if (clausal) return false;
  if (quoted) return rate >= 0.1 || unknown;
  // `voters who want a change` distinguishes voters, it reports none of them.
  if (source.place === 'relative' && !isSpeech(entry)) return rate >= 0.6;
  if (content.frame === 'toinf' && content.addressee && entry.class === 'demand' && cue.form === 'finite') return true;
  const binding = claiming.has(entry.class) && isAnimate(unit, source) && cue.form === 'finite';
  if (content.frame === 'toinf') return rate >= 0.3 || unknown || (binding && rate >= 0.1);
  if (binding ? rate >= 0.2 : claiming.has(entry.class) && cue.form === 'finite' && rate >= 0.3) return true;
  return rate >= 0.6 || ((rate >= 0.3 || unknown) && isAnimate(unit, source) && !hasFrame(entry, 'quote'));
}

/** `Harbour plan ‘a mistake’`: a bare form after a singular is the noun, and names what the words in marks are about. */
function isMisread(
  reading: Reading,
  unit: Unit,
  { entry, head, group, form }: CueCandidate,
  source: FoundSource | null,
  { frame, ranges }: FoundContent,
): boolean {
  const item = itemAt(unit, head);
  const subject = source?.place === 'left' ? itemAt(unit, source.core.to - 1) : null;
  if (!item || !subject || form !== 'finite' || group.from !== head) return false;
  if (/(?:s|ed|ing)$/.test(item.norm) || reading.tags.has(item.token.index, 'PastTense')) return false;
  if (/s$/.test(subject.norm) || !/^(?:noun|proper-noun)$/.test(subject.pos)) return false;
  const first = itemAt(unit, ranges[0]?.from ?? -1);
  // `The Chad report is the latest`.
  if (frame === 'zero-that') return first !== null && isFiniteVerb(reading, first);
  return frame === 'quote' && !isSpeech(entry);
}

/** Whether the verb makes a claim of what is in its frame, whoever the subject is: `to demand a recount`. */
function makesClaim(unit: Unit, { entry, form }: CueCandidate, { frame, addressee, ranges }: FoundContent): boolean {
  if (frame === 'that' && entry.class === 'demand' && hasFrame(entry, 'that', 'subj')) return true;
  if (frame === 'np') return hasFrame(entry, 'np') && entry.cueRate >= (form === 'infinitive' ? 0.4 : 0.2);
  // `wants to see`: what somebody is about to do himself says less.
  if (frame === 'toinf' && !addressee && entry.senses.some(({ class: sense }) => sense === 'intend')) return false;
  if (frame === 'toinf') return entry.cueRate >= 0.2 || (addressee !== null && entry.class === 'demand');
  // `lobbied for a law`, `campaigned against it`; `campaigned for Reed` demands nothing.
  if (/^(?:for|against)$/.test(frame) && entry.class === 'demand' && form === 'finite')
    return !isOnlyName(unit, ranges[0]);
  return entry.cueRate >= 0.2;
}

/** `Berg requested a recount`: the past of a verb that is a noun far more often, with somebody for its subject. */
function isRequested(
  unit: Unit,
  { entry, form, head }: CueCandidate,
  source: FoundSource,
  { frame }: FoundContent,
): boolean {
  if (frame !== 'np' || form !== 'finite' || entry.cueRate < 0.1 || !isAnimate(unit, source)) return false;
  return /ed$/.test(itemAt(unit, head)?.norm ?? '') && hasFrame(entry, 'np');
}

/** Whether a name opens the range. */
function isOnlyName(unit: Unit, range: ItemRange | undefined): boolean {
  const first = range && itemAt(unit, range.from);
  return !!first && isName(first) && !isPossessive(first);
}

/** `a show called “Brokers”`: what a thing is called, not what it calls something. */
function isOnlyNamed(
  unit: Unit,
  { entry, head }: CueCandidate,
  source: FoundSource,
  { ranges }: FoundContent,
): boolean {
  const first = ranges[0];
  if (!/^(?:call|name|dub|title|entitle)$/.test(entry.lemma) || !first || first.from < head) return false;
  const item = itemAt(unit, first.from);
  const determiner = itemAt(unit, source.core.from);
  return !!item?.quotation && /^\p{Lu}/u.test(item.token.text) && /^an?$/.test(determiner?.norm ?? '');
}

function hasMarks(unit: Unit, { from, to }: ItemRange): boolean {
  return unit.items.slice(from, to).some((item) => item.quotation !== null);
}

/** Whether words in marks are in the range; titles and labels count only with a verb that says or names. */
function hasQuotation(reading: Reading, unit: Unit, range: ItemRange, naming: boolean): boolean {
  for (let index = range.from; index < range.to; index++) {
    if (itemAt(unit, index)?.quotation && (naming || isEvidence(reading, unit, index))) return true;
  }
  return false;
}

/** A noun needs a possessor, or a clause with `that` after a noun that mostly reports. */
function isCredibleNoun(
  { entry }: CueCandidate,
  source: FoundSource | null,
  { frame }: FoundContent,
  quoted: boolean,
): boolean {
  if (!source && entry.class === 'accuse' && frame === 'of') return entry.cueRate >= 0.2;
  if (!source) return frame === 'that' && (entry.cueRate >= 0.2 || quoted);
  if (
    frame === 'that' ||
    quoted ||
    (claiming.has(entry.class) && (!planning.test(entry.lemma) || source.place === 'shared'))
  )
    return true;
  return entry.cueRate >= 0.1;
}

/** `was asked whether …`, `is called “…”`: nobody is named, but words are reported. */
function isCrediblePassive({ entry }: CueCandidate, { frame }: FoundContent, quoted: boolean): boolean {
  if (/^(?:that|wh|quote|about)$/.test(frame)) return entry.cueRate >= 0.3 || quoted;
  return quoted && frame === 'as';
}

/** Whether a person does something right before or after words of a sentence's length: `he boomed, “…”`. */
export function isSpokenAround(unit: Unit, { cue, source, content }: FoundDraft): boolean {
  const first = content.ranges[0];
  if (!source || !first || !isAnimate(unit, source)) return false;
  if (content.frame === 'np') return isQuotedAs(unit, first);
  if (content.frame !== 'quote') return false;
  const item = first && itemAt(unit, first.from);
  if (!first || !item) return false;
  if (first.from < cue.head) return item.quotation !== null;
  if (isAppositive(unit, first.from, cue.group.to)) return false;
  if (/[,:]/.test(item.before)) return true;
  return item.quotation !== null && item.last - item.token.index >= 2;
}

/** `sold copies of his memoir, “Gifted Hands”`: a few words in marks after a noun are its name. */
function isAppositive(unit: Unit, at: number, afterCue: number): boolean {
  const item = itemAt(unit, at);
  if (!item?.quotation || at === afterCue || item.last - item.token.index >= shortestUtterance) return false;
  return /^(?:noun|proper-noun)$/.test(itemAt(unit, at - 1)?.pos ?? '') && !item.before.includes(':');
}

/** `introduced him as “a fighter”`. */
function isQuotedAs(unit: Unit, range: ItemRange): boolean {
  for (let index = range.from + 1; index < Math.min(range.to, range.from + 8); index++) {
    if (itemAt(unit, index)?.quotation)
      return itemAt(unit, index - 1)?.norm === 'as' && itemAt(unit, index - 2)?.norm !== 'such';
  }
  return false;
}

function isAnimate(unit: Unit, source: FoundSource): boolean {
  const head = itemAt(unit, source.core.to - 1);
  return !!head && (isName(head) || (isSubjectPronoun(head) && head.norm !== 'it'));
}
