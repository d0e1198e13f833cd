import type { Item } from '../../model/unit.ts';

const attaching = /^(?:of|for|at|from|in|on|with|to|by|near|against|about|behind|under|among|who|whose|that|which)$/;

/** Whether a word attaches a further phrase to a noun: `of`, `who`; not inside a compound (`editor-in-chief`). */
export function isAttaching(item: Item | null): boolean {
  return item !== null && attaching.test(item.norm) && !/^[-‐]$/.test(item.before);
}
