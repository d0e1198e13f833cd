import type { NameMention } from '../../model/entity.ts';
import { contains, overlaps, type Span, textOf } from '../../model/span.ts';
import type { ValueMention } from './values/value-mention.ts';

/**
 * Settles where a name and a value overlap: a value that holds a name wins (`61 million Hong Kong dollars`), else the
 * name (`2022 World Cup`, `Theresa May`). Labels of party and state (`R-Texas`) are no names. Both lists in text order; so are the results.
 */
export function settleOverlaps(
  text: string,
  names: readonly NameMention[],
  values: readonly ValueMention[],
): { readonly names: readonly NameMention[]; readonly values: readonly ValueMention[] } {
  const lost = new Set<NameMention>(names.filter((name) => isPartyLabel(name, text)));
  const kept = values.filter((value) => {
    const rivals = overlapping(names, value.span);
    if (!rivals.every((name) => contains(value.span, name.span) && !holdsPerson(name, value))) return false;
    for (const rival of rivals) lost.add(rival);
    return true;
  });
  return { names: names.filter((name) => !lost.has(name)), values: kept };
}

function isPartyLabel({ span }: NameMention, text: string): boolean {
  return /^[RDI]-\p{Lu}/u.test(textOf(text, span));
}

/** A person named like a month or weekday and nothing more. */
function holdsPerson(name: NameMention, value: ValueMention): boolean {
  return name.type === 'person' && name.span.start === value.span.start && name.span.end === value.span.end;
}

function overlapping(names: readonly NameMention[], span: Span): readonly NameMention[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.span.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: NameMention[] = [];
  for (let index = low; index < names.length; index++) {
    const name = names[index];
    if (!name || !overlaps(name.span, span)) break;
    found.push(name);
  }
  return found;
}
