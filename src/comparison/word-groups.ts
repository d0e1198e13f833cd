/** Where a word is in groups of words that exclude each other: by number of the group, the number of its member there. */
export type WordGroups = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Reads groups, one a line: members with a space between, other words for one member behind a slash (`grey/gray`). */
export function readGroups(lines: Iterable<string>): WordGroups {
  const places = new Map<string, Map<number, number>>();
  for (const [group, line] of [...lines].entries()) {
    for (const [member, words] of line.split(' ').entries()) {
      for (const word of words.split('/')) {
        const known = places.get(word) ?? new Map<number, number>();
        places.set(word, known.set(group, member));
      }
    }
  }
  return places;
}

/** Whether two words, each given by its forms and lemmas, are different members of a group, and the same member of none. */
export function areExclusive(first: readonly string[], second: readonly string[], groups: WordGroups): boolean {
  let isFound = false;
  for (const one of first) {
    const own = groups.get(one);
    if (!own) continue;
    for (const two of second) {
      for (const [group, member] of groups.get(two) ?? []) {
        if (own.get(group) === member) return false;
        if (own.has(group)) isFound = true;
      }
    }
  }
  return isFound;
}

/** Whether two words, each given by its forms and lemmas, are the same member of a group. */
export function areMembersAlike(first: readonly string[], second: readonly string[], groups: WordGroups): boolean {
  return first.some((one) => {
    const own = groups.get(one);
    if (!own) return false;
    return second.some((two) => [...(groups.get(two) ?? [])].some(([group, member]) => own.get(group) === member));
  });
}
