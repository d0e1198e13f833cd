import type { Document } from '../../../model/document.ts';
import type { NameMention, NameType } from '../../../model/entity.ts';
import { textOf } from '../../../model/span.ts';
import { fold } from '../../../text/words/fold.ts';

/** A minority type must be this much weaker than the majority type of the same words to be overruled. */
const overrule = 2;

/** Gives all mentions of the same words one type, where one type clearly leads, and a surname the type of its full name. */
export function harmoniseTypes(document: Document, mentions: readonly NameMention[]): readonly NameMention[] {
  const { text } = document.article;
  const surnames = new Set<string>();
  const votes = new Map<string, Map<NameType, number>>();
  for (const mention of mentions) {
    const key = keyOf(text, mention);
    const count = votes.get(key) ?? new Map<NameType, number>();
    count.set(mention.type, (count.get(mention.type) ?? 0) + mention.confidence);
    votes.set(key, count);
    if (mention.type === 'person' && key.includes(' ')) surnames.add(key.slice(key.lastIndexOf(' ') + 1));
  }
  return mentions.map((mention) => {
    const key = keyOf(text, mention);
    const type = leadingType(votes.get(key), mention.type);
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

function leadingType(votes: ReadonlyMap<NameType, number> | undefined, own: NameType): NameType {
  let best = own;
  for (const [type, weight] of votes ?? []) if (weight > (votes?.get(best) ?? 0)) best = type;
  return (votes?.get(best) ?? 0) >= overrule * (votes?.get(own) ?? 0) ? best : own;
}
