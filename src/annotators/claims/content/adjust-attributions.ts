import type { BlockKind } from '../../../model/article.ts';
import type { Attribution } from '../../../model/attribution.ts';
import type { Token } from '../../../model/document.ts';
import { contains, isNonEmpty, overlaps, type Span } from '../../../model/span.ts';
import { noSpeaker } from '../../attributions/speakers/speaker.ts';
import type { DeniedNoun } from '../found/denied-noun.ts';
import { type ClaimScene, mentionsIn, partyOf, tokensIn } from '../scene/claim-scene.ts';

/** How far coordinated verbs are followed to the end of their clause, in tokens. */
const longestTail = 60;
/** How long what is inserted after the accused may be, in tokens. */
const longestInsertion = 25;

/**
 * Attributions as claims need them: what only seems so is nobody's claim, a denied noun stands for the claim before it, headlines that a comma joins are two,
 * and verbs that share an object are kept together.
 */
export function adjustAttributions(
  scene: ClaimScene,
  attributions: readonly Attribution[],
  denied: readonly DeniedNoun[],
): readonly Attribution[] {
  const apart = parted(
    scene,
    attributions.filter((each) => !isAppearance(scene, each) && !isSourceOnly(scene, each)),
  );
  return apart.map((attribution, index) => {
    const noun = denied.find(({ cue }) => attribution.cue && overlaps(cue, attribution.cue.span));
    if (noun) return deny(scene, attribution, noun, apart[index - 1]);
    return extend(scene, withCharge(scene, withAccused(scene, attribution)), apart[index + 1] ?? null);
  });
}

/** `The plan seems to have failed`: the writer says so, not the plan. */
function isAppearance({ words }: ClaimScene, { cue }: Attribution): boolean {
  return cue?.frame === 'toinf' && words.softening.has(cue.lemma);
}

/** `citing people familiar with the talks`, `citing court documents`: where the words come from, not what they say. */
function isSourceOnly(scene: ClaimScene, { cue, content }: Attribution): boolean {
  if (cue?.lemma !== 'cite' || cue.frame !== 'np') return false;
  const tokens = tokensIn(scene, content[0]);
  const end = tokens.findIndex(({ index }) =>
    /^(?:preposition|conjunction|adverb|verb)$/.test(scene.tags.partOfSpeech(index)),
  );
  if (tokens[end]?.norm === 'that') return false;
  const phrase = end < 0 ? tokens : tokens.slice(0, end);
  const last = phrase.at(-1);
  const named = mentionsIn(scene, content[0]).find(({ form, span }) => form === 'name' && span.end === last?.end);
  const norm = last?.norm ?? '';
  const isNoun = [norm, norm.replace(/s$/, '')].some((form) => scene.speakers.has(form));
  return isNoun || named?.type === 'organization' || phrase.some((token) => /^(?:people|those)$/.test(token.norm));
}

/** The denial of a noun, in place of what the verb was taken to introduce; `before` is what the noun takes up. */
function deny(
  scene: ClaimScene,
  attribution: Attribution,
  { noun, source }: DeniedNoun,
  before: Attribution | undefined,
): Attribution {
  const { cue } = attribution;
  const isOther = before && attribution.source?.kind === 'pronoun' && isHeldBySame(scene, attribution, before);
  return {
    ...attribution,
    cue: cue && { ...cue, frame: 'denied-apposition' },
    source: attribution.source && { ...attribution.source, span: source, head: source },
    speaker: isOther ? noSpeaker('ambiguous-pronoun') : attribution.speaker,
    content: [noun],
    quoted: [],
    kind: 'indirect',
  };
}

/** Whether the pronoun was taken for one of those who claim what it denies: `Norway and Chad say …, a charge it denies`. */
function isHeldBySame(scene: ClaimScene, { speaker }: Attribution, before: Attribution): boolean {
  if (speaker.entity === null || !before.source) return false;
  const party = partyOf(scene, speaker.entity);
  return mentionsIn(scene, before.source.span).some(({ entity }) => partyOf(scene, entity) === party);
}

/** `Recently, police charged two men, Reed and Kerr, with fraud`: the accusation runs from the accused to its end, and nothing before the source is part of it. */
function withAccused(scene: ClaimScene, attribution: Attribution): Attribution {
  const { cue, source, content, addressee } = attribution;
  if (cue?.class !== 'accuse' || cue.pos !== 'verb' || !source || !addressee || source.span.start > cue.span.start)
    return attribution;
  const after = content.filter(({ start }) => start >= cue.span.end);
  const [first, ...rest] = after;
  if (!first || addressee.start < cue.span.end || addressee.end > first.start) return attribution;
  const isJoined = /^,?\s*$/.test(scene.text.slice(addressee.end, first.start));
  if (!isJoined || after.length === content.length) return attribution;
  return { ...attribution, content: [{ start: addressee.start, end: first.end }, ...rest] };
}

/** `accused Reed, who was born there, of hiding it`: what somebody is accused of, where an insertion cut it off. */
function withCharge(scene: ClaimScene, attribution: Attribution): Attribution {
  const { cue, content } = attribution;
  if (cue?.class !== 'accuse' || cue.frame !== 'np' || content.length !== 1) return attribution;
  const accused = content[0];
  const { tokens } = scene.document;
  const last = tokensIn(scene, accused).at(-1);
  if (!last || scene.text[last.end] !== ',') return attribution;
  const isNext = (index: number) => tokens[index]?.sentence === last.sentence;
  for (let index = last.index + 2; index < last.index + longestInsertion && isNext(index); index++) {
    const [before, of, charge] = [tokens[index - 1], tokens[index], tokens[index + 1]];
    if (!before || of?.norm !== 'of' || !charge || !isNext(index + 1)) continue;
    if (!/^,\s*$/.test(scene.text.slice(before.end, of.start))) continue;
    let end = index + 1;
    while (isNext(end + 1) && /^\s+$/.test(scene.text.slice(tokens[end]?.end, tokens[end + 1]?.start))) end++;
    const whole = { start: of.start, end: tokens[end]?.end ?? charge.end };
    return { ...attribution, cue: { ...cue, frame: 'of' }, addressee: accused, content: [whole] };
  }
  return attribution;
}

/** Ends a content of a headline at the comma after which another statement begins: `X urges Y to stop, Y offers help`. */
function parted(scene: ClaimScene, attributions: readonly Attribution[]): readonly Attribution[] {
  const freed = new Set<number>();
  const nested = new Map<number, Attribution[]>();
  for (const each of attributions) {
    if (each.nestedIn !== null) nested.set(each.nestedIn, [...(nested.get(each.nestedIn) ?? []), each]);
  }
  const cut = attributions.map((attribution) => {
    const inside = nested.get(attribution.index) ?? [];
    const inner = inside.find((each) => startsAfterComma(scene, attribution, each));
    if (!inner?.source || blockKindAt(scene, inner.source.span) !== 'headline') return attribution;
    const { start } = inner.source.span;
    const content = attribution.content.flatMap((span): Span[] => {
      const end = Math.min(span.end, scene.text.lastIndexOf(',', start));
      return span.start < end ? [{ start: span.start, end }] : [];
    });
    if (!isNonEmpty(content)) return attribution;
    for (const each of inside) if ((each.cue?.span.start ?? 0) >= start) freed.add(each.index);
    return { ...attribution, content };
  });
  return cut.map((each) => (freed.has(each.index) ? { ...each, nestedIn: null } : each));
}

function startsAfterComma({ text }: ClaimScene, outer: Attribution, { source }: Attribution): boolean {
  const holder = source && outer.content.find((span) => contains(span, source.span));
  return holder !== undefined && holder !== null && /,\s*$/.test(text.slice(holder.start, source?.span.start));
}

function blockKindAt({ document }: ClaimScene, { start }: Span): BlockKind | null {
  return document.article.blocks.find((block) => block.start <= start && start < block.end)?.kind ?? null;
}

/** Goes on after a verb that shares its object with the next one: `of arming, funding and training militias`. */
function extend(scene: ClaimScene, attribution: Attribution, next: Attribution | null): Attribution {
  const last = attribution.content.at(-1);
  const verb = last && tokensIn(scene, last).at(-1);
  if (!last || !verb || attribution.quoted.length > 0) return attribution;
  const form = formOf(scene, verb);
  if (form === null) return attribution;
  const limit = next?.source && next.source.span.start > last.end ? next.source.span.start : Number.POSITIVE_INFINITY;
  const end = tailEnd(scene, verb, form, limit);
  if (end === null) return attribution;
  const content = attribution.content.map((span) => (span === last ? { start: span.start, end } : span));
  return isNonEmpty(content) ? { ...attribution, content } : attribution;
}

/** End of the clause that coordinated verbs of one form go on with; null where none follows. */
function tailEnd(scene: ClaimScene, verb: Token, form: string, limit: number): number | null {
  const { tokens } = scene.document;
  let end: number | null = null;
  let isVerbDue = true;
  for (let index = verb.index + 1; index < verb.index + longestTail; index++) {
    const token = tokens[index];
    const previous = tokens[index - 1];
    if (!token || !previous || token.sentence !== verb.sentence || token.end > limit) break;
    const gap = scene.text.slice(previous.end, token.start);
    const joins = /^,\s*$/.test(gap) || /^(?:and|or)$/.test(token.norm);
    if (isVerbDue) {
      const candidate = /^(?:and|or)$/.test(token.norm) ? tokens[++index] : token;
      if (!joins || !candidate || formOf(scene, candidate) !== form) break;
      const after = tokens[index + 1];
      isVerbDue = after !== undefined && (after.norm === 'and' || formOf(scene, after) === form);
      end = candidate.end;
      continue;
    }
    if (!/^\s*["“”‘’]?\s*$/.test(gap)) break;
    end = token.end;
  }
  return isVerbDue ? null : end;
}

function formOf({ tags }: ClaimScene, { index, norm }: Token): string | null {
  if (tags.partOfSpeech(index) !== 'verb') return null;
  return norm.endsWith('ing') ? 'gerund' : tags.has(index, 'Infinitive') ? 'infinitive' : null;
}
