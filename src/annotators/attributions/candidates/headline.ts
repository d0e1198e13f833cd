import type { Mention } from '../../../model/entity.ts';
import { lowerBound } from '../../../model/lists/lower-bound.ts';
import { isHeading } from '../phrases/heading.ts';
import { type ItemRange, nounPhraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import { gapBefore, isFiniteVerb, isName, itemAt } from '../phrases/words.ts';
import { type ColonDraft, colonCue } from './colon.ts';

/** A dash, or a colon right behind the closing mark: `‘Shops can relax’: economists`. */
const dash = /\s(?:--|[―—–-])\s|["'”’]:\s/;
/** Longest name or description behind the dash of a headline, in items. */
const longestSigner = 5;
/** The same of all that is behind words in marks and a colon. */
const longestTail = 12;

/**
 * Whether somebody can be meant by the words before the colon of a headline: `Berg: …`, `Leeds mayor: …`, not
 * `The Latest: …` or `Big Win for Berg: …`.
 */
export function isSpeakerLabel(reading: Reading, unit: Unit, core: ItemRange): boolean {
  const last = itemAt(unit, core.to - 1);
  const first = itemAt(unit, core.from);
  if (!first || !last) return false;
  const named = namesIn(reading, first.start, last.end);
  const isRole = maySpeak(reading, last.norm);
  if (!isRole && named.at(-1)?.span.end !== last.end) return false;
  for (let index = core.from; index < core.to; index++) {
    const item = itemAt(unit, index);
    if (!item) return false;
    const isNamed = named.some(({ span }) => span.start <= item.start && item.end <= span.end);
    const isWithin = named.some(({ type, span }) => type === 'person' && span.end < item.start);
    if (!isNamed && ((item.pos === 'preposition' && !isWithin) || isVerbOfHeadline(reading, item.norm))) return false;
  }
  return true;
}

/** `Harbour plan ‘a mistake’ – Johnson`: words in marks, and behind a dash at the end of a headline who said them. */
export function dashSignature(reading: Reading, unit: Unit): ColonDraft | null {
  if (!unit.hasQuotation || !mayBeSigned(reading, unit)) return null;
  const end = unit.items.length;
  for (
    let at = end - 1;
    at > Math.max(0, end - 1 - (dash.test(gapBefore(unit, 1)) ? longestTail : longestSigner));
    at--
  ) {
    if (!dash.test(gapBefore(unit, at))) continue;
    const core = nounPhraseStartingAt(reading, unit, at);
    const last = itemAt(unit, end - 1);
    const next = core && itemAt(unit, core.to);
    // `‘Worst is over’: economists weigh in`.
    if (
      core &&
      next &&
      gapBefore(unit, at).includes(':') &&
      isFiniteVerb(reading, next) &&
      maySpeak(reading, headOf(unit, core).norm)
    )
      return signed(at, core);
    if (core?.to !== end || !last || unit.items.slice(at).some((item) => isFiniteVerb(reading, item))) return null;
    const name = namesIn(reading, itemAt(unit, at)?.start ?? 0, last.end).at(-1);
    // A paper or a site signs its headlines so, too.
    const isPerson = name?.type === 'person' && name.span.end === last.end;
    const isMark = gapBefore(unit, at).includes(':');
    const head = headOf(unit, core);
    const isNamed = isMark && (name ? name.span.end === last.end : isName(last));
    if (!isPerson && !isNamed && !(maySpeak(reading, (isMark ? head : last).norm) && (isMark || !name))) return null;
    return signed(at, core);
  }
  return null;
}

function signed(at: number, core: ItemRange): ColonDraft {
  const content = { ranges: [{ from: 0, to: at }], frame: 'signature', addressee: null };
  return { cue: colonCue(at), source: { range: core, core, place: 'right' }, content };
}

/** Whether a signature may close the unit: a heading, or a paragraph that is nothing but words in marks, a colon and a few words without an end. */
function mayBeSigned(reading: Reading, unit: Unit): boolean {
  if (isHeading(reading, unit)) return true;
  const [first, second] = unit.items;
  if (!first?.quotation || !second?.before.includes(':') || unit.items.length > longestSigner + 1) return false;
  return !/[.?!]/.test(unit.after) && reading.units[unit.index + 1]?.block !== unit.block;
}

/** The word that the phrase is about: the last one before its first preposition. */
function headOf(unit: Unit, { from, to }: ItemRange): Item {
  const at = unit.items.slice(from + 1, to).findIndex(({ pos }) => pos === 'preposition');
  return unit.items[at < 0 ? to - 1 : from + at] as Item;
}

/** Whether the noun is a role, a group of people or a document: `mayor`, `experts`, `poll`. */
function maySpeak({ speakers }: Reading, norm: string): boolean {
  return speakers.has(norm) || (norm.endsWith('s') && speakers.has(norm.slice(0, -1)));
}

/** Names that are in the stretch; it is as short as a heading. */
function namesIn({ names }: Reading, start: number, end: number): readonly Mention[] {
  const at = (position: number) => lowerBound(names.length, (index) => (names[index]?.span.start ?? 0) < position);
  return names.slice(at(start), at(end)).filter(({ span }) => span.end <= end);
}

/** `Endorses`, `Wades`: a third person of a verb that the lexicon has. */
function isVerbOfHeadline({ cues }: Reading, norm: string): boolean {
  return /[^s]s$/.test(norm) && (cues.get(norm)?.some(({ entry }) => entry.pos === 'verb') ?? false);
}
