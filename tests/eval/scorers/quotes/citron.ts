import { meet, sameRanges } from '../../ranges.ts';
import { type Ratios, ratios, sidedRatios } from '../ratios.ts';
import type { Tally } from '../tally.ts';
import { type Ground, sharedCount, tokensIn } from './ground.ts';
import type { Prepared } from './prepare.ts';

/** The definitions of BBC Citron's metrics.py, with its double counting and swapped arguments mended. */
export type CitronRatios = Readonly<
  Record<'source' | 'content' | 'quote' | 'cueTokens' | 'sourceTokens' | 'contentTokens', Ratios>
>;

const agreements: Readonly<Record<'source' | 'content' | 'quote', (a: Prepared, b: Prepared) => boolean>> = {
  source: (a, b) => meet(a.cue, b.cue) && sameRanges(a.source, b.source),
  content: (a, b) => meet(a.cue, b.cue) && sameRanges(a.content, b.content),
  quote: (a, b) => sameRanges(a.cue, b.cue) && sameRanges(a.source, b.source) && sameRanges(a.content, b.content),
};

/** Counts Citron's measures (F). */
export function countCitron(
  ground: Ground,
  gold: readonly Prepared[],
  system: readonly Prepared[],
  tally: Tally,
): void {
  tally.add('citron.gold', gold.length);
  tally.add('citron.system', system.length);
  for (const [name, agree] of Object.entries(agreements)) {
    tally.add(`citron.${name}.system`, system.filter((a) => gold.some((b) => agree(a, b))).length);
    tally.add(`citron.${name}.gold`, gold.filter((a) => system.some((b) => agree(a, b))).length);
  }
  for (const part of ['cue', 'source', 'content'] as const) {
    const goldTokens = tokensIn(
      ground,
      gold.flatMap((attribution) => attribution[part]),
    );
    const systemTokens = tokensIn(
      ground,
      system.flatMap((attribution) => attribution[part]),
    );
    tally.add(`citron.tokens.${part}.gold`, goldTokens.size);
    tally.add(`citron.tokens.${part}.system`, systemTokens.size);
    tally.add(`citron.tokens.${part}.both`, sharedCount(goldTokens, systemTokens));
  }
}

/** Ratios of what `countCitron` counted. */
export function citronRatios(tally: Tally): CitronRatios {
  const exact = (name: string): Ratios =>
    sidedRatios(
      tally.get(`citron.${name}.system`),
      tally.get('citron.system'),
      tally.get(`citron.${name}.gold`),
      tally.get('citron.gold'),
    );
  const tokens = (part: string): Ratios =>
    ratios(
      tally.get(`citron.tokens.${part}.both`),
      tally.get(`citron.tokens.${part}.system`),
      tally.get(`citron.tokens.${part}.gold`),
    );
  return {
    source: exact('source'),
    content: exact('content'),
    quote: exact('quote'),
    cueTokens: tokens('cue'),
    sourceTokens: tokens('source'),
    contentTokens: tokens('content'),
  };
}
