import { textOf } from '../../../model/span.ts';
import { fold } from '../../../text/words/fold.ts';
import type { ValueMention } from '../values/value-mention.ts';

/** Groups values that are the same: one date reported twice is one entity, its night another; what has no value goes by its words. */
export function mergeValues(text: string, values: readonly ValueMention[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  values.forEach(({ span, type, value, timex }, index) => {
    const said = timex && `${timex.type} ${timex.value} ${timex.mod}`;
    const key = `${type} ${said} ${value ? JSON.stringify(value) : fold(textOf(text, span))}`;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()];
}
