import type { Attribution } from '../../../model/attribution.ts';
import type { NonEmpty, Span } from '../../../model/span.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';

/**
 * Contents of an attribution, one for each proposition: `said A but that B` makes two. Only complements that repeat
 * their `that` are distinguished; words in quotation marks never are.
 */
export function splitContent(scene: ClaimScene, attribution: Attribution): NonEmpty<NonEmpty<Span>> {
  const { content, cue, quoted } = attribution;
  const [only, ...more] = content;
  const frame = cue?.frame;
  if (more.length > 0 || (frame !== 'that' && frame !== 'zero-that')) return [content];
  const tokens = tokensIn(scene, only);
  const parts: Span[] = [];
  let { start } = only;
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    if (token.norm !== 'that' || !previous || !/^(?:and|but)$/.test(previous.norm)) return;
    if (quoted.some((span) => span.start < token.start && token.end < span.end)) return;
    const before = tokens[index - 2];
    if (!before || before.start < start) return;
    parts.push({ start, end: before.end });
    start = token.start;
  });
  const [first, ...rest] = [...parts, { start, end: only.end }].map((span): NonEmpty<Span> => [span]);
  return first ? [first, ...rest] : [content];
}
