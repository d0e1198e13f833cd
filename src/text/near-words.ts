import { editDistance } from './words/edit-distance.ts';

/** A word with what it stands for. */
export interface NearWord<Item> {
  readonly word: string;
  readonly item: Item;
  /** Insertions, deletions, replacements and swaps that turn one into the other. */
  readonly distance: number;
}

/** At most this many letters are looked at: what is longer is no name. */
const longest = 40;

/**
 * Makes a finder of the words that are at most `most` (1 or 2) slips from a word, in the order given. Words that are so near
 * share a form with as many letters skipped, so that no word is compared with all others (symmetric delete, Garbe 2012).
 */
export function makeNearWords<Item>(
  entries: readonly (readonly [word: string, item: Item])[],
  most: 1 | 2,
): (word: string) => readonly NearWord<Item>[] {
  const byForm = new Map<string, Set<number>>();
  const first = new Map<string, number>();
  entries.forEach(([word], index) => {
    // Of equal words the first will do.
    if (first.has(word)) return;
    first.set(word, index);
    for (const form of formsOf(word, most)) {
      const known = byForm.get(form);
      if (known) known.add(index);
      else byForm.set(form, new Set([index]));
    }
  });
  return (word) => {
    const found = new Set<number>();
    for (const form of formsOf(word, most)) for (const index of byForm.get(form) ?? []) found.add(index);
    return [...found]
      .sort((a, b) => a - b)
      .flatMap((index) => {
        const entry = entries[index];
        const distance = entry ? editDistance(word.toLowerCase(), entry[0].toLowerCase()) : most + 1;
        return entry && distance <= most ? [{ word: entry[0], item: entry[1], distance }] : [];
      });
  };
}

/** The word in lower case, and every form of it with one or two letters skipped. */
export function formsOf(word: string, most: 1 | 2): ReadonlySet<string> {
  const forms = new Set([word.toLowerCase().slice(0, longest)]);
  for (let round = 0; round < most; round++) {
    for (const form of [...forms]) {
      for (let at = 0; at < form.length; at++) forms.add(form.slice(0, at) + form.slice(at + 1));
    }
  }
  return forms;
}
