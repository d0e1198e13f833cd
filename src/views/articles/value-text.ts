import type { NormalisedValue } from '../../model/entity.ts';

/** A normalised value on one line: ISO form of dates and times, amount and unit of the rest. */
export function valueText(value: NormalisedValue | null): string {
  if (value === null) return '';
  switch (value.kind) {
    case 'date':
    case 'duration':
      return value.iso;
    case 'time':
      return value.zone === null ? value.iso : `${value.iso} ${value.zone}`;
    case 'money':
      return joined(value.currency, amountText(value));
    case 'percent':
      return `${amountText(value)}${value.points ? ' points' : '%'}`;
    case 'quantity':
      return joined(amountText(value), value.unit);
  }
}

function amountText(value: { amount: number | null; min: number | null; max: number | null }): string {
  return value.amount === null ? `${value.min ?? ''}–${value.max ?? ''}` : String(value.amount);
}

/** Parts that are there, a space between. */
export function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' ');
}
