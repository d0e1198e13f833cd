import type { Quotation, QuotationKind } from '../../../model/attribution.ts';
import { isOnlyQuotation } from '../candidates/draft.ts';
import type { Reading, Unit } from '../phrases/reading.ts';
import { isTitleCase, isTitleInPhrase, silentKind } from '../phrases/titled.ts';
import { breaksPhrase, itemAt } from '../phrases/words.ts';

/** Most words that a scare quote has. */
const longestScare = 4;

/** Distinguishes quotations that quote nobody from those that do; `attributed` says of which ones somebody is given as the speaker. */
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

/** Indices of the quotations that quote nobody whoever is around them: nicknames, and names of things. */
export function silentQuotations(reading: Reading): ReadonlySet<number> {
  const silent = new Set<number>();
  for (const unit of reading.units) {
    if (!unit.hasQuotation) continue;
    unit.items.forEach(({ quotation }, position) => {
      if (quotation && (silentKind(reading, unit, position) || isTitleInPhrase(reading, unit, position)))
        silent.add(quotation.index);
    });
  }
  return silent;
}

function kindOf(reading: Reading, unit: Unit, position: number, alone: boolean, attributed: boolean): QuotationKind {
  const item = itemAt(unit, position);
  if (!item?.quotation) return 'quote';
  const inner = reading.text.slice(item.quotation.inner.start, item.quotation.inner.end).trim();
  const words = inner.split(/\s+/);
  const previous = breaksPhrase(item.before) ? null : itemAt(unit, position - 1);
  const next = itemAt(unit, position + 1);
  const flowing = next && !breaksPhrase(next.before) ? next : null;
  const silent = silentKind(reading, unit, position);
  if (silent) return silent;
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
