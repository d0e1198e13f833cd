import type { Attribution } from '../../../model/attribution.ts';
import { bySpan, isNonEmpty, type NonEmpty, type Span } from '../../../model/span.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { readClause } from '../scene/clause.ts';

/** Frames in which a whole clause or quotation is said: it reads by itself. */
const clausal = /^(?:that|zero-that|npthat|tothat|quote|zero|paren)$/;
/** What may part the verb from its content within one reading: `were charged | on Tuesday | with fraud`. */
const longestGap = 30;
/** Openers of a content that is a clause whatever the frame. */
const opener = /^(?:that|whether)$/;

/**
 * The claim as it reads by itself: where the content is no clause, the verb is a part of it: `accused | the chiefs of
 * bribery`, `Two officers | were charged | with fraud`. In text order; what nothing but space parts is one span.
 */
export function worded(scene: ClaimScene, { cue, kind, source }: Attribution, content: NonEmpty<Span>): NonEmpty<Span> {
  if (!cue || cue.pos === 'mark' || cue.pos === 'phrase' || kind === 'direct') return content;
  const tokens = content.flatMap((span) => tokensIn(scene, span));
  if (opener.test(tokens[0]?.norm ?? '')) return content;
  if (clausal.test(cue.frame) && (cue.pos === 'noun' || kind === 'mixed' || readClause(scene, tokens).group.length > 0))
    return content;
  const isApart = (start: number, end: number) =>
    end - start > longestGap ||
    /[^\s\w’'-]/.test(scene.text.slice(start, end)) ||
    (source !== null && source.span.start < end && source.span.end > start);
  const first = content[0];
  // `a charge | Iran | denies`: who denies is between.
  if (source && content.length === 1 && first.end <= source.span.start && source.span.end <= cue.span.start)
    return [{ start: first.start, end: cue.span.end }];
  const merged: Span[] = [];
  for (const span of [...content, cue.span].sort(bySpan)) {
    const last = merged.at(-1);
    if (last && !isApart(last.end, Math.max(last.end, span.start)))
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return isNonEmpty(merged) ? merged : content;
}
