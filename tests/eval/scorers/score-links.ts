/** A mention with the person that it is, and the person that newsan takes it for. */
export interface LinkedMention {
  readonly article: string;
  /** Only mentions of one block are compared. */
  readonly block: number;
  readonly gold: number;
  /** Null where newsan found no person. */
  readonly system: number | null;
}

/** Counts pairs of mentions of one block in different articles: rightly linked, linked though they are two, one though not linked. */
export function scoreLinks(mentions: readonly LinkedMention[]): {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
} {
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (const [index, a] of mentions.entries()) {
    for (const b of mentions.slice(index + 1)) {
      if (a.block !== b.block || a.article === b.article) continue;
      const isLinked = a.system !== null && a.system === b.system;
      if (a.gold === b.gold) counts[isLinked ? 'right' : 'missed']++;
      else if (isLinked) counts.wrong++;
    }
  }
  return counts;
}
