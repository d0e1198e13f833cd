import { type Range, sharedLength } from '../../ranges.ts';
import type { Tally } from '../tally.ts';
import { type Ground, quotedTokens, sharedCount } from './ground.ts';
import type { Fragment, Prepared } from './prepare.ts';

/** How near two fragments must be: the same range, the same but for marks and punctuation at the edges, or half of their union shared. */
export const closenesses = ['strict', 'core', 'overlap'] as const;
/** How near two fragments must be. */
export type Closeness = (typeof closenesses)[number];

/** Fragments that the other side has nothing near to, by intersection over union. */
export interface LoneFragments {
  readonly missed: readonly Fragment[];
  readonly spurious: readonly Fragment[];
}

/** Counts direct fragments (A) and all fragments (B); gives back those that stand alone. */
export function countFragments(gold: readonly Prepared[], system: readonly Prepared[], tally: Tally): LoneFragments {
  const goldFragments = gold.flatMap((attribution) => attribution.fragments);
  const systemFragments = system.flatMap((attribution) => attribution.fragments);
  countSide('gold', goldFragments, systemFragments, tally);
  countSide('system', systemFragments, goldFragments, tally);
  const missed = goldFragments.filter((fragment) => !isMatched(fragment, systemFragments, 'overlap'));
  const spurious = systemFragments.filter((fragment) => !isMatched(fragment, goldFragments, 'overlap'));
  const lone = new Set([...missed, ...spurious]);
  for (const fragment of systemFragments) {
    if (!lone.has(fragment)) tally.add(`right.${fragment.kind}`);
    if (fragment.kind !== 'indirect' || !fragment.speech) continue;
    tally.add('system.fragment.say-indirect');
    if (!lone.has(fragment)) tally.add('right.say-indirect');
  }
  for (const fragment of goldFragments) {
    if (!lone.has(fragment)) tally.add(`recalled.${fragment.kind}`);
    if (fragment.kind !== 'indirect' || !fragment.speech) continue;
    tally.add('gold.fragment.say-indirect');
    if (!lone.has(fragment)) tally.add('recalled.say-indirect');
  }
  return { missed, spurious };
}

function countSide(
  side: 'gold' | 'system',
  fragments: readonly Fragment[],
  others: readonly Fragment[],
  tally: Tally,
): void {
  for (const fragment of fragments) {
    tally.add(`${side}.fragment`);
    tally.add(`${side}.fragment.${fragment.kind}`);
    for (const closeness of closenesses) {
      if (!isMatched(fragment, others, closeness)) continue;
      tally.add(`content.${closeness}.${side}`);
      if (fragment.kind === 'direct') tally.add(`direct.${closeness}.${side}`);
    }
  }
}

function isMatched(fragment: Fragment, others: readonly Fragment[], closeness: Closeness): boolean {
  return others.some((other) => isNear(fragment, other, closeness));
}

function isNear(a: Fragment, b: Fragment, closeness: Closeness): boolean {
  switch (closeness) {
    case 'strict':
      return isSame(a.range, b.range);
    case 'core':
      return isSame(a.core, b.core);
    case 'overlap':
      return intersectionOverUnion(a.core, b.core) >= 0.5;
  }
}

function isSame(a: Range, b: Range): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function intersectionOverUnion(a: Range, b: Range): number {
  const shared = sharedLength(a, b);
  return shared === 0 ? 0 : shared / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

/** Counts tokens of all contents, and those of them within marks. */
export function countTokens(
  ground: Ground,
  gold: readonly Prepared[],
  system: readonly Prepared[],
  tally: Tally,
): void {
  const quoted = quotedTokens(ground);
  const goldTokens = allTokens(gold);
  const systemTokens = allTokens(system);
  const goldQuoted = new Set([...goldTokens].filter((token) => quoted.has(token)));
  const systemQuoted = new Set([...systemTokens].filter((token) => quoted.has(token)));
  tally.add('token.gold', goldTokens.size);
  tally.add('token.system', systemTokens.size);
  tally.add('token.both', sharedCount(goldTokens, systemTokens));
  tally.add('quoted-token.gold', goldQuoted.size);
  tally.add('quoted-token.system', systemQuoted.size);
  tally.add('quoted-token.both', sharedCount(goldQuoted, systemQuoted));
}

/** Tokens of all contents. */
export function allTokens(attributions: readonly Prepared[]): ReadonlySet<number> {
  return new Set(attributions.flatMap((attribution) => [...attribution.tokens]));
}
