import { append } from '../../model/lists/append.ts';
import type { SourceNounLists } from '../../model/resources/attributions.ts';
import type { RoleWords } from '../../model/resources/names.ts';
import type { ReferenceWords } from '../../model/resources/references.ts';
import type { Span } from '../../model/span.ts';
import type { Item, Reading, Unit } from '../attributions/phrases/reading.ts';
import { breaksPhrase, isName, isPossessive, itemAt } from '../attributions/phrases/words.ts';
import { wordsOf } from './referent.ts';

/** What the noun of a description can mean; `thing` where no list has it. */
export type DescriptionKind =
  | 'office'
  | 'trait'
  | 'body'
  | 'institution'
  | 'state'
  | 'document'
  | 'several'
  | 'collective'
  | 'thing';

/** Somebody or something as described: `the Vermont senator`, `a nurse`, `the ministry`, `the 36-year-old`. */
export interface Description {
  /** From its determiner to its head noun. */
  readonly span: Span;
  /** First item, and the item of the head noun. */
  readonly from: number;
  readonly head: number;
  /** The head noun, lower case; of several in the plural, else in the singular. */
  readonly noun: string;
  readonly kind: DescriptionKind;
  /** Whether a list has the noun, and its ending does not only make it look like one for a person: `lander`. */
  readonly isListed: boolean;
  readonly determiner: 'definite' | 'indefinite' | 'possessive' | 'none';
  /** Without a determiner behind a comma: it only says what somebody is who is named before it. */
  readonly isBare: boolean;
  readonly gender: 'female' | 'male' | null;
  /** Its words before the noun, without determiner, as roles are compared. */
  readonly modifiers: readonly string[];
  /** Its words behind the noun: `academic management` of `the director of academic management`. */
  readonly complement: readonly string[];
  /** Those of its modifiers that are printed with a capital letter. */
  readonly names: readonly string[];
}

/** Nouns by what they mean. */
export interface DescriptionNouns {
  readonly roles: RoleWords['roles'];
  readonly people: ReadonlySet<string>;
  readonly men: ReadonlySet<string>;
  readonly women: ReadonlySet<string>;
  readonly crowds: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly words: ReferenceWords;
}

/** Most items of a description before its noun. */
const longest = 8;

/** Endings of nouns for people by what they do, for those that no list has: `porter`; and words that only end so. */
const agent = /(?:[^aeiou]er|tor|ist|ian|man|woman|person|eer)$/;
const noAgent =
  /^(?:letter|newsletter|order|paper|chapter|number|tracker|poster|banner|flyer|sticker|register|folder|answer|offer|disaster|quarter|monitor|editor)$/;

/** Makes the look-ups from the word lists. */
export function descriptionNouns(
  { roles }: RoleWords,
  { people, men, women, crowds }: Reading['words'],
  { document }: SourceNounLists,
  words: ReferenceWords,
): DescriptionNouns {
  return { roles, people, men, women, crowds, documents: new Set(document), words };
}

/** The description whose head noun is at the position; null where none does. `speaks` takes any noun. */
export function descriptionAt(
  nouns: DescriptionNouns,
  unit: Unit,
  position: number,
  speaks: boolean,
): Description | null {
  const head = itemAt(unit, position);
  if (!head || head.quotation || isPossessive(head)) return null;
  const isNoun =
    head.pos === 'noun' || head.pos === 'proper-noun' || isAge(unit, position) || isPart(nouns, unit, position);
  if (!isNoun) return null;
  const known = kindOf(nouns, unit, position, head);
  if (known === null && !speaks) return null;
  const next = itemAt(unit, position + 1);
  if (next && !breaksPhrase(next.before) && /^(?:noun|proper-noun)$/.test(next.pos) && !speaks) return null;
  if (next && /^[-‐]$/.test(next.before)) return null;
  const from = startOf(unit, position);
  const first = itemAt(unit, from);
  if (!first) return null;
  const determiner = determinerOf(unit, from, position);
  // A noun with a capital letter is a description only behind an article: `the King`, not `King`.
  if (
    isName(head) &&
    !/^,\s$/.test(first.before) &&
    determiner !== 'definite' &&
    determiner !== 'indefinite' &&
    position > 0 &&
    !speaks
  )
    return null;
  const needsDeterminer = known !== 'several' && known !== 'collective' && !speaks;
  const isBare = determiner === 'none' && position > 0 && needsDeterminer;
  if (isBare && !/^,\s$/.test(first.before)) return null;
  const inner = unit.items.slice(determiner === 'none' ? from : from + Number(!isPossessive(first)), position);
  const singular = singularOf(head.norm);
  // `The patients` are not `the patient`.
  const noun = isAge(unit, position) ? 'year-old' : known === 'several' ? head.norm : singular;
  return {
    span: { start: first.start, end: head.end },
    from,
    head: position,
    noun,
    kind: known ?? (agent.test(head.norm) && !noAgent.test(head.norm) ? 'office' : 'thing'),
    isListed: known !== null,
    determiner,
    isBare,
    gender: nouns.roles[noun] ?? (nouns.men.has(noun) ? 'male' : nouns.women.has(noun) ? 'female' : null),
    modifiers: inner.flatMap(({ token }) => wordsOf(token.text)),
    complement: complementOf(unit, position),
    names: inner.filter((item) => /^\p{Lu}/u.test(item.token.text)).flatMap(({ token }) => wordsOf(token.text)),
  };
}

/** `the accused`: a part in the story, whatever the tagger takes the word for. */
function isPart({ words }: DescriptionNouns, unit: Unit, position: number): boolean {
  return words.parts.has(itemAt(unit, position)?.norm ?? '') && itemAt(unit, position - 1)?.pos === 'determiner';
}

/** The words of the phrase that a preposition attaches right behind the noun. */
function complementOf(unit: Unit, position: number): readonly string[] {
  const words: string[] = [];
  if (!/^(?:of|for|at)$/.test(itemAt(unit, position + 1)?.norm ?? '')) return words;
  for (let index = position + 1; index < position + longest; index++) {
    const item = itemAt(unit, index);
    if (
      !item ||
      item.quotation ||
      breaksPhrase(item.before) ||
      !/^(?:noun|proper-noun|adjective|preposition|determiner|number)$/.test(item.pos)
    )
      break;
    if (/noun$/.test(item.pos)) append(words, wordsOf(item.token.text));
  }
  return words;
}

function kindOf(nouns: DescriptionNouns, unit: Unit, position: number, { norm }: Item): DescriptionKind | null {
  const { bodies, institutions, states, collectives, traits, parts } = nouns.words;
  if (isAge(unit, position)) return 'trait';
  if (collectives.has(norm)) return 'collective';
  if (nouns.crowds.has(norm)) return 'several';
  if (traits.has(norm) || nouns.people.has(norm)) return 'trait';
  if (parts.has(norm) || Object.hasOwn(nouns.roles, norm)) return 'office';
  if (states.has(norm)) return 'state';
  if (bodies.has(norm)) return 'body';
  if (institutions.has(norm)) return 'institution';
  if (nouns.documents.has(norm)) return 'document';
  const singular = singularOf(norm);
  if (singular === norm) return null;
  const isPeople =
    traits.has(singular) || parts.has(singular) || nouns.people.has(singular) || Object.hasOwn(nouns.roles, singular);
  return isPeople || bodies.has(singular) || institutions.has(singular) || nouns.documents.has(singular)
    ? 'several'
    : null;
}

/** The word without the ending of the plural. */
function singularOf(norm: string): string {
  if (/[^s]ies$/.test(norm)) return norm.replace(/ies$/, 'y');
  if (/(?:ch|sh|ss|x)es$/.test(norm)) return norm.slice(0, -2);
  return /[^su]s$/.test(norm) ? norm.slice(0, -1) : norm.replace(/women$/, 'woman').replace(/men$/, 'man');
}

/** `36-year-old` at the end of a phrase. */
function isAge(unit: Unit, position: number): boolean {
  const head = itemAt(unit, position);
  if (/^\d{1,3}-year-old$/.test(head?.norm ?? '')) return true;
  return head?.norm === 'old' && /^[-‐]$/.test(head.before) && /^years?$/.test(itemAt(unit, position - 1)?.norm ?? '');
}

/** Index of the first item of the phrase that ends at the position: its determiner, possessor or first modifier. */
function startOf(unit: Unit, position: number): number {
  let from = position;
  while (from > Math.max(0, position - longest)) {
    const current = itemAt(unit, from);
    const previous = itemAt(unit, from - 1);
    if (!current || !previous || previous.quotation) break;
    if (/^[-‐]$/.test(current.before)) {
      from--;
      continue;
    }
    if (breaksPhrase(current.before)) break;
    if (isDeterminer(previous)) return from - 1;
    const modifies =
      /^(?:noun|proper-noun|adjective|number)$/.test(previous.pos) ||
      isPossessive(previous) ||
      (previous.pos === 'verb' && /(?:ed|ing)$/.test(previous.norm) && isDeterminer(itemAt(unit, from - 2)));
    if (!modifies) break;
    from--;
  }
  return from;
}

function isDeterminer(item: Item | null): boolean {
  return (
    item !== null &&
    (item.pos === 'determiner' || /^(?:another|one|his|her|its|their|my|our|that|this)$/.test(item.norm))
  );
}

function determinerOf(unit: Unit, from: number, position: number): Description['determiner'] {
  const norm = itemAt(unit, from)?.norm ?? '';
  if (/^(?:an?|one|another|some|any|every|each)$/.test(norm)) return 'indefinite';
  if (/^(?:his|her|its|their|my|our)$/.test(norm)) return 'possessive';
  for (let index = from; index < position; index++) {
    const item = itemAt(unit, index);
    if (item && isPossessive(item)) return 'possessive';
  }
  return /^(?:the|this|that|these|those)$/.test(norm) ? 'definite' : 'none';
}
