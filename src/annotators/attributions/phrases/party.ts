import type { FoundContent } from '../candidates/found.ts';
import type { Unit } from './reading.ts';
import { gapBefore } from './words.ts';

/** How long a parenthesis after a name is, in items. */
const longestParenthesis = 4;

/** Frames in which the hearer is the subject of what is asked, or the one who is charged with it. */
const binding = /^(?:toinf|of|for|with|to|from)$/;

/**
 * `urged | Iran to stop it`, `accused | Iran of hiding it`: who is asked or accused is between cue and content, and is
 * part of the proposition; words between them are not (`urged Iran yesterday to stop`).
 */
export function withParty(content: FoundContent | null): FoundContent | null {
  const { addressee } = content ?? {};
  const [first, ...rest] = content?.ranges ?? [];
  if (!content || !addressee || !first || !binding.test(content.frame) || first.from < addressee.to) return content;
  if (first.from > addressee.to) return { ...content, ranges: [addressee, first, ...rest] };
  return { ...content, ranges: [{ from: addressee.from, to: first.to }, ...rest] };
}

/** Index after a short parenthesis at the index, as in `Gov. Snyder (R) to resign`; the index where there is none. */
export function afterBracket(unit: Unit, at: number): number {
  if (!gapBefore(unit, at).trimEnd().endsWith('(')) return at;
  for (let end = at + 1; end <= Math.min(unit.items.length, at + longestParenthesis); end++) {
    if (gapBefore(unit, end).includes(')')) return end;
  }
  return at;
}
