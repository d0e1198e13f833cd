import type { TagLayer } from '../../../model/document.ts';
import type { Item, Unit } from '../../../model/unit.ts';

/** An article's tags, of which a word's part in its sentence is read. */
type Tagged = { readonly tags: TagLayer };

const subjectPronouns = new Set([
  'he',
  'she',
  'they',
  'it',
  'we',
  'i',
  'you',
  'who',
  'everyone',
  'someone',
  'others',
  'some',
  'many',
  'few',
  'nobody',
  'one',
]);
/** Words whose `'s` is a verb: `he's`. */
const contracting = new Set(['he', 'she', 'it', 'that', 'who', 'what', 'there', 'here', 'where', 'how']);
const relative = new Set(['who', 'which', 'that']);
const negations = new Set(['not', 'never', 'no', "n't", 'neither', 'nor', 'hardly', 'barely', 'without']);
const copulas = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', 'gets', 'got', 'get', 'getting']);
const auxiliaries = new Set([
  'has',
  'have',
  'had',
  'having',
  'do',
  'does',
  'did',
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'must',
  'shall',
  'should',
]);

/** Whether a clause or phrase boundary is printed between two items: comma, dash, bracket, colon, full stop. */
export function breaksPhrase(between: string): boolean {
  return /[,;:—–―()[\]?!…]|--|\s-+\s|\.\s*\.|[.]["”’']?\s+$/.test(between) && !isAbbreviationGap(between);
}

function isAbbreviationGap(between: string): boolean {
  return between === '. ';
}

/** The item at an index, null outside the unit. */
export function itemAt(unit: Unit, index: number): Item | null {
  return unit.items[index] ?? null;
}

/** What is printed before the item at the index; after the last one, what follows the unit. */
export function gapBefore(unit: Unit, index: number): string {
  return unit.items[index]?.before ?? unit.after;
}

/** Whether a comma is printed there. */
export function isComma(between: string): boolean {
  return between.includes(',');
}

/** Whether the word begins with a capital letter. */
export function isCapitalised(item: Item): boolean {
  return /^\p{Lu}/u.test(item.token.text);
}

/** Whether the word ends as a possessive does: `Trump's`, `voters'`. */
export function isPossessive(item: Item): boolean {
  return /['’]s?$/.test(item.token.text) && !contracting.has(bareNorm(item));
}

/** Whether the word is a pronoun that can be a subject by itself, contractions included. */
export function isSubjectPronoun(item: Item): boolean {
  return subjectPronouns.has(bareNorm(item));
}

/** Whether the word may open a relative clause whose subject it is. */
export function isRelative(item: Item): boolean {
  return relative.has(item.norm);
}

/** Whether the word denies the verb that it is with. */
export function isNegation(item: Item): boolean {
  return negations.has(item.norm) || /n['’]t$/.test(item.norm);
}

/** Whether the word is a form of `be` or `get` that can make a passive. */
export function isCopula(item: Item): boolean {
  return copulas.has(item.norm) || /^(?:is|are|was|were)n't$/.test(item.norm);
}

/** Whether the word is an auxiliary or modal verb; names such as `Will` are not. */
export function isAuxiliary(item: Item): boolean {
  if (item.pos === 'proper-noun') return false;
  return auxiliaries.has(item.norm) || /n['’]t$/.test(item.norm) || isCopula(item);
}

/** The norm without a contracted auxiliary: `he` for `he's`. */
export function bareNorm(item: Item): string {
  return item.norm.replace(/['’](?:s|d|ll|ve|re|m)$/, '');
}

/** Whether the item is a name, or part of one. */
export function isName(item: Item): boolean {
  return item.pos === 'proper-noun' || (isCapitalised(item) && item.pos === 'noun');
}

/** Whether the item is a finite verb or auxiliary, as far as one word shows. */
export function isFiniteVerb({ tags }: Tagged, item: Item): boolean {
  if (item.quotation) return false;
  if (isAuxiliary(item)) return true;
  if (item.pos !== 'verb' && item.pos !== 'auxiliary') return false;
  return !tags.has(item.token.index, 'Gerund') && !/ing$/.test(item.norm);
}

/** Whether the word names a day or date: `Tuesday`, `yesterday`. */
export function isDateWord({ tags }: Tagged, item: Item): boolean {
  if (item.quotation) return false;
  return (
    tags.has(item.token.index, 'WeekDay') ||
    tags.has(item.token.index, 'Date') ||
    /^(?:yesterday|today|tonight|tomorrow)$/.test(item.norm)
  );
}

const timeNoun = /^(?:week|weekend|month|year|night|day|morning|evening|afternoon|summer|spring|fall|winter|\w+day)s?$/;

const month =
  /^(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** Whether the words `in May`, `last March`, `on June` show a time, by the second: a month is a name or a verb elsewhere. */
export function isMonthAfter(previous: Item | null, { norm }: Item): boolean {
  return month.test(norm) && /^(?:in|on|since|by|until|last|this|next|late|early|during)$/.test(previous?.norm ?? '');
}

/** Whether the word names a stretch of time: `last month`, `this morning`. */
export function isTimeNoun(item: Item): boolean {
  return timeNoun.test(item.norm);
}
