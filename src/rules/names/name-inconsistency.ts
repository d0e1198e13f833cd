import type { Article } from '../../model/article.ts';
import type { Document } from '../../model/document.ts';
import type { Entity, EntityLayer, EntityType } from '../../model/entity.ts';
import { type Span, textOf } from '../../model/span.ts';
import { makeNearSurname } from '../../news/near-surname.ts';
import { findNameSlips } from '../../news/surname-slips.ts';
import { formsOf } from '../../text/near-words.ts';
import { editDistance } from '../../text/words/edit-distance.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { defineRule } from '../rule.ts';

/** One name spelt in two ways. */
export const nameInconsistency = defineRule({
  id: 'name-inconsistency',
  description: 'A person or organisation is spelt in two ways: Emanuel and Emanual, al-Maliki and Al Maliki.',
  reason: 'A misspelt name is the error that readers and sources notice first.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 21, judged: 22 },
  fixable: 'unsafe',
  bad: 'Mayor Rahm Emanuel spoke. Rahm Emanuel left early. Rahm Emanual did not answer questions.',
  good: 'Mayor Rahm Emanuel spoke. Rahm Emanuel left early. Emanuel did not answer questions.',
  options: {},
  messages: {
    spelling: '“{rare}” ({rareCount}×) looks like “{usual}” ({usualCount}×)',
    surname: '“{rare}” is never introduced; did you mean {usual} ({usualCount}×)?',
    style: '“{rare}” ({rareCount}×) is elsewhere written “{usual}” ({usualCount}×)',
  },
  needs: ['document', 'entities'],
  *check({ article, document, entities }, { people, terms }) {
    const spellings = spellingsOf(article, entities).filter(({ name }) => !isHandle(name));
    const keys = keysOfAll(spellings);
    const alike = groupAlike(spellings, keys);
    for (const [index, rare] of spellings.entries()) {
      if (people.has(rare.name.toLowerCase()) || terms.has(rare.name.toLowerCase())) continue;
      const candidates = (keys[index] ?? []).flatMap((key) => alike.get(key) ?? []);
      const [usual] = candidates
        .filter((other) => isUsualSpelling(other, rare))
        .sort((a, b) => a.first.start - b.first.start);
      if (!usual) continue;
      yield {
        messageId: rare.folded === usual.folded ? 'style' : 'spelling',
        data: { rare: rare.name, rareCount: rare.count, usual: usual.name, usualCount: usual.count },
        span: rare.first,
        fix: { safe: false, edits: [{ ...rare.first, text: usual.name }] },
      };
    }
    for (const { span, name, meant } of strayedNames(article, document, entities)) {
      if (people.has(name.toLowerCase())) continue;
      yield {
        messageId: 'surname',
        data: { rare: name, usual: meant.name, usualCount: meant.count },
        span,
      };
    }
  },
});

/** Names of one word that are nobody's, and whose they most likely should be. */
function strayedNames(article: Article, document: Document, layer: EntityLayer) {
  const near = makeNearSurname(layer);
  const strays = layer.entities.flatMap((entity) => {
    const meant = near(entity);
    const first = layer.mentions[entity.mentions[0] ?? -1];
    return meant && first && !isOfOtherSex(article.text, first.span, meant)
      ? [{ span: first.span, name: entity.name, meant }]
      : [];
  });
  const taken = new Set(strays.map(({ span }) => span.start));
  const slips = findNameSlips(article, document, layer)
    .filter(({ span, entity }) => !taken.has(span.start) && !isOfOtherSex(article.text, span, entity))
    .map(({ span, entity }) => ({ span, name: textOf(article.text, span), meant: entity }));
  return [...strays, ...slips];
}

/** `madam Orlins` is not President Hage Orlinb: a title of the other sex is before the name. */
function isOfOtherSex(text: string, { start }: Span, { gender }: Entity): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const isWoman = /\b(?:mrs|ms|miss|madam|madame|lady|sister|queen)\.? $/i.test(before);
  const isMan = /\b(?:mr|sir|lord|brother|king)\.? $/i.test(before);
  return (isWoman && gender !== 'female') || (isMan && gender === 'female');
}

/** One way in which a name is written in the article. */
interface Spelling {
  readonly name: string;
  readonly folded: string;
  /** Its words, without a genitive. */
  readonly parts: readonly string[];
  readonly type: EntityType;
  readonly first: Span;
  count: number;
}

/** Every way in which a person or organisation is written with two words or more, in order of the first place. */
function spellingsOf(article: Article, { mentions, entities }: EntityLayer): readonly Spelling[] {
  const spellings = new Map<string, Spelling>();
  for (const { span, type, form, entity } of mentions) {
    if (form !== 'name' || (type !== 'person' && type !== 'organization') || !entities[entity]) continue;
    const name = textOf(article.text, span).replace(/\s+/g, ' ');
    const known = spellings.get(name);
    if (known) known.count++;
    else spellings.set(name, { name, folded: foldName(name), parts: partsOf(name), type, first: span, count: 1 });
  }
  return [...spellings.values()];
}

/** Spellings by what two of one name have in common: the folded name, or all words but one. */
function groupAlike(
  spellings: readonly Spelling[],
  keys: readonly (readonly string[])[],
): ReadonlyMap<string, readonly Spelling[]> {
  const groups = new Map<string, Spelling[]>();
  for (const [index, spelling] of spellings.entries()) {
    for (const key of keys[index] ?? []) {
      const group = groups.get(key);
      if (group) group.push(spelling);
      else groups.set(key, [spelling]);
    }
  }
  return groups;
}

/**
 * Of each spelling the folded name; and all words but one, with the forms of that one that a slip away from it have too. Most
 * names share all words but one with no other, and need no forms.
 */
function keysOfAll(spellings: readonly Spelling[]): readonly (readonly string[])[] {
  const gaps = spellings.map(gapsOf);
  const counts = new Map<string, number>();
  for (const others of gaps.flat()) counts.set(others, (counts.get(others) ?? 0) + 1);
  return spellings.map(({ folded, parts }, index) => {
    const keys = [`=${folded}`];
    for (const [gap, others] of (gaps[index] ?? []).entries()) {
      const part = parts[gap];
      if (part === undefined || counts.get(others) === 1) continue;
      for (const form of formsOf(part, part.length >= 6 ? 2 : 1)) keys.push(`${others}|${form}`);
    }
    return keys;
  });
}

/** All words of a name but one, for each of them; none for a name that is too short or too long. */
function gapsOf({ parts }: Spelling): readonly string[] {
  if (parts.length < 2 || parts.length > mostParts) return [];
  return parts.map((_, gap) => parts.map((other, at) => (at === gap ? '' : other)).join(' '));
}

/** A name of more words is a list, or a headline in capitals. */
const mostParts = 6;

/** `GideonResnick`: a name run together for a social network. */
function isHandle(name: string): boolean {
  return /^\S*\p{Ll}\p{Lu}\S*$/u.test(name);
}

/** Whether `other` is most likely the right spelling of `rare`: used more often, and differing in one part of the name alone. */
function isUsualSpelling(other: Spelling, rare: Spelling): boolean {
  if (other === rare || other.type !== rare.type || areBeside(other.first, rare.first)) return false;
  if (other.count < rare.count || (other.count === rare.count && other.first.start > rare.first.start)) return false;
  if (other.name === rare.name) return false;
  if (rare.folded === other.folded) return isOtherStyle(rare.name, other.name);
  const [a, b] = [rare.parts, other.parts];
  if (a.length !== b.length || a.length < 2) return false;
  const unequal = a.flatMap((part, index) => (part === b[index] ? [] : [[part, b[index] ?? ''] as const]));
  const [difference] = unequal;
  return unequal.length === 1 && difference !== undefined && isSlip(...difference);
}

/** `Lund University, Lunds universitet`: a name with its own in another language beside it. */
function areBeside(a: Span, b: Span): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return second.start - first.end <= 2;
}

function partsOf(name: string): readonly string[] {
  return name.split(/\s+/).map((part) => part.replace(/['’]s$/, ''));
}

/** Capitals are style of a headline or of a sentence's first word, periods that of an acronym; hyphens, accents and particles are spelling. */
function isOtherStyle(a: string, b: string): boolean {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replaceAll('.', '')
      // The soft sign of a name from Russian or Ukrainian is written or skipped by the house.
      .replace(/(?<=\p{L}{3})['’‘ʼ](?=\s|$)/gu, '')
      .replace(/ ?['’‘ʼʻ] ?/g, "'");
  return plain(a) !== plain(b) && a.length > 4;
}

/** A slip of the hand: one or two letters, in a word long enough for that not to be another word. */
function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3 || (shorter < 4 && !isSilent(a, b)) || /\d/.test(a + b)) return false;
  const distance = editDistance(a.toLowerCase(), b.toLowerCase());
  if (isSilent(a, b)) return true;
  if (isInflection(a, b)) return false;
  return distance === 1 || (distance === 2 && shorter >= 6);
}

/** `Sara` and `Sarah`, `Ann` and `Anne`: one given name, spelt in two ways. */
function isSilent(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer === `${shorter}h` || (longer === `${shorter}e` && /[^aeiou]$/.test(shorter));
}

/** `Republican` and `Republicans`, `Democrats` and `Democratic`, `Eric` and `Erica` are two words, not two spellings. */
function isInflection(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.startsWith(shorter) || stemOf(a) === stemOf(b);
}

function stemOf(word: string): string {
  return word.replace(/(?:s|ics?|ists?)$/, '');
}
