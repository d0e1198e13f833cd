import type { Document, TagLayer, Token } from '../../../model/document.ts';
import type { Role } from '../../../model/entity.ts';
import type { RoleWords } from '../../../model/resources.ts';
import type { Span } from '../../../model/span.ts';
import { tokenAt } from '../token-at.ts';
import type { Gender } from './context.ts';
import type { OtherPeople } from './other-people.ts';

/** A role, and the gender that its head word gives. */
export interface FoundRole extends Role {
  readonly gender: Gender;
}

/** Longest title before a name and longest description after it, in tokens. */
const longestTitle = 8;
const longestDescription = 14;
const oldest = 120;
const personal = new Set(['dr', 'hon', 'rev', 'reverend', 'prof']);

/**
 * What the text says that a person is, at one mention: honorific or title before the name, age and description after it.
 * In text order. `others` are the other people: a list of people is no description.
 */
export function rolesAt(
  document: Document,
  tags: TagLayer,
  span: Span,
  others: OtherPeople,
  words: RoleWords,
): readonly FoundRole[] {
  const first = tokenAt(document, span.start);
  const after = tokenAt(document, span.end);
  if (first === null) return [];
  const before = readTitle(document, tags, first, words) ?? readDescriptionBefore(document, tags, first, after, words);
  const apposition = readApposition(document, tags, after, words).filter(
    (role) => role.kind !== 'description' || !endsInPerson(document, role.span, others),
  );
  return [...(before ? [before] : []), ...apposition];
}

/** Whether the words end in another person's name that they only lead to (`, ambassador Ali Hassan,`), not in one that they need (`, an aide to Ali Hassan,`). */
function endsInPerson(document: Document, role: Span, others: OtherPeople): boolean {
  const person = others.endingAt(role.end);
  const first = person && person.start >= role.start ? tokenAt(document, person.start) : null;
  if (first === null) return false;
  const from = tokenAt(document, role.start) ?? first;
  const prepositions = ['of', 'to', 'for', 'with', 'by', 'under', 'against', 'and', 'from', 'than', 'on', 'like'];
  let before = first - 1;
  while (before >= from && isCapital(document.tokens[before])) before--;
  return before < from || !prepositions.includes(document.tokens[before]?.norm ?? '');
}

/** Each role once, by kind and words, where it is first told. */
export function distinctRoles(roles: readonly FoundRole[]): readonly Role[] {
  const distinct = new Map<string, Role>();
  for (const { kind, span, text } of roles) {
    const key = `${kind} ${text.toLowerCase()}`;
    if (!distinct.has(key)) distinct.set(key, { kind, span, text });
  }
  return [...distinct.values()];
}

/** `Mr.`, `US ambassador`, `former Secretary of State` right before a name. */
function readTitle(document: Document, tags: TagLayer, first: number, words: RoleWords): FoundRole | null {
  const sentence = document.tokens[first]?.sentence;
  let from = first;
  let head: number | null = null;
  for (let index = first - 1; index >= first - longestTitle; index--) {
    const token = document.tokens[index];
    if (!token || token.sentence !== sentence || !joined(document, index)) break;
    const norm = keyOf(token);
    const role = isRole(norm, words);
    if (linksTitle(document, index, head)) continue;
    if (head !== null && (norm === 'of' || norm === 'for')) break;
    if (head === null && (norm === 'of' || norm === 'for') && index === first - 1) break;
    if (
      !role &&
      norm !== 'of' &&
      norm !== 'for' &&
      !(head === null
        ? isCapital(token) || endsOffice(document, index, words)
        : modifiesTitle(document, tags, index, head))
    )
      break;
    if (role && head === null) head = index;
    from = index;
  }
  if (head === null || !linked(document, head, first)) return null;
  // Neither a preposition nor the second half of a compound (`right-wing`) starts a title.
  while (from < head && (['of', 'for'].includes(document.tokens[from]?.norm ?? '') || gap(document, from) === '-'))
    from++;
  return makeRole(
    document,
    from,
    first,
    kindOf(keyOf(document.tokens[head]), words),
    genderOf(document.tokens[head], words),
  );
}

/** `staff` of `chief of staff`. */
function endsOffice(document: Document, index: number, words: RoleWords): boolean {
  return document.tokens[index - 1]?.norm === 'of' && isRole(keyOf(document.tokens[index - 2]), words);
}

/** `the` of `Secretary of the Treasury`, `in` of `editor in chief`. */
function linksTitle(document: Document, index: number, head: number | null): boolean {
  const [before, token, after] = document.tokens.slice(index - 1, index + 2).map(({ norm }) => norm);
  return head === null ? token === 'the' && before === 'of' : token === 'in' && after === 'chief';
}

/** A capitalised title takes capitals and words like `former` before it, one in lower case also nouns: `campaign manager`. */
function modifiesTitle(document: Document, tags: TagLayer, index: number, head: number): boolean {
  const [token, title] = [document.tokens[index], document.tokens[head]];
  if (!token || !title || !modifies(tags, index, token)) return false;
  if (isCapital(token) || tags.partOfSpeech(index) === 'adjective') return true;
  return !isCapital(title) && (index === head - 1 || !token.norm.endsWith('s'));
}

function isCapital(token: Token | undefined): boolean {
  return /^\p{Lu}/u.test(token?.text ?? '');
}

/** Between the head of a title and the name stands nothing, or `of State`, `for Europe`. */
function linked(document: Document, head: number, first: number): boolean {
  return head === first - 1 || ['of', 'for'].includes(document.tokens[head + 1]?.norm ?? '');
}

/** `The president's spokesman, Sean Spicer, said`: a description that the name explains. */
function readDescriptionBefore(
  document: Document,
  tags: TagLayer,
  first: number,
  after: number | null,
  words: RoleWords,
): FoundRole | null {
  const [previous, name] = [document.tokens[first - 1], document.tokens[first]];
  if (!previous || previous.sentence !== name?.sentence || !/^,\s$/.test(gap(document, first))) return null;
  if (
    after !== null &&
    document.tokens[after]?.sentence === name.sentence &&
    !/^(?:['’]s)?[,.;)]/.test(gap(document, after))
  )
    return null;
  let head: number | null = null;
  for (let index = first - 1; index >= first - longestDescription; index--) {
    const token = document.tokens[index];
    if (!token || token.sentence !== name.sentence || (index < first - 1 && !joined(document, index))) return null;
    if (head === null && Object.hasOwn(words.roles, keyOf(token)) && headsPhrase(document, index, first)) head = index;
    const part = tags.partOfSpeech(index);
    if (part === 'verb' || part === 'auxiliary' || part === 'pronoun') return null;
    if (part === 'determiner') {
      return head === null
        ? null
        : makeRole(document, index, first, 'description', genderOf(document.tokens[head], words));
    }
  }
  return null;
}

/** Whether the role is the head: nothing, or a phrase with a preposition, follows it up to the comma. */
function headsPhrase(document: Document, index: number, first: number): boolean {
  return (
    index === first - 1 ||
    ['of', 'for', 'in', 'at', 'to', 'on', 'from', 'with'].includes(document.tokens[index + 1]?.norm ?? '')
  );
}

/** `, 41, a teacher from Basra,` after a name. */
function readApposition(
  document: Document,
  tags: TagLayer,
  after: number | null,
  words: RoleWords,
): readonly FoundRole[] {
  if (after === null || !/^,\s$/.test(gap(document, after))) return [];
  const token = document.tokens[after];
  if (!token) return [];
  const roles: FoundRole[] = [];
  let at = after;
  if (/^\d{1,3}$/.test(token.text) && Number(token.text) <= oldest && /^[,.;]/.test(gap(document, after + 1))) {
    roles.push({ ...makeRole(document, after, after + 1, 'age', null) });
    if (!/^,\s$/.test(gap(document, after + 1))) return roles;
    at = after + 1;
  }
  const description = readDescription(document, tags, at, words);
  return description ? [...roles, description] : roles;
}

function readDescription(document: Document, tags: TagLayer, at: number, words: RoleWords): FoundRole | null {
  const opening = document.tokens[at];
  if (!opening || document.tokens[at - 1]?.sentence !== opening.sentence) return null;
  if (/^[RDI]-\p{Lu}/u.test(opening.text)) return makeRole(document, at, at + 1, 'description', null);
  let head: number | null = null;
  for (let index = at; index < at + longestDescription; index++) {
    const token = document.tokens[index];
    if (!token || token.sentence !== opening.sentence) return null;
    const part = tags.partOfSpeech(index);
    if (head === null && Object.hasOwn(words.roles, keyOf(token))) head = index;
    else if (head === null && part !== 'determiner' && !modifies(tags, index, token)) return null;
    else if (part === 'auxiliary' || (part === 'verb' && tags.has(index, 'PastTense') && index > (head ?? index)))
      return null;
    if (endsPhrase(document, index + 1, words)) {
      return head === null
        ? null
        : makeRole(document, at, index + 1, 'description', genderOf(document.tokens[head], words));
    }
  }
  return null;
}

function endsPhrase(document: Document, index: number, words: RoleWords): boolean {
  const [before, token] = [document.tokens[index - 1], document.tokens[index]];
  if (!token || token.sentence !== before?.sentence) return true;
  // The period of `W.` or `Rep.` ends nothing.
  if (/^\.\s/.test(gap(document, index)) && (before.text.length === 1 || isRole(keyOf(before), words))) return false;
  return /^[,;:.)]|^\s[-–—(]/.test(gap(document, index));
}

/** Nouns, names, adjectives and possessives may stand before a role: `Iraq's foreign minister`, `senior White House official`. */
function modifies(tags: TagLayer, index: number, token: Token): boolean {
  const part = tags.partOfSpeech(index);
  if (part === 'proper-noun' || part === 'noun' || part === 'adjective') return true;
  return (
    (part === 'verb' || part === 'number' || part === 'other') && /^\p{Lu}/u.test(token.text) && !/^\d/.test(token.text)
  );
}

function isRole(norm: string, words: RoleWords): boolean {
  return Object.hasOwn(words.roles, norm) || Object.hasOwn(words.honorifics, norm);
}

function kindOf(norm: string, words: RoleWords): Role['kind'] {
  if (Object.hasOwn(words.roles, norm)) return 'title';
  return personal.has(norm) || words.honorifics[norm] ? 'honorific' : 'title';
}

function genderOf(token: Token | undefined, words: RoleWords): Gender {
  const norm = keyOf(token);
  if (Object.hasOwn(words.roles, norm)) return words.roles[norm] ?? null;
  return Object.hasOwn(words.honorifics, norm) ? (words.honorifics[norm] ?? null) : null;
}

function keyOf(token: Token | undefined): string {
  return (token?.norm ?? '').replaceAll('.', '').replace(/'s$/, '');
}

function makeRole(document: Document, from: number, to: number, kind: Role['kind'], gender: Gender): FoundRole {
  const { text } = document.article;
  const [first, last] = [document.tokens[from], document.tokens[to - 1]];
  if (!first || !last) throw new RangeError(`no tokens at ${from} to ${to}`);
  const end = text[last.end] === '.' && kind !== 'description' && kind !== 'age' ? last.end + 1 : last.end;
  return { kind, span: { start: first.start, end }, text: text.slice(first.start, end).replace(/\s+/g, ' '), gender };
}

/** Whether nothing but white space, a hyphen or an abbreviation's period stands between a token and the next one. */
function joined(document: Document, index: number): boolean {
  return /^\.?\s+$|^-$/.test(gap(document, index + 1));
}

/** What stands between a token and the one before it. */
function gap(document: Document, index: number): string {
  const [before, token] = [document.tokens[index - 1], document.tokens[index]];
  return before ? document.article.text.slice(before.end, token?.start ?? document.article.text.length) : '';
}
