import type { NonEmpty, Span } from '../../model/span.ts';
import type { Draft } from './draft.ts';
import { isOnlyQuotation } from './draft.ts';
import type { Reading, Unit } from './reading.ts';

/**
 * Gives quotations that stand in a sentence of their own to the speaker before them, where the text leaves no doubt:
 * `"A," X said. "B."`, and a quotation that a following paragraph goes on with. A whole sentence in marks is not given
 * to a group that was only paraphrased or quoted with a few words.
 */
export function continueQuotations(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const result = [...drafts];
  const byUnit = new Map<number, number[]>();
  result.forEach((draft, index) => {
    if (draft.nested) return;
    const list = byUnit.get(draft.unit);
    if (list) list.push(index);
    else byUnit.set(draft.unit, [index]);
  });
  let speaker: number | null = null;
  let previous: Unit | null = null;
  for (const unit of reading.units) {
    const own = byUnit.get(unit.index);
    if (own) {
      speaker = lastSpeaker(reading, result, own) ?? null;
    } else if (isOnlyQuotation(unit) && previous && speaker !== null) {
      const draft = result[speaker];
      const sameBlock = previous.block === unit.block;
      const goesOn = unit.items[0]?.quotation?.continues !== null;
      if (draft && (sameBlock ? maySpeakOn(reading, draft) : goesOn || isWholeQuotation(reading, draft))) {
        result[speaker] = { ...draft, content: append(draft.content, unitSpan(unit)), continued: true };
      } else speaker = null;
    } else speaker = null;
    previous = unit;
  }
  return result;
}

function lastSpeaker(reading: Reading, drafts: readonly Draft[], own: readonly number[]): number | undefined {
  const quoted = own.filter((index) => {
    const draft = drafts[index];
    return draft && isWholeQuotation(reading, draft);
  });
  return quoted.at(-1) ?? own[0];
}

/** Whether the words of the draft end in a quotation of a sentence's length. */
function isWholeQuotation(reading: Reading, draft: Draft): boolean {
  const last = draft.content.at(-1);
  if (!last) return false;
  return reading.quotations.some(
    (quotation) =>
      quotation.nestedIn === null &&
      quotation.span.end === last.end &&
      quotation.span.start >= last.start &&
      last.end - last.start < (quotation.span.end - quotation.span.start) * 1.6,
  );
}

function maySpeakOn(reading: Reading, draft: Draft): boolean {
  if (isWholeQuotation(reading, draft) && draft.frame === 'quote' && draft.cue?.form === 'finite') return true;
  const head = draft.headSpan && reading.text.slice(draft.headSpan.start, draft.headSpan.end).toLowerCase();
  if (!head || draft.cue?.form === 'gerund') return false;
  return (
    !/^(?:they|it|we|who|which|that)$/.test(head) &&
    !/\b(?:\w+ians|\w+ers|\w+ors|officials|both|some|others|many)$/.test(head)
  );
}

function unitSpan(unit: Unit): Span {
  return { start: unit.items[0]?.start ?? 0, end: unit.items.at(-1)?.end ?? 0 };
}

function append(content: NonEmpty<Span>, span: Span): NonEmpty<Span> {
  return [...content, span];
}
