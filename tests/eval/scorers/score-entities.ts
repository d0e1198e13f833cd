import { type Ratios, ratios } from './ratios.ts';

/** A named stretch [s, e) of type t, as the data files write it. */
export interface EntityRecord {
  readonly s: number;
  readonly e: number;
  readonly t: string;
}

/** Names of one article: what the gold holds and what the system says. */
export interface EntityCase {
  readonly gold: readonly EntityRecord[];
  readonly system: readonly EntityRecord[];
}

/** Scores names of the given types, exact range and type, micro-averaged over all of them. */
export function scoreEntities(cases: readonly EntityCase[], types: readonly string[]): Ratios {
  let right = 0;
  let golds = 0;
  let systems = 0;
  for (const { gold, system } of cases) {
    const goldKeys = keysOf(gold, types);
    const systemKeys = keysOf(system, types);
    golds += goldKeys.size;
    systems += systemKeys.size;
    for (const key of systemKeys) if (goldKeys.has(key)) right++;
  }
  return ratios(right, systems, golds);
}

function keysOf(records: readonly EntityRecord[], types: readonly string[]): ReadonlySet<string> {
  return new Set(records.filter(({ t }) => types.includes(t)).map(keyOf));
}

/** What two records of the same name share. */
export function keyOf({ s, e, t }: EntityRecord): string {
  return `${s}:${e}:${t}`;
}
