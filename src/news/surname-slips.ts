import type { Article } from '../model/article.ts';
import type { Document, Token } from '../model/document.ts';
import type { Entity, EntityLayer } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import { mentionsIn } from '../text/mentions-in.ts';
import { makeNearWords } from '../text/near-words.ts';
import { blockAt } from '../text/positions/blocks.ts';

/** A word that is most likely a name of the article with one slip of the hand. */
export interface NameSlip {
  /** The word, without a possessive ending. */
  readonly span: Span;
  /** Whose surname, or which place or organisation, it should be. */
  readonly entity: Entity;
}

/** In shorter surnames a letter more or less makes another surname. */
const shortestSurname = 6;
/** Places and organisations are called by more words that differ by a letter. */
const shortestName = 6;
/** Two letters swapped, or one doubled or not, are a slip in a word of this length, too, and where the name is there once. */
const shortestPlain = 5;
/** In so long a name such a slip is one, though the place is named in the right way once alone. */
const longPlain = 7;

/**
 * Capitalised words that are used once, in no longer name, one slip away from the surname of somebody who is named in full, or
 * from a place or organisation of one word that is named twice or more. What a misspelt name is taken for does not count: a
 * place, a person, or no name at all at the start of a sentence.
 */
export function findNameSlips(article: Article, document: Document, layer: EntityLayer): readonly NameSlip[] {
  const names = layer.entities.flatMap((entity) => {
    const word = nameThatCounts(entity);
    return word === null ? [] : [[word, entity] as const];
  });
  if (names.length === 0) return [];
  const near = makeNearWords(
    names.sort(([, a], [, b]) => b.count - a.count || a.index - b.index),
    1,
  );
  const initials = new Set(names.map(([name]) => name.charAt(0)));
  const counts = new Map<string, number>();
  for (const { norm } of document.tokens) counts.set(norm, (counts.get(norm) ?? 0) + 1);
  const slips = document.tokens.flatMap((token) => {
    if (!initials.has(token.text.charAt(0)) || counts.get(token.norm) !== 1) return [];
    if (!/^\p{Lu}\p{L}*\p{Ll}/u.test(token.text) || !isShown(article, token)) return [];
    const word = token.text.replace(/['’]s?$/, '');
    const [found] = near(word).filter(({ word: name, item }) => isSlip(word, name, item));
    return found && !isOtherName(token, layer, found.item)
      ? [{ span: { start: token.start, end: token.start + word.length }, entity: found.item }]
      : [];
  });
  // Of two spellings that are there once each the second is reported.
  const wordOf = ({ span }: NameSlip) => article.text.slice(span.start, span.end);
  return slips.filter(
    (slip) => !slips.some((later) => later.span.start > slip.span.start && later.entity.name === wordOf(slip)),
  );
}

/** The word that shows who or what is meant: a surname, or the one word that a place or organisation is called by. */
function nameThatCounts({ name, type, count }: Entity): string | null {
  const isFirm = type === 'organization' && kindOfFirm.test(name);
  const [plain, isFull] = isFirm ? [name.replace(kindOfFirm, ''), true] : [name, name.includes(' ')];
  const word = plain.split(/\s+/).at(-1) ?? '';
  if (word.length < shortestPlain || (count < 2 && !isFull && word.length < longPlain)) return null;
  if (type === 'person') return isFull || word.length > shortestName ? word : null;
  const isNamed = (type === 'place' || type === 'organization') && word === plain;
  return isNamed && /^\p{Lu}\p{Ll}+$/u.test(word) ? word : null;
}

/** What shows that a name of one word is a firm's. */
const kindOfFirm = /,? (?:Inc|Corp|Ltd|Limited|LLC|PLC|plc|Co|SA|AG|NV|SE|GmbH|Group|Holdings)\.?$/u;

function isShown(article: Article, token: Token): boolean {
  const kind = blockAt(article, token.start)?.kind;
  return kind !== undefined && kind !== 'boilerplate' && kind !== 'labels' && kind !== 'byline' && kind !== 'sign-off';
}

/** One slip away, first letter kept; an ending more or less is an inflection. */
function isSlip(word: string, name: string, { type, count }: Entity): boolean {
  if (word[0] !== name[0] || word.toLowerCase() === name.toLowerCase()) return false;
  if (isPlainSlip(word, name)) return true;
  const shortest = type === 'person' ? shortestSurname : shortestName;
  if ((count < 2 && type !== 'person') || name.length < shortest || word.length < shortest - 1) return false;
  if (word.startsWith(name) || name.startsWith(word)) return false;
  return type === 'person' || stemOf(word) !== stemOf(name);
}

/** Two letters swapped, or one doubled or not: `Bungie` for `Bungei`, `Farell` for `Farrell`. */
function isPlainSlip(word: string, name: string): boolean {
  if (Math.min(word.length, name.length) < shortestPlain) return false;
  const [shorter, longer] = word.length < name.length ? [word, name] : [name, word];
  if (longer.length === shorter.length + 1)
    return [...longer].some(
      (letter, at) => letter === longer[at - 1] && longer.slice(0, at) + longer.slice(at + 1) === shorter,
    );
  const at = [...word].findIndex((letter, index) => letter !== name[index]);
  return (
    word.length === name.length &&
    word[at] === name[at + 1] &&
    word[at + 1] === name[at] &&
    word.slice(at + 2) === name.slice(at + 2)
  );
}

/** `Slovenia` and `Slovenian`, `Republican` and `Republicans`. */
function stemOf(word: string): string {
  return word.replace(/(?:an|ans|ic|ics|ist|ists|ese|s|n|a|e|i)$/, '');
}

/** Whether the word is part of a longer name, or names a people or a known place. */
function isOtherName(token: Token, layer: EntityLayer, meant: Entity): boolean {
  return mentionsIn(layer.mentions, token).some((mention) => {
    const entity = layer.entities[mention.entity];
    const isWhole = mention.span.start === token.start && mention.span.end <= token.end;
    return mention.type === 'group' || !!entity?.link || (!isWhole && mention.form === 'name') || entity === meant;
  });
}
