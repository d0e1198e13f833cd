import type { Quote } from '../../model/quote.ts';
import { hull } from '../../model/span.ts';
import { sameSpeaker } from '../verify/same-speaker.ts';
import { type FindChanges, type VersionLayers, type Versions, wordsIn } from './versions.ts';

/** Least share of the words of two quotations that must be the same for the one to be the other, altered. */
const leastAlike = 0.5;

interface Quoted {
  readonly quote: Quote;
  readonly words: readonly string[];
}

/** Quotations added, dropped, altered, or given to somebody else. */
export const findQuotationChanges: FindChanges = function* (versions) {
  const olds = quotedIn(versions.old);
  const news = quotedIn(versions.new);
  const partners = pairQuotes(olds, news);
  const taken = new Set(partners.values());
  for (const [at, { quote, words }] of news.entries()) {
    const partner = partners.get(at);
    const before = partner === undefined ? undefined : olds[partner];
    if (!before) {
      yield { kind: 'quotation-added', old: null, new: hull(quote.content) };
      continue;
    }
    const place = { old: hull(before.quote.content), new: hull(quote.content) };
    if (before.words.join(' ') !== words.join(' ')) yield { kind: 'quotation-altered', ...place };
    if (isReassigned(before.quote, quote, versions)) yield { kind: 'quotation-reassigned', ...place };
  }
  for (const [at, { quote }] of olds.entries()) {
    if (!taken.has(at)) yield { kind: 'quotation-dropped', old: hull(quote.content), new: null };
  }
};

function quotedIn(layers: VersionLayers): readonly Quoted[] {
  return layers.quotes.flatMap((quote) => {
    if (quote.kind !== 'direct' && quote.kind !== 'mixed' && quote.kind !== 'orphan') return [];
    const words = quote.quoted.flatMap((span) => wordsIn(layers, span).split(' ')).filter((word) => word !== '');
    return words.length === 0 ? [] : [{ quote, words }];
  });
}

/** The old quotation that each new one is, by their numbers: equal ones first, then the most alike, each once. */
function pairQuotes(olds: readonly Quoted[], news: readonly Quoted[]): ReadonlyMap<number, number> {
  const candidates: { readonly old: number; readonly current: number; readonly share: number }[] = [];
  const holders = new Map<string, number[]>();
  for (const [at, { words }] of olds.entries()) {
    for (const word of new Set(words)) {
      const known = holders.get(word);
      if (known) known.push(at);
      else holders.set(word, [at]);
    }
  }
  for (const [current, { words }] of news.entries()) {
    const shared = new Map<number, number>();
    for (const word of new Set(words)) {
      const held = holders.get(word) ?? [];
      if (held.length > 100) continue;
      for (const old of held) shared.set(old, (shared.get(old) ?? 0) + 1);
    }
    for (const [old, count] of shared) {
      const other = olds[old];
      if (!other) continue;
      const share = (2 * count) / (new Set(words).size + new Set(other.words).size);
      if (share >= leastAlike) candidates.push({ old, current, share });
    }
  }
  candidates.sort((a, b) => b.share - a.share || a.current - b.current || a.old - b.old);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { old, current } of candidates) {
    if (partners.has(current) || taken.has(old)) continue;
    partners.set(current, old);
    taken.add(old);
  }
  return partners;
}

function isReassigned(old: Quote, current: Quote, { old: before, new: after }: Versions): boolean {
  const own = after.attributions.attributions[current.attribution ?? -1];
  const other = before.attributions.attributions[old.attribution ?? -1];
  if (!own || !other) return false;
  return sameSpeaker(own, after.entities, other, before.entities) === false;
}
