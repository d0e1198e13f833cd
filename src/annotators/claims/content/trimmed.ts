import type { Attribution } from '../../../model/attribution.ts';
import { isNonEmpty, type Span } from '../../../model/span.ts';
import { type ClaimScene, mentionsIn, tokensIn } from '../scene/claim-scene.ts';

/** Words that say nothing at the end of a content by themselves: `…, and now`. */
const stub = /^(?:and|but|or|so|yet|then|now|also|that|because|while|as|if|when|which|who)$/;
/** Most tokens of such an end. */
const longestStub = 3;

/**
 * Contents without an end that the next clause was cut off from, and with what a pair of dashes cut off. A content that begins inside a name is none: null.
 */
export function withTrimmedContent(scene: ClaimScene, attribution: Attribution): Attribution | null {
  if (attribution.quoted.length > 0 && attribution.kind === 'direct') return attribution;
  if (beginsInName(scene, attribution)) return null;
  const content = attribution.content.map((span, at, all) =>
    at === all.length - 1 ? completed(scene, attribution, withoutStub(scene, span)) : span,
  );
  return isNonEmpty(content) ? { ...attribution, content } : null;
}

function beginsInName({ entities }: ClaimScene, { content }: Attribution): boolean {
  const { start } = content[0];
  const around = mentionsIn({ entities }, { start: start - 80, end: start + 80 });
  return around.some(({ form, span }) => form === 'name' && span.start < start && start < span.end);
}

function withoutStub(scene: ClaimScene, span: Span): Span {
  const tokens = [...tokensIn(scene, span)];
  const least = tokens.length - longestStub;
  while (tokens.length > 2 && tokens.length > least && stub.test(tokens.at(-1)?.norm ?? '')) {
    const last = tokens.at(-1);
    const before = tokens.at(-2);
    // `he would do so now`: the word belongs to the clause, where no mark parts it from that.
    if (
      !last ||
      !before ||
      (!/^(?:and|but|or)$/.test(last.norm) &&
        !/[,;]/.test(scene.text.slice(before.end, last.start)) &&
        !stub.test(before.norm))
    )
      break;
    tokens.pop();
  }
  const end = tokens.at(-1)?.end ?? span.end;
  return end < span.end && tokens.length < tokensIn(scene, span).length ? { start: span.start, end } : span;
}

/** `is rooted in deep – if not fixed | – ideas`: what goes on behind an insertion between dashes belongs to it. */
function completed(scene: ClaimScene, { cue, source }: Attribution, span: Span): Span {
  const dashes = scene.text.slice(span.start, span.end).match(/\s[–—-]\s/g)?.length ?? 0;
  if (dashes % 2 === 0 || !/^\s[–—-]\s\p{Ll}/u.test(scene.text.slice(span.end, span.end + 4))) return span;
  const last = tokensIn(scene, span).at(-1);
  const sentence = last && scene.document.sentences[last.sentence];
  const end = sentence && tokensIn(scene, { start: span.end, end: sentence.end }).at(-1)?.end;
  if (!end || [cue?.span, source?.span].some((each) => each && each.start >= span.end && each.start < end)) return span;
  return { start: span.start, end };
}
