import type { NonEmpty, Span } from '../../../model/span.ts';
import { type ClaimScene, mentionsIn, tokensIn } from '../scene/claim-scene.ts';
import { contentStems } from '../scene/shared-words.ts';

/** How a denial takes up a claim made before. */
export interface TakenUp {
  /** The noun that takes it up; null for a pronoun. */
  readonly noun: Span | null;
  readonly isAccusation: boolean;
  /** Stems that say which: `the fraud allegations`. */
  readonly modifiers: ReadonlySet<string>;
  /** Whether the content of the claim is stated: `the report of civilian deaths in Leeds`. */
  readonly isStated: boolean;
  /** Whether only criticism can be meant. */
  readonly isCriticism: boolean;
  /** Whose claim it is: `Johnson's` in `Johnson's accusation`; null where that is not said. */
  readonly holder: Span | null;
}

/** A pronoun that takes up the claim before. */
export const pronounTaken: TakenUp = {
  noun: null,
  isAccusation: true,
  isCriticism: false,
  modifiers: new Set(),
  isStated: false,
  holder: null,
};
/** How far into a content its noun is, in tokens. */
const farthestNoun = 4;
const happened =
  /^(?:that )?(?:it|this|that)(?: (?:ever )?(?:happened|occurred)\b| (?:was|is|were) (?:true|so|the case)\b|$)/;

/** The noun or pronoun by which a denial takes up a claim: `the allegations`, `Reed's claim`, `it happened`. Null for other contents. */
export function takenUp(scene: ClaimScene, content: Span): TakenUp | null {
  const { words } = scene;
  const tokens = tokensIn(scene, content);
  const opening = tokens
    .slice(0, farthestNoun + 1)
    .map(({ norm }) => norm)
    .join(' ');
  if (happened.test(opening)) return pronounTaken;
  const [first] = tokens;
  const position = tokens.findIndex(({ norm }) => words.claimNouns.has(norm));
  const noun = tokens[position];
  if (!first || !noun || position > farthestNoun) return null;
  const owner = tokens
    .slice(0, position)
    .findIndex(({ text, norm }, at) => /['’]s?$/.test(text) || (at === 0 && /^(?:his|her|their|its)$/.test(norm)));
  const possessor = owner < 0 ? null : { start: first.start, end: tokens[owner]?.end ?? first.end };
  if (!possessor && !words.pointing.has(first.norm)) return null;
  const holder = possessor ?? nameIn(scene, { start: first.end, end: noun.start });
  const between = tokens.slice(owner + 1, position);
  if (between.some(({ index }) => /^(?:preposition|auxiliary)$/.test(scene.tags.partOfSpeech(index)))) return null;
  const next = tokens[position + 1];
  const end = next && /^(?:of|that|about|over)$/.test(next.norm) ? content.end : noun.end;
  const start = possessor?.end ?? content.start;
  return {
    noun: { start: noun.start, end: noun.end },
    isAccusation: words.accusationNouns.has(noun.norm),
    isCriticism: /^criti/.test(noun.norm),
    isStated: end > noun.end,
    modifiers: contentStems(scene, [{ start, end }]),
    holder,
  };
}

/** `the New Yorker report`, `the U.S. contention`: who is named between determiner and noun. */
function nameIn(scene: ClaimScene, span: Span): Span | null {
  return mentionsIn(scene, span).find(({ form }) => form === 'name')?.span ?? null;
}

/** Whether the noun takes up a claim where it says whose it is, or what it says. */
export function takesUp({ words }: ClaimScene, norm: string): boolean {
  return words.claimNouns.has(norm) || words.heldNouns.has(norm);
}

/** What is rejected in `the idea that …`; null where the content is no such noun. */
export function notionIn(scene: ClaimScene, content: Span): NonEmpty<Span> | null {
  const [first, noun, that] = tokensIn(scene, content);
  if (!first || !noun || that?.norm !== 'that' || !scene.words.pointing.has(first.norm)) return null;
  if (!scene.words.notions.has(noun.norm) && !scene.words.claimNouns.has(noun.norm)) return null;
  return [{ start: that.end, end: content.end }];
}
