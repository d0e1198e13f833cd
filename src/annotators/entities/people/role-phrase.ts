import type { Document, TagLayer, Token } from '../../../model/document.ts';
import type { Role } from '../../../model/entity.ts';
import type { RoleWords } from '../../../model/resources/names.ts';
import type { Gender } from './context.ts';

/** A role, and the gender that its head word gives. */
export interface FoundRole extends Role {
  readonly gender: Gender;
}

/** What roles are read from: tokens, their tags, and the words for roles. */
export interface RoleSource {
  readonly document: Document;
  readonly tags: TagLayer;
  readonly words: RoleWords;
}

/** Tokens [from, to) that show a role, and which of them is its head. */
export interface RolePhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/** Longest phrase that shows a role, in tokens. */
const longestPhrase = 16;
/** What is added to the word for a role: `ex-minister`, `governor-elect`, `ambassador-designate`. */
const affixes = /^(?:ex|vice|deputy|co|acting)-|-(?:elect|designate|general|nominate|in-waiting)$/;
/** Words in small letters within names of bodies: `Observatório do Rio`. */
const particles = /^(?:do|da|de|del|della|di|du|des|der|von|van|la|le|al|el|y)$/;
const personal = new Set(['dr', 'hon', 'rev', 'reverend', 'prof']);
const prepositions = new Set(['of', 'for', 'in', 'at', 'to', 'on', 'from', 'with']);

/** Lower case, without periods and possessive: the form in which words for roles are listed. */
export function keyOf(token: Token | undefined): string {
  return (token?.norm ?? '').replaceAll('.', '').replace(/['’]s?$/, '');
}

/** Whether the word starts with a capital. */
export function isCapital(token: Token | undefined): boolean {
  return /^\p{Lu}/u.test(token?.text ?? '');
}

/** What is between a token and the one before it. */
export function gap({ document }: Pick<RoleSource, 'document'>, index: number): string {
  const [before, token] = [document.tokens[index - 1], document.tokens[index]];
  return before ? document.article.text.slice(before.end, token?.start ?? document.article.text.length) : '';
}

/** Whether nothing but white space, a hyphen or an abbreviation's period is between a token and the next one. */
export function joined(source: Pick<RoleSource, 'document'>, index: number): boolean {
  return /^\.?\s+$|^-$/.test(gap(source, index + 1));
}

/** Whether it is a word that may end a title: honorific, role, or an office by its capitals (`MP`). */
export function isRole(token: Token | undefined, words: RoleWords): boolean {
  const key = keyOf(token);
  return isRoleNoun(token, words) || Object.hasOwn(words.honorifics, key);
}

/** Whether it is a noun for what somebody is or does. */
export function isRoleNoun(token: Token | undefined, words: RoleWords): boolean {
  const key = keyOf(token);
  if (Object.hasOwn(words.roles, key) || Object.hasOwn(words.roles, key.replace(affixes, ''))) return true;
  return /^\p{Lu}{2,4}$/u.test(token?.text ?? '') && words.abbreviations.includes(key);
}

/** Nouns, names, adjectives and possessives may be before a role: `Iraq's foreign minister`, `senior White House official`. */
export function modifies(source: RoleSource, index: number, token: Token): boolean {
  if (isFormer(source, index)) return true;
  const { tags } = source;
  const part = tags.partOfSpeech(index);
  if (part === 'proper-noun' || part === 'noun' || part === 'adjective') return true;
  // `research director`: a word that may be a verb is none right before the noun for a role.
  if (part === 'verb' && joined(source, index) && isRoleNoun(source.document.tokens[index + 1], source.words))
    return (
      isCapital(token) ||
      /^,\s+$/.test(gap(source, index)) ||
      /^(?:determiner|adjective)$/.test(tags.partOfSpeech(index - 1) ?? '')
    );
  return (part === 'verb' || part === 'number' || part === 'other') && isCapital(token) && !/^\d/.test(token.text);
}

/** Whether the word shows that a role is past: `former`, `then-`; not `then` that goes on showing, nor the verb of `they ousted`. */
export function isFormer(source: RoleSource, index: number): boolean {
  const { document, tags, words } = source;
  const [before, token] = [document.tokens[index - 1], document.tokens[index]];
  if (!token || !words.former.includes(token.norm)) return false;
  if (token.norm === 'then') return gap(source, index + 1) === '-' || (before?.norm === 'the' && token.text === 'then');
  if (!token.norm.endsWith('ed') || before?.sentence !== token.sentence) return true;
  const part = tags.partOfSpeech(index - 1);
  return part !== 'pronoun' && part !== 'noun' && part !== 'proper-noun';
}

/** A preposition that may be in a role: `head of`, `ambassador to`. */
export function isPreposition(token: Token | undefined): boolean {
  return prepositions.has(token?.norm ?? '');
}

/** Whether a sentence or a phrase ends before the token; the period of `W.` or `Rep.` ends nothing. */
export function endsPhrase(source: RoleSource, index: number): boolean {
  const { document, words } = source;
  const [before, token] = [document.tokens[index - 1], document.tokens[index]];
  if (!token || token.sentence !== before?.sentence) return true;
  if (/^\.\s/.test(gap(source, index)) && (before.text.length === 1 || isRole(before, words))) return false;
  return /^[,;:.)”"]|^\s[-–—(]/.test(gap(source, index));
}

/** `title` where the head is a noun for a role, `honorific` where it is a mere form of address. */
export function kindOf(token: Token | undefined, words: RoleWords): Role['kind'] {
  if (isRoleNoun(token, words)) return 'title';
  const key = keyOf(token);
  return personal.has(key) || words.honorifics[key] || words.chained.includes(key) ? 'honorific' : 'title';
}

function genderOf(token: Token | undefined, { roles, honorifics }: RoleWords): Gender {
  const key = keyOf(token);
  if (Object.hasOwn(roles, key)) return roles[key] ?? null;
  return Object.hasOwn(honorifics, key) ? (honorifics[key] ?? null) : null;
}

/** Makes the role that tokens [from, to) show. `head` gives the gender, null for none; `former` where more than its own words says so. */
export function makeRole(
  source: RoleSource,
  { from, to, head }: { readonly from: number; readonly to: number; readonly head: number | null },
  kind: Role['kind'],
  former = false,
): FoundRole {
  const { document, words } = source;
  const { text } = document.article;
  const [first, last] = [document.tokens[from], document.tokens[to - 1]];
  if (!first || !last) throw new RangeError(`no tokens at ${from} to ${to}`);
  const end = text[last.end] === '.' && kind !== 'description' && kind !== 'age' ? last.end + 1 : last.end;
  let past = former;
  for (let index = from; index < to && index <= (head ?? from); index++)
    past ||= isFormer(source, index) || /^ex-/.test(document.tokens[index]?.norm ?? '');
  return {
    kind,
    span: { start: first.start, end },
    text: text.slice(first.start, end).replace(/\s+/g, ' '),
    former: past,
    gender: head === null ? null : genderOf(document.tokens[head], words),
  };
}

/**
 * The noun phrase that begins at the token, where a role heads it: `the head of the Norland Press Club`, `senior fellow at Reed
 * College`; what follows its last noun (`who …`, `that …`, a verb) is skipped. Null where no role does.
 */
export function phraseFrom(source: RoleSource, at: number): RolePhrase | null {
  const { document, tags, words } = source;
  const sentence = document.tokens[at]?.sentence;
  let head: number | null = null;
  let to = at;
  for (let index = at; index < at + longestPhrase; index++) {
    const token = document.tokens[index];
    if (!token || token.sentence !== sentence || (index > at && endsPhrase(source, index))) break;
    const part = tags.partOfSpeech(index);
    const isNoun = modifies(source, index, token) || isRoleNoun(token, words);
    if (isRoleNoun(token, words) && (head === null || to === head + 1)) head = index;
    const isCounted = part === 'number' && head !== null && isPreposition(document.tokens[index - 1]);
    if (isNoun || isCounted) to = index + 1;
    else if (part === 'determiner' || isPossessive(token)) {
      if (head !== null && to === index && !isPreposition(document.tokens[index - 1])) break;
    } else if (joinsNames(document.tokens[index - 1], token, document.tokens[index + 1])) continue;
    else if (head !== null && to === index && joinsNouns(source, index)) continue;
    else if (head === null || !isPreposition(token) || tags.has(index + 1, 'Date')) break;
  }
  return head === null || to <= head ? null : { from: at, to, head };
}

function isPossessive(token: Token): boolean {
  return /^(?:his|her|its|their|our|my|your)$/.test(token.norm);
}

/** `Natural Resources and Energy`, `Kueneng and Mapoteng`, `Observatório do Rio`. */
function joinsNames(before: Token | undefined, token: Token, after: Token | undefined): boolean {
  const isJoint = token.norm === 'and' || token.text === '&' || particles.test(token.text);
  return isJoint && isCapital(before) && isCapital(after);
}

/** `retail and consumer products`, `planner and founder of`: nouns in small letters that `and` joins; not a verb, and nothing with a determiner of its own. */
function joinsNouns({ document, tags, words }: RoleSource, index: number): boolean {
  const [before, token, after] = document.tokens.slice(index - 1, index + 2);
  if (token?.norm !== 'and' || isCapital(before) || isCapital(after) || !after) return false;
  if (isRoleNoun(after, words)) return true;
  const part = tags.partOfSpeech(index + 1);
  if (part !== 'noun' && part !== 'adjective') return false;
  return tags.partOfSpeech(index - 1) === 'noun' && tags.partOfSpeech(index + 2) !== 'determiner';
}

/**
 * The noun phrase that ends before the token, where a role heads it: `the minister's spokesman`, `Minister of Natural Resources`,
 * `former area councillor`. Null where no role does.
 */
export function phraseUpTo(source: RoleSource, end: number): RolePhrase | null {
  const { document, tags, words } = source;
  const sentence = document.tokens[end - 1]?.sentence;
  let head: number | null = null;
  let from = end;
  let isWhole = false;
  for (let index = end - 1; index >= end - longestPhrase; index--) {
    const token = document.tokens[index];
    if (!token || token.sentence !== sentence) break;
    if (index < end - 1 && !/^[.)]?\s+\(?$|^-$/.test(gap(source, index + 1))) break;
    const part = tags.partOfSpeech(index);
    const isHead = isRoleNoun(token, words) && (index === end - 1 || isPreposition(document.tokens[index + 1]));
    if (isHead) {
      head = index;
      isWhole = false;
    } else if (part === 'determiner' || isPossessive(token)) isWhole = head !== null;
    else if (isPreposition(token)) {
      // The head of the whole phrase may be further left: `an aide to the minister`.
      const isInName =
        token.norm === 'of' && isCapital(document.tokens[index - 1]) && isCapital(document.tokens[index + 1]);
      if (head !== null && !isInName && !reachesHead(source, index)) break;
    } else {
      const belongs =
        // `the lawyer for Ann Reed and` `Mark Orr`: what joins the name itself does not describe it.
        (index < end - 1 && joinsNames(document.tokens[index - 1], token, document.tokens[index + 1])) ||
        (!isWhole && modifies(source, index, token));
      if (!belongs) break;
    }
    from = index;
  }
  return head === null ? null : { from: withoutLead(source, from, head), to: end, head };
}

/** Whether a role is right before the preposition. */
function reachesHead({ document, words }: RoleSource, preposition: number): boolean {
  return isRoleNoun(document.tokens[preposition - 1], words);
}

/** A phrase does not begin with `and` or a preposition. */
function withoutLead({ document }: RoleSource, start: number, head: number): number {
  let from = start;
  while (from < head && (isPreposition(document.tokens[from]) || /^(?:and|&)$/.test(document.tokens[from]?.norm ?? '')))
    from++;
  return from;
}
