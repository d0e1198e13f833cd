import type { CueCandidate } from '../cues/cues.ts';
import { appositionEnd, clauseEnd } from '../phrases/apposition.ts';
import { type ItemRange, nounPhraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Reading, Unit } from '../phrases/reading.ts';
import { breaksPhrase, gapBefore, isAuxiliary, isComma, isFiniteVerb, itemAt } from '../phrases/words.ts';
import type { FoundSource } from './found.ts';

/** How far a relative clause behind a source goes, in items. */
const longestRelative = 30;

/** `according to X`: the phrase after the cue, with its apposition and relative clause. */
export function sourceAfterPhrase(reading: Reading, unit: Unit, cue: CueCandidate): FoundSource | null {
  const core = nounPhraseStartingAt(reading, unit, cue.group.to) ?? afterMistagged(reading, unit, cue.group.to);
  if (!core) return null;
  let to = core.to;
  const next = itemAt(unit, to);
  if (next && /^(?:who|familiar|briefed|close|with)$/.test(next.norm) && !breaksPhrase(next.before))
    to = clauseEnd(unit, to);
  else if (next && isComma(next.before)) {
    const end = appositionEnd(reading, unit, to);
    const closes = end >= unit.items.length || isComma(gapBefore(unit, end));
    const atEnd = cue.group.from > 0;
    // `According to his aunt, Ines Ortega, “…”`.
    const name = atEnd ? null : personAt(reading, unit, to);
    if (name !== null && isComma(gapBefore(unit, name))) to = name;
    if (closes && atEnd && !isClause(reading, unit, to, end)) to = end;
  } else if (next && cue.group.from === 0) to = relativeEnd(unit, to);
  return { range: { from: core.from, to }, core, place: 'after-phrase' };
}

/** Index after the person's name that begins at the item; null where none does. */
function personAt({ names }: Reading, unit: Unit, at: number): number | null {
  const start = itemAt(unit, at)?.start;
  const name = names.find(({ type, span }) => type === 'person' && span.start === start);
  if (!name) return null;
  let to = at;
  while ((itemAt(unit, to)?.start ?? Number.POSITIVE_INFINITY) < name.span.end) to++;
  return to;
}

/** `forecasts from the bank`, `research by the bank`, `engineer Liz Reed`: a noun that the tagger takes for a verb. */
function afterMistagged(reading: Reading, unit: Unit, from: number): ItemRange | null {
  const [noun, next] = [itemAt(unit, from), itemAt(unit, from + 1)];
  if (noun?.pos !== 'verb' || /(?:ed|ing)$/.test(noun.norm) || breaksPhrase(noun.before)) return null;
  if (next && !breaksPhrase(next.before) && /^(?:noun|proper-noun)$/.test(next.pos))
    return { from, to: nounPhraseStartingAt(reading, unit, from + 1)?.to ?? from + 1 };
  const isPhrase = next?.pos === 'preposition' && !breaksPhrase(next.before);
  return { from, to: (isPhrase ? nounPhraseStartingAt(reading, unit, from + 2)?.to : null) ?? from + 1 };
}

/** Index after the relative clause or phrase that begins at the item, where a comma ends it: `a witness to the crash that …, `. */
function relativeEnd(unit: Unit, from: number): number {
  for (let at = from + 1; at < Math.min(unit.items.length, from + longestRelative); at++) {
    const gap = gapBefore(unit, at);
    if (isComma(gap)) return at;
    if (itemAt(unit, at)?.quotation || breaksPhrase(gap)) return from;
  }
  return from;
}

/** Whether a subject and a finite verb are between the two, before any relative pronoun. */
function isClause(reading: Reading, unit: Unit, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const item = itemAt(unit, at);
    if (!item || /^(?:who|whose|which|that|where)$/.test(item.norm)) return false;
    if (
      isFiniteVerb(reading, item) &&
      (isAuxiliary(item) || reading.tags.has(item.token.index, 'PastTense')) &&
      !/ed$/.test(item.norm)
    )
      return true;
  }
  return false;
}
