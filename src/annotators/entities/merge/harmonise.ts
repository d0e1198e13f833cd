import type { Document } from '../../../model/document.ts';
import type { NameMention, NameType } from '../../../model/entity.ts';
import { textOf } from '../../../model/span.ts';
import { fold } from '../../../text/words/fold.ts';

/** A minority type of one plain word must be this much weaker than the majority type to be overruled: `Lincoln` may be two things. */
const overrule = 2;
/** Types of which a plain word that is no part of anybody's full name has one in an article, too. */
const named: ReadonlySet<NameType> = new Set(['person', 'organization', 'place']);
/** Titles before a name, one of which makes a person of it. */
const honorific = /\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Prof|President|Senator|Minister|Judge|Justice|Officer)\.?\s$/;
/** Types of one plain word that an article hardly ever means side by side. */
const unlikely: ReadonlySet<NameType> = new Set(['organization', 'product', 'work', 'event']);

/**
 * Gives all mentions of the same words one type: of several words and acronyms the one that leads, of a plain word the one that leads
 * clearly; and the end of a person's full name (`Tsai`, `El Saife`) is that person.
 */
export function harmoniseTypes(document: Document, mentions: readonly NameMention[]): readonly NameMention[] {
  const { text } = document.article;
  const surnames = new Set<string>();
  const personal = new Set<string>();
  const tails = new Set<string>();
  const votes = new Map<string, Map<NameType, number>>();
  for (const mention of mentions) {
    const key = keyOf(text, mention);
    const count = votes.get(key) ?? new Map<NameType, number>();
    count.set(mention.type, (count.get(mention.type) ?? 0) + mention.confidence);
    votes.set(key, count);
    if (mention.type !== 'person') continue;
    if (honorific.test(text.slice(Math.max(0, mention.span.start - 12), mention.span.start))) personal.add(key);
    if (!key.includes(' ')) continue;
    const words = key.split(' ');
    for (const word of words) personal.add(word);
    surnames.add(words.at(-1) ?? '');
    if (words.length > 2) tails.add(words.slice(-2).join(' '));
  }
  return mentions.map((mention) => {
    const key = keyOf(text, mention);
    const isOne = isOneThing(textOf(text, mention.span));
    const type = leadingType(votes.get(key), mention.type, isOne, !key.includes(' ') && !personal.has(key));
    if (tails.has(key) && mention.type !== 'person' && mention.type !== 'place') return retyped(mention, 'person');
    if (type !== 'person' && type !== 'place' && type !== 'group' && surnames.has(key))
      return retyped(mention, 'person');
    return type === mention.type ? mention : retyped(mention, type);
  });
}

function retyped({ span, confidence }: NameMention, type: NameType): NameMention {
  return { span, type, confidence };
}

function keyOf(text: string, { span }: NameMention): string {
  return fold(textOf(text, span)).replace(/^the /, '');
}

/** Several words, or one with more than a capital at its beginning. */
function isOneThing(name: string): boolean {
  return /\s/.test(name) || /^\P{Lu}*\p{Lu}.*\p{Lu}/u.test(name);
}

function leadingType(
  votes: ReadonlyMap<NameType, number> | undefined,
  own: NameType,
  isOne: boolean,
  isNobody: boolean,
): NameType {
  // `Strava` is hardly a person where nobody has it as a part of a full name or behind a title.
  const weightOf = (type: NameType) => (votes?.get(type) ?? 0) / (isNobody && type === 'person' ? overrule : 1);
  let best = own;
  // The order of first mention decides between equals.
  let weight = 0;
  for (const type of votes?.keys() ?? []) if (weightOf(type) > weight) [best, weight] = [type, weightOf(type)];
  const isStray = isNobody && named.has(best) && named.has(own) && (best === 'person' || own === 'person');
  const factor = isOne || isStray || (unlikely.has(best) && unlikely.has(own)) ? 1 : overrule;
  return weight >= factor * weightOf(own) ? best : own;
}
