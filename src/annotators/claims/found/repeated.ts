import type { Repeat } from '../../../model/cross-text/duplicate.ts';
import { contains, type Span } from '../../../model/span.ts';
import type { ClaimDraft } from './claim-draft.ts';

/** Folds claims of later copies of a passage into those of its first place, which then say where they is repeated. */
export function foldRepeats(
  text: string,
  drafts: readonly ClaimDraft[],
  repeats: readonly Repeat[],
): readonly ClaimDraft[] {
  if (repeats.length === 0) return drafts;
  const firsts = new Map<string, number>();
  const copies = new Map<number, Span[]>();
  const kept = drafts.filter((draft, position) => {
    const isLater = repeats.some(({ later }) => later.some((span) => contains(span, draft.span)));
    const key = keyOf(text, draft);
    const first = firsts.get(key);
    if (isLater && first !== undefined) {
      const known = copies.get(first);
      if (known) known.push(draft.span);
      else copies.set(first, [draft.span]);
      return false;
    }
    if (first === undefined && repeats.some((repeat) => contains(repeat.first, draft.span))) firsts.set(key, position);
    return true;
  });
  return kept.map((draft) => {
    const found = copies.get(drafts.indexOf(draft)) ?? [];
    const known = new Set(draft.repeatedAt.map(({ start }) => start));
    return found.length === 0
      ? draft
      : { ...draft, repeatedAt: [...draft.repeatedAt, ...found.filter(({ start }) => !known.has(start))] };
  });
}

function keyOf(text: string, { type, span, content }: ClaimDraft): string {
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return `${type}|${content[0].start - span.start}|${words}`;
}
