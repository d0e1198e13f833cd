import type { Quotation, QuotationKind } from '../../../model/attribution.ts';
import { isOnlyQuotation } from '../candidates/draft.ts';
import type { Reading, Unit } from '../phrases/reading.ts';
import { isTitleCase } from '../phrases/titled.ts';
import { breaksPhrase, isName, itemAt } from '../phrases/words.ts';

/** Most words that a scare quote has. */
const longestScare = 4;

/** Tells quotations that quote nobody from those that do; `attributed` says of which ones somebody is given as the speaker. */
export function classifyQuotations(
  reading: Reading,
  attributed: (quotation: Quotation) => boolean,
): readonly Quotation[] {
  const kinds = new Map<number, QuotationKind>();
  for (const unit of reading.units) {
    if (!unit.hasQuotation) continue;
    const alone = isOnlyQuotation(unit);
    unit.items.forEach((item, position) => {
      if (item.quotation)
        kinds.set(item.quotation.index, kindOf(reading, unit, position, alone, attributed(item.quotation)));
    });
  }
  return reading.quotations.map((quotation) => {
    const kind = kinds.get(quotation.index) ?? (quotation.inner.start === quotation.inner.end ? 'label' : 'quote');
    return kind === quotation.kind ? quotation : { ...quotation, kind };
  });
}

function kindOf(reading: Reading, unit: Unit, position: number, alone: boolean, attributed: boolean): QuotationKind {
  const item = itemAt(unit, position);
  if (!item?.quotation) return 'quote';
  const inner = reading.text.slice(item.quotation.inner.start, item.quotation.inner.end).trim();
  const words = inner.split(/\s+/);
  const previous = breaksPhrase(item.before) ? null : itemAt(unit, position - 1);
  const next = itemAt(unit, position + 1);
  const flowing = next && !breaksPhrase(next.before) ? next : null;
  if (words.length <= 3 && previous && flowing && isName(previous) && isName(flowing)) return 'nickname';
  if (attributed) return words.length === 1 && flowing && previous?.pos === 'determiner' ? 'scare' : 'quote';
  if (previous && reading.words.wordNames.has(previous.norm)) return 'label';
  if (
    isTitleCase(words) &&
    !/[.?!]$/.test(inner) &&
    (words.length > 1 || (previous && reading.words.works.has(previous.norm)))
  )
    return 'title';
  if (words.length <= longestScare && !alone) return 'scare';
  return 'quote';
}
