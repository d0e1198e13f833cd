import type { Token } from '../../../model/document.ts';
import type { Mention } from '../../../model/entity.ts';
import { contains, hull, isNonEmpty, overlaps, type Span } from '../../../model/span.ts';
import { nobody } from '../claimants/claimant.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { readClause } from '../scene/clause.ts';
import { forceOf, weaken } from '../scene/force.ts';
import { isNoStatement } from './by-source.ts';
import type { ClaimDraft } from './claim-draft.ts';

const always: ReadonlySet<Mention['type']> = new Set(['money', 'percent']);

/**
 * Every amount of money and every percentage is in some claim: those in no claim are claimed by the writer, in the
 * sentence, in its part that nobody else answers for, or in a clause within a source (`Kerr, who owns 12 percent, said`); or they go
 * on with what somebody said (`…, he said, which left 3 percent`). Counts of things are taken up in such clauses, too.
 */
export function withLeftAmounts(scene: ClaimScene, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const found: ClaimDraft[] = [...drafts];
  const bySentence = new Map<number, number[]>();
  const note = (draft: ClaimDraft, at: number) => {
    const { start, end } = hull([draft.span, ...draft.content]);
    const tokens = tokensIn(scene, { start, end });
    const [first, last] = [tokens[0]?.sentence ?? -1, tokens.at(-1)?.sentence ?? -1];
    for (let sentence = first; sentence <= last; sentence++) {
      const known = bySentence.get(sentence);
      if (known) known.push(at);
      else bySentence.set(sentence, [at]);
    }
  };
  found.forEach(note);
  const put = (draft: ClaimDraft) => note(draft, found.push(draft) - 1);
  for (const mention of scene.entities.mentions) {
    if (mention.form !== 'value' || !(always.has(mention.type) || mention.type === 'quantity')) continue;
    const [token] = tokensIn(scene, mention.span);
    const sentence = token && scene.document.sentences[token.sentence];
    if (!sentence || isNoStatement(scene, tokensIn(scene, sentence))) continue;
    if (!scene.prose.has(sentence.block)) continue;
    const places = bySentence.get(token.sentence) ?? [];
    const beside = places.flatMap((at) => found[at] ?? []);
    if (beside.some(({ content }) => content.some((span) => contains(span, mention.span)))) continue;
    const clause = clauseWithin(scene, mention.span, sentence);
    const isWhole = beside.length === 0;
    if (isWhole && !always.has(mention.type)) continue;
    const part = clause ?? (isWhole ? [sentenceSpan(scene, sentence)] : null);
    if (part && isNonEmpty(part)) {
      if (hasVerb(scene, part)) put(factOf(scene, part));
      continue;
    }
    if (!always.has(mention.type)) continue;
    const at = continued(scene, found, places, mention.span, sentence);
    const longer = at && found[at.index];
    if (at && longer) {
      const { content, worded } = longer;
      found[at.index] = {
        ...longer,
        content: [...content, at.span],
        ...(worded && { worded: [...worded, at.span] }),
        span: hull([longer.span, at.span]),
      };
      continue;
    }
    const rest = restAround(scene, beside, mention.span, sentence);
    if (rest && hasVerb(scene, [rest])) put(factOf(scene, [rest]));
  }
  return found;
}

function sentenceSpan(scene: ClaimScene, sentence: Span): Span {
  const dateline = scene.document.article.dateline?.span;
  const start = dateline && overlaps(dateline, sentence) ? dateline.end : sentence.start;
  const tokens = tokensIn(scene, { start, end: sentence.end });
  return { start: tokens[0]?.start ?? start, end: tokens.at(-1)?.end ?? sentence.end };
}

function hasVerb(scene: ClaimScene, part: readonly Span[]): boolean {
  return (
    readClause(
      scene,
      part.flatMap((span) => tokensIn(scene, span)),
    ).group.length > 0
  );
}

const opener = /^(?:who|which|when|where|whose)$/;
const farthestOpener = 20;

/** The relative clause between commas that holds the amount, with the noun before it: `the firm … made $4 million`; null where there is none. */
function clauseWithin(scene: ClaimScene, amount: Span, sentence: Span): readonly Span[] | null {
  const [first] = tokensIn(scene, amount);
  if (!first) return null;
  for (let index = first.index - 1; index > first.index - farthestOpener; index--) {
    const token = scene.document.tokens[index];
    if (!token || token.start < sentence.start) return null;
    const before = scene.document.tokens[index - 1];
    if (!opener.test(token.norm) || !before || !scene.text.slice(before.end, token.start).includes(',')) continue;
    const inside = tokensIn(scene, { start: token.end, end: sentence.end });
    const cut = inside.findIndex(
      (each, at) =>
        each.start > amount.end && at > 0 && /[,;:—–]/.test(scene.text.slice(inside[at - 1]?.end, each.start)),
    );
    const last = inside.at(cut < 0 ? -1 : cut - 1);
    const [start] = inside;
    if (!start || !last || last.end < amount.end) return null;
    // `who denies it, has gone`: another clause stands between the pronoun and the amount.
    if (scene.text.slice(start.start, amount.start).includes(',')) return null;
    const clause = { start: start.start, end: last.end };
    if (token.norm === 'when' || token.norm === 'where') return [clause];
    const subject = phraseBefore(scene, before, sentence);
    return subject ? [subject, clause] : null;
  }
  return null;
}

/** The noun phrase that ends with the token. */
function phraseBefore(scene: ClaimScene, last: Token, sentence: Span): Span | null {
  let first: Token | null = null;
  for (let index = last.index; index > last.index - 10; index--) {
    const token = scene.document.tokens[index];
    if (!token || token.start < sentence.start) break;
    if (first && /[,;:]/.test(scene.text.slice(token.end, first.start))) break;
    const part = scene.tags.partOfSpeech(index);
    if (!/^(?:noun|proper-noun|adjective|number|determiner)$/.test(part) && token.norm !== 'of') break;
    first = token;
  }
  return first && { start: first.start, end: last.end };
}

/** What joins a clause to others, and is no part of it. */
const joining = /^(?:after|before|as|while|when|because|since|although|though|and|but|that|which|who|so|yet)$/;

/** What opens a clause whose rest is somebody else's: `to his house where he | “came up behind me”`. */
const dangling =
  /^(?:after|before|as|while|when|where|because|since|although|though|and|but|that|which|who|so|yet|he|she|they|it|we|i|said|saying)$/;

/** What is left of the sentence around the amount between the claims in it. */
function restAround(scene: ClaimScene, beside: readonly ClaimDraft[], amount: Span, sentence: Span): Span | null {
  const { start: from, end: to } = sentenceSpan(scene, sentence);
  const start = Math.max(from, ...beside.filter(({ span }) => span.end <= amount.start).map(({ span }) => span.end));
  const end = Math.min(to, ...beside.filter(({ span }) => span.start >= amount.end).map(({ span }) => span.start));
  const tokens = [...tokensIn(scene, { start, end })];
  while (joining.test(tokens[0]?.norm ?? '') && !tokens[1]?.norm.endsWith('ing')) tokens.shift();
  while (dangling.test(tokens.at(-1)?.norm ?? '')) tokens.pop();
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last && first.start <= amount.start && last.end >= amount.end
    ? { start: first.start, end: last.end }
    : null;
}

/** The claim that the amount goes on with, of those at the places, and the part that does: what follows its content, source and cue in the sentence after a comma. */
function continued(
  scene: ClaimScene,
  drafts: readonly ClaimDraft[],
  places: readonly number[],
  amount: Span,
  sentence: Span,
): { readonly index: number; readonly span: Span } | null {
  let index = -1;
  for (const at of places) {
    const draft = drafts[at];
    if (!draft || draft.attribution === null || draft.span.end > amount.start) continue;
    if (index < 0 || draft.span.end >= (drafts[index]?.span.end ?? 0)) index = at;
  }
  const draft = drafts[index];
  if (!draft) return null;
  const following = places.flatMap((at) => drafts[at]?.span.start ?? []).filter((start) => start >= draft.span.end);
  const tokens = tokensIn(scene, { start: draft.span.end, end: Math.min(sentence.end, ...following) });
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || last.end < amount.end) return null;
  return { index, span: { start: first.start, end: last.end } };
}

function factOf(scene: ClaimScene, content: readonly [Span, ...Span[]]): ClaimDraft {
  const clause = readClause(
    scene,
    content.flatMap((span) => tokensIn(scene, span)),
  );
  const force = forceOf(scene, clause, 'fact');
  const commitment = weaken('CT+', force);
  return {
    attribution: null,
    type: 'fact',
    span: hull(content),
    claimant: nobody('author'),
    content,
    addressee: null,
    target: null,
    ...force,
    commitment: { source: commitment, author: commitment },
    stance: 'neutral',
    repeatedAt: [],
    flags: [],
    confidence: 0.7,
  };
}
