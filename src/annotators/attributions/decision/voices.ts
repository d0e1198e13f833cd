import type { Quotation } from '../../../model/attribution.ts';
import { lowerBound } from '../../../model/lists/lower-bound.ts';
import { contains, overlaps, type Span } from '../../../model/span.ts';
import type { Draft } from '../candidates/found.ts';
import { hasFrame, isSpeech } from '../cues/cue-lexicon.ts';

/** Share of its occurrences from which on a verb inside reported words reports the utterance that it opens. */
const utteringRate = 0.1;
/** Share from which on a word is a cue by itself. */
const ownVoiceRate = 0.5;
/** Share from which on what a verb inside reported words reports is worth keeping without its marks. */
const keptRate = 0.2;

/** Drafts that stay, and for each of them the quotations that are its own; the two lists go together. */
export interface Voices {
  readonly drafts: readonly Draft[];
  readonly own: readonly (readonly Quotation[])[];
}

/**
 * Gives every quotation one voice. Of several attributions that hold it, the governing one speaks, whose cue no other
 * reports, but where the one inside reports an utterance: `Berg said Holm shouted: “…”`. Attributions that lose all that
 * spoke for them are dropped. `quotations` are the outermost ones, in order.
 */
export function giveVoices(quotations: readonly Quotation[], drafts: readonly Draft[]): Voices {
  const holders = holdersOf(quotations, drafts);
  const voice = new Map<number, number>();
  for (const [index, positions] of holders) {
    const quotation = quotations[index];
    if (quotation) voice.set(index, choose(quotation.span, positions, drafts));
  }
  const own = drafts.map((): Quotation[] => []);
  const lost = new Set<number>();
  for (const [index, positions] of holders) {
    const quotation = quotations[index];
    const winner = voice.get(index);
    if (!quotation || winner === undefined) continue;
    own[winner]?.push(quotation);
    for (const position of positions) if (position !== winner) lost.add(position);
  }
  const stays = drafts.map(
    (draft, position) => !lost.has(position) || (own[position]?.length ?? 0) > 0 || isKept(draft),
  );
  return { drafts: drafts.filter((_, position) => stays[position]), own: own.filter((_, position) => stays[position]) };
}

/** For each quotation, by index in the list, the positions of the drafts whose content holds some of it. */
function holdersOf(quotations: readonly Quotation[], drafts: readonly Draft[]): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<number, number[]>();
  drafts.forEach(({ content }, position) => {
    const seen = new Set<number>();
    for (const span of content) {
      for (let index = firstEndingAfter(quotations, span.start); index < quotations.length; index++) {
        const quotation = quotations[index];
        if (!quotation || !overlaps(quotation.span, span)) break;
        if (seen.has(index)) continue;
        seen.add(index);
        const list = holders.get(index);
        if (list) list.push(position);
        else holders.set(index, [position]);
      }
    }
  });
  return holders;
}

function firstEndingAfter(quotations: readonly Quotation[], start: number): number {
  return lowerBound(quotations.length, (index) => (quotations[index]?.span.end ?? 0) <= start);
}

function choose(quotation: Span, positions: readonly number[], drafts: readonly Draft[]): number {
  let best = positions[0] ?? 0;
  for (const position of positions.slice(1)) {
    const [held, other] = [drafts[best], drafts[position]];
    if (held && other && speaksRather(quotation, other, held)) best = position;
  }
  return best;
}

/** Whether the words in marks are those of `other` rather than of `held`. */
function speaksRather(quotation: Span, other: Draft, held: Draft): boolean {
  if (isWithin(other, held)) return utters(quotation, other) || (disputes(held) && isVoice(other));
  if (isWithin(held, other)) return !utters(quotation, held) && !(disputes(other) && isVoice(held));
  const [mine, its] = [strength(quotation, other), strength(quotation, held)];
  return mine === its ? distance(quotation, other) < distance(quotation, held) : mine > its;
}

/** Whether the cue of the one, or where it has none its content, is in the content of the other. */
function isWithin(inner: Draft, outer: Draft): boolean {
  const at = inner.cueSpan ?? inner.content[0];
  const outerAt = outer.cueSpan ?? outer.content[0];
  const isInside = outer.content.some((span) => contains(span, at));
  return isInside && !(outer.cueSpan && inner.content.some((span) => contains(span, outerAt)) && inner.cueSpan);
}

/** Whether the draft reports an utterance of its own, or what somebody calls something. */
function utters(quotation: Span, { cue, source, frame, content }: Draft): boolean {
  if (frame === 'turn' || frame === 'signature') return true;
  if (!cue || (!source && frame !== 'quote')) return false;
  const { entry } = cue;
  // `Berg said the show should be called “The Mill”`: who calls it so is not said.
  if (!source && hasFrame(entry, 'npnp')) return false;
  const opens = content.some(({ start }) => start === quotation.start);
  if (opens && (frame === 'quote' || frame === 'colon') && isSpeech(entry) && entry.cueRate >= utteringRate)
    return true;
  return entry.class !== 'believe' && hasFrame(entry, 'npnp');
}

function isVoice({ cue, source }: Draft): boolean {
  return cue !== null && source !== null && (cue.form === 'noun' || isSpeech(cue.entry));
}

/** Whether the cue disputes what is reported inside it, so that the marks are those of the other: `rejected her claim that …`. */
function disputes({ cue }: Draft): boolean {
  return cue !== null && /^(?:deny|criticise|doubt)$/.test(cue.entry.class);
}

/** How well words in marks go with a draft beside another one of the same rank. */
function strength(quotation: Span, { cue, source, content, frame }: Draft): number {
  if (!source && frame !== 'turn') return 0;
  if (cue && cue.entry.cueRate === 0 && !cue.entry.core) return 0;
  const isOpened = content.some(({ start }) => start === quotation.start) ? 2 : 0;
  return 1 + isOpened + (cue && isSpeech(cue.entry) ? 1 : 0) + (cue && cue.entry.cueRate >= ownVoiceRate ? 1 : 0);
}

function distance(quotation: Span, { cueSpan, content }: Draft): number {
  const at = cueSpan ?? content[0];
  return at.start < quotation.start ? quotation.start - at.end : at.start - quotation.end;
}

/** Whether a draft without any words in marks of its own still reports something. */
function isKept({ cue, nested }: Draft): boolean {
  if (!cue) return false;
  return !nested ? cue.entry.cueRate > 0 || cue.entry.core : cue.entry.cueRate >= keptRate;
}
