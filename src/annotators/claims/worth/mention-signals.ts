import type { StatementScene } from '../scene/claim-scene.ts';
import type { AddSignal, Statement } from './statement.ts';

/** Amount from which on a number concerns many people or much money. */
const largeAmount = 1_000_000;

/** What amounts and dates show. Days of the week and eras show little. */
export function addValues({ text, entities }: StatementScene, { mentions }: Statement, add: AddSignal): void {
  for (const { type, span, entity, form } of mentions) {
    if (type === 'money' || type === 'percent' || type === 'quantity') {
      const value = entities.entities[entity]?.value ?? null;
      if (value?.kind !== 'quantity' || !value.ordinal) add(value?.kind === 'duration' ? 'duration' : type, span);
      if (value && 'amount' in value && (value.amount ?? value.max ?? 0) >= largeAmount) add('large-number', span);
    } else if (type === 'date' && form === 'value') {
      const value = entities.entities[entity]?.value ?? null;
      const isNear = value?.kind !== 'date' || value.precision === 'day';
      if (isNear ? /\d/.test(text.slice(span.start, span.end)) : value.precision !== 'century') add('date', span);
    }
  }
}

/** What names show. */
export function addNames({ mentions }: Statement, add: AddSignal): void {
  let names = 0;
  for (const { type, span, form } of mentions) {
    if (form !== 'name') continue;
    if (type === 'person') add('named-person', span);
    else if (type === 'organization') add('named-organization', span);
    else if (type === 'place' || type === 'group') add('named-place', span);
    if (++names === 2) add('several-names', span);
  }
}
