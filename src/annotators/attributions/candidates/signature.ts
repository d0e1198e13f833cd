import type { Span } from '../../../model/span.ts';
import type { ItemRange } from '../phrases/noun-phrase.ts';
import type { Reading, Unit } from '../phrases/reading.ts';
import { isName, itemAt } from '../phrases/words.ts';
import { colonCue } from './colon.ts';
import { isOnlyQuotation } from './draft.ts';
import type { Draft } from './found.ts';
import { spanOf } from './source-span.ts';

const longestSignature = 10;
const dash = /^[”"’'»)\]\s.]*(?:--|[―—–-])\s*$/;

/** `“…” — Anna Berg, Leeds`, with the signature after the quotation or in the next line; null where the unit is none. */
export function signatureDraft(unit: Unit, previous: Unit | null): Draft | null {
  const quoted = itemAt(unit, 0)?.quotation ? unit : null;
  const at = quoted ? 1 : 0;
  const quotation = quoted ?? (previous && isOnlyQuotation(previous) ? previous : null);
  const first = itemAt(unit, at);
  const last = quotation && itemAt(quotation, quoted ? 0 : quotation.items.length - 1);
  if (!quotation || !first || !last || unit.items.length - at > longestSignature) return null;
  if (!dash.test(first.before) || !isName(first)) return null;
  if (unit.items.slice(at).some((item) => item.quotation || item.pos === 'verb' || item.pos === 'auxiliary'))
    return null;
  const core = nameFrom(unit, at);
  const mark = first.start - first.before.length + first.before.search(/--|[―—–-]/);
  return signed(unit, { start: mark, end: mark + 1 }, core, { start: itemAt(quotation, 0)?.start ?? 0, end: last.end });
}

function nameFrom(unit: Unit, from: number): ItemRange {
  let to = from + 1;
  while (to < unit.items.length && isNameAt(unit, to)) to++;
  return { from, to };
}

function isNameAt(unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  return item !== null && isName(item) && !/[,;:(]/.test(item.before);
}

function signed(unit: Unit, cueSpan: Span, core: ItemRange, content: Span): Draft {
  return {
    unit: unit.index,
    cue: colonCue(core.from),
    cueSpan,
    source: { range: core, core, place: 'right' },
    sourceSpan: spanOf(unit, core),
    headSpan: spanOf(unit, core),
    addressee: null,
    content: [content],
    frame: 'signature',
    nested: false,
    continued: false,
  };
}

/** Name in capitals and colon at the start of a quotation, as transcripts set it: `"REED: We are late."`. */
const turn = /^(\p{Lu}[\p{Lu}.' -]{1,30}):\s/u;

/** A turn of a transcript that is in quotation marks; its speaker is named inside them. */
export function turnDraft(reading: Reading, unit: Unit): Draft | null {
  const quotation = itemAt(unit, 0)?.quotation;
  if (!quotation || !isOnlyQuotation(unit)) return null;
  const { start, end } = quotation.inner;
  const name = turn.exec(reading.text.slice(start, Math.min(end, start + 40)))?.[1];
  if (!name) return null;
  const source = { start, end: start + name.length };
  return {
    unit: unit.index,
    cue: colonCue(0),
    cueSpan: { start: source.end, end: source.end + 1 },
    source: null,
    sourceSpan: source,
    headSpan: source,
    addressee: null,
    content: [{ start: source.end + 2, end: itemAt(unit, unit.items.length - 1)?.end ?? end }],
    frame: 'colon',
    nested: false,
    continued: false,
  };
}
