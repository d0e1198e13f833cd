import type { Source } from '../../model/attribution.ts';
import type { ClaimType } from '../../model/claim.ts';
import { countedKinds, type QuoteKind } from '../../model/quote.ts';

/** Whether a quote is counted by default. */
export function isCounted({ kind }: Pick<Voiced, 'kind'>): boolean {
  return countedKinds.includes(kind);
}

/** Kinds of quotes that somebody spoke, known or not. */
const spokenKinds: readonly QuoteKind[] = [...countedKinds, 'indirect'];

/** Types of what is held and not claimed: shown on request only, and counted nowhere. */
const attitudeTypes = ['belief', 'intention', 'agreement'] as const satisfies readonly ClaimType[];

/** As much of a quote as shows whose it is. */
export interface Voiced {
  readonly kind: QuoteKind;
  readonly speaker: { readonly name: string | null } | null;
  readonly source: { readonly kind: Source['kind']; readonly text: string } | null;
}

/** How much is said, by how many. */
export interface SpeechCounts {
  readonly quotes: number;
  /** Distinct names and descriptions, letter case aside. */
  readonly speakers: number;
  /** Quotes of which nobody is known to be the speaker. */
  readonly withoutSpeaker: number;
}

/** Counts quotes. All commands and pages count here, so that they agree. */
export function countSpeech(quotes: readonly Voiced[]): SpeechCounts {
  const names = new Set<string>();
  let withoutSpeaker = 0;
  for (const quote of quotes) {
    const name = speakerOf(quote);
    if (name !== null) names.add(name.toLowerCase().replace(/\s+/g, ' '));
    else if (spokenKinds.includes(quote.kind)) withoutSpeaker++;
  }
  return { quotes: quotes.length, speakers: names.size, withoutSpeaker };
}

/** Name of the speaker, else the source as printed, else null. A pronoun that was not resolved names nobody. */
export function speakerOf({ speaker, source }: Pick<Voiced, 'speaker' | 'source'>): string | null {
  return speaker?.name ?? (source?.kind === 'pronoun' ? null : (source?.text ?? null));
}

/** Whether something is claimed, and not only felt or meant. */
export function isStatement({ type }: { readonly type: ClaimType }): boolean {
  return !(attitudeTypes as readonly ClaimType[]).includes(type);
}

/** Counts claims, and those that somebody disputes. */
export function countClaims(claims: readonly { readonly type: ClaimType; readonly disputedBy: readonly unknown[] }[]): {
  readonly claims: number;
  readonly disputed: number;
} {
  const stated = claims.filter(isStatement);
  return { claims: stated.length, disputed: stated.filter(({ disputedBy }) => disputedBy.length > 0).length };
}
