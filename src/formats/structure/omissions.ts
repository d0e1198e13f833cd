import type { Omission } from '../format.ts';

/** What readers count that they skip: `footnote`, `comment`. */
export type Counts = ReadonlyMap<string, number>;

/** Notes on what was skipped of an article, each kind with its number: `3 footnotes are left out`. */
export function notesOn(id: string, counts: Counts): readonly Omission[] {
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([noun, count]) => ({ id, omitted: `${counted(count, noun)} left out` }));
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun.replace(/^[\w-]+/, '$&s')}`;
}
