import type { Document } from '../../../model/document.ts';
import type { NameMention, NameType } from '../../../model/entity.ts';
import { textOf } from '../../../model/span.ts';
import { fold } from '../../../text/words/fold.ts';

/** A minority type of one plain word must be this much weaker than the majority type to be overruled: `Lincoln` may be two things. */
const overrule = 2;
/** Types of one plain word that an article hardly ever means side by side. */
const unlikely: ReadonlySet<NameType> = new Set(['organization', 'product', 'work', 'event']);

/**
 * Gives all mentions of the same words one type: of several words and acronyms the one that leads, of a plain word the one that leads
 * clearly; and the end of a person's full name (`Tsai`, `El Saife`) is that person.
 */
export function harmoniseTypes(document: Document, mentions: readonly NameMention[]): readonly NameMention[] {
  const { text } = document.article;
  const surnames = new Set<string>();
  const tails = new Set<string>();
  const votes = new Map<string, Map<NameType, number>>();
  for (const mention of mentions) {
    const key = keyOf(text, mention);
    const count = votes.get(key) ?? new Map<NameType, number>();
    count.set(mention.type, (count.get(mention.type) ?? 0) + mention.confidence);
    votes.set(key, count);
    if (mention.type !== 'person' || !key.includes(' ')) continue;
    const words = key.split(' ');
    surnames.add(words.at(-1) ?? '');
    if (words.length > 2) tails.add(words.slice(-2).join(' '));
  }
  return mentions.map((mention) => {
    const key = keyOf(text, mention);
    const type = leadingType(votes.get(key), mention.type, isOneThing(textOf(text, mention.span)));
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

function leadingType(votes: ReadonlyMap<NameType, number> | undefined, own: NameType, isOne: boolean): NameType {
  let best = own;
  // The order of first mention decides between equals.
  let weight = 0;
  for (const [type, of] of votes ?? []) if (of > weight) [best, weight] = [type, of];
  const factor = isOne || (unlikely.has(best) && unlikely.has(own)) ? 1 : overrule;
  return weight >= factor * (votes?.get(own) ?? 0) ? best : own;
}
