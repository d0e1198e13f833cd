import { clauseEndAfter, isClausal, startsOtherClause } from '../clauses/clause-end.ts';
import { opensUtterance } from '../clauses/reporting.ts';
import { hasFrame, isSpeech } from '../cues/cue-lexicon.ts';
import type { Reading, Unit } from '../phrases/reading.ts';
import { isEvidence } from '../phrases/titled.ts';
import { itemAt } from '../phrases/words.ts';
import type { Draft } from './found.ts';

/** How far after a content words in marks still belong to it, in items. */
const farthestExtension = 30;

/** An outermost draft of a unit: where its cue begins and its content ends. */
export interface OutermostDraft {
  readonly draft: number;
  readonly from: number;
  to: number;
}

/**
 * Words in marks that are left over after the content of an attribution, in the same sentence, are most likely its own:
 * its content is extended to them. Titles are left unchanged.
 */
export function extendToQuotations(
  reading: Reading,
  unit: Unit,
  drafts: Draft[],
  ranges: readonly OutermostDraft[],
): void {
  ranges.forEach((current, index) => {
    const draft = drafts[current.draft];
    const limit = Math.min(ranges[index + 1]?.from ?? unit.items.length, current.to + farthestExtension);
    if (!draft?.cue || draft.cue.head > current.to || !mayGoOn(unit, draft, current)) return;
    for (let at = current.to; at < limit; at++) {
      const item = itemAt(unit, at);
      if (!item?.quotation || !isEvidence(reading, unit, at)) continue;
      if (opensUtterance(reading, unit, at)) return;
      const isJoined = /^(?:and|but)$/.test(itemAt(unit, at - 1)?.norm ?? '');
      if (isJoined && !isClausal(draft.frame) && startsOtherClause(reading, unit, at)) return;
      const to = Math.min(limit, clauseEndAfter(reading, unit, at, { frame: 'quote', subordinate: false }));
      const last = draft.content.at(-1) ?? draft.content[0];
      const end = itemAt(unit, to - 1)?.end ?? last.end;
      const [first, ...rest] = [...draft.content.slice(0, -1), { start: last.start, end }];
      if (first && end > last.end) drafts[current.draft] = { ...draft, content: [first, ...rest] };
      current.to = to;
      return;
    }
  });
}

function mayGoOn(unit: Unit, { cue, frame }: Draft, { from, to }: OutermostDraft): boolean {
  if (cue?.entry.pos !== 'verb' || frame === 'gap') return false;
  if (isSpeech(cue.entry) || cue.entry.cueRate >= 0.5) return true;
  // `called them, in an article last week, “puppets”`: what they are called comes later.
  return hasFrame(cue.entry, 'npnp') && unit.items.slice(from, to).every((item) => item.quotation === null);
}
