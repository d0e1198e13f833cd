import type { Attribution } from '../../../model/attribution.ts';
import { contains, hull, isNonEmpty, overlaps, type Span } from '../../../model/span.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';

/** How much of a content its one report may leave over, in UTF-16 code units: marks and space. */
const mostLeft = 6;
/** How far into a content the noun begins that leads to the rest, in tokens. */
const farthestNoun = 3;
/** What opens a clause of somebody else behind a comma. */
const contrasting = /^(?:while|whereas)$/;

/**
 * What is said once is one claim: a content that is nothing but another report, or a noun and the content of that noun, is claimed once; `…, saying he
 * trusted them` and `…, while Chad condemned it` are claims of their own.
 */
export function withoutOverlaps(scene: ClaimScene, attributions: readonly Attribution[]): readonly Attribution[] {
  const changed = new Map<number, Attribution | null>();
  const now = (each: Attribution): Attribution | null => {
    const known = changed.get(each.index);
    return known === undefined ? each : known;
  };
  const byIndex = new Map(attributions.map((each) => [each.index, each]));
  for (const inner of attributions) {
    const outer = byIndex.get(inner.nestedIn ?? -1);
    const [current, own] = [outer && now(outer), now(inner)];
    if (!outer || !current || !own) continue;
    if (isOnlyReport(current, own)) changed.set(outer.index, null);
    else if (isNounOf(scene, current, own)) {
      changed.set(outer.index, { ...current, content: own.content });
      changed.set(inner.index, null);
    } else {
      const parted = partedAt(scene, current, own);
      if (!parted) continue;
      changed.set(outer.index, parted.outer);
      changed.set(inner.index, parted.inner);
    }
  }
  return attributions.flatMap((each) => now(each) ?? []);
}

/** `“We won,” he told them, according to a statement`: the document only passes on who said so. */
function isOnlyReport({ source, content, cue }: Attribution, inner: Attribution): boolean {
  if (source?.kind !== 'document' || cue?.class !== 'assert' || inner.kind !== 'direct' || !inner.source) return false;
  const parts = [inner.source.span, ...(inner.cue ? [inner.cue.span] : []), ...inner.content];
  const all = hull([...inner.content, ...parts, ...(inner.addressee ? [inner.addressee] : [])]);
  const whole = hull(content);
  return whole.end - whole.start - (all.end - all.start) <= mostLeft && contains(whole, inner.content[0]);
}

/** `repeated | claims that Reed lied`: the noun leads to what is claimed, by the same one. */
function isNounOf(scene: ClaimScene, { cue, content, source }: Attribution, inner: Attribution): boolean {
  if (cue?.pos !== 'verb' || !/^(?:assert|confirm)$/.test(cue.class) || inner.cue?.pos !== 'noun') return false;
  if (!/that/.test(inner.cue.frame) || (inner.source && source && !overlaps(inner.source.span, source.span)))
    return false;
  const before = tokensIn(scene, { start: content[0].start, end: inner.cue.span.start });
  return content.length === 1 && before.length < farthestNoun && inner.content[0].start > content[0].start;
}

/** The two apart, where the inner one is a participle of the outer one's subject or somebody else's clause; null where it is a part of the outer content. */
function partedAt(
  scene: ClaimScene,
  outer: Attribution,
  inner: Attribution,
): { readonly outer: Attribution; readonly inner: Attribution } | null {
  const { cue, source } = inner;
  if (cue?.pos !== 'verb' || !outer.source || !outer.cue || outer.cue.span.start > outer.content[0].start) return null;
  const [verb] = tokensIn(scene, cue.span);
  if (!verb || outer.quoted.some((span) => contains(span, cue.span))) return null;
  const isParticiple =
    /^(?:saying|adding|arguing|claiming|insisting|warning|noting|stressing)$/.test(verb.norm) &&
    /,\s*$/.test(scene.text.slice(Math.max(0, verb.start - 3), verb.start));
  const opener = source && scene.document.tokens[(tokensIn(scene, source.span)[0]?.index ?? 0) - 1];
  const isContrast =
    !!opener &&
    source.span.start < cue.span.start &&
    contrasting.test(opener.norm) &&
    /,\s*$/.test(scene.text.slice(Math.max(0, opener.start - 3), opener.start));
  const at = isParticiple ? verb.start : isContrast ? opener.start : -1;
  const holder = outer.content.find((span) => span.start < at && at < span.end);
  if (!holder) return null;
  const end = scene.text.lastIndexOf(',', at);
  if (end <= holder.start) return null;
  const content = outer.content.flatMap((span): Span[] =>
    span.start >= at ? [] : [span === holder ? { start: span.start, end } : span],
  );
  if (!isNonEmpty(content)) return null;
  const own = isParticiple ? { source: outer.source, speaker: outer.speaker } : {};
  return { outer: { ...outer, content }, inner: { ...inner, ...own, nestedIn: outer.nestedIn } };
}
