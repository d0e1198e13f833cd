import type { Article } from '../model/article.ts';
import type { Document, Token } from '../model/document.ts';
import type { Entity, EntityLayer } from '../model/entity.ts';
import { overlaps, type Span } from '../model/span.ts';
import { isInBody } from '../text/positions/blocks.ts';
import { editDistance } from '../text/words/edit-distance.ts';

/** A word that is most likely the surname of a person of the article, with one slip of the hand. */
export interface SurnameSlip {
  /** The word, without a possessive ending. */
  readonly span: Span;
  readonly person: Entity;
}

/**
 * Capitalised words that stand once, in no longer name, one slip away from the surname of somebody who is named in full. What
 * a misspelt surname is taken for does not count: a place, a person, or no name at all at the start of a sentence.
 */
export function findSurnameSlips(article: Article, document: Document, layer: EntityLayer): readonly SurnameSlip[] {
  const people = layer.entities.flatMap((person) => {
    const surname = person.name.split(/\s+/).at(-1) ?? '';
    const isFull = person.type === 'person' && person.name.includes(' ') && person.count > 1;
    return isFull && surname.length >= shortest ? [{ person, surname }] : [];
  });
  if (people.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { norm } of document.tokens) counts.set(norm, (counts.get(norm) ?? 0) + 1);
  return document.tokens.flatMap((token) => {
    if (counts.get(token.norm) !== 1 || !/^\p{Lu}\p{L}*\p{Ll}/u.test(token.text) || !isInBody(article, token))
      return [];
    const word = token.text.replace(/['’]s?$/, '');
    const near = people.find(({ surname }) => isSlip(word, surname));
    return near && !isOtherName(token, layer)
      ? [{ span: { start: token.start, end: token.start + word.length }, person: near.person }]
      : [];
  });
}

/** In shorter surnames a letter more or less makes another surname. */
const shortest = 6;

/** One slip away, first letter kept; an ending more or less is an inflection. */
function isSlip(word: string, surname: string): boolean {
  if (word.length < shortest - 1 || word[0] !== surname[0] || Math.abs(word.length - surname.length) > 1) return false;
  if (word.startsWith(surname) || surname.startsWith(word)) return false;
  return editDistance(word.toLowerCase(), surname.toLowerCase()) === 1;
}

/** Whether the word is part of a longer name, or names a people or a known place. */
function isOtherName(token: Token, { mentions, entities }: EntityLayer): boolean {
  return mentions.some((mention) => {
    if (!overlaps(mention.span, token)) return false;
    const entity = entities[mention.entity];
    return mention.type === 'group' || !!entity?.link || (entity?.name ?? '').includes(' ');
  });
}
