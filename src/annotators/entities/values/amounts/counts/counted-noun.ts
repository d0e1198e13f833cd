import type { Document, PartOfSpeech, TagLayer } from '../../../../../model/document.ts';
import { tokenAt } from '../../../token-at.ts';
import type { Lexeme } from '../../lexemes.ts';

/** How many words may be between a number and the noun that it counts. */
const reach = 4;
/** The noun that a number counts. */
export interface Noun {
  readonly text: string;
  readonly end: number;
  /** Whether only lower-case words are between the number and its end. */
  readonly plain: boolean;
}

/** The head of the noun phrase that follows a number; plural where `plural` requests it. */
export function findNoun(document: Document, tags: TagLayer, end: number, plural: boolean): Noun | null {
  const first = tokenAt(document, end);
  if (first === null) return null;
  const { text } = document.article;
  let position = end;
  let plain = true;
  let found: Noun | null = null;
  const sentence = document.tokens[first]?.sentence;
  for (let index = first; index < first + reach; index++) {
    const token = document.tokens[index];
    if (!token || token.sentence !== sentence || !/^(?:\s+|\s?-\s?)$/.test(text.slice(position, token.start))) break;
    const part = tags.partOfSpeech(index);
    const word = /^[\p{Ll}\p{M}'’-]+$/u.test(token.text);
    // `the second round’s blast`: what owns is not what is counted.
    if (/['’]s?$/u.test(token.text)) break;
    if (plural && !word && isPluralName(token.text, tags, index)) {
      found = { text: token.text, end: token.end, plain: false };
    } else if (
      word &&
      (part === 'noun' ||
        (plural && !found && isPluralLike(token.norm, part)) ||
        (index === first && plurals.test(token.norm)))
    ) {
      if (!plural || isPlural(token.norm, tags, index)) found = { text: token.norm, end: token.end, plain };
      else if (found) break;
    } else if (
      // `400 737 Max jets`
      !(index === first && plural && /^\d{2,4}$/.test(token.text)) &&
      part !== 'adjective' &&
      part !== 'proper-noun' &&
      part !== 'noun' &&
      // `300 coordinated offices`, `14 missing miners`
      !(part === 'verb' && !found && isParticiple(tags, index))
    )
      break;
    if (!word) plain = false;
    position = token.end;
  }
  return found;
}

/** People or things called by a name in the plural: `150 Indians`, `12 Republicans`, `30 MPs`. */
function isPluralName(text: string, tags: TagLayer, index: number): boolean {
  if (/^\p{Lu}{2,}s$/u.test(text)) return true;
  return (
    /^\p{Lu}\p{Ll}+(?:[^su]s|men|women|people)$/u.test(text) &&
    (tags.has(index, 'Demonym') || tags.has(index, 'Plural') || /(?:ians|ans|crats|ists|ites|ers)$/.test(text))
  );
}

/** `378 arrests`, `20 volunteers`, `seven swing states`: after a number that has no noun yet, a word in -s that the tagger takes for a verb is one. */
function isPluralLike(norm: string, part: PartOfSpeech): boolean {
  return (
    part === 'verb' && /[^sui]s$/.test(norm) && !/^(?:says|has|was|does|goes|comes|gets|takes|makes|adds)$/.test(norm)
  );
}

function isParticiple(tags: TagLayer, index: number): boolean {
  return tags.has(index, 'Gerund') || tags.has(index, 'PastTense') || tags.has(index, 'Participle');
}

function isPlural(norm: string, tags: TagLayer, index: number): boolean {
  return tags.has(index, 'Plural') || plurals.test(norm) || /[^su]s$/.test(norm);
}

/** Plurals without -s. */
const plurals = /^(?:people|men|women|children|police|troops|staff|aircraft|personnel|crew|cattle|sheep|fish)$/;

const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  feet: 'foot',
  lives: 'life',
  wives: 'wife',
};

/** Singular of a noun that is counted. */
export function singularOf(noun: string): string {
  if (Object.hasOwn(irregular, noun)) return irregular[noun] ?? noun;
  if (/(?:men)$/.test(noun)) return noun.replace(/men$/, 'man');
  if (/[^aeiou]ies$/.test(noun)) return noun.replace(/ies$/, 'y');
  if (/(?:ches|shes|sses|xes|zes)$/.test(noun)) return noun.replace(/es$/, '');
  return /[^su]s$/.test(noun) ? noun.slice(0, -1) : noun;
}

/** The noun that a share is a part of, in the singular: `37 percent of the voters`, `3 in 10 farmers`; null where none follows. */
export function baseOf(document: Document, tags: TagLayer, lexemes: readonly Lexeme[], to: number): string | null {
  let at = to;
  while (/^(?:of|all|the|its|his|her|their|our|those|these)$/.test(lexemes[at]?.norm ?? '')) at++;
  const before = lexemes[at - 1];
  if (!lexemes[at] || !before) return null;
  const noun = findNoun(document, tags, before.end, at === to);
  return noun && singularOf(noun.text);
}
